/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { PlanHistory } from '../../../../src/lists/history';
import type { PlanSite } from '../../../../src/lists/plan-site';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { Plan } from '../../../../src/plan/plan';
import { PlanHistoryView } from '../../../../src/ui/history/plan-history';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { smallPlan, today } from '../support/plans';
import { line } from './lines';

function open(planHistory: PlanSite['planHistory']) {
  const repository = memoryRepository(smallPlan);
  const site = memorySite(repository, { planHistory });
  const onOpen = jest.fn();
  const view = (plan: Plan) => (
    <FluentProvider theme={teamsLightTheme}>
      <PlanHistoryView site={site} plan={plan} today={today} onOpen={onOpen} />
    </FluentProvider>
  );
  const stored = () => repository.stored() ?? smallPlan;
  const { rerender } = render(view(stored()));
  return { onOpen, repository, reload: () => rerender(view({ ...stored() })) };
}
const answer = (lines: PlanHistory['lines'], more = false) => jest.fn(() => Promise.resolve({ lines, more }));

test('tells day by day what was changed, by whom and from where, and leads to it', async () => {
  const { onOpen } = open(answer([line(1), line(2, { at: '2019-05-10T09:00:00Z', by: 'Bo Lund', place: 'listForm' })]));
  const days = await screen.findAllByRole('heading', { level: 2 });
  expect(days.map((day) => day.textContent?.replace(/\u00a0/g, ' '))).toEqual(['I dag', 'Fredag den 10. maj']);
  const second = screen.getByText(/Bo Lund, i listen/).closest('li');
  expect(second).toHaveTextContent('Periode: April 2019 → Juli 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Punkt 1.1.m2 er klar' }));
  expect(onOpen).toHaveBeenCalledWith('1.1.m2');
});

test('an item that is not in the plan any more is named and leads nowhere', async () => {
  open(answer([line(99)]));
  expect(await screen.findByText('Punkt i række 99')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Punkt i række 99' })).toBeNull();
});

test('asks for 30 days first, and for others when they are chosen', async () => {
  const planHistory = answer([]);
  open(planHistory);
  expect(await screen.findByText('Ingen har ændret planen i de seneste 30 dage.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: 'de seneste 7 dage' }));
  expect(await screen.findByText('Ingen har ændret planen i de seneste 7 dage.')).toBeInTheDocument();
  const since = planHistory.mock.calls.map((call: readonly unknown[]) => (call[0] as Date).toISOString());
  expect(since).toEqual(['2019-04-14T00:00:00.000Z', '2019-05-07T00:00:00.000Z']);
  // Of the plan that is looked at, which need not be the current one.
  const keys = planHistory.mock.calls.map((call: readonly unknown[]) => call[1]);
  expect(keys).toEqual(['p', 'p']);
});

test('says when more has changed than is told of', async () => {
  open(answer([line(1)], true));
  expect(await screen.findByText(/Der er ændret mere, end der vises her/)).toBeInTheDocument();
});

test('an import is one line, and a long history comes in parts', async () => {
  const made = Array.from({ length: 300 }, (_, i) => line(1000 + i, { action: 'added', place: 'import', changes: [] }));
  const changed = Array.from({ length: 60 }, (_, i) => line(2000 + i));
  open(answer([...changed, ...made]));
  await screen.findByText('Punkt i række 2000');
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(50);
  fireEvent.click(screen.getByRole('button', { name: 'Vis ældre' }));
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(61);
  expect(screen.getByText('300 rækker tilføjet')).toBeInTheDocument();
});

test('says why it did not come, asks again, and asks anew when the plan has changed', async () => {
  let fails = true;
  const planHistory = jest.fn(() =>
    fails ? Promise.reject(new RequestFault('threshold', 500)) : Promise.resolve({ lines: [line(1)], more: false }),
  );
  const { reload } = open(planHistory);
  expect(await screen.findByRole('alert')).toHaveTextContent('Historikken kunne ikke hentes. Listen er for lang');
  fails = false;
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByText(/Anna Holm/)).toBeInTheDocument();
  reload();
  await waitFor(() => expect(planHistory).toHaveBeenCalledTimes(3));
});

test('an answer that comes after a later question is dropped', async () => {
  const answers: ((history: PlanHistory) => void)[] = [];
  open(() => new Promise((resolve) => answers.push(resolve)));
  await waitFor(() => expect(answers).toHaveLength(1));
  fireEvent.click(screen.getByRole('radio', { name: 'de seneste 7 dage' }));
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ lines: [line(1, { by: 'Bo Lund' })], more: false });
  expect(await screen.findByText(/Bo Lund/)).toBeInTheDocument();
  answers[0]?.({ lines: [line(1)], more: false });
  await Promise.resolve();
  expect(screen.getByText(/Bo Lund/)).toBeInTheDocument();
  expect(screen.queryByText(/Anna Holm/)).toBeNull();
});
