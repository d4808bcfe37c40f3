// What may be done on a reminder's card: written once, by who may, seen by all, and taken back again.
import type { PlanItem } from '../../../src/plan/plan';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
let chief: Ask;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
  await running.bot.tick('2019-05-15');
  chief = await running.as('omraadechef.amager@contoso.example');
});
afterEach(() => running.stop());

interface Message {
  readonly id: string;
  readonly root: string | null;
  readonly cards: { refresh?: { action: { data: { token: string } }; userIds: string[] } }[];
}

/** The reminders of the channel as one person sees them, oldest first. */
async function remindersFor(ask: Ask): Promise<Message[]> {
  const { channels } = (await ask('GET', '/state')).body as { channels: { id: string; name: string }[] };
  const id = channels.find(({ name }) => name === channel)?.id ?? '';
  const { body } = await ask('GET', `/conversations/${encodeURIComponent(id)}/messages`);
  return (body as { messages: Message[] }).messages.filter(({ root }) => root !== null);
}

async function seenBy(ask: Ask): Promise<string> {
  return JSON.stringify((await remindersFor(ask))[0]?.cards).replaceAll('\u00a0', ' ');
}

async function press(ask: Ask, verb: string, inputs: Record<string, string> = {}, trigger = 'manual') {
  const [message] = await remindersFor(ask);
  const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
  const common = row?.token ?? '';
  const token = verb === 'card.refresh' ? common : await ownToken(ask, channel, message?.id ?? '', common);
  const body = { kind: 'execute', trigger, verb, data: { token, ...inputs } };
  return (await ask('POST', `/messages/${message?.id ?? ''}/action`, body)).body as { outcome: string; text?: string };
}

async function goal(): Promise<PlanItem> {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const item = loaded.plan.items.find((one) => one.key === '2.4.g1');
  if (!item) throw new Error('no item');
  return item;
}

describe('whose Teams asks for its own view', () => {
  test('who may change the plan gets fields and buttons, and the others the card without', async () => {
    const reader = await running.as('sagsbehandler@contoso.example');
    const [message] = await remindersFor(reader);
    // Three of the four local people may change the plan.
    expect(message?.cards[0]?.refresh?.userIds).toHaveLength(3);
    expect(await seenBy(chief)).not.toContain('Input.Text');
    expect(await press(chief, 'card.refresh', {}, 'automatic')).toEqual({ outcome: 'done' });
    expect(await seenBy(chief)).toContain('Input.Text');
    // Also asked for by hand a view shows no more than the right does.
    await press(reader, 'card.refresh');
    expect(await seenBy(reader)).not.toContain('Input.Text');
    expect(await seenBy(reader)).not.toContain('item.reached');
  });
});

describe('a status', () => {
  test('is written by field and button, with day and name, seen by all, and taken back', async () => {
    expect(await press(chief, 'item.status', { status: ' To af tre enheder er med ' })).toEqual({ outcome: 'done' });
    const news = { text: 'To af tre enheder er med', on: '2019-05-15', by: 'Områdechef, Amager' };
    expect(await goal()).toMatchObject({ status: 'planned', news });
    const reader = await running.as('sagsbehandler@contoso.example');
    expect(await seenBy(reader)).toContain('To af tre enheder er med (Områdechef, Amager, 15. maj 2019)');
    expect(await seenBy(reader)).toContain('Gemt: status fra Områdechef, Amager.');
    expect(await press(chief, 'item.undo')).toEqual({ outcome: 'done' });
    expect(await goal()).toMatchObject({ news: null });
  });

  test('goes along with another button, so that nothing that was typed is lost', async () => {
    await press(chief, 'item.reached', { status: 'Alle enheder er med' });
    expect(await goal()).toMatchObject({ status: 'reached', news: { text: 'Alle enheder er med' } });
    await press(chief, 'item.undo');
    expect(await goal()).toMatchObject({ status: 'planned', reachedOn: null, reachedBy: null, news: null });
  });

  test.each([
    ['what looks like a CPR number', 'Talt med 010203-1234', 'CPR-nummer'],
    ['nothing', '   ', 'Skriv først en linje'],
    ['more than there is room for', 'x'.repeat(501), 'Der er plads til 500'],
  ])('%s is refused with a sentence, and nothing is stored', async (_what, status, words) => {
    const version = (await goal()).row?.etag;
    const answer = await press(chief, 'item.status', { status });
    // All of it, so that a failure tells what came instead.
    expect(JSON.stringify(answer)).toContain(words);
    expect((await goal()).row?.etag).toBe(version);
    expect(JSON.stringify(await running.outbox.list({}))).not.toContain('010203');
    expect(running.log.join('\n')).not.toContain('010203');
  });

  test('pressed twice it is written once', async () => {
    await press(chief, 'item.status', { status: 'To af tre' });
    const version = (await goal()).row?.etag;
    expect(await press(chief, 'item.status', { status: 'To af tre' })).toEqual({ outcome: 'done' });
    expect((await goal()).row?.etag).toBe(version);
  });
});

