// What becomes of cards when the plan goes on: within one run they say how it stands, or are taken back.
import { closePlan, reopenPlan } from '../../../src/lists/plans/plan-states';
import { lists } from '../../../src/lists/schema';
import { itemOf } from '../../../src/lists/table';
import type { PlanItem } from '../../../src/plan/plan';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
  await running.bot.tick('2019-05-15');
});
afterEach(() => running.stop());

const words = (card: unknown): string => JSON.stringify(card).replaceAll('\u00a0', ' ');
/** Cards of the goal's own activity: others have their threads as well. */
const cards = async () =>
  (await running.cards(channel)).filter(({ card }) => /2\.4 Sikkerhedsplaner|Trukket tilbage/.test(words(card)));
const roots = async () => (await cards()).filter(({ root }) => root === null);
const reminders = async () => (await cards()).filter(({ root }) => root !== null);
const reminder = async (): Promise<string> => words((await reminders())[0]?.card);

async function goal(): Promise<PlanItem> {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const item = loaded.plan.items.find((one) => one.key === '2.4.g1');
  if (!item) throw new Error('no item');
  return item;
}

test.each([
  ['moved', { periodText: 'medio 2020' }, 'Flyttet til medio 2020 (maj–august).'],
  ['dropped', { status: 'dropped' }, 'Udgået'],
  ['reached', { status: 'reached', reachedOn: '2019-05-14', reachedBy: 'Stab' }, 'Nået den 14. maj 2019.'],
] as const)(
  'what is %s in the plan: the card says so, and nobody is asked for anything more',
  async (_what, change, said) => {
    await running.repository.updateItem(await goal(), change);
    await running.bot.tick('2019-05-15');
    expect(await reminder()).toContain(said);
    expect(await reminder()).not.toContain('card.refresh');
  },
);

test('what has become a part of another: the card leads there, nothing more comes, and planned again it stands by itself', async () => {
  const sp = running.site('stab@contoso.example');
  const { row } = await goal();
  await itemOf(sp, lists.items, row?.id ?? 0).update({ MergedInto: '2.1.m1' });
  running.repository.written();
  await running.bot.tick('2019-05-15');
  expect(await goal()).toMatchObject({ status: 'dropped', mergedInto: '2.1.m1' });
  expect(await reminder()).toContain('Samlet i 2.1.m1');
  expect(await reminder()).toContain('https://teams.microsoft.com/i/2.1.m1');
  await running.bot.tick('2019-05-27');
  expect(await reminders()).toHaveLength(1);
  await running.repository.updateItem(await goal(), { status: 'planned' });
  expect(await goal()).toMatchObject({ status: 'planned', mergedInto: null });
  // A whole activity takes what stands in it along.
  const loaded = await running.repository.load();
  const activity =
    loaded !== null && loaded !== 'notProvisioned' && loaded.plan.activities.find(({ key }) => key === '2.4');
  if (!activity) throw new Error('no activity');
  await itemOf(sp, lists.activities, activity.row?.id ?? 0).update({ MergedInto: '2.1' });
  running.repository.written();
  await running.bot.tick('2019-05-28');
  expect(await goal()).toMatchObject({ status: 'dropped', mergedInto: '2.1' });
  expect(words((await roots())[0]?.card)).toContain('Samlet i 2.1 ');
  expect(await reminders()).toHaveLength(1);
});

test('what is deleted in the list: the card is taken back', async () => {
  const { row } = await goal();
  await itemOf(running.site('stab@contoso.example'), lists.items, row?.id ?? 0).delete();
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('Trukket tilbage: punktet er ikke længere i planen.');
  expect(await reminder()).not.toContain('Action.Execute');
});

test('a plan that is closed: what waits is taken back, what stands says so, and nothing more comes until it is opened', async () => {
  const sp = running.site('stab@contoso.example');
  await closePlan(sp, 'p1', '2019-05-20');
  running.repository.written();
  await running.bot.tick('2019-05-27');
  expect(await reminders()).toHaveLength(1);
  expect(await reminder()).toContain('Planen er lukket.');
  expect(await reminder()).not.toContain('Action.Execute');
  expect(words((await roots())[0]?.card)).toContain('Planen er lukket.');
  await reopenPlan(sp, 'p1');
  running.repository.written();
  await running.bot.tick('2019-05-27');
  expect(await reminders()).toHaveLength(2);
});

describe('a thread that is older than a quarter', () => {
  const december = async (): Promise<void> => {
    await running.repository.updateItem(await goal(), { periodText: '31. december 2019' });
    await running.bot.tick('2019-12-12');
  };

  test('ends with a link to the new one, which holds the next reminder and leads back', async () => {
    const [old] = await roots();
    await december();
    const [before, now, ...more] = await roots();
    expect(more).toEqual([]);
    expect(before?.id).toBe(old?.id);
    expect(words(now?.card)).toContain('Tråden fortsætter her.');
    expect(words(now?.card)).toContain(`/${old?.id ?? ''})`);
    expect(words(before?.card)).toContain('Aktiviteten har fået en ny tråd.');
    expect(words(before?.card)).toContain(`/${now?.id ?? ''}"`);
    expect((await reminders()).map(({ root }) => root)).toEqual([old?.id, now?.id]);
    // Once, however often it runs, and with no more to draw.
    await running.bot.tick('2019-12-12');
    expect(await running.bot.tick('2019-12-12')).toMatchObject({ sent: 0, redrawn: 0 });
    expect(await roots()).toHaveLength(2);
  });

  test('stays linked when somebody presses in the new one', async () => {
    await december();
    const [, shown] = await reminders();
    const [common = ''] = /token-\d+/.exec(words(shown?.card)) ?? [];
    const chief = await running.as('omraadechef.amager@contoso.example');
    const token = await ownToken(chief, channel, shown?.id ?? '', common);
    const body = { kind: 'execute', trigger: 'manual', verb: 'item.reached', data: { token } };
    await chief('POST', `/messages/${shown?.id ?? ''}/action`, body);
    expect(words((await reminders())[1]?.card)).toContain('Nået');
    const [before, now] = await roots();
    expect(words(now?.card)).toContain('Tråden fortsætter her.');
    expect(words(before?.card)).toContain('Aktiviteten har fået en ny tråd.');
  });

  test('is the one that the plan links to no longer', async () => {
    await december();
    const loaded = await running.repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    const [, now] = await roots();
    expect(loaded.plan.threads.find(({ activityKey }) => activityKey === '2.4')?.url).toMatch(
      new RegExp(`/${now?.id ?? ''}$`),
    );
  });

  test('is renewed although the process dies between the two lists', async () => {
    const dying = running.another({
      outbox: {
        ...running.outbox,
        rename: async (row, key) => {
          await running.outbox.rename(row, key);
          throw new Error('the process dies here');
        },
      },
    });
    await running.repository.updateItem(await goal(), { periodText: '31. december 2019' });
    await expect(dying.tick('2019-12-12')).rejects.toThrow('dies here');
    await dying.close();
    await running.bot.tick('2019-12-12');
    expect(await roots()).toHaveLength(2);
    expect((await reminders()).map(({ root }) => root)).toEqual((await roots()).map(({ id }) => id));
  });

  test('is renewed once by two bots at once', async () => {
    await running.repository.updateItem(await goal(), { periodText: '31. december 2019' });
    const other = running.another();
    await Promise.all([running.bot.tick('2019-12-12'), other.tick('2019-12-12')]);
    await running.bot.tick('2019-12-12');
    await other.close();
    expect(await roots()).toHaveLength(2);
    expect(await reminders()).toHaveLength(2);
  });
});
