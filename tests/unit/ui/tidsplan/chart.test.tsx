/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, within } from '@testing-library/react';
import { memoryRepository } from '../support/memory-repository';
import { personComes } from '../support/person-comes';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
/** A mark says more than is seen of it. */
const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

async function chart(): Promise<HTMLElement> {
  renderApp(memoryRepository(smallPlan));
  const grid = await screen.findByRole('grid', { name: /Tidsplan for Prøveplan. 3 aktiviteter/ });
  within(grid)
    .getByRole('button', { name: /^1\s*Ledelse/ })
    .focus();
  await personComes(grid);
  return grid;
}

describe('the chart by keyboard', () => {
  test('has one tab stop', async () => {
    const grid = await chart();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    press('ArrowDown');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('arrows lead from row to row and from mark to mark', async () => {
    await chart();
    press('ArrowDown');
    expect(focused()).toContain('Ledelsestilsyn');
    press('ArrowRight');
    expect(focused()).toContain('Milepæl: Punkt 1.1.m1 er klar, april 2019');
    press('End');
    expect(focused()).toContain('1.1.m2');
    press('Home');
    expect(focused()).toContain('1.1.m1');
    press('ArrowLeft');
    expect(focused()).toContain('Ledelsestilsyn');
    press('End', { ctrlKey: true });
    expect(focused()).toContain('Beredskab');
  });

  test('go on from whatever a screen reader has set the focus to', async () => {
    const grid = await chart();
    within(grid)
      .getByRole('button', { name: /^Milepæl: Punkt 1\.1\.m2/ })
      .focus();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
    press('ArrowLeft');
    expect(focused()).toContain('1.1.m1');
  });

  test('up and down go to the nearest mark in time', async () => {
    await chart();
    press('ArrowDown');
    press('ArrowRight');
    press('ArrowDown');
    expect(focused()).toContain('Myndighedsarbejdet');
    press('n');
    expect(focused()).toContain('Netværk');
  });

  test('left and right fold an area', async () => {
    const grid = await chart();
    press('ArrowLeft');
    expect(within(grid).queryByText('Ledelsestilsyn')).toBeNull();
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'false');
    press('ArrowRight');
    expect(within(grid).getByText('Ledelsestilsyn')).toBeInTheDocument();
  });

  test('Enter opens the details, Esc comes back to the mark', async () => {
    await chart();
    press('ArrowDown');
    press('ArrowRight');
    fireEvent.click(document.activeElement as HTMLElement); // what Enter does on a button
    const details = await screen.findByRole('complementary', { name: /Punkt 1.1.m1/ });
    expect(within(details).getByRole('heading', { level: 2 })).toHaveFocus();
    press('Escape');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(focused()).toContain('1.1.m1');
  });

  test('plus and minus change the scale', async () => {
    await chart();
    press('+');
    expect(screen.getByRole('radio', { name: 'Måned' })).toBeChecked();
    press('-');
    press('-');
    expect(screen.getByRole('radio', { name: 'År' })).toBeChecked();
  });
});

test('the lead counts, and the undated are in sight', async () => {
  const grid = await chart();
  expect(
    screen.getByText('1 er overskredet, 1 er i perioden nu, 1 ligger forude, 2 mangler dato og 1 er nået.'),
  ).toBeInTheDocument();
  expect(within(grid).getByLabelText(/Milepæl: Punkt 2.1.m1 er klar, uden dato$/)).toBeInTheDocument();
});

test('a search shows what matches, and how much of all', async () => {
  await chart();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'netværk' } });
  expect(await screen.findByText('Fandt 2 af 6')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'findes ikke' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Nulstil filtre' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
});
