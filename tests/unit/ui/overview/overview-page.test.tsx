/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanHistory } from '../../../../src/lists/history';
import type { Plan } from '../../../../src/plan/plan';
import { visitsKey } from '../../../../src/ui/overview/visits';
import type { ViewState } from '../../../../src/ui/state';
import { line } from '../history/lines';
import { memoryRepository } from '../support/memory-repository';
import { activity, item, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const anna = { id: 1, name: 'Anna Holm', login: 'anna@contoso.example' };
const plan: Plan = {
  ...smallPlan,
  activities: [...smallPlan.activities, activity('2.3', 'Sager', { roles: ['koordinator'] })],
  items: [
    ...smallPlan.items,
    item('2.1.m2', { text: 'Metoden er afprøvet', periodText: 'Juni 2019', start: '2019-06-01', end: '2019-06-30' }),
  ],
  members: [
    { key: 'r1', role: 'områdechef', person: anna, substitute: null, unit: null, from: null, to: null, row: null },
  ],
};
const editor = { read: true, edit: true, manage: false, provision: false };
const reader = { ...editor, edit: false };

function open(rights = editor, given: Plan = plan, history: PlanHistory = { lines: [], more: false }) {
  const repository = memoryRepository(given);
  const onView = jest.fn((_view: ViewState) => undefined);
  const planHistory = jest.fn(() => Promise.resolve(history));
  const app = renderApp(
    repository,
    { page: 'overview', onView },
    { rights: () => Promise.resolve(rights), planHistory },
  );
  const went = () => onView.mock.calls[onView.mock.calls.length - 1]?.[0];
  return { repository, went, planHistory, ...app };
}
const region = async (name: string) => within(await screen.findByRole('region', { name }));

beforeEach(() => window.localStorage.clear());

test('the lead says what a leader could read aloud, and its numbers lead to just those', async () => {
  const { went } = open();
  const lead = (await screen.findByText(/skal nås/)).closest('p');
  expect(lead).toHaveTextContent(
    '1 er overskredet, 1 skal nås inden udgangen af juni, og 1 mangler dato. 1 af planens 6 milepæle og mål er nået.',
  );
  fireEvent.click(screen.getByRole('button', { name: '1 mangler dato' }));
  expect(screen.getByRole('heading', { name: 'Uden dato' })).toHaveFocus();
  fireEvent.click(screen.getByRole('button', { name: '1 er overskredet' }));
  expect(went()).toMatchObject({ page: 'plan', filters: { states: ['late'] } });
  expect(await screen.findByText('Punkt 1.1.m1 er klar')).toBeInTheDocument();
  expect(screen.queryByText('Punkt 1.1.m2 er klar')).toBeNull();
});

test('areas count what is reached, and an activity’s row says its marks and leads to its page', async () => {
  const { went } = open();
  const area = await region('Myndighedsarbejdet');
  expect(area.getByText('1 af 4 nået')).toBeInTheDocument();
  expect(
    area.getByRole('img', { name: /^2 milepæle, 1 mål: 2 planlagt, 1 uden dato, juni 2019$/ }),
  ).toBeInTheDocument();
  fireEvent.click(area.getByRole('button', { name: '2.1 Netværk' }));
  expect(went()).toMatchObject({ page: 'activity', selected: '2.1' });
});

test('what is overdue is reached where it stands, says so, and is taken back', async () => {
  const { repository } = open();
  const card = await region('Kræver opmærksomhed');
  expect(card.getByText(/skulle være nået april 2019/)).toBeInTheDocument();
  expect(card.getByText('14 dage over')).toBeInTheDocument();
  fireEvent.click(card.getByRole('button', { name: 'Nået: Punkt 1.1.m1 er klar' }));
  await waitFor(() => expect(card.queryByRole('button', { name: 'Punkt 1.1.m1 er klar' })).toBeNull());
  const stored = () => repository.stored()?.items.find(({ key }) => key === '1.1.m1');
  expect(stored()).toMatchObject({ status: 'reached', reachedOn: '2019-05-14' });
  fireEvent.click(await card.findByRole('button', { name: 'Fortryd' }));
  expect(await card.findByRole('button', { name: 'Punkt 1.1.m1 er klar' })).toBeInTheDocument();
  expect(stored()).toMatchObject({ status: 'planned' });
});

test('an undated milestone gets its period in the row, and is then due', async () => {
  const { repository } = open();
  const card = await region('Uden dato');
  fireEvent.click(card.getByRole('button', { name: 'Sæt periode: Punkt 2.1.m1 er klar' }));
  const field = await card.findByRole('textbox');
  fireEvent.change(field, { target: { value: 'juni 2019' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  const next = await region('De næste uger');
  expect(await next.findByText('Punkt 2.1.m1 er klar')).toBeInTheDocument();
  expect(repository.stored()?.items.find(({ key }) => key === '2.1.m1')).toMatchObject({ end: '2019-06-30' });
});

test('a reader is offered nothing that would be refused', async () => {
  open(reader);
  const card = await region('Kræver opmærksomhed');
  expect(card.getByText('Punkt 1.1.m1 er klar')).toBeInTheDocument();
  for (const name of [/^Nået/, /^Flyt/, /^Sæt periode/]) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('link', { name: /Vælg person/ })).toBeNull();
});

test('a role that nobody has is named with where it counts, and leads to the list of roles', async () => {
  open();
  const card = await region('Kræver opmærksomhed');
  expect(card.getByText('Ingen person står for ”koordinator”')).toBeInTheDocument();
  expect(card.getByRole('link', { name: 'Vælg person til rollen koordinator' })).toHaveAttribute(
    'href',
    expect.stringContaining('FremdriftMembers'),
  );
});

test('where no role has a person yet, that is one thing to do', async () => {
  open(editor, { ...plan, members: [] });
  const card = await region('Kræver opmærksomhed');
  expect(card.getByText('Ingen af planens roller har en person endnu')).toBeInTheDocument();
  expect(card.getByText(/^2 roller er nævnt/)).toBeInTheDocument();
});

test('at the first visit the last week is told of; what one did oneself is no news', async () => {
  const { planHistory } = open(editor, plan, {
    lines: [line(1), line(2, { by: 'Stabsmedarbejder' })],
    more: false,
  });
  const card = await region('De seneste 7 dage');
  expect(await card.findByText('Anna Holm')).toBeInTheDocument();
  expect(card.getAllByRole('listitem')).toHaveLength(1);
  expect(card.getByRole('listitem')).toHaveTextContent(/Anna Holm flyttede .*: April 2019 → Juli 2019/);
  expect(planHistory.mock.calls[0]).toEqual([new Date('2019-05-07T00:00:00Z'), 'p']);
});

test('later it is told what has changed since the visit before', async () => {
  const key = visitsKey('https://contoso.example/sites/plan', 'stab@contoso.example');
  window.localStorage.setItem(key, JSON.stringify({ before: null, seen: '2019-05-13T12:20:00.000Z' }));
  const { planHistory } = open(editor, plan, {
    lines: [line(1), line(3, { at: '2019-05-13T12:00:00Z' })],
    more: false,
  });
  const card = await region('Siden dit sidste besøg');
  expect(await card.findAllByRole('listitem')).toHaveLength(1);
  expect(card.getByText(/Mandag den 13\. maj kl\. 14\.20/)).toBeInTheDocument();
  expect(planHistory.mock.calls[0]).toEqual([new Date('2019-05-13T12:20:00.000Z'), 'p']);
});

test('a plan without anything says so, and what is calm is a sentence', async () => {
  open(editor, { ...smallPlan, activities: [], items: [] });
  expect(await screen.findByText('Planen har ingen milepæle eller mål endnu.')).toBeInTheDocument();
  expect(screen.getByText('Intet er overskredet, og hver rolle har en person.')).toBeInTheDocument();
  expect(screen.getByText('Alle milepæle og mål har en periode.')).toBeInTheDocument();
});

test('a long list is shown a part at a time, and whole on paper', async () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    item(`1.1.m${i + 10}`, { activityKey: '1.1', start: '2019-01-01', end: '2019-01-31' }),
  );
  open(editor, { ...plan, items: many });
  const card = await region('Kræver opmærksomhed');
  const rows = () => card.getAllByRole('button', { name: /^Punkt/ });
  expect(rows()).toHaveLength(6);
  fireEvent.click(card.getByRole('button', { name: 'Vis 6 til' }));
  expect(rows()).toHaveLength(12);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(rows()).toHaveLength(40);
  expect(document.querySelector('[data-print-root]')?.parentElement).toHaveAttribute('data-print-path');
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(rows()).toHaveLength(12);
  expect(document.querySelector('[data-print-path]')).toBeNull();
});

test('what others change waits while somebody reads, and comes when they ask; one’s own comes at once', async () => {
  const { repository, again } = open();
  const card = await region('Kræver opmærksomhed');
  const rows = () => card.getAllByRole('button', { name: /^Punkt/ }).map(({ textContent }) => textContent);
  expect(rows()).toHaveLength(1);
  const late = { start: '2019-01-01', end: '2019-01-31', periodText: 'Januar 2019' };
  // Nobody has gone down the page: it is shown as it comes.
  repository.changeBehind('1.1.m2', late);
  again(1);
  await waitFor(() => expect(rows()).toHaveLength(2));
  card.getByRole('button', { name: 'Punkt 1.1.m1 er klar' }).focus();
  repository.changeBehind('2.1.g1', late);
  again(2);
  const news = await screen.findByRole('button', { name: 'Andre har ændret planen. Vis det nye' });
  expect(rows()).toHaveLength(2);
  fireEvent.click(news);
  expect(rows()).toHaveLength(3);
  expect(screen.queryByRole('button', { name: 'Andre har ændret planen. Vis det nye' })).toBeNull();
  fireEvent.click(card.getByRole('button', { name: 'Nået: Punkt 1.1.m1 er klar' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
});
