/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { Plan } from '../../../../src/plan/plan';
import { standingOf } from '../../../../src/plan/standing';
import { SmallOverview, type SmallOverviewProps } from '../../../../src/ui/small/small-overview';
import { chosenOf } from '../../../../src/ui/small/small-standing';
import { writeViewState } from '../../../../src/ui/state';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { item, smallPlan, today } from '../support/plans';

const late = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    item(`1.1.m${i + 10}`, { activityKey: '1.1', start: '2019-04-01', end: '2019-04-30' }),
  );
const soon = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    item(`2.1.m${i + 30}`, { activityKey: '2.1', start: '2019-06-01', end: '2019-06-30' }),
  );
const plan: Plan = { ...smallPlan, items: [...late(2), ...soon(3)] };

function open(more: Partial<SmallOverviewProps> = {}, given: Plan | null = plan, roles: readonly string[] = []) {
  const repository = memoryRepository(given);
  const me = () => Promise.resolve({ id: 1, name: 'Anna Holm', login: 'anna@contoso.example', roles: [...roles] });
  const site = memorySite(repository, { me });
  const onOpenUrl = jest.fn();
  render(
    <FluentProvider theme={webLightTheme}>
      <SmallOverview site={site} today={today} only={{}} count={4} onOpenUrl={onOpenUrl} {...more} />
    </FluentProvider>,
  );
  return { repository, onOpenUrl };
}
const titles = () => screen.getAllByRole('button', { name: /^Punkt/ }).map(({ textContent }) => textContent);

test('says how the plan stands, and lists what is overdue before what comes next', async () => {
  const { onOpenUrl } = open();
  expect(await screen.findByText('2 overskredet, 3 inden udgangen af juni')).toBeInTheDocument();
  expect(titles()).toHaveLength(4);
  expect(screen.getAllByText('14 dage over')).toHaveLength(2);
  expect(screen.getAllByText(/30\.\sjuni, om 47 dage/)).toHaveLength(2);
  fireEvent.click(screen.getAllByRole('button', { name: /^Punkt/ })[0] as HTMLElement);
  expect(onOpenUrl).toHaveBeenCalledWith(expect.objectContaining({ page: 'tidsplan', selected: '1.1.m10' }));
});

test('where the plan’s page has an address, everything is a link to it', async () => {
  open({ urlOf: (view) => `/sites/plan?fremdrift=${writeViewState(view)}` });
  expect(await screen.findByRole('link', { name: 'Åbn planen' })).toHaveAttribute(
    'href',
    '/sites/plan?fremdrift=overview',
  );
  expect(await screen.findByRole('link', { name: 'Myndighedsarbejdet', hidden: true })).toHaveAttribute(
    'href',
    '/sites/plan?fremdrift=area/2',
  );
});

test('one area: only its own, and no list of areas', async () => {
  open({ only: { area: '1' } });
  expect(await screen.findByText('2 overskredet')).toBeInTheDocument();
  expect(titles()).toHaveLength(2);
  expect(screen.queryByText('Myndighedsarbejdet')).toBeNull();
});

test('an area that the plan does not have is said, with what to do', async () => {
  open({ only: { area: '9' } });
  expect(await screen.findByText(/^Indsatsområdet findes ikke i planen/)).toBeInTheDocument();
});

test('mine: what one’s roles carry, and a sentence where that is nothing', async () => {
  const mine: Plan = {
    ...plan,
    activities: plan.activities.map((one) =>
      one.key === '1.1' ? one : { ...one, roles: ['jurist'], responsible: [] },
    ),
  };
  open({ only: { mine: true } }, mine, ['jurist']);
  expect(await screen.findByText('3 inden udgangen af juni')).toBeInTheDocument();
  expect(titles()).toHaveLength(3);
});

test('who stands for nothing is told so', async () => {
  open({ only: { mine: true } }, plan, ['rådmand']);
  expect(await screen.findByText('Du står ikke for noget i planen lige nu.')).toBeInTheDocument();
});

test('no plan yet, and a plan that does not come', async () => {
  open({}, null);
  expect(await screen.findByText(/^Her er ingen plan endnu/)).toBeInTheDocument();
});

test('why it did not come, and a new try', async () => {
  const repository = memoryRepository(plan);
  repository.failing = new RequestFault('offline');
  render(
    <FluentProvider theme={webLightTheme}>
      <SmallOverview site={memorySite(repository)} today={today} only={{}} count={4} onOpenUrl={jest.fn()} />
    </FluentProvider>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(/forbindelse/);
  repository.failing = null;
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await screen.findByText('2 overskredet, 3 inden udgangen af juni')).toBeInTheDocument();
});

test.each([
  [9, 9, 4, 2, 2],
  [9, 1, 4, 3, 1],
  [9, 0, 4, 4, 0],
  [1, 9, 4, 1, 3],
  [0, 0, 4, 0, 0],
  [5, 5, 1, 1, 0],
])('of %d overdue and %d due, %d lines hold %d and %d', (overdue, due, count, first, then) => {
  const chosen = chosenOf(standingOf({ ...plan, items: [...late(overdue), ...soon(due)] }, today), count);
  expect(chosen.map(({ key }) => key.charAt(0)).join('')).toBe('1'.repeat(first) + '2'.repeat(then));
});
