import type { Outbox } from '../../../src/lists/repository';
import '@pnp/sp/items/list.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

const reminders = async (): Promise<{ id: string; root: string | null; card: Record<string, unknown> }[]> =>
  (await running.cards(channel)).filter(({ root }) => root !== null);

test('ten working days before a goal’s end its card stands once in the thread of its activity', async () => {
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 1, sent: 1 });
  const [root] = (await running.cards(channel)).filter((one) => one.root === null);
  const [reminder, ...more] = await reminders();
  expect(more).toEqual([]);
  expect(reminder?.root).toBe(root?.id);
  expect(JSON.stringify(root?.card)).toContain('2.4 Sikkerhedsplaner');
  expect(JSON.stringify(reminder?.card)).toContain('Mål om 10');
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 0, sent: 0, redrawn: 0 });
  expect(await reminders()).toHaveLength(1);
});

test('a plan whose reminders are on hold: cards follow it, none comes, and what fell meanwhile comes when it goes on', async () => {
  await running.bot.tick('2019-05-15');
  const hold = async (RemindersPaused: boolean): Promise<void> => {
    const plans = listOf(running.site('stab@contoso.example'), lists.plans).items;
    const [plan] = await plans.select('ID').top(1)<{ ID: number }[]>();
    await plans.getById(plan?.ID ?? 0).update({ RemindersPaused });
    running.repository.written();
  };
  await hold(true);
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const goal = loaded.plan.items.find(({ key }) => key === '2.4.g1');
  if (goal) await running.repository.updateItem(goal, { status: 'reached', reachedOn: '2019-05-20' });
  const before = (await running.cards(channel)).length;
  expect(await running.bot.tick('2019-05-28')).toMatchObject({ planned: 0, sent: 0 });
  expect((await running.cards(channel)).length).toBe(before);
  expect(JSON.stringify((await reminders())[0]?.card)).toContain('Nået');
  await hold(false);
  expect((await running.bot.tick('2019-05-29')).sent).toBeGreaterThan(0);
});

test('two bots that run at once send one card', async () => {
  const other = running.another();
  const both = await Promise.all([running.bot.tick('2019-05-15'), other.tick('2019-05-15')]);
  await running.bot.tick('2019-05-15');
  await other.close();
  expect(both.reduce((sum, one) => sum + one.sent, 0)).toBeLessThanOrEqual(1);
  expect(await reminders()).toHaveLength(1);
});

test('a process that dies between claim and record leaves a card that is shown as uncertain and sent once more the next working day', async () => {
  const dying: Outbox = {
    ...running.outbox,
    update: (row, change) =>
      change.state === 'sent' && row.kind === 'before10'
        ? Promise.reject(new Error('the process dies here'))
        : running.outbox.update(
            row,
            change.state === 'sending' ? { ...change, leaseUntil: '2019-01-01T00:00:00Z' } : change,
          ),
  };
  const bot = running.another({ outbox: dying });
  await expect(bot.tick('2019-05-15')).rejects.toThrow('dies here');
  await bot.close();
  expect(await reminders()).toHaveLength(1);
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ sent: 0, uncertain: 1 });
  const root = async () => JSON.stringify((await running.cards(channel)).find((one) => one.root === null)?.card);
  await running.bot.tick('2019-05-15');
  expect(await reminders()).toHaveLength(1);
  expect(await running.outbox.list({ states: ['uncertain'] })).toMatchObject([
    { problem: expect.stringContaining('afbrudt') as string },
  ]);
  expect(await root()).toContain('måske ikke kommet frem');
  // The next working day, once and marked; a doubt about that one is left as it is.
  expect(await running.bot.tick('2019-05-16')).toMatchObject({ planned: 1, sent: 1 });
  await running.bot.tick('2019-05-16');
  await running.bot.tick('2019-05-17');
  const [, repetition, ...more] = await reminders();
  expect(JSON.stringify(repetition?.card)).toContain('Gentagelse');
  expect(more).toEqual([]);
  expect(await root()).not.toContain('måske ikke kommet frem');
});

test('after days of silence only the last step of an item goes out; the others are written down as skipped', async () => {
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-05-31');
  const all = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
  expect(all.map((row) => [row.kind, row.state]).sort()).toEqual([
    ['before10', 'sent'],
    ['before3', 'skipped'],
    ['lastDay', 'sent'],
  ]);
});

test('what was missed in weeks of silence comes on one card, once, and is written down with the reason', async () => {
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-08-20');
  await running.bot.tick('2019-08-20');
  const told = (await running.cards(channel)).filter(({ card }) => JSON.stringify(card).includes('på ét kort'));
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told[0]?.card)).toContain('Perioden er slut');
  const gathered = await running.outbox.list({ states: ['skipped'] });
  expect(gathered.some(({ why }) => why.startsWith('samlet på ét kort med andre'))).toBe(true);
  expect(await running.outbox.list({ states: ['planned', 'failed', 'uncertain'] })).toEqual([]);
});

