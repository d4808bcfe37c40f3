// A plan of 10,000 activities and 30,000 items, with 20,000 cards and 20,000 events behind it: what each thing that the
// product does costs in requests, none of which may meet the list view threshold. Requests are counted, not time.
import fs from 'node:fs';
import { createOutbox } from '../../../../src/lists/outbox';
import { createChannels } from '../../../../src/lists/channels';
import { readPlanHistory, readRowHistory } from '../../../../src/lists/history';
import { readAll } from '../../../../src/lists/loading/read-all';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { listPlans } from '../../../../src/lists/plans/plan-states';
import type { LoadedPlan, OutboxRow, PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { createThreads } from '../../../../src/lists/threads';
import { filledAt, fillPlan } from '../support/large-plan';
import { provisionedFile } from '../support/provisioned-site';
import { runSite, type RunningSite } from '../support/running-site';
import { recorder, type Recorder } from '../support/weather';

jest.setTimeout(240_000);

const size = { activities: 10_000, itemsOfEach: 3, reminders: 20_000, events: 20_000 };
/** Rows that somebody has deleted, so that the ids have gaps. */
const deleted = 90;
const items = size.activities * size.itemsOfEach - deleted;

let dbFile: string;
let site: RunningSite;
let wire: Recorder;
let repository: PlanRepository;
let loaded: LoadedPlan;
let cold: ReturnType<Recorder['count']>;

async function load(from: PlanRepository): Promise<LoadedPlan> {
  const result = await from.load();
  if (result === null || result === 'notProvisioned') throw new Error(`No plan: ${String(result)}`);
  return result;
}
const watched = () => site.as('stab', { fetch: wire.fetch });
const bot = () => site.as('fremdrift-bot', { fetch: wire.fetch });
const firstItem = () => {
  const item = loaded.plan.items.find(({ row }) => row?.id === 12_000);
  if (!item?.row) throw new Error('no item');
  return { ...item, row: item.row };
};

beforeAll(async () => {
  dbFile = await provisionedFile();
  fillPlan(dbFile, size);
  site = await runSite({ dbFile });
  const [batched, execute] = site.as('stab').batched({ maxRequests: 100 });
  for (let id = 5001; id <= 5000 + deleted; id++) void listOf(batched, lists.items).items.getById(id).recycle();
  await execute();
  wire = recorder();
  repository = createPlanRepository(watched());
  loaded = await load(repository);
  cold = wire.count();
});
beforeEach(() => void wire.count());
afterAll(async () => {
  await site.close();
  fs.rmSync(dbFile, { force: true });
});

test('the plan cold: every row once, in four requests', () => {
  expect(loaded.plan.activities).toHaveLength(size.activities);
  expect(loaded.plan.items).toHaveLength(items);
  expect(new Set(loaded.plan.items.map((item) => item.key)).size).toBe(items);
  expect(cold).toEqual({ requests: 4, rows: 1 + 10 + size.activities + items });
});

test('unchanged: one request, no rows; one row changed: one request, one row', async () => {
  expect(await load(repository)).toBe(loaded);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
  await listOf(site.as('stab'), lists.items).items.getById(20_000).update({ ReachedBy: 'Nu' });
  await load(repository);
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
});

test('an item written: one request; written by two: one more for the second, with theirs', async () => {
  const item = firstItem();
  expect(await repository.updateItem(item, { status: 'reached' })).toMatchObject({ ok: true });
  expect(wire.count().requests).toBe(1);
  expect(await repository.updateItem(item, { status: 'dropped' })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
  expect(wire.count().requests).toBe(1);
});

test('the outbox: what waits, what was sent, of an item, by key, by token', async () => {
  const outbox = createOutbox(bot());
  expect(await outbox.list({ states: ['planned', 'sending', 'uncertain'] })).toHaveLength(5);
  expect(wire.count().requests).toBe(1);
  expect(await outbox.list({ states: ['sent'] })).toHaveLength(size.reminders - 5);
  expect(wire.count().requests).toBe(2);
  expect(await outbox.list({})).toHaveLength(size.reminders);
  expect(wire.count().requests).toBe(2);
  expect(await outbox.list({ states: ['sent'], itemKey: 'p1:8.7.m1' })).toHaveLength(2);
  expect(await outbox.list({ keys: ['p1/r7', 'p1/r19999'] })).toHaveLength(2);
  expect(await outbox.byToken('t12345')).toMatchObject({ key: 'p1/r12345' });
  expect(wire.count().requests).toBe(3);
});

test('a card is claimed, and marked as sent, with one request each, as does a claim that was lost', async () => {
  const outbox = createOutbox(bot());
  const [row] = await outbox.list({ keys: ['p1/r19999'] });
  wire.count();
  const claim = await outbox.update(row as OutboxRow, { state: 'sending', leaseUntil: '2026-03-02T08:02:00Z' });
  expect(claim).toMatchObject({ state: 'sending' });
  expect(await outbox.update(row as OutboxRow, { state: 'sending' })).toBeNull();
  expect(await outbox.update(claim as OutboxRow, { state: 'sent', messageId: '1' })).toMatchObject({ state: 'sent' });
  expect(wire.count().requests).toBe(3);
});

test('plans, channels and threads: one request each', async () => {
  expect(await listPlans(watched())).toHaveLength(1);
  expect(wire.count().requests).toBe(1);
  expect(await createChannels(bot()).list()).toEqual([]);
  expect(await createThreads(bot()).find('2.1', 'c')).toBeNull();
  expect(await createThreads(bot()).findByConversation('c')).toBeNull();
  expect(wire.count().requests).toBe(3);
});

test('history: of a row in one request, of the plan in a few, however many events there are', async () => {
  const lines = await readRowHistory(watched(), [{ list: lists.items, id: firstItem().row.id }]);
  expect(lines.length).toBeGreaterThan(0);
  expect(wire.count().requests).toBe(1);
  const day = 86_400_000;
  const { lines: all } = await readPlanHistory(watched(), {
    since: new Date(filledAt - 2 * day),
    now: new Date(filledAt + day),
  });
  expect(all.length).toBeGreaterThan(0);
  expect(wire.count().requests).toBeLessThanOrEqual(4);
});

test('a filter that more than 5,000 rows fit is read by windows of ids', async () => {
  const filter = "Kind eq 'Milepæl'";
  await expect(listOf(site.as('stab'), lists.items).items.filter(filter).top(5000)()).rejects.toMatchObject({
    kind: 'threshold',
  });
  expect(await readAll(watched(), lists.items, filter)).toHaveLength(items);
  expect(wire.count().requests).toBe(4);
});
