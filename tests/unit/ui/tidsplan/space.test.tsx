/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

test('Space selects a mark and lets go of it while the focus stays on it; Enter goes to its details', async () => {
  renderApp(memoryRepository(smallPlan));
  const mark = await screen.findByRole('button', { name: /^Milepæl: Punkt 1.1.m1/ });
  mark.focus();
  // The browser would press the button as the key comes up.
  expect(fireEvent.keyDown(mark, { key: ' ' })).toBe(false);
  expect(fireEvent.keyUp(mark, { key: ' ' })).toBe(false);
  const details = await screen.findByRole('complementary');
  expect(details).toHaveTextContent('Punkt 1.1.m1 er klar');
  expect(mark).toHaveAttribute('aria-pressed', 'true');
  expect(mark).toHaveFocus();
  fireEvent.keyDown(mark, { key: ' ' });
  fireEvent.keyUp(mark, { key: ' ' });
  await waitFor(() => expect(details).not.toBeInTheDocument());
  expect(mark).toHaveAttribute('aria-pressed', 'false');
  expect(mark).toHaveFocus();
  fireEvent.keyDown(mark, { key: ' ' });
  // What Enter does to a button.
  fireEvent.click(mark);
  const read = await screen.findByRole('complementary');
  await waitFor(() => expect(within(read).getByRole('heading', { level: 2 })).toHaveFocus());
});
