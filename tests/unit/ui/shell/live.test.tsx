/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { teamsLightTheme } from '@fluentui/react-components';
import { createSay } from '../../../../src/text/text';
import { App } from '../../../../src/ui/shell/app';
import { useRefresh } from '../../../../src/ui/shell/use-refresh';
import { viewOf, type ViewState } from '../../../../src/ui/state';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { smallPlan, today } from '../support/plans';

const say = createSay('da');
const now = (): Date => new Date(`${today}T10:00:00Z`);

/** As the tab and the web part do it. */
const Host: React.FC<{ readonly site: ReturnType<typeof memorySite>; readonly at?: ViewState }> = ({ site, at }) => {
  const [signal, setSignal] = React.useState(0);
  useRefresh(React.useCallback(() => setSignal((n) => n + 1), []));
  const view = React.useMemo(() => at ?? viewOf('tidsplan'), [at]);
  return <App {...{ site, say, today, now, view, signal }} theme={teamsLightTheme} />;
};

let visible: DocumentVisibilityState;
function show(state: DocumentVisibilityState): void {
  visible = state;
  fireEvent(document, new Event('visibilitychange'));
}

beforeEach(() => {
  visible = 'visible';
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const second = 1000;
const minute = 60 * second;
/** Lets time pass in steps, so that what each of them asks for is answered before the next. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5 * second)
    await act(() => jest.advanceTimersByTimeAsync(Math.min(left, 5 * second)));
}

test('a quiet hour is one reading a minute, of plan and of what stands beside it, and rights are not asked again', async () => {
  const repository = memoryRepository(smallPlan);
  const load = jest.spyOn(repository, 'load');
  const rights = jest.fn(() => memorySite(repository).rights());
  const timelineBeside = jest.fn(() => Promise.resolve({ meetings: [], rounds: [], reviews: [] }));
  const { unmount } = render(<Host site={memorySite(repository, { rights, timelineBeside })} />);
  await screen.findByRole('grid');
  unmount();
  jest.useFakeTimers();
  render(<Host site={memorySite(repository, { rights, timelineBeside })} />);
  await pass(second);
  for (const spy of [load, rights, timelineBeside]) spy.mockClear();
  await pass(60 * minute);
  expect([load, timelineBeside, rights].map(({ mock }) => mock.calls.length)).toEqual([60, 60, 0]);
});

describe.each([
  ['another plan is looked at', viewOf('tidsplan', { plan: 'p1' })],
  ['the page of the plans is open', viewOf('plans')],
])('while %s', (_which, at) => {
  test('the plans are asked for with the plan, once a minute and at the same moment, and not at all when hidden', async () => {
    jest.useFakeTimers();
    const repository = memoryRepository(smallPlan);
    const times: Record<'plan' | 'plans', number[]> = { plan: [], plans: [] };
    const load = repository.load.bind(repository);
    repository.load = (...asked) => {
      times.plan.push(Date.now());
      return load(...asked);
    };
    const list = (): Promise<[]> => {
      times.plans.push(Date.now());
      return Promise.resolve([]);
    };
    const site = memorySite(repository);
    render(<Host site={{ ...site, plans: { ...site.plans, list } }} at={at} />);
    for (let waited = 0; times.plans.length === 0 && waited < 5; waited++) await pass(second);
    expect(times.plans).not.toEqual([]);
    for (const asked of [times.plan, times.plans]) asked.length = 0;
    await pass(30 * minute);
    expect(times.plan).toHaveLength(30);
    expect(times.plans).toEqual(times.plan);
    show('hidden');
    await pass(30 * minute);
    expect([times.plan.length, times.plans.length]).toEqual([30, 30]);
  });
});

test('a hidden page asks for nothing, and at once when it is seen again, once for all that tells of it', async () => {
  const repository = memoryRepository(smallPlan);
  const load = jest.spyOn(repository, 'load');
  const rights = jest.fn(() => memorySite(repository).rights());
  jest.useFakeTimers();
  render(<Host site={memorySite(repository, { rights })} />);
  await pass(second);
  show('hidden');
  fireEvent.focus(window);
  load.mockClear();
  rights.mockClear();
  await pass(30 * minute);
  expect(load).not.toHaveBeenCalled();
  show('visible');
  fireEvent.focus(window);
  await pass(second);
  expect([load, rights].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  await pass(minute - second);
  expect(load).toHaveBeenCalledTimes(1);
  await pass(5 * second);
  expect(load).toHaveBeenCalledTimes(2);
});

test('when the connection is back the plan and the rights are asked for, which had been withheld without it', async () => {
  const repository = memoryRepository(smallPlan);
  const load = jest.spyOn(repository, 'load');
  const rights = jest.fn(() => memorySite(repository).rights());
  jest.useFakeTimers();
  render(<Host site={memorySite(repository, { rights })} />);
  await pass(second);
  load.mockClear();
  rights.mockClear();
  fireEvent(window, new Event('online'));
  await pass(second);
  expect([load, rights].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('what others change comes without a reload, and what nobody changed is the same element', async () => {
  const repository = memoryRepository(smallPlan);
  const { unmount } = render(<Host site={memorySite(repository)} />);
  await screen.findByRole('grid');
  unmount();
  jest.useFakeTimers();
  render(<Host site={memorySite(repository)} />);
  await pass(second);
  const other = screen.getByRole('button', { name: /Punkt 1.1.m1 er klar/ });
  repository.changeBehind('1.1.m2', { text: 'Ny ordlyd' });
  await pass(minute);
  expect(screen.getByRole('button', { name: /Ny ordlyd/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Punkt 1.1.m1 er klar/ })).toBe(other);
});
