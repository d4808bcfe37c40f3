// Plans that run beside the current one, such as a yearly programme of visits, are reminded of as it is, each for itself.
import '@pnp/sp/items/list.js';
import { planKeyOfRow } from '../../../bot/plan-of-row';
import { closePlan, makePlanCurrent } from '../../../src/lists/plans/plan-states';
import { carryPlan } from '../../../src/lists/plans/carry-plan';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { Outbox, OutboxRow } from '../../../src/lists/repository';
import type { Plan } from '../../../src/plan/plan';
import { templateDraft, templateOf } from '../../../src/plan/templates';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type RunningBot } from './support/running-bot';

const stab = 'stab@contoso.example';
const channel = 'Myndighedsarbejdet';
const twin = 'Den anden plan';
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

/** A plan with the very same areas, numbers and days beside the current one, gone through the day before. */
async function twinBeside(): Promise<Plan> {
  const draft = await sampleDraft();
  const plan = await createPlanRepository(running.site(stab)).writePlan(
    { ...draft, plan: { ...draft.plan, title: twin } },
    undefined,
    {
      beside: true,
    },
  );
  const none = { itemKey: '', activityKey: '', channelId: '', why: '' };
  await running.outbox.add({
    ...none,
    key: `${plan.key}/run`,
    kind: 'run',
    day: '2019-05-14',
    token: 'token-of-run-2',
  });
  running.repository.written();
  return plan;
}

/** A yearly programme of visits, whose areas have no channel of their own; nobody has gone through it yet. */
async function visitsBeside(): Promise<Plan> {
  const template = templateOf('besoeg');
  if (template === undefined) throw new Error('no template');
  const head = { title: 'Besøg 2019', unit: 'Staben', period: '2019' };
  const draft = templateDraft(template, head, { start: '2019-02-04', units: ['Amager', 'Valby'] }, '2019-02-04');
  const plan = await createPlanRepository(running.site(stab)).writePlan(draft, undefined, { beside: true });
  running.repository.written();
  return plan;
}

const sent = async (name: string): Promise<{ id: string; root: string | null; text: string }[]> =>
  (await running.cards(name)).map(({ id, root, card }) => ({ id, root, text: JSON.stringify(card) }));
const reminders = async (name = channel): Promise<string[]> =>
  (await sent(name)).filter(({ root }) => root !== null).map(({ text }) => text);
const rowsOf = async (plan: Plan): Promise<OutboxRow[]> =>
  (await running.outbox.list({})).filter((row) => planKeyOfRow(row) === plan.key);
const itemsOf = async (planKey: string): Promise<Plan['items']> => {
  const loaded = await createPlanRepository(running.site(stab)).load(planKey);
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan.items;
};
const itemOf = async (planKey: string, key: string) => (await itemsOf(planKey)).find((item) => item.key === key);
const closed = async (plan: string): Promise<void> => {
  expect((await closePlan(running.site(stab), plan, '2019-05-16')).ok).toBe(true);
  running.repository.written();
};

test('two plans with the same numbers each have their card, once, in the channel of their own area; the other says its name', async () => {
  const plan = await twinBeside();
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 2, sent: 2 });
  const cards = await reminders();
  expect(cards.map((text) => text.includes(twin))).toEqual([false, true]);
  expect(cards[1]).toContain(`/i/${plan.key}:2.4.g1`);
  expect((await running.outbox.list({ from: '2019-05-15' })).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['p1/before10/2.4.g1/2019-05-31', 'p2/before10/2.4.g1/2019-05-31']),
  );
  // Each activity has a thread of its own, and nothing comes again.
  expect((await sent(channel)).filter(({ root }) => root === null)).toHaveLength(2);
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 0, sent: 0, redrawn: 0, withdrawn: 0 });
  // The list of channels names the areas of both, and says the same the next time.
  const known = (await running.channels.list()).find(({ name }) => name === channel)?.areaTitles.split('\n');
  expect(known).toEqual([`2 ${channel}`, `2 ${channel} (${twin})`]);

  // A press on the other plan's card writes in that plan alone, and its card follows.
  const [row] = await running.outbox.list({ itemKey: `${plan.key}:2.4.g1` });
  const chief = await running.as('omraadechef.amager@contoso.example');
  const card = (await sent(channel)).find(({ text, root }) => root !== null && text.includes(twin));
  const token = await ownToken(chief, channel, card?.id ?? '', row?.token ?? '');
  const body = { kind: 'execute', trigger: 'manual', verb: 'item.reached', data: { token } };
  const { body: answered } = await chief('POST', `/messages/${card?.id ?? ''}/action`, body);
  expect(answered).toEqual({ outcome: 'done' });
  expect((await itemOf(plan.key, '2.4.g1'))?.status).toBe('reached');
  expect((await itemOf('p1', '2.4.g1'))?.status).toBe('planned');
  await running.bot.tick('2019-05-15');
  const [first, other] = await reminders();
  expect(first).not.toContain('Nået');
  expect(other).toContain('Nået');
  expect(other).toContain(twin);
  // So is what people agree in its thread.
  const { channels } = (await chief('GET', '/state')).body as { channels: { id: string; name: string }[] };
  const id = channels.find(({ name }) => name === channel)?.id ?? '';
  const at = `/conversations/${encodeURIComponent(id)}/messages`;
  const say = (text: string, root = card?.root ?? null) => chief('POST', at, { text: `@Fremdrift ${text}`, root });
  await say('aftalt: vi holder workshop senest 14. juni');
  const agreed = async (key: string): Promise<number> =>
    (await itemsOf(key)).filter(({ origin }) => origin === 'agreed').length;
  expect([await agreed('p1'), await agreed(plan.key)]).toEqual([0, 1]);
  const told = (await sent(channel)).filter(({ text }) => text.includes('workshop'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(twin);
  await running.bot.tick('2019-05-15');
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ sent: 0, withdrawn: 0, redrawn: 0 });
  // And why it was sent is answered of the plan whose thread it is.
  const roots = (await sent(channel)).flatMap(({ root }) => root ?? []);
  const whys: string[] = [];
  for (const root of new Set(roots)) {
    await say('hvorfor fik jeg 2.4.g1?', root);
    const { messages } = (await chief('GET', at)).body as { messages: { text: string; root: string | null }[] };
    whys.push(messages.filter((one) => one.root === root).at(-1)?.text ?? '');
  }
  expect(whys.map((text) => text.includes('markeret som nået'))).toEqual([false, true]);
});

