// What a run asks the outbox for: little, however long the list has become, and still all that others have done.
import { mirrored } from '../../../bot/outbox-mirror';
import { createOutbox } from '../../../src/lists/outbox';
import type { NewOutboxRow, OutboxRow } from '../../../src/lists/repository';
import '@pnp/sp/fields/list.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { runProvisionedSite } from '../lists/support/provisioned-site';
import type { RunningSite } from '../lists/support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

const planned = (key: string, day: string): NewOutboxRow => ({
  ...{ key, day, kind: 'before10', itemKey: 'p1:2.1.m2', activityKey: 'p1:2.1', channelId: '19:a', why: '' },
  token: `token-of-${key}-xxxxxxxxxxxx`,
});

test('after the first reading a run asks for open and recent rows, not for hundreds of old ones', async () => {
  const answered: number[] = [];
  const counting: typeof fetch = async (url, init) => {
    const answer = await fetch(url, init);
    const body = await answer.clone().text();
    answered.push((body.match(/"UniqueKey":/g) ?? []).length);
    return answer;
  };
  const plain = site.as('fremdrift-bot');
  const outbox = createOutbox(plain);
  const [batched, execute] = plain.batched();
  for (let n = 0; n < 300; n++) {
    const old = { Title: `old/${n}`, UniqueKey: `old/${n}`, Kind: 'before10', Day: '2017-05-15', State: 'Sendt' };
    void listOf(batched, lists.reminders).items.add({ ...old, Token: `token-${n}` });
  }
  await execute();
  await outbox.add(planned('new', '2019-05-15'));

  const mirror = mirrored(createOutbox(site.as('fremdrift-bot', { fetch: counting })));
  expect(await mirror.read('2019-05-15')).toHaveLength(301);
  answered.length = 0;
  expect(await mirror.read('2019-05-15')).toHaveLength(301);
  expect(answered.length).toBeLessThanOrEqual(3);
  expect(answered.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(2);
});

test('what other processes have planned, sent and taken back is seen, also on rows of long ago', async () => {
  const theirs = createOutbox(site.as('fremdrift-bot'));
  const mirror = mirrored(createOutbox(site.as('fremdrift-bot')));
  const add = async (key: string, day: string): Promise<OutboxRow> => {
    const row = await theirs.add(planned(key, day));
    if (!row) throw new Error('not added');
    return row;
  };
  const old = await add('old', '2018-01-10');
  const sent = await add('sent', '2018-01-11');
  const done = await theirs.update(sent, { state: 'sent' });
  await mirror.read('2019-05-15');
  await theirs.update(old, { state: 'withdrawn' });
  await add('new', '2019-05-15');
  if (done) await theirs.update(done, { cardHash: 'another' });
  const states = async () =>
    Object.fromEntries((await mirror.read('2019-05-15')).map(({ key, state, cardHash }) => [key, cardHash ?? state]));
  expect(await states()).toEqual({ old: 'withdrawn', sent: 'sent', new: 'planned' });
  // That a card of long ago was drawn again is found out when this process would do it too.
  expect(done && (await mirror.outbox.update(done, { cardHash: 'mine' }))).toBeNull();
  expect(await states()).toMatchObject({ sent: 'another' });
});

test('an item that somebody put off at another process, on a card of long ago, is known at the next reading', async () => {
  const theirs = createOutbox(site.as('fremdrift-bot'));
  const mirror = mirrored(createOutbox(site.as('fremdrift-bot')));
  const added = await theirs.add(planned('old', '2018-01-10'));
  const old = added && (await theirs.update(added, { state: 'sent' }));
  await mirror.read('2019-05-15');
  if (old) await theirs.update(old, { snoozedUntil: '2019-06-03' });
  expect(await mirror.read('2019-05-15')).toMatchObject([{ key: 'old', snoozedUntil: '2019-06-03' }]);
  // A site from before items could be put off has no such column, and is read all the same.
  await listOf(site.as('stab'), lists.reminders).fields.getByInternalNameOrTitle('SnoozedUntil').delete();
  expect(await mirror.read('2019-05-15')).toHaveLength(1);
});