describe('a move', () => {
  test('is understood as typed, keeps where it first stood, is told on the card, and taken back whole', async () => {
    const before = await goal();
    expect(await press(chief, 'item.move', { period: 'medio 2020' })).toEqual({ outcome: 'done' });
    expect(await goal()).toMatchObject({
      periodText: 'medio 2020',
      start: '2020-05-01',
      end: '2020-08-31',
      former: { text: before.periodText, start: before.start, end: before.end },
    });
    const reader = await running.as('sagsbehandler@contoso.example');
    expect(await seenBy(reader)).toContain(
      'Flyttet fra forår 2019 (marts–maj) til medio 2020 (maj–august) af Områdechef, Amager.',
    );
    await press(chief, 'item.undo');
    const { row: _now, ...now } = await goal();
    const { row: _before, ...then } = before;
    expect(now).toEqual(then);
  });

  test.each([
    ['not understood', 'når vi kan', 'Jeg kan ikke læse ”når vi kan” som en periode'],
    ['without a year', 'juni', 'juni'],
    ['two at once', 'juni 2020 eller august 2021', 'flere perioder'],
    ['gone by', 'april 2019', 'er gået'],
    ['empty', ' ', 'Skriv en periode'],
    ['a day that is not', '31. juni 2020', 'Intet er ændret'],
    ['what looks like a CPR number', '010203-1234', 'CPR-nummer'],
  ])('a period that is %s is refused with a sentence, and the field is left as it is', async (_what, period, words) => {
    await press(chief, 'card.refresh', {}, 'automatic');
    const [before, shown] = [await goal(), await remindersFor(chief)];
    const told = await press(chief, 'item.move', { period });
    expect(told.outcome).toBe('said');
    expect(told.text).toContain(words);
    expect(told.text).toMatch(/Intet er (?:ændret|gemt)/);
    expect(await goal()).toEqual(before);
    // The same card, so that what was typed stays.
    expect(await remindersFor(chief)).toEqual(shown);
  });

  test('of what somebody has moved meanwhile is refused, and the card says how it stands', async () => {
    await press(chief, 'card.refresh', {}, 'automatic');
    await running.repository.updateItem(await goal(), { periodText: 'uge 34, 2019' });
    const told = await press(chief, 'item.move', { period: 'medio 2020' });
    expect(told.text).toContain('Punktet er ændret, siden du så kortet');
    expect(await goal()).toMatchObject({ periodText: 'uge 34, 2019' });
    expect(await seenBy(chief)).toContain('Flyttet til uge 34');
  });
});

describe('“Jeg tager den”', () => {
  test('makes who pressed the person in charge, and is taken back', async () => {
    expect(await press(chief, 'item.take')).toEqual({ outcome: 'done' });
    const { personId } = await goal();
    expect(personId).not.toBeNull();
    expect(await running.repository.nameOf(personId ?? 0)).toBe('Områdechef, Amager');
    const reader = await running.as('sagsbehandler@contoso.example');
    expect(await seenBy(reader)).toContain('Gemt: Områdechef, Amager tager den.');
    expect(await seenBy(reader)).toContain('"Områdechef, Amager (afdelingsleder');
    await press(chief, 'item.undo');
    expect(await goal()).toMatchObject({ personId: null });
  });
});

