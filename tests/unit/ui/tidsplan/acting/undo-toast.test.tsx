/** @jest-environment jsdom */
import '../../support/dom';
import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { PlanChange } from '../../../../../src/lists/repository';
import { createSay } from '../../../../../src/text/text';
import type { EditState } from '../../../../../src/ui/edit/edit-state';
import type { Edits } from '../../../../../src/ui/edit/use-edits';
import { SayProvider } from '../../../../../src/ui/say';
import { UndoToast } from '../../../../../src/ui/tidsplan/acting/undo-toast';
import { item } from '../../support/plans';

const undo = jest.fn(() => Promise.resolve());
const moved = item('1.1.m1', { periodText: 'juli 2019', start: '2019-07-01', end: '2019-07-31' });
const back: readonly PlanChange[] = [{ kind: 'item', base: moved, change: { periodText: 'april 2019' } }];

function edits(state: EditState): Edits {
  const nothing = (): never => {
    throw new Error('not part of this test');
  };
  return {
    ...{ change: nothing, retry: nothing, settle: nothing, discard: nothing, clear: nothing, undo },
    state,
    back: state.kind === 'saved' ? back : null,
  };
}
const saved = (): EditState => ({
  kind: 'saved',
  changes: [{ kind: 'item', base: moved, change: { periodText: 'juli 2019' } }],
  results: [{ ok: true, kind: 'item', value: moved }],
});

/** Beside the chart, as in the tidsplan. */
const Around: React.FC<{ readonly state: EditState }> = ({ state }) => (
  <FluentProvider theme={teamsLightTheme}>
    <SayProvider value={createSay('da')}>
      <div>
        <div>
          <UndoToast edits={edits(state)} />
        </div>
        <div role="grid">
          <div data-row="0">
            <button type="button" tabIndex={0}>
              Mærke
            </button>
          </div>
        </div>
      </div>
    </SayProvider>
  </FluentProvider>
);
const pass = (ms: number): void => void act(() => void jest.advanceTimersByTime(ms));
const button = (): HTMLElement | null => screen.queryByRole('button', { name: 'Fortryd' });

beforeEach(() => {
  jest.useFakeTimers();
  undo.mockClear();
});
afterEach(() => jest.useRealTimers());

test('the region stands there empty, then says what is saved for eight seconds, and again at the next move', () => {
  const { rerender } = render(<Around state={{ kind: 'idle' }} />);
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  rerender(<Around state={saved()} />);
  expect(region).toHaveTextContent('Gemt: perioden er juli 2019.');
  pass(7900);
  expect(button()).toBeInTheDocument();
  pass(100);
  expect(region).toBeEmptyDOMElement();
  rerender(<Around state={saved()} />);
  expect(button()).toBeInTheDocument();
});

test('it waits while somebody points at it or has the focus in it', () => {
  render(<Around state={saved()} />);
  const toast = screen.getByRole('status').firstElementChild;
  if (toast === null) throw new Error('no toast');
  pass(5000);
  fireEvent.pointerEnter(toast);
  pass(60_000);
  fireEvent.focus(button() ?? toast);
  fireEvent.pointerLeave(toast);
  pass(60_000);
  expect(button()).toBeInTheDocument();
  fireEvent.blur(button() ?? toast);
  pass(8000);
  expect(button()).toBeNull();
});

test.each(['Fortryd', 'Ctrl+Z'])('%s takes back, and the focus goes to the chart', (how) => {
  render(<Around state={saved()} />);
  button()?.focus();
  if (how === 'Fortryd') fireEvent.click(button() ?? document.body);
  else fireEvent.keyDown(button() ?? document.body, { key: 'z', ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Mærke')).toHaveFocus();
});

test('Esc puts it away and takes nothing back', () => {
  render(<Around state={saved()} />);
  button()?.focus();
  fireEvent.keyDown(button() ?? document.body, { key: 'Escape' });
  expect(button()).toBeNull();
  expect(undo).not.toHaveBeenCalled();
});
