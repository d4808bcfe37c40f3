// A site whose lists were made before the columns that presses on cards are kept in.
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type RunningBot } from './support/running-bot';

let running: RunningBot;
let chief: Ask;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
  const sp = running.site('stab@contoso.example');
  for (const name of ['SnoozedUntil', 'Pressed'])
    await listOf(sp, lists.reminders).fields.getByInternalNameOrTitle(name).delete();
  for (const name of ['News', 'NewsOn', 'NewsBy', 'NeverRemind', 'MergedInto'])
    await listOf(sp, lists.items).fields.getByInternalNameOrTitle(name).delete();
  await listOf(sp, lists.members).fields.getByInternalNameOrTitle('Leader').delete();
  running.repository.remade();
  await running.bot.tick('2019-05-15');
  chief = await running.as('omraadechef.amager@contoso.example');
});
afterEach(() => running.stop());

async function press(verb: string, inputs: Record<string, string> = {}) {
  const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
  const token = await ownToken(chief, 'Myndighedsarbejdet', row?.messageId ?? '', row?.token ?? '');
  const body = { kind: 'execute', trigger: 'manual', verb, data: { token, ...inputs } };
  return (await chief('POST', `/messages/${row?.messageId ?? ''}/action`, body)).body as { text?: string };
}

async function goal() {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan.items.find(({ key }) => key === '2.4.g1');
}

test('reminds, and takes what it has room for', async () => {
  expect(await press('item.reached')).toEqual({ outcome: 'done' });
  expect(await goal()).toMatchObject({ status: 'reached' });
});

test('says which it has no room for, instead of losing it', async () => {
  expect((await press('item.snooze', { snooze: 'w1' })).text).toContain('mangler en kolonne');
  expect((await press('item.snooze', { snooze: 'never' })).text).toContain('mangler en kolonne');
  expect((await press('item.status', { status: 'To af tre' })).text).toContain('mangler en kolonne');
  expect(await goal()).toMatchObject({ status: 'planned', news: null });
});