describe('a reminder that is put off', () => {
  test('rests, comes back once on a working day, and is not sent in between', async () => {
    // The 29th of May; the step three working days before the end, the 27th, rests.
    expect(await press(chief, 'item.snooze', { snooze: 'w2', until: '' })).toEqual({ outcome: 'done' });
    expect(await seenBy(chief)).toContain('Udskudt af Områdechef, Amager. Jeg minder om den igen onsdag den 29. maj.');
    await running.bot.tick('2019-05-27');
    await running.bot.tick('2019-05-28');
    expect(await remindersFor(chief)).toHaveLength(1);
    const rows = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    expect(rows.map(({ kind, state, why }) => [kind, state, why.replaceAll('\u00a0', ' ')])).toContainEqual([
      'before3',
      'skipped',
      'påmindelsen er udskudt til onsdag den 29. maj',
    ]);
    await running.bot.tick('2019-05-29');
    await running.bot.tick('2019-05-29');
    await running.bot.tick('2019-05-30');
    const all = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    expect(all.filter(({ kind }) => kind === 'snoozed').map(({ day, state }) => [day, state])).toEqual([
      ['2019-05-29', 'sent'],
    ]);
    expect(await remindersFor(chief)).toHaveLength(2);
  });

  test.each([
    ['a day gone by', '2019-05-14'],
    ['no day', ''],
    ['a day that is not', '2019-02-30'],
    ['a day years away', '2029-01-01'],
  ])('%s is refused', async (_what, until) => {
    expect((await press(chief, 'item.snooze', { snooze: 'day', until })).text).toContain('Vælg en dag efter i dag');
    expect(await running.outbox.list({ itemKey: 'p1:2.4.g1' })).toMatchObject([{ snoozedUntil: null }]);
  });

  test('of what is moved afterwards it says nothing: the new day reminds by itself', async () => {
    await press(chief, 'item.snooze', { snooze: 'w2', until: '' });
    await running.repository.updateItem(await goal(), { periodText: '31. december 2019' });
    await running.bot.tick('2019-05-29');
    // What was missed meanwhile is one card; the day after, reminders come one by one again.
    await running.bot.tick('2019-12-12');
    await running.bot.tick('2019-12-13');
    const rows = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    expect(rows.filter(({ state }) => state === 'sent').map(({ kind }) => kind)).toEqual(['before10', 'before10']);
  });

  test('taken back the reminders go on', async () => {
    await press(chief, 'item.snooze', { snooze: 'w2', until: '' });
    await press(chief, 'item.undo');
    await running.bot.tick('2019-05-27');
    expect(await remindersFor(chief)).toHaveLength(2);
  });
});