test('a rule of the site’s own is followed, and one on hold says nothing', async () => {
  const rules = listOf(running.site('stab@contoso.example'), lists.reminderRules).items;
  await rules.add({
    Title: 'På pause',
    RuleKey: 'before10',
    AppliesTo: 'Milepæl eller mål',
    DaysBefore: 10,
    Recipient: 'Kanalen',
    Active: false,
  });
  await rules.add({
    Title: 'Tidligt',
    RuleKey: 'tidligt',
    AppliesTo: 'Mål',
    DaysBefore: 11,
    Recipient: 'Kanalen',
    Active: true,
  });
  await running.bot.tick('2019-05-14');
  await running.bot.tick('2019-05-15');
  expect(await running.outbox.list({ itemKey: 'p1:2.4.g1' })).toMatchObject([{ kind: 'tidligt', state: 'sent' }]);
});

test('a meeting is reminded of in the general channel, and documents to review come on one card', async () => {
  const add = (list: (typeof lists)['meetings' | 'governingDocuments'], row: Record<string, unknown>) =>
    listOf(running.site('stab@contoso.example'), list).items.add(row);
  await add(lists.meetings, { Title: 'Styregruppen, møde 3', HeldOn: '2019-05-23T00:00:00Z' });
  await add(lists.governingDocuments, { Title: 'Beredskabsplan', ReviewBy: '2019-06-12T00:00:00Z' });
  await add(lists.governingDocuments, { Title: 'Vejledning om frister', ReviewBy: '2019-06-12T00:00:00Z' });
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-05-15');
  const cards = (await running.cards('Generelt')).map(({ card }) => JSON.stringify(card));
  expect(cards.filter((card) => card.includes('Styregruppen, møde 3'))).toEqual([
    expect.stringContaining('Møde om 5 arbejdsdage') as string,
  ]);
  const [reviews, ...more] = cards.filter((card) => card.includes('Beredskabsplan'));
  expect(more).toEqual([]);
  expect(reviews).toContain('Vejledning om frister');
  const left = await running.outbox.list({ states: ['planned', 'failed', 'uncertain', 'withdrawn'] });
  expect(left.filter(({ kind }) => kind !== 'turn')).toEqual([]);
});

test('a closed round without themes and a theme that ends are reminded of; themes without a day are one card to the staff', async () => {
  const add = (
    list: (typeof lists)['supervisionRounds' | 'supervisionSamples' | 'learningThemes'],
    row: Record<string, unknown>,
  ) => listOf(running.site('stab@contoso.example'), list).items.add({ UniqueKey: String(row['Title']), ...row });
  const round = { RoundKey: '2019-1' };
  const { items } = listOf(running.site('stab@contoso.example'), lists.supervisionRounds);
  await items.add({ ...round, Title: 'Runde 5', State: 'Afsluttet', End: '2019-05-08T00:00:00Z' });
  await add(lists.supervisionSamples, { ...round, Title: 'Amager, netværk', Unit: 'Amager' });
  await add(lists.supervisionSamples, { ...round, Title: 'Nord, netværk', Unit: 'Nord' });
  const theme = { ...round, Unit: 'Nord', State: 'I gang' };
  await add(lists.learningThemes, { ...theme, Title: 'Barnets stemme', End: '2019-05-23T00:00:00Z' });
  await add(lists.learningThemes, { ...theme, Title: 'Netværk' });
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-06-03');
  await running.bot.tick('2019-06-03');
  const cards = (await running.cards('Generelt')).map(({ card }) => JSON.stringify(card));
  const about = (words: string) => cards.filter((card) => card.includes(words));
  expect(about('Nord: Barnets stemme')[0]).toContain('Læringstema slutter om 5 arbejdsdage');
  expect(about('Runde 5 (Amager)')[0]).toContain('vælg læringstemaer');
  expect(about('Nord: Netværk')).toEqual([expect.stringContaining('Læringstema') as string]);
});

test('the staff get one overview a week, also when nothing is due, and it ends with how the last run went', async () => {
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-05-20');
  await running.bot.tick('2019-05-20');
  await running.another().tick('2019-05-21');
  const overviews = async () =>
    (await running.cards('Generelt'))
      .map(({ card }) => JSON.stringify(card).replaceAll('\u00a0', ' '))
      .filter((card) => card.includes('Ugens overblik'));
  const [first, ...more] = await overviews();
  expect(more).toEqual([]);
  expect(first).toContain('Rolle uden person');
  expect(first).toMatch(/Seneste kørsel: .*Sendt: 1\. Sprunget over: 0/);
  await running.bot.tick('2019-05-27');
  expect(await overviews()).toHaveLength(2);
  expect((await overviews())[0]).toBe(first);
});