test('a programme of visits is gone through for the first time on one card in the common channel, in its own words, and goes on', async () => {
  const plan = await visitsBeside();
  await running.bot.tick('2019-05-15');
  const begun = (await rowsOf(plan)).filter(({ kind }) => kind !== 'run');
  const common = begun[0]?.channelId;
  expect(begun.every(({ channelId }) => channelId === common)).toBe(true);
  await running.bot.tick('2019-05-27');
  const told = (await sent('Generelt')).filter(({ text }) => text.includes('Besøg 2019') && !text.includes('overblik'));
  expect(told.some(({ text }) => /[Bb]esøg 1\.1|1\.1 Årligt besøg/.test(text))).toBe(true);
  expect(told.some(({ text }) => text.includes('ktivitet'))).toBe(false);
  // The site's week is told once, with the current plan, and names the other.
  const overviews = (await running.outbox.list({})).filter(({ kind }) => kind === 'overview');
  expect(new Set(overviews.map((row) => planKeyOfRow(row)))).toEqual(new Set(['p1']));
  expect(overviews.find(({ day }) => day === '2019-05-27')?.why).toMatch(/\nBesøg 2019\n(?:• .*\n)*• Siden .* Sendt: /);
  // On hold it is silent, and the current plan is not.
  const plans = listOf(running.site(stab), lists.plans).items;
  const [row] = await plans.select('ID').filter(`PlanKey eq '${plan.key}'`)<{ ID: number }[]>();
  await plans.getById(row?.ID ?? 0).update({ RemindersPaused: true });
  running.repository.written();
  const before = (await rowsOf(plan)).length;
  await running.bot.tick('2019-05-31');
  expect(await rowsOf(plan)).toHaveLength(before);
});

test('two bots at once send each plan’s card once', async () => {
  await twinBeside();
  const other = running.another();
  await Promise.all([running.bot.tick('2019-05-15'), other.tick('2019-05-15')]);
  await running.bot.tick('2019-05-15');
  await other.close();
  expect(await reminders()).toHaveLength(2);
});

test('a plan that is closed is silent at once and its cards say so, whichever it is; the other goes on', async () => {
  const plan = await twinBeside();
  await running.bot.tick('2019-05-15');
  await closed(plan.key);
  await running.bot.tick('2019-05-28');
  expect((await rowsOf(plan)).filter(({ day, state }) => day > '2019-05-16' || state === 'planned')).toEqual([]);
  expect((await running.outbox.list({ itemKey: 'p1:2.4.g1' })).map(({ kind }) => kind)).toContain('before3');
  const other = (await reminders()).find((text) => text.includes(twin));
  expect(other).toContain('lukket');
});

test('beside a closed plan the other goes on', async () => {
  const plan = await twinBeside();
  await running.bot.tick('2019-05-15');
  await closed('p1');
  await running.bot.tick('2019-05-28');
  expect((await rowsOf(plan)).filter(({ state, day }) => state === 'sent' && day === '2019-05-28')).not.toEqual([]);
  expect((await running.outbox.list({ from: '2019-05-16' })).filter(({ key }) => key.startsWith('p1/'))).toEqual([]);
});

test('a process that dies with a row of the other plan has sent the current plan’s, and the next sends nothing twice', async () => {
  await twinBeside();
  let left = 1;
  const dying: Outbox = {
    ...running.outbox,
    async add(row) {
      const dies = row.key.startsWith('p2/before10') && left-- > 0;
      const added = await running.outbox.add(row);
      if (dies) throw new Error('the process dies here');
      return added;
    },
  };
  const bot = running.another({ outbox: dying });
  await expect(bot.tick('2019-05-15')).rejects.toThrow('dies here');
  await bot.close();
  expect((await reminders()).filter((text) => !text.includes(twin))).toHaveLength(1);
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-05-15');
  expect((await reminders()).map((text) => text.includes(twin))).toEqual([false, true]);
});

test('what is to follow the current plan waits until it has taken its place; then nothing is said again', async () => {
  const next = await carryPlan(running.site(stab), 'p1', 'rollOver');
  if (!next.ok) throw new Error('not carried');
  const { key } = next.value.plan;
  running.repository.written();
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 1, sent: 1 });
  expect((await running.outbox.list({})).filter((row) => planKeyOfRow(row) === key)).toEqual([]);
  // A plan beside keeps its rows when it becomes the current one.
  const plan = await twinBeside();
  await running.bot.tick('2019-05-15');
  expect((await makePlanCurrent(running.site(stab), plan.key)).ok).toBe(true);
  running.repository.written();
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ sent: 0 });
});