describe('“Aldrig for denne”', () => {
  const why = (text: string) =>
    running.outbox.list({ itemKey: 'p1:2.4.g1' }).then((rows) => rows.filter((row) => row.why === text));

  test('stands in the list, stops what waits and what is put off, is told to all, and taken back on the card a year later', async () => {
    await press(chief, 'item.snooze', { snooze: 'w2', until: '' });
    await press(chief, 'item.undo');
    expect(await press(chief, 'item.snooze', { snooze: 'never', until: '' })).toEqual({ outcome: 'done' });
    expect(await goal()).toMatchObject({ status: 'planned', never: ['alle'] });
    const reader = await running.as('sagsbehandler@contoso.example');
    expect(await seenBy(reader)).toContain('Områdechef, Amager har valgt, at jeg aldrig minder om denne.');
    expect(await seenBy(reader)).not.toContain('item.remind');
    await running.bot.tick('2019-05-27');
    await running.bot.tick('2019-06-03');
    expect(await remindersFor(chief)).toHaveLength(1);
    expect((await press(reader, 'item.remind')).text).toContain('ikke ret til at ændre planen');
    await running.bot.tick('2020-05-27');
    await press(chief, 'card.refresh', {}, 'automatic');
    expect(await seenBy(chief)).toContain('Mind om den igen');
    expect(await press(chief, 'item.remind')).toEqual({ outcome: 'done' });
    expect(await goal()).toMatchObject({ never: [] });
    expect(await press(chief, 'item.remind')).toEqual({ outcome: 'done' });
  });

  test('by one rule the others go on, and what waits by it is skipped with the reason', async () => {
    const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    if (!row) throw new Error('no row');
    const { kind, itemKey, activityKey, channelId } = row;
    const waiting = {
      kind: 'before3',
      itemKey,
      activityKey,
      channelId,
      day: '2019-05-27',
      why: 'x',
      token: 'waiting'.padEnd(20),
    };
    await press(chief, 'item.snooze', { snooze: 'neverRule', until: '' });
    expect(await goal()).toMatchObject({ never: ['10 arbejdsdage før'] });
    expect(await seenBy(chief)).toContain('aldrig minder om denne efter reglen ”10 arbejdsdage før”.');
    await running.outbox.add({ ...waiting, key: row.key.replace(kind, 'before3') });
    await running.repository.updateItem(await goal(), { never: ['10 arbejdsdage før', '3 arbejdsdage før'] });
    await running.bot.tick('2019-05-27');
    expect(await why('nogen har valgt ”aldrig for denne”')).toMatchObject([{ kind: 'before3', state: 'skipped' }]);
    await running.bot.tick('2019-05-31');
    expect((await running.outbox.list({ itemKey: 'p1:2.4.g1' })).map((one) => [one.kind, one.state])).toContainEqual([
      'lastDay',
      'sent',
    ]);
  });
});

test('what is refused to who may only read writes nothing, whatever is pressed', async () => {
  const reader = await running.as('sagsbehandler@contoso.example');
  const version = (await goal()).row?.etag;
  for (const verb of ['item.status', 'item.move', 'item.take', 'item.snooze', 'item.reached', 'item.undo'])
    expect((await press(reader, verb, { status: 'x', period: 'medio 2020', snooze: 'w1' })).text).toContain(
      'ikke ret til at ændre planen',
    );
  expect((await goal()).row?.etag).toBe(version);
  expect(await running.outbox.list({ itemKey: 'p1:2.4.g1' })).toMatchObject([
    { snoozedUntil: null, presses: { last: null } },
  ]);
});

test('what somebody has changed since is not taken back over them', async () => {
  await press(chief, 'item.status', { status: 'To af tre' });
  await running.repository.updateItem(await goal(), { news: { text: 'Alle tre', on: '2019-05-15', by: 'Stab' } });
  expect((await press(chief, 'item.undo')).text).toContain('Punktet er ændret siden');
  expect(await goal()).toMatchObject({ news: { text: 'Alle tre' } });
});

test('two who press at once: both meanings are kept, where they are about different things', async () => {
  const stab = await running.as('stab@contoso.example');
  await Promise.all([press(chief, 'item.take'), press(stab, 'item.status', { status: 'Vi er i gang' })]);
  const item = await goal();
  expect(item.news?.text).toBe('Vi er i gang');
  expect(item.personId).not.toBeNull();
});

test('a press that is sent again, as it was signed, after it was taken back: nothing is done a second time', async () => {
  const sent: Parameters<typeof fetch>[] = [];
  const real = globalThis.fetch;
  const listening = jest.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    const [to] = request;
    if (typeof to === 'string' && to.startsWith(running.botUrl)) sent.push(request);
    return real(...request);
  });
  try {
    await press(chief, 'item.reached');
    await press(chief, 'item.undo');
    const [first] = sent;
    if (!first) throw new Error('nothing was sent to the bot');
    expect((await real(...first)).status).toBe(200);
  } finally {
    listening.mockRestore();
  }
  expect(await goal()).toMatchObject({ status: 'planned' });
});
