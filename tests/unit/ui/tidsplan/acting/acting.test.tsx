/** @jest-environment jsdom */
import '../../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanItem } from '../../../../../src/plan/plan';
import { memoryRepository, type MemoryRepository } from '../../support/memory-repository';
import { personComes } from '../../support/person-comes';
import { smallPlan } from '../../support/plans';
import { renderApp } from '../../support/render-app';

interface Chart {
  readonly repository: MemoryRepository;
  readonly grid: HTMLElement;
  readonly stored: (key: string) => PlanItem | undefined;
  readonly mark: (key: string) => HTMLElement;
}

async function chart(editable = true): Promise<Chart> {
  const repository = memoryRepository(smallPlan);
  repository.editable = editable;
  renderApp(repository);
  const grid = await screen.findByRole('grid', { name: /Tidsplan for Prøveplan/ });
  // The rights come after the plan.
  await act(async () => {
    await Promise.resolve();
  });
  await personComes(grid);
  const mark = (key: string): HTMLElement => {
    const found = grid.querySelector<HTMLElement>(`[data-item="${key}"]`);
    if (!found) throw new Error(`no mark ${key}`);
    return found;
  };
  return { repository, grid, mark, stored: (key) => repository.stored()?.items.find((one) => one.key === key) };
}

const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
/** From the first group's head, key by key. */
const go = ({ grid }: Chart, ...keys: readonly string[]): void => {
  within(grid)
    .getByRole('button', { name: /^1\s*Ledelse/ })
    .focus();
  keys.forEach((key) => press(key));
};
const firstMark = ['ArrowDown', 'ArrowRight'];
const undatedMark = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'];
/** What a screen reader was told last; the region of the chart's own moves. */
const told = (): readonly string[] => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
const popover = async (): Promise<HTMLElement> => {
  const dialog = await screen.findByRole('dialog', { name: /^Flyt ”/ });
  // The focus is in it when all that is in it can be reached.
  await waitFor(() => expect(within(dialog).getByRole('radio', { checked: true })).toHaveFocus());
  return dialog;
};
const undo = async (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Fortryd' });

describe('by keys', () => {
  test('T is a key of its own, and M right after it moves', async () => {
    const up = await chart();
    go(up, ...firstMark, 't', 'm');
    expect(told().join()).toContain('Flytter Punkt 1.1.m1 er klar.');
  });

  test('M and the arrows tell each step, Enter offers Danish periods, and what is chosen is saved and taken back', async () => {
    const up = await chart();
    go(up, ...firstMark, 'm');
    expect(told().join()).toContain('Flytter Punkt 1.1.m1 er klar. Venstre og');
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    expect(told()).toContain('juli 2019');
    expect(up.grid.querySelector('[data-ghost="1.1.m1"]')).toHaveTextContent('juli 2019');
    press('Enter');
    const dialog = await popover();
    const offers = within(dialog).getAllByRole('radio');
    expect(offers).toHaveLength(6);
    expect(within(dialog).getByRole('radio', { name: /^juli 2019/ })).toBeChecked();
    expect(dialog).toHaveTextContent('1. – 31. juli');
    expect(dialog).toHaveTextContent('April 2019 bliver stående som den oprindelige plads.');
    fireEvent.click(within(dialog).getByRole('radio', { name: /^medio 2019/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Flyt' }));
    await waitFor(() => expect(up.stored('1.1.m1')).toMatchObject({ periodText: 'medio 2019' }));
    expect(up.stored('1.1.m1')?.former).toEqual({ text: 'April 2019', start: '2019-04-01', end: '2019-04-30' });
    await undo();
    await waitFor(() => expect(up.mark('1.1.m1')).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(up.stored('1.1.m1')).toMatchObject({ periodText: 'April 2019', former: null }));
    expect(await screen.findByText('Gemt: perioden er april 2019.')).toBeInTheDocument();
  });

  test('Shift moves the end, Ctrl and Shift the beginning, and Esc leaves all as it was', async () => {
    const up = await chart();
    go(up, ...firstMark, 'm');
    press('ArrowRight', { shiftKey: true });
    expect(told()).toContain('april-maj 2019');
    press('ArrowLeft', { shiftKey: true, ctrlKey: true });
    expect(told()).toContain('foråret 2019');
    press('Escape');
    expect(told()).toContain('Ikke flyttet: Punkt 1.1.m1 er klar');
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
    await waitFor(() => expect(up.mark('1.1.m1')).toHaveFocus());
    expect(up.stored('1.1.m1')).toMatchObject({ periodText: 'April 2019' });
    // The arrows are the chart's own again.
    press('ArrowRight');
    expect(up.mark('1.1.m2')).toHaveFocus();
  });

  test('what has no date begins at today', async () => {
    const up = await chart();
    go(up, ...undatedMark);
    expect(up.mark('2.1.m1')).toHaveFocus();
    press('m');
    press('ArrowRight');
    expect(told()).toContain('juni 2019');
    press('Enter');
    fireEvent.click(within(await popover()).getByRole('button', { name: 'Flyt' }));
    await waitFor(() => expect(up.stored('2.1.m1')).toMatchObject({ start: '2019-06-01', former: null }));
    await undo();
    press('u');
    await waitFor(() => expect(up.stored('2.1.m1')).toMatchObject({ start: null, periodText: null, former: null }));
  });

  test('N writes a new item at the focused date', async () => {
    const up = await chart();
    // A sign is no beginning of a name, so the letter after it is a key of its own.
    go(up, ...firstMark, '?', 'n');
    const form = await screen.findByRole('form', { name: 'Nyt punkt i 1.1 Ledelsestilsyn' });
    expect(within(form).getByRole('textbox', { name: 'Periode' })).toHaveValue('april 2019');
    fireEvent.change(within(form).getAllByRole('textbox')[0] as HTMLElement, { target: { value: 'Nyt i april' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Tilføj' }));
    await waitFor(() =>
      expect(up.repository.stored()?.items.find(({ text }) => text === 'Nyt i april')).toMatchObject({
        activityKey: '1.1',
        start: '2019-04-01',
      }),
    );
  });

  test('two who move the same are asked whose period stands', async () => {
    const up = await chart();
    go(up, ...firstMark, 'm');
    press('ArrowRight');
    up.repository.changeBehind('1.1.m1', { periodText: 'juni 2020', start: '2020-06-01', end: '2020-06-30' });
    press('Enter');
    fireEvent.click(within(await popover()).getByRole('button', { name: 'Flyt' }));
    expect(await screen.findByRole('radio', { name: /juni 2020/ })).toBeInTheDocument();
    expect(up.stored('1.1.m1')).toMatchObject({ periodText: 'juni 2020' });
  });

  test('who may not change anything types names with the same letters', async () => {
    const up = await chart(false);
    go(up, ...firstMark, 'm');
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
    press('n');
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('by pointer', () => {
  /** jsdom has no pointer events; a mouse event of their name carries all that is read. */
  const pointer = (type: string, on: EventTarget, clientX: number, more: object = {}): void => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientX, clientY: 5 });
    Object.assign(event, more);
    act(() => void on.dispatchEvent(event));
  };
  const perDay = 2.7;

  test('a drag brings a mark to the period under the pointer, and a click does not follow', async () => {
    const up = await chart();
    pointer('pointerdown', up.mark('1.1.m1'), 100);
    pointer('pointermove', window, 100 + 40 * perDay);
    pointer('pointermove', window, 100 + 80 * perDay);
    expect(up.grid.querySelector('[data-ghost]')).toHaveTextContent('juli 2019');
    pointer('pointerup', window, 100 + 80 * perDay);
    fireEvent.click(up.mark('1.1.m1'));
    expect(screen.queryByRole('complementary')).toBeNull();
    const dialog = await popover();
    expect(within(dialog).getByRole('radio', { name: /^senest 19.\sjuli 2019/ })).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Senere' }));
    expect(within(dialog).getByRole('radio', { name: /^august 2019/ })).toBeChecked();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Annuller' }));
    expect(up.stored('1.1.m1')).toMatchObject({ periodText: 'April 2019' });
  });

  test('a press that is let go is a click, and Esc gives a drag up', async () => {
    const up = await chart();
    pointer('pointerdown', up.mark('1.1.m1'), 100);
    pointer('pointermove', window, 102);
    pointer('pointerup', window, 102);
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
    pointer('pointerdown', up.mark('1.1.m1'), 100);
    pointer('pointermove', window, 400);
    expect(up.grid.querySelector('[data-ghost]')).not.toBeNull();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
    pointer('pointermove', window, 500);
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
  });

  test('a finger scrolls, unless it has held the mark', async () => {
    const up = await chart();
    const touch = { pointerType: 'touch' };
    pointer('pointerdown', up.mark('1.1.m1'), 100, touch);
    pointer('pointermove', window, 150, touch);
    expect(up.grid.querySelector('[data-ghost]')).toBeNull();
    pointer('pointerup', window, 150, touch);
    pointer('pointerdown', up.mark('1.1.m1'), 100, touch);
    await waitFor(() => expect(up.grid.querySelector('[data-ghost]')).not.toBeNull());
    pointer('pointerup', window, 100, touch);
    // The click of a finger may come a little after it is lifted.
    await act(() => new Promise<void>((next) => setTimeout(next, 10)));
    fireEvent.click(up.mark('1.1.m1'));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(within(await popover()).getByText('Det er den nuværende plads.')).toBeInTheDocument();
  });
});
