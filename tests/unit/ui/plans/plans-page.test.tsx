/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, within } from '@testing-library/react';
import type { SitePlans } from '../../../../src/lists/plan-site';
import { failed } from '../../../../src/lists/plans/plan-failure';
import type { PlanSummary } from '../../../../src/lists/plans/plan-summary';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan, today } from '../support/plans';
import { renderApp } from '../support/render-app';

const summary = (key: string, more: Partial<PlanSummary>): PlanSummary => ({
  key,
  title: `Plan ${key}`,
  stage: 'former',
  periodText: null,
  documentDate: null,
  closedOn: null,
  continues: null,
  words: null,
  row: { list: 'FremdriftPlans', id: Number(key.slice(1)), etag: '1' },
  ...more,
});

/** What is said to who may change a plan that is not the current one. */
const onlyHere = 'Det, du retter her, ændrer ikke den nuværende plan.';

const start = [
  summary('p3', { title: 'Næste plan', stage: 'next', continues: 'p2' }),
  summary('p2', { title: 'Prøveplan', stage: 'current', periodText: '2017-2019' }),
  summary('p1', { title: 'Gammel plan', closedOn: '2017-01-05' }),
];

function show(options: { plans?: Partial<SitePlans>; list?: readonly PlanSummary[]; edit?: boolean } = {}) {
  const repository = memoryRepository(smallPlan);
  const load = repository.load.bind(repository);
  const asked: (string | undefined)[] = [];
  repository.load = async (key) => {
    asked.push(key);
    const loaded = await load();
    if (key === undefined || loaded === null || loaded === 'notProvisioned') return loaded;
    return start.some((plan) => plan.key === key)
      ? { ...loaded, plan: { ...loaded.plan, key, title: start.find((plan) => plan.key === key)?.title ?? '' } }
      : null;
  };
  const nothing = (): never => {
    throw new Error('not part of this test');
  };
  const plans: SitePlans = {
    list: () => Promise.resolve([...(options.list ?? start)]),
    makeCurrent: nothing,
    close: nothing,
    reopen: nothing,
    carry: nothing,
    ...options.plans,
  };
  const edit = options.edit ?? true;
  const rights = { read: true, edit, manage: false, provision: false };
  const app = renderApp(repository, { page: 'plans' }, { plans, rights: () => Promise.resolve(rights) });
  return { ...app, asked };
}

const card = async (title: string) => {
  const heading = await screen.findByRole('heading', { level: 2, name: title });
  return within(heading.closest('li') as HTMLElement);
};

test('the plans are listed as the site gives them, with what each is', async () => {
  show();
  const next = await card('Næste plan');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Næste plan',
    'Prøveplan',
    'Gammel plan',
  ]);
  expect(next.getByText('næste')).toBeInTheDocument();
  expect(next.getByText(/Videreføres fra/)).toHaveTextContent('Videreføres fra Prøveplan (p2)');
  expect((await card('Prøveplan')).getByText(/^Vises nu · Plan p2 · 2017-2019$/)).toBeInTheDocument();
  expect((await card('Gammel plan')).getByText(/lukket siden den 5\.\s?januar 2017/)).toBeInTheDocument();
});

