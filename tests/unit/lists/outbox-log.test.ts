// What was sent, as a view reads it: page by page, the newest first, and how far it has come.
import { createOutbox } from '../../../src/lists/outbox';
import { createOutboxLog, type OutboxLog } from '../../../src/lists/outbox-log';
import type { OutboxState } from '../../../src/lists/repository';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

let site: RunningSite;
let log: OutboxLog;

beforeAll(async () => {
  site = await runProvisionedSite();
  const outbox = createOutbox(site.as('fremdrift-bot'));
  const add = async (key: string, day: string, state: OutboxState, kind = 'before10'): Promise<void> => {
    const token = `token-${key}`;
    const where = { itemKey: 'p1:2.1.m2', activityKey: 'p1:2.1', channelId: '19:a@thread.tacv2' };
    const row = await outbox.add({ key, kind, day, token, why: '', ...where });
    if (row && state !== 'planned') await outbox.update(row, { state });
  };
  await add('thread/p1:2.1/19:a', '2019-05-13', 'sent', 'thread');
  await add('p1/run', '2019-05-14', 'skipped', 'run');
  for (let n = 1; n <= 60; n++) await add(`p1/before10/${n}`, '2019-05-13', n === 7 ? 'failed' : 'sent');
  await add('p2/before10/1', '2019-05-14', 'sent');
  await add('p1/before3/1', '2019-05-14', 'sent');
  await add('p1/before3/2', '2019-05-14', 'planned');
  await add('p1/before3/3', '2019-05-14', 'skipped');
  log = createOutboxLog(site.as('sagsbehandler'));
});
afterAll(() => site.close());

test('the newest reminders of the plan come first, the older ones page by page, and nothing else', async () => {
  const keys: string[] = [];
  let next: number | null = null;
  do {
    const page = await log.page({ planKey: 'p1', states: [], before: next });
    keys.push(...page.rows.map(({ key }) => key));
    next = page.next;
  } while (next !== null);
  const older = Array.from({ length: 60 }, (_, i) => `p1/before10/${60 - i}`);
  expect(keys).toEqual(['p1/before3/3', 'p1/before3/2', 'p1/before3/1', ...older]);
});

test('only those in a state, however old', async () => {
  const { rows, next } = await log.page({ planKey: 'p1', states: ['failed'] });
  expect(rows.map(({ key, state }) => [key, state])).toEqual([['p1/before10/7', 'failed']]);
  expect(next).toBeNull();
});

test('the latest run, what came of its day, and what is done with today', async () => {
  expect(await log.standing('p1', '2019-05-14')).toMatchObject({
    run: { day: '2019-05-14' },
    begun: '2019-05-13',
    counts: { sent: 1, planned: 1, skipped: 1 },
    done: new Set(['before3/1', 'before3/3']),
  });
  // A day later the run is the same, and nothing of that day is done.
  expect(await log.standing('p1', '2019-05-15')).toMatchObject({ counts: { sent: 1 }, done: new Set() });
  expect(await log.standing('p3', '2019-05-14')).toMatchObject({ run: null, begun: null, counts: {} });
});
