/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type * as LateModule from '../../../../src/ui/shell/late';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

let mayCome: () => void;
let refused = false;
let fetches = 0;
// What keys do comes when the test says so, or not at all, and anew for each chart.
jest.mock('../../../../src/ui/shell/late', () => {
  const { late } = jest.requireActual<typeof LateModule>('../../../../src/ui/shell/late');
  const held: typeof late = (load, options = {}) => {
    if (!String(load).includes('chart-acts')) return late(load, options);
    const part = (): ReturnType<typeof load> => {
      fetches++;
      return refused ? Promise.reject(new Error('offline')) : new Promise<void>((come) => (mayCome = come)).then(load);
    };
    return (props) => React.createElement(React.useState(() => late(part, options))[0], props);
  };
  return { late: held };
});

const settled = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const press = (key: string, more: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

async function chart(): Promise<HTMLElement> {
  const repository = memoryRepository(smallPlan);
  repository.editable = true;
  renderApp(repository);
  const grid = await screen.findByRole('grid');
  await settled();
  return grid;
}
const toTop = (grid: HTMLElement): void =>
  within(grid)
    .getByRole('button', { name: /^1\s*Ledelse/ })
    .focus();

beforeEach(() => {
  fetches = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  refused = false;
});

test('nothing of it is fetched as the chart opens, and all the same it comes by itself', async () => {
  const grid = await chart();
  expect(fetches).toBe(0);
  jest.useFakeTimers();
  document.body.replaceChildren();
  expect(grid.isConnected).toBe(false);
  renderApp(memoryRepository(smallPlan));
  for (let n = 0; n < 20; n++) await act(() => Promise.resolve());
  expect(screen.getByRole('grid')).toBeInTheDocument();
  act(() => void jest.advanceTimersByTime(2000));
  expect(fetches).toBe(0);
  act(() => void jest.advanceTimersByTime(2000));
  expect(fetches).toBe(1);
});

test('where it cannot be fetched, that is said once a key waits for it, and it can be asked for again', async () => {
  refused = true;
  const grid = await chart();
  fireEvent.pointerMove(grid);
  await settled();
  expect(screen.queryByRole('alert')).toBeNull();
  toTop(grid);
  press('ArrowDown');
  expect(screen.getByRole('alert')).toHaveTextContent(/hente/);
  refused = false;
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button'));
  await settled();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(fetches).toBe(2);
});

test('keys that are pressed before it has come are done in their order when it has, each once', async () => {
  const grid = await chart();
  toTop(grid);
  const [mark] = grid.querySelectorAll<HTMLElement>('[data-item="1.1.m1"]');
  // The browser's own.
  for (const key of ['Escape', 'Enter', ' ', 'F5']) expect(press(key)).toBe(true);
  expect(press('ArrowDown')).toBe(false);
  expect(press('ArrowRight')).toBe(false);
  expect(press('+')).toBe(false);
  expect(press('m')).toBe(false);
  expect(press('ArrowRight')).toBe(false);
  for (const key of [' ', 'F5']) expect(press(key)).toBe(true);
  expect(press('c', { ctrlKey: true })).toBe(true);
  expect(press('ArrowLeft', { altKey: true })).toBe(true);
  expect(focused()).toMatch(/Ledelse/);
  mayCome();
  await settled();
  expect(fetches).toBe(1);
  expect(mark).toHaveFocus();
  expect(screen.getByRole('radio', { name: 'Måned' })).toBeChecked();
  // Taken up where the focus had come to, and moved one step of the new scale.
  expect(grid.querySelectorAll('[data-ghost="1.1.m1"]')).toHaveLength(1);
  press('Escape');
  press('ArrowLeft');
  expect(focused()).toContain('Ledelsestilsyn');
});

test('what ends a move that waits, waits as well', async () => {
  const grid = await chart();
  toTop(grid);
  for (const key of ['ArrowDown', 'ArrowRight', 'm', 'ArrowRight', 'Enter']) expect(press(key)).toBe(false);
  mayCome();
  expect(await screen.findByRole('dialog', { name: /^Flyt/ })).toBeInTheDocument();
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('Enter behind keys that wait presses what they lead to', async () => {
  const grid = await chart();
  toTop(grid);
  expect(press('ArrowDown')).toBe(false);
  expect(press('Enter')).toBe(false);
  mayCome();
  expect(await screen.findByRole('complementary')).toHaveTextContent('Ledelsestilsyn');
});

test('letters that waited are one name, as they were typed', async () => {
  const grid = await chart();
  toTop(grid);
  press('N');
  press('e');
  mayCome();
  await settled();
  expect(focused()).toContain('Netværk');
});

test('a key that is held down for long before it has come does no harm, and what is pressed meanwhile comes after', async () => {
  const grid = await chart();
  toTop(grid);
  for (let n = 0; n < 120; n++) press('ArrowDown', { repeat: true });
  mayCome();
  await settled();
  press('Home', { ctrlKey: true });
  for (let n = 0; n < 200 && !/^1\s*Ledelse/.test(focused()); n++) await settled();
  expect(focused()).toMatch(/^1\s*Ledelse/);
  press('ArrowDown');
  await settled();
  expect(focused()).toContain('Ledelsestilsyn');
});