test('a former plan is shown with a bar and a way back, and the pages keep it', async () => {
  const { asked } = show();
  fireEvent.click((await card('Gammel plan')).getByRole('button', { name: 'Se planen Gammel plan' }));
  expect(screen.getByRole('main').firstElementChild).toHaveFocus();
  expect(await screen.findByText(`Du ser en tidligere plan: Gammel plan. ${onlyHere}`)).toBeInTheDocument();
  expect(asked).toContain('p1');
  fireEvent.click(screen.getByText('Aktiviteter', { selector: '[role=tab]' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Gammel plan' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gå til den nuværende plan' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
  expect(screen.queryByText(/Du ser en tidligere plan/)).toBeNull();
  expect(asked[asked.length - 1]).toBeUndefined();
});

test('who may only read another plan is not told of changing it', async () => {
  show({ edit: false });
  fireEvent.click((await card('Gammel plan')).getByRole('button', { name: 'Se planen Gammel plan' }));
  expect(await screen.findByText('Du ser en tidligere plan: Gammel plan.')).toBeInTheDocument();
});

test('a link to a plan that is gone says so and leads to the current one', async () => {
  renderApp(memoryRepository(null), { plan: 'p9' });
  expect(await screen.findByRole('heading', { name: 'Planen findes ikke' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gå til den nuværende plan' }));
  expect(await screen.findByRole('heading', { name: 'Her er ingen plan endnu' })).toBeInTheDocument();
});

test('making a plan current is confirmed in place; cancelling leaves it and gives the focus back', async () => {
  const makeCurrent = jest.fn((key: string) =>
    Promise.resolve({ ok: true as const, value: summary(key, { title: 'Næste plan', stage: 'current' }) }),
  );
  const { asked } = show({ plans: { makeCurrent } });
  const next = await card('Næste plan');
  fireEvent.click(next.getByRole('button', { name: 'Gør til nuværende' }));
  const group = next.getByRole('group');
  expect(group).toHaveFocus();
  expect(group).toHaveAccessibleName(/bliver den plan, alle ser først/);
  fireEvent.keyDown(group, { key: 'Escape' });
  expect(next.queryByRole('group')).toBeNull();
  expect(next.getByRole('heading')).toHaveFocus();
  expect(makeCurrent).not.toHaveBeenCalled();
  fireEvent.click(next.getByRole('button', { name: 'Gør til nuværende' }));
  const loads = asked.length;
  fireEvent.click(next.getByRole('button', { name: 'Gør til nuværende' }));
  expect(await next.findByText('”Næste plan” er nu den nuværende plan.')).toBeInTheDocument();
  expect(makeCurrent).toHaveBeenCalledWith('p3');
  expect(asked.length).toBeGreaterThan(loads);
});

test('a plan is closed on today’s day; a closed one is opened without a question', async () => {
  const close = jest.fn((key: string, day: string) =>
    Promise.resolve({ ok: true as const, value: summary(key, { title: 'Prøveplan', closedOn: day }) }),
  );
  const reopen = jest.fn((key: string) =>
    Promise.resolve({ ok: true as const, value: summary(key, { title: 'Gammel plan' }) }),
  );
  show({ plans: { close, reopen } });
  const current = await card('Prøveplan');
  fireEvent.click(current.getByRole('button', { name: 'Mere om Prøveplan' }));
  fireEvent.click(current.getByRole('button', { name: 'Luk planen' }));
  fireEvent.click(current.getByRole('button', { name: 'Luk planen' }));
  expect(await current.findByText('”Prøveplan” er lukket og kan læses.')).toBeInTheDocument();
  expect(close).toHaveBeenCalledWith('p2', today);
  const old = await card('Gammel plan');
  expect(old.queryByRole('button', { name: 'Gør til nuværende' })).toBeNull();
  fireEvent.click(old.getByRole('button', { name: 'Mere om Gammel plan' }));
  fireEvent.click(old.getByRole('button', { name: 'Åbn planen igen' }));
  expect(await old.findByText('”Gammel plan” er åben igen og kan rettes.')).toBeInTheDocument();
});

test('a rollover shows its progress and counts what went on; the new plan can be seen', async () => {
  let go = (): void => undefined;
  const carry: SitePlans['carry'] = async (_key, mode, onProgress) => {
    onProgress?.({ done: 4, total: 12 });
    await new Promise<void>((resolve) => (go = resolve));
    expect(mode).toBe('rollOver');
    return { ok: true, value: { plan: summary('p3', { stage: 'next' }), written: 12 } };
  };
  show({ plans: { carry } });
  const current = await card('Prøveplan');
  fireEvent.click(current.getByRole('button', { name: 'Mere om Prøveplan' }));
  fireEvent.click(current.getByRole('button', { name: 'Viderefør det, der mangler' }));
  fireEvent.click(current.getByRole('button', { name: 'Viderefør det, der mangler' }));
  expect(await current.findByText('4 af 12 rækker er skrevet')).toBeInTheDocument();
  // One at a time.
  expect((await card('Næste plan')).getByRole('button', { name: 'Gør til nuværende' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  go();
  expect(await current.findByText(/^6 punkter videreført i 3 aktiviteter\./)).toBeInTheDocument();
  fireEvent.click(current.getByRole('button', { name: 'Se den nye plan' }));
  expect(await screen.findByText(`Du ser den næste plan: Næste plan. ${onlyHere}`)).toBeInTheDocument();
});

test.each([
  ['a refusal', () => Promise.resolve(failed('forbidden', 'Næste plan')), /Du har ikke ret til at ændre planen/],
  ['somebody else', () => Promise.resolve(failed('conflict', 'Næste plan')), /En anden ændrede planerne imens/],
  ['a broken line', () => Promise.reject(new RequestFault('offline')), /ingen forbindelse til SharePoint/],
])('%s is told in words, and nothing is said to be done', async (_what, makeCurrent, words) => {
  show({ plans: { makeCurrent } });
  const next = await card('Næste plan');
  fireEvent.click(next.getByRole('button', { name: 'Gør til nuværende' }));
  fireEvent.click(next.getByRole('button', { name: 'Gør til nuværende' }));
  expect(within(await next.findByRole('alert')).getByText(words)).toBeInTheDocument();
});

test('a reader sees the plans and no button that changes one', async () => {
  show({ edit: false });
  const next = await card('Næste plan');
  expect(next.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Prøveplan (p2)', 'Se planen']);
  expect(screen.getByText(/En, der må redigere på webstedet/)).toBeInTheDocument();
});

test('a plan that is still being written takes no action; a list that does not come can be asked for again', async () => {
  const list = jest.fn(() => Promise.resolve([summary('p4', { title: 'Halv', stage: 'unfinished' })]));
  list.mockRejectedValueOnce(new RequestFault('busy', 503));
  show({ plans: { list } });
  expect(within(await screen.findByRole('alert')).getByText(/har travlt/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  const half = await card('Halv');
  expect(half.getByText('under skrivning')).toBeInTheDocument();
  expect(half.getAllByRole('button')).toHaveLength(1);
});

test('a plan of themes is renewed with the themes that are written, in its own words', async () => {
  const carried: unknown[] = [];
  const list = [summary('p2', { title: 'Fire temaer', stage: 'current', words: 'themes' })];
  const made = summary('p3', { title: 'Fire temaer', stage: 'next', continues: 'p2', words: 'themes' });
  show({
    list,
    plans: {
      carry: (key, mode, _onProgress, newAreas) => {
        carried.push([key, mode, newAreas]);
        return Promise.resolve({ ok: true, value: { plan: made, written: 3 } });
      },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Mere om/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Forny med nye temaer' }));
  fireEvent.click(screen.getByRole('button', { name: 'Forny med nye temaer' }));
  expect(screen.getByText('Skriv mindst ét tema.')).toBeInTheDocument();
  const field = screen.getByRole('textbox', { name: /Nye temaer/ });
  expect(field).toHaveFocus();
  fireEvent.change(field, { target: { value: '010203-1234' } });
  expect(screen.getByText(/ligner et CPR-nummer/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Forny med nye temaer' }));
  expect(carried).toEqual([]);
  fireEvent.change(field, { target: { value: ' Anbringelser \n\nEfterværn\nAnbringelser' } });
  fireEvent.click(screen.getByRole('button', { name: 'Forny med nye temaer' }));
  expect(await screen.findByText(/^Den nye plan har \d+ tema/)).toBeInTheDocument();
  expect(carried).toEqual([['p2', 'renew', ['Anbringelser', 'Efterværn']]]);
});
