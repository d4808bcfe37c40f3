/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ActivityVerdict, Evaluation, EvaluationDesign } from '../../../../src/evaluation/evaluation';
import type { EvaluationLists } from '../../../../src/lists/evaluation/create-evaluation';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const [first, second] = smallPlan.activities.map(({ key }) => key) as [string, string];
const row = { list: 'FremdriftEvaluations', id: 1, etag: '"1"' };
const design = (change: Partial<EvaluationDesign> = {}): EvaluationDesign => ({
  ...{ key: 'ev2', title: 'Medarbejderevaluering', state: 'running', madeWith: null, row },
  ...{ periodText: '2. halvår 2019', start: '2019-07-01', end: '2019-12-31' },
  ...{ asked: ['sagsbehandlere'], activityKeys: [first, second] },
  ...change,
});
const question = {
  key: 'q1',
  designKey: 'ev2',
  activityKey: first,
  text: 'Er målet nået?',
  answers: ['Ja', 'Nej'],
  row,
};
const count = (unit: string, answer: string, n: number) => ({
  ...{ key: `${unit} ${answer}`, questionKey: 'q1', unit, answer, count: n, countedOn: '2019-11-04', row },
});
const verdict: ActivityVerdict = {
  ...{ key: 'v1', designKey: 'ev2', activityKey: first, verdict: 'inGoal', reason: 'Alle kender den', row },
  continuesAs: null,
};
const evaluation = (change: Partial<Evaluation> = {}): Evaluation => ({
  ...{ designs: [design()], questions: [question], verdicts: [verdict] },
  counts: [count('Amager', 'Ja', 24), count('Amager', 'Nej', 3), count('Valby', 'Ja', 30), count('Valby', 'Nej', 9)],
  ...change,
});

/** The page over one evaluation; what is written answers as the list does. */
function open(some: Evaluation, editable = true, selected = 'evaluation') {
  const done = <T extends object>(value: T) => Promise.resolve({ ok: true as const, value: { ...value, row } });
  const lists = {
    read: jest.fn(() => Promise.resolve({ evaluation: some, problems: [], absent: false })),
    make: jest.fn((_plan: string, _draft: unknown) => Promise.resolve(null)),
    count: jest.fn((_plan: string, made: object, _before: unknown) => done(made)),
    judge: jest.fn((_plan: string, made: object) => done({ ...made, key: 'v2' })),
    changeVerdict: jest.fn((_base: object, mine: object) => done(mine)),
  };
  renderApp(
    { ...memoryRepository(smallPlan), editable },
    { page: 'machinery', selected },
    { machinery: () => Promise.resolve({ evaluation: lists as unknown as EvaluationLists } as MachineryLists) },
  );
  return lists;
}
const section = async (key: string): Promise<HTMLElement> =>
  screen.findByRole('region', { name: new RegExp(`^${key.replace('.', '\\.')} `) });

test('the sentence counts verdicts, and small counts with what would tell them are hidden', async () => {
  open(evaluation());
  expect(
    await screen.findByText('Medarbejderevaluering: 1 i mål, 0 kræver opmærksomhed, og 1 er ikke vurderet.'),
  ).toBeInTheDocument();
  const table = screen.getByRole('region', { name: /Er målet nået/ });
  const rows = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(rows[1]).toBe('Amagerskjultskjult27');
  expect(rows.join()).not.toMatch(/[^\d]3[^\d]/);
});

test('counts are typed in a table; what is no count is said and nothing is written, and only what is new is', async () => {
  const lists = open(evaluation());
  fireEvent.click(within(await section(first)).getByRole('button', { name: 'Indtast svar' }));
  const cell = screen.getByRole('textbox', { name: 'Valby, Nej' });
  fireEvent.change(cell, { target: { value: 'ni' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(lists.count).not.toHaveBeenCalled();
  fireEvent.change(cell, { target: { value: '12' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(lists.count).toHaveBeenCalledTimes(1));
  expect(lists.count.mock.calls[0]?.[1]).toMatchObject({ questionKey: 'q1', unit: 'Valby', answer: 'Nej', count: 12 });
  expect(lists.count.mock.calls[0]?.[2]).toMatchObject({ count: 9 });
});

test('an activity is judged with a reason, which is not left out', async () => {
  const lists = open(evaluation());
  const place = within(await section(second));
  fireEvent.click(place.getByRole('button', { name: 'Skriv vurdering' }));
  const form = within(place.getByRole('form'));
  fireEvent.change(form.getByRole('combobox'), { target: { value: 'needsAttention' } });
  fireEvent.click(form.getByRole('button', { name: 'Gem' }));
  expect(lists.judge).not.toHaveBeenCalled();
  fireEvent.change(form.getByRole('textbox'), { target: { value: 'Bruges kun i to enheder' } });
  fireEvent.click(form.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(lists.judge).toHaveBeenCalledTimes(1));
  expect(lists.judge.mock.calls[0]?.[1]).toMatchObject({
    ...{ designKey: 'ev2', verdict: 'needsAttention', reason: 'Bruges kun i to enheder' },
    activity: { key: second },
  });
});

test('an earlier evaluation is chosen among several, and a new one is made only when the latest is closed', async () => {
  const earlier = design({ key: 'ev1', title: 'Første evaluering', state: 'closed', activityKeys: [second] });
  open(evaluation({ designs: [earlier, design()] }));
  const choice = await screen.findByRole('combobox', { name: 'Evaluering' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent?.split(':')[0]),
  ).toEqual(['Medarbejderevaluering', 'Første evaluering']);
  expect(screen.queryByRole('button', { name: 'Gør evalueringen klar' })).toBeNull();
  fireEvent.change(choice, { target: { value: 'ev1' } });
  expect(await screen.findByRole('heading', { level: 2, name: 'Første evaluering' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: new RegExp(`^${first} `) })).toBeNull();
});

test('the address opens an earlier one, and one press makes the next', async () => {
  const closed = ['ev1', 'ev2'].map((key) => design({ key, title: `Evaluering ${key}`, state: 'closed' }));
  const lists = open(evaluation({ designs: closed }), true, 'evaluation.ev1');
  expect(await screen.findByRole('heading', { level: 2, name: 'Evaluering ev1' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gør evalueringen klar' }));
  await waitFor(() => expect(lists.make).toHaveBeenCalledTimes(1));
  expect(lists.make.mock.calls[0]?.[1]).toMatchObject({ design: { key: 'ev3' } });
});

test('who may only read sees the results and nothing to press that writes', async () => {
  open(evaluation(), false);
  const place = within(await section(first));
  expect(place.getByText('I mål')).toBeInTheDocument();
  expect(place.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Åbn aktiviteten']);
  expect(screen.queryByRole('button', { name: /Ret design|Gør evalueringen klar/ })).toBeNull();
});
