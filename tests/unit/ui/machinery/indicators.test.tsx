/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FigureRow } from '../../../../src/indicators/rows';
import type { IndicatorLists, IndicatorRows } from '../../../../src/lists/indicators/indicator-lists';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { Indicator, Plan } from '../../../../src/plan/plan';
import { indicator } from '../activity/full-plan';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const [goal] = smallPlan.items.filter(({ kind, status }) => kind === 'goal' && status === 'planned');
const measured = (value: number): Indicator =>
  indicator('2.1.i1', {
    title: 'Netværket er inddraget',
    activityKey: goal?.activityKey ?? '',
    goalKey: goal?.key ?? '',
    target: 80,
    operator: 'atLeast',
    measurements: [
      { on: '2019-03-31', unit: 'Amager', round: 'Runde 5', value, basis: 20, source: 'Tilsyn' },
      { on: '2019-03-31', unit: 'Valby', round: 'Runde 5', value: 100, basis: 3, source: 'Tilsyn' },
    ],
  });
const figures: FigureRow[] = measured(82).measurements.map((one, i) => ({
  ...one,
  key: `f${i}`,
  indicatorKey: '2.1.i1',
  row: { list: 'FremdriftMeasurements', id: i + 1, etag: '"1"' },
}));

function open(
  one: Indicator,
  selected: string,
  more: Partial<IndicatorRows> = {},
  lists: Partial<IndicatorLists> = {},
) {
  const plan: Plan = { ...smallPlan, indicators: [one] };
  const repository: MemoryRepository = memoryRepository(plan);
  const rows = { indicators: [], figures, deadlines: [], ...more };
  const machinery = { indicators: { read: () => Promise.resolve(rows), ...lists } } as unknown as MachineryLists;
  renderApp(repository, { page: 'machinery', selected }, { machinery: () => Promise.resolve(machinery) });
  return repository;
}

test('how all of it stands is said first, and each indicator with its own sentence', async () => {
  open(measured(60), 'indicators');
  expect(await screen.findByText(/Planen måles på 1 indikator\. 1 er målt/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Netværket er inddraget' })).toBeTruthy();
});

test('the chart has its text alternative, every figure stands in the table, and one that rests on too few in neither', async () => {
  open(measured(79), 'indicators.2.1.i1');
  const chart = await screen.findByRole('img', {
    name: /Netværket er inddraget: .* ved seneste måling, måltal mindst/,
  });
  expect(chart.textContent).not.toContain('Valby');
  const table = screen.getByRole('table');
  const line = within(table).getByText('Valby').closest('tr');
  expect(line?.textContent).toContain('færre end 5');
});

test('a goal is marked as reached by a person’s press, and only offered where the figures say so', async () => {
  const repository = open(measured(82), 'indicators.2.1.i1');
  fireEvent.click(await screen.findByRole('button', { name: 'Ja, markér målet som nået' }));
  await waitFor(async () => {
    const loaded = await repository.load();
    const plan = loaded && typeof loaded === 'object' ? loaded.plan : null;
    expect(plan?.items.find(({ key }) => key === goal?.key)?.status).toBe('reached');
  });
});

test('figures below the target ask nobody to confirm', async () => {
  open(measured(60), 'indicators.2.1.i1');
  await screen.findByRole('img', { name: /^Netværket er inddraget/ });
  expect(screen.queryByRole('button', { name: 'Ja, markér målet som nået' })).toBeNull();
});

test('a measurement without a source is not sent; with one it is, and why it is refused stands in the form', async () => {
  const addFigure = jest.fn(() =>
    Promise.resolve({
      ok: false as const,
      error: { kind: 'refused' as const, da: 'Der står allerede et tal.', en: '' },
    }),
  );
  open(measured(60), 'indicators.2.1.i1', {}, { addFigure });
  fireEvent.click(await screen.findByRole('button', { name: 'Ny måling' }));
  const type = (name: RegExp, value: string): boolean =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  type(/^Tal/, '82,5');
  type(/^Målt den/, '30. april 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Tilføj målingen' }));
  expect(await screen.findByText('Kilde skal udfyldes.')).toBeTruthy();
  expect(addFigure).not.toHaveBeenCalled();
  type(/^Kilde/, 'Tilsyn, runde 6');
  fireEvent.click(screen.getByRole('button', { name: 'Tilføj målingen' }));
  expect(await screen.findByText(/Der står allerede et tal\./)).toBeTruthy();
  expect(addFigure).toHaveBeenCalledWith(
    expect.objectContaining({ indicator: expect.objectContaining({ key: '2.1.i1' }) as unknown }),
    { round: null, on: '2019-04-30', unit: null, value: 82.5, basis: null, source: 'Tilsyn, runde 6' },
  );
});

test('the law stands beside what the plan said, with the day it was looked up, and a press says that it was today', async () => {
  const deadline = {
    ...{ key: 'undersoegelse-4', title: 'Børnefaglig undersøgelse', limit: '4 måneder', indicatorKey: null },
    ...{ saidThen: 'Inden fire måneder', sourceThen: '2.1', saysNow: 'Senest fire måneder', sourceNow: '§ 20, stk. 3' },
    ...{ link: 'https://www.retsinformation.dk/eli/lta/2025/282', checkedOn: null, row: figures[0]?.row ?? null },
  };
  const changeDeadline = jest.fn((_base: unknown, mine: typeof deadline) =>
    Promise.resolve({ ok: true as const, value: mine }),
  );
  open(measured(60), 'indicators', { deadlines: [deadline] }, { changeDeadline });
  expect(await screen.findByText(/Inden fire måneder/)).toBeTruthy();
  expect(screen.getByText('Ikke slået efter endnu')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '”Børnefaglig undersøgelse” er slået efter i dag' }));
  await waitFor(() =>
    expect(changeDeadline).toHaveBeenCalledWith(deadline, expect.objectContaining({ checkedOn: '2019-05-14' })),
  );
});