test('an activity of which nothing is heard for eight weeks is asked for a line, in its own thread', async () => {
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-07-08');
  await running.bot.tick('2019-07-09');
  const [asked] = await running.outbox.list({ itemKey: 'p1:2.4' });
  // Eight weeks after the day before lie in the summer holidays, whose weeks do not count.
  expect(asked).toBeUndefined();
  await running.bot.tick('2019-08-27');
  await running.bot.tick('2019-08-28');
  expect(await running.outbox.list({ itemKey: 'p1:2.4' })).toMatchObject([{ kind: 'noNews', state: 'sent' }]);
  const cards = (await reminders()).map(({ card }) => JSON.stringify(card));
  expect(cards.filter((card) => card.includes('Intet nyt om Sikkerhedsplaner i 15 uger'))).toHaveLength(1);
  // Who may change the plan says on the card that nobody is to be asked, and takes it back.
  const [row] = await running.outbox.list({ itemKey: 'p1:2.4' });
  const press = async (upn: string, verb: string): Promise<{ text?: string }> => {
    const ask = await running.as(upn);
    const token = await ownToken(ask, channel, row?.messageId ?? '', row?.token ?? '', true);
    const body = { kind: 'execute', trigger: 'manual', verb, data: { token } };
    return (await ask('POST', `/messages/${row?.messageId ?? ''}/action`, body)).body as { text?: string };
  };
  const never = async () => {
    const loaded = await running.repository.load();
    return loaded === null || loaded === 'notProvisioned'
      ? null
      : loaded.plan.activities.find(({ key }) => key === '2.4')?.never;
  };
  expect((await press('sagsbehandler@contoso.example', 'activity.never')).text).toContain('ikke ret til');
  expect(await press('stab@contoso.example', 'activity.never')).toEqual({ outcome: 'done' });
  expect(await never()).toEqual(['intet nyt']);
  expect(JSON.stringify((await reminders()).map(({ card }) => card))).toContain('aldrig minder om denne');
  await running.bot.tick('2019-10-01');
  expect((await running.outbox.list({ itemKey: 'p1:2.4' })).filter(({ state }) => state === 'sent')).toHaveLength(1);
  expect(await press('stab@contoso.example', 'activity.remind')).toEqual({ outcome: 'done' });
  expect(await never()).toEqual([]);
});

test('a busy Connector is waited for; one that may have posted is not asked twice', async () => {
  running.teams.faults.inject({ match: /^POST/, times: 1, status: 429, headers: { 'retry-after': '1' } });
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ sent: 1 });
  expect(await reminders()).toHaveLength(1);
});

test('an item that is reached before its card is sent is not reminded of', async () => {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const item = loaded.plan.items.find((one) => one.key === '2.4.g1');
  if (!item) throw new Error('no item');
  await running.repository.updateItem(item, { status: 'reached', reachedOn: '2019-05-10' });
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 0, sent: 0 });
});

test('a change in the list draws the cards again that show it', async () => {
  await running.bot.tick('2019-05-15');
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const item = loaded.plan.items.find((one) => one.key === '2.4.g1');
  if (!item) throw new Error('no item');
  await running.repository.updateItem(item, { status: 'reached', reachedOn: '2019-05-15' });
  // The reminder and the root card of its thread.
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ redrawn: 2 });
  expect(JSON.stringify((await reminders())[0]?.card)).toContain('Nået den');
});

test('the app says hello once in the general channel', async () => {
  await running.bot.tick('2019-05-15');
  await running.bot.tick('2019-05-15');
  expect(await running.cards('Generelt')).toHaveLength(1);
});

describe('a plan that no run has looked at', () => {
  beforeEach(async () => {
    await running.stop();
    running = await runBot(await sampleDraft(), { fresh: true });
  });

  test('begins with one card in each channel about what lay before, and no card for each of it', async () => {
    await running.bot.tick('2019-05-15');
    await running.bot.tick('2019-05-15');
    const [first, ...more] = (await running.cards(channel)).filter(({ card }) =>
      JSON.stringify(card).includes('er nu i Fremdrift'),
    );
    expect(more).toEqual([]);
    expect(JSON.stringify(first?.card)).toContain('Perioden er slut');
    // The one that falls on the day itself.
    expect(await reminders()).toHaveLength(1);
    await running.bot.tick('2019-05-16');
    expect(await running.outbox.list({ states: ['planned', 'failed', 'uncertain'] })).toEqual([]);
  });
});
