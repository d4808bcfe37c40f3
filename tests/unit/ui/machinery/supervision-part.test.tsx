/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { SupervisionLists } from '../../../../src/lists/supervision/supervision-lists';
import type { Supervision } from '../../../../src/supervision/supervision';
import { allOf, round, sample, supervision } from '../../supervision/support';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

/** Rows that are made and changed as asked. */
const rows = () => ({
  add: jest.fn((_plan: string, key: string, thing: object) =>
    Promise.resolve({ ok: true as const, value: { ...thing, key, row: null } }),
  ),
  change: jest.fn((base: object, change: object) =>
    Promise.resolve({ ok: true as const, value: { ...base, ...change } }),
  ),
  remove: jest.fn(() => Promise.resolve()),
});

function open(some: Supervision, selected: string | null = 'supervision', editable = true) {
  const samples = rows();
  const lists = {
    load: () => Promise.resolve({ supervision: some, problems: [] }),
    rounds: rows(),
    samples,
    themes: rows(),
    reviews: rows(),
    reports: rows(),
  } as unknown as SupervisionLists;
  const repository = { ...memoryRepository(smallPlan), editable };
  renderApp(
    repository,
    { page: 'machinery', selected },
    { machinery: () => Promise.resolve({ supervision: lists } as unknown as MachineryLists) },
  );
  return { samples };
}

test('the rounds stand in a table below a sentence that says which one runs and whose figures are missing', async () => {
  open(supervision({ rounds: [round({ end: '2019-06-30' })], samples: allOf('Amager', 10, 9) }));
  expect(
    await screen.findByText(
      /Runde 5, 1\. kvartal 2019 er i gang og slutter den 30\. juni 2019\. Mangler tal fra: Valby\./,
    ),
  ).toBeInTheDocument();
  fireEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Runde 5, 1. kvartal 2019' }));
  expect(await screen.findByRole('heading', { name: 'Hvem mangler hvad' })).toBeInTheDocument();
});

test('a unit’s counts are written in a table; what cannot be is said and not saved, and only what was typed is written', async () => {
  const lists = open(supervision(), 'supervision.2019-1');
  const cell = (what: string): HTMLElement => screen.getByRole('textbox', { name: `Kvalitet: ${what}` });
  fireEvent.change(await screen.findByRole('textbox', { name: 'Kvalitet: Gennemgået' }), { target: { value: '8' } });
  fireEvent.change(cell('Opfyldt'), { target: { value: '9' } });
  const save = screen.getByRole('button', { name: 'Gem tallene' });
  expect(screen.getByText('Der kan ikke være flere opfyldte end gennemgåede.')).toBeInTheDocument();
  expect(save).toBeDisabled();
  fireEvent.change(cell('Opfyldt'), { target: { value: '7' } });
  fireEvent.click(save);
  await screen.findByText('Tallene fra Amager er gemt.');
  const added = lists.samples.add.mock.calls;
  expect(added).toHaveLength(1);
  expect(added[0]?.[1]).toBe('2019-1:Amager:quality');
  expect(added[0]?.[2]).toMatchObject({ unit: 'Amager', aspect: 'quality', reviewed: 8, fulfilled: 7, optedOut: null });
});

test('a draw takes the size from the round’s demand, and the places stand there with the code', async () => {
  const lists = open(
    supervision({ samples: [sample('Amager', { total: 40, drawn: 3, code: 'K7QF-3MHA' })] }),
    'supervision.2019-1',
  );
  expect(
    await screen.findByText(/Tag sag nummer \d+, \d+ og \d+ i jeres egen liste\. .*K7QF-3MHA/),
  ).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: /Sager i alt i jeres liste/ }), { target: { value: '41' } });
  fireEvent.click(screen.getByRole('button', { name: 'Udtræk 11 sager af 41' }));
  await waitFor(() => expect(lists.samples.change).toHaveBeenCalledTimes(1));
  expect(lists.samples.change.mock.calls[0]?.[1]).toEqual({ total: 41, drawn: 11, code: 'K7QF-3MHA' });
});

test('small numbers are not shown among the results, and a reader is offered nothing to write', async () => {
  open(supervision({ samples: [...allOf('Amager', 12, 11), ...allOf('Valby', 3, 2)] }), 'supervision.2019-1', false);
  const table = await screen.findByRole('table', { name: 'Kvalitet' });
  const rowsShown = within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
  expect(rowsShown).toEqual([
    'Amagervises ikkevises ikke–',
    'Valbyfærre end 5færre end 5–',
    'Alle enheder151387\u00a0%',
  ]);
  expect(screen.queryByRole('button', { name: 'Gem tallene' })).toBeNull();
});
