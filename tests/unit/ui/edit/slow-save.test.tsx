/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import { SlowSave } from '../../../../src/ui/edit/slow-save';
import { SayProvider } from '../../../../src/ui/say';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a save that takes long says so, and that it goes on; a quick one does not', () => {
  render(
    <SayProvider value={createSay('da')}>
      <p role="status">
        <SlowSave />
      </p>
    </SayProvider>,
  );
  act(() => void jest.advanceTimersByTime(2900));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  act(() => void jest.advanceTimersByTime(200));
  expect(screen.getByRole('status')).toHaveTextContent(/tager længere end ellers.*gemt, så snart SharePoint svarer/);
});
