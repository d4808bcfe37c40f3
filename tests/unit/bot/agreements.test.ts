import '@pnp/sp/items/list.js';
import '@pnp/sp/site-users/web.js';
import { closePlan } from '../../../src/lists/plans/plan-states';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type CardJson, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
let chief: Ask;
let thread: string;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
  await running.bot.tick('2019-05-15');
  chief = await running.as('omraadechef.amager@contoso.example');
  thread = (await running.cards(channel)).find(({ root }) => root === null)?.id ?? '';
});
afterEach(() => running.stop());

async function conversation(ask: Ask): Promise<string> {
  const { channels } = (await ask('GET', '/state')).body as { channels: { id: string; name: string }[] };
  return `/conversations/${encodeURIComponent(channels.find(({ name }) => name === channel)?.id ?? '')}/messages`;
}

/** Says it in the thread of the activity; gives the bot's last words or card there. */
async function say(ask: Ask, text: string, root: string | null = thread) {
  const at = await conversation(ask);
  const before = await fromBot(ask);
  await ask('POST', at, { text, root });
  return (await fromBot(ask)).slice(before.length);
}

interface FromBot {
  readonly id: string;
  readonly text: string;
  readonly cards: CardJson[];
}
async function fromBot(ask: Ask): Promise<FromBot[]> {
  const { messages } = (await ask('GET', await conversation(ask))).body as {
    messages: { id: string; text: string; from: unknown; cards: CardJson[] }[];
  };
  return messages.filter(({ from }) => from === null);
}

async function agreed() {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan.items.filter(({ origin }) => origin === 'agreed');
}

const shown = ([answer]: readonly FromBot[]): string => JSON.stringify(answer?.cards ?? answer?.text ?? null);
const tokenOf = ([answer]: readonly FromBot[]): string =>
  (answer?.cards[0]?.['refresh'] as { action: { data: { token: string } } } | undefined)?.action.data.token ?? '';
/** The buttons are on the view of who may press them: Teams asks for it when the card is seen. */
async function press(
  ask: Ask,
  message: string,
  common: string,
  verb: string,
  inputs: Record<string, string> = {},
): Promise<{ outcome: string; text?: string }> {
  const isRefresh = verb === 'card.refresh';
  // Of a view that stands there already the token is one's own.
  const isOwn = common.includes('.');
  const token = isRefresh || isOwn ? common : await ownToken(ask, channel, message, common, true);
  const data = { token, ...inputs };
  const trigger = isRefresh ? 'automatic' : 'manual';
  const { body } = await ask('POST', `/messages/${message}/action`, { kind: 'execute', trigger, verb, data });
  return body as { outcome: string; text?: string };
}

test('what is agreed in a thread stands in the plan, with when, who, and the message', async () => {
  const answer = await say(
    chief,
    '@Fremdrift aftalt: vi prøver skabelonen af på tre sager inden 1. juni, ansvarlig områdejurist',
  );
  const [item, ...more] = await agreed();
  expect(more).toEqual([]);
  expect(item).toMatchObject({
    kind: 'followUp',
    text: 'vi prøver skabelonen af på tre sager',
    periodText: 'senest 31. maj 2019',
    end: '2019-05-31',
    responsible: 'områdejurist',
    messageLink: expect.stringContaining(`parentMessageId=${thread}`) as string,
  });
  expect(answer).toHaveLength(1);
  expect(shown(answer)).toContain('Gemt som aftalt opfølgning på');
  expect(shown(answer)).toContain('{"title":"Ansvarlig","value":"områdejurist"}');
  expect(shown(answer)).toContain('inden 1. juni');
});

test('runs after it, of this process and another, answer nothing a second time', async () => {
  const at = await conversation(chief);
  await chief('POST', at, { text: '@Fremdrift aftalt: vi tegner forløbet om', root: thread });
  const [item] = await agreed();
  const told = decodeURIComponent(item?.messageLink ?? '').match(/\/(\d+)\?/)?.[1] ?? '';
  const rows = (await running.outbox.list({})).filter(({ kind }) => kind === 'agreement');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ state: 'sent', key: expect.stringContaining(told) as string });
  await running.bot.tick('2019-05-15');
  await running.another().tick('2019-05-15');
  expect(await agreed()).toHaveLength(1);
  const answers = (await fromBot(chief)).filter(({ cards }) => JSON.stringify(cards).includes('Gemt som aftalt'));
  expect(answers).toHaveLength(1);
});

test('without a time or a role it is saved, and both are asked for; said afterwards they are put in', async () => {
  const answer = await say(chief, '@Fremdrift husk vi ser på tallene sammen');
  expect(shown(answer)).toContain('Hvornår skal det være gjort');
  expect(shown(answer)).toContain('Hvem tager den');
  expect((await say(chief, '@Fremdrift nej, 14. juni'))[0]?.text).toContain('Rettet: Tidspunktet er nu 14.');
  expect((await say(chief, '@Fremdrift ansvarlig områdechef'))[0]?.text).toContain('Ansvarlig er nu områdechef');
  expect(await agreed()).toMatchObject([{ end: '2019-06-14', responsible: 'områdechef' }]);
  const card = (await fromBot(chief)).find(({ cards }) => JSON.stringify(cards).includes('Gemt som aftalt'));
  expect(JSON.stringify(card?.cards)).toContain('juni 2019');
  expect(JSON.stringify(card?.cards)).not.toContain('Hvem tager den');
});

test('undone by the button or by a word it stands as dropped, and the card says so', async () => {
  const first = await say(chief, '@Fremdrift aftalt: vi holder workshop senest 14. juni');
  await press(chief, first[0]?.id ?? '', tokenOf(first), 'agreement.undo');
  expect(await agreed()).toMatchObject([{ status: 'dropped' }]);
  expect(JSON.stringify(await fromBot(chief))).toContain('Aftalen står som udgået');
  await say(chief, '@Fremdrift aftalt: vi skriver til alle');
  expect((await say(chief, '@Fremdrift fortryd'))[0]?.text).toContain('Fortrudt');
  expect((await agreed()).map(({ status }) => status)).toEqual(['dropped', 'dropped']);
  expect((await say(chief, '@Fremdrift fortryd'))[0]?.text).toContain('ikke finde en aftale');
});

test('from a person who may not edit nothing is saved until somebody who may presses', async () => {
  const reader = await running.as('sagsbehandler@contoso.example');
  const answer = await say(reader, '@Fremdrift aftalt: vi mødes om skabelonen senest 14. juni');
  expect(await agreed()).toEqual([]);
  expect(shown(answer)).toContain('som ikke er gemt endnu');
  await press(reader, answer[0]?.id ?? '', tokenOf(answer), 'agreement.save');
  expect(await agreed()).toEqual([]);
  await press(chief, answer[0]?.id ?? '', tokenOf(answer), 'agreement.save');
  await press(chief, answer[0]?.id ?? '', tokenOf(answer), 'agreement.save');
  expect(await agreed()).toMatchObject([{ text: 'vi mødes om skabelonen', end: '2019-06-14', status: 'planned' }]);
  expect(JSON.stringify(await fromBot(chief))).toContain('Gemt som aftalt opfølgning');
});

test('the token of an agreement does nothing but what its card offers, and no other card’s token does that', async () => {
  const reminder = (await running.cards(channel)).find(({ root }) => root !== null);
  const token = tokenOf(reminder ? [{ id: reminder.id, text: '', cards: [reminder.card] }] : []);
  expect(token).not.toBe('');
  await press(chief, reminder?.id ?? '', token, 'agreement.undo');
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  expect(loaded.plan.items.filter(({ status }) => status === 'dropped')).toEqual([]);
  const answer = await say(chief, '@Fremdrift aftalt: vi holder workshop');
  for (const verb of ['item.reached', 'agreement.plan']) await press(chief, answer[0]?.id ?? '', tokenOf(answer), verb);
  expect(await agreed()).toMatchObject([{ status: 'planned' }]);
});

test('a time where nothing was agreed is asked about, and takes nothing for something to correct', async () => {
  const answer = await say(chief, '@Fremdrift i juni 2019');
  expect(answer).toHaveLength(1);
  expect(shown(answer)).not.toContain('finde en aftale');
  const kept = await say(chief, '@Fremdrift aftalt: vi beskriver, hvad vi gør i fare for et barn');
  expect(shown(kept)).toContain('Gemt som aftalt opfølgning');
  expect((await say(chief, '@Fremdrift 15. juni 2019'))[0]?.text).toMatch(/15\.\sjuni 2019/);
});

test('what has been agreed is summed up, and how the activity stands is shown', async () => {
  expect((await say(chief, '@Fremdrift hvad har vi aftalt?'))[0]?.text).toContain('ikke aftalt noget her endnu');
  await say(chief, '@Fremdrift aftalt: vi holder workshop');
  await say(chief, '@Fremdrift beslutning: vi skriver til alle');
  expect((await say(chief, '@Fremdrift opsummér aftaler'))[0]?.text).toContain(
    '”vi holder workshop” og ”vi skriver til alle”. Gennemført: 0',
  );
  expect(shown(await say(chief, '@Fremdrift status'))).toContain('vi holder workshop');
});

test('in a thread of no activity its number is asked for, and taken where it is said; a CPR number is refused', async () => {
  expect((await say(chief, '@Fremdrift aftalt: vi holder workshop', null))[0]?.text).toContain('Skriv nummeret');
  await say(chief, '@Fremdrift aftalt på 2.4: vi holder workshop', null);
  expect(await agreed()).toMatchObject([{ activityKey: '2.4', text: 'vi holder workshop' }]);
  // What looks like a CPR number is neither saved nor said again.
  const answer = await say(chief, '@Fremdrift aftalt: vi ser på sagen 010203-1234');
  expect(answer[0]?.text).toContain('CPR');
  expect(answer[0]?.text).not.toContain('1234');
  expect(await agreed()).toHaveLength(1);
  expect(JSON.stringify(await running.outbox.list({}))).not.toContain('010203');
});

test('an agreement that a process died over is answered by the next run, and saved by a press', async () => {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const root = (await running.outbox.list({})).find(({ kind }) => kind === 'thread');
  await running.outbox.add({
    key: `agreement/${loaded.plan.key}/1558000000000/${root?.conversationId ?? ''}`,
    kind: 'agreement',
    itemKey: '',
    activityKey: root?.activityKey ?? '',
    channelId: root?.channelId ?? '',
    day: '2019-05-15',
    token: 'token-of-the-one-that-died',
    why: '',
    proposal: JSON.stringify({
      ...{ text: 'vi holder workshop', periodText: null, before: null, role: null, by: 'Kim', on: '2019-05-15' },
      link: 'https://teams.microsoft.com/l/message/a/1558000000000',
    }),
  });
  await running.bot.tick('2019-05-15');
  const card = (await fromBot(chief)).find(({ cards }) => JSON.stringify(cards).includes('ikke er gemt endnu'));
  await press(chief, card?.id ?? '', 'token-of-the-one-that-died', 'agreement.save');
  expect(await agreed()).toMatchObject([{ text: 'vi holder workshop' }]);
});

describe('the card of an agreement', () => {
  /** The card as one person's Teams draws it, with the data of its button for the fields. */
  async function cardFor(ask: Ask, message: string, token: string) {
    await press(ask, message, token, 'card.refresh');
    const card = (await fromBot(ask)).find(({ id }) => id === message)?.cards[0] ?? {};
    const actions = (card['actions'] ?? []) as { title: string; card?: { actions: { data: { shown: string } }[] } }[];
    return { titles: actions.map(({ title }) => title), shown: actions[0]?.card?.actions[0]?.data.shown ?? '' };
  }

  test('has its buttons for who may change the plan, and corrects in its own fields', async () => {
    const answer = await say(chief, '@Fremdrift aftalt: vi holder workshop senest 14. juni, ansvarlig tovholder');
    const [message, token] = [answer[0]?.id ?? '', tokenOf(answer)];
    const reader = await running.as('sagsbehandler@contoso.example');
    expect((await cardFor(reader, message, token)).titles).toEqual(['Se i planen']);
    const { titles, shown: print } = await cardFor(chief, message, token);
    expect(titles).toEqual(['Ret', 'Fortryd', 'Se i planen']);
    const typed = {
      text: 'Vi holder workshop for alle',
      period: 'senest 14. juni 2019',
      role: 'områdechef',
      shown: print,
    };
    expect((await press(reader, message, token, 'agreement.edit', typed)).text).toContain('ikke ret til at ændre');
    for (const [change, words] of [
      [{ period: 'når vi kan' }, 'Jeg kan ikke læse'],
      [{ period: '1. maj' }, 'Mener du 1. maj 2020?'],
      [{ text: '' }, 'Skriv, hvad I har aftalt.'],
      [{ role: '010203-1234' }, 'CPR-nummer'],
    ] as const)
      expect(
        (await press(chief, message, token, 'agreement.edit', { ...typed, ...change })).text?.replaceAll('\u00a0', ' '),
      ).toContain(words);
    expect(await agreed()).toMatchObject([{ text: 'vi holder workshop', responsible: 'tovholder' }]);
    const edited = { text: 'Vi holder workshop for alle', end: '2019-06-14', responsible: 'områdechef' };
    expect(await press(chief, message, token, 'agreement.edit', typed)).toEqual({ outcome: 'done' });
    expect(await agreed()).toMatchObject([edited]);
    const version = (await agreed())[0]?.row?.etag;
    // Sent twice it is as it was meant; with other words out of fields that show the old ones it is not.
    expect(await press(chief, message, token, 'agreement.edit', typed)).toEqual({ outcome: 'done' });
    expect((await press(chief, message, token, 'agreement.edit', { ...typed, text: 'Andet' })).text).toContain(
      'En anden ændrede det samme',
    );
    expect((await agreed())[0]?.row?.etag).toBe(version);
    expect(JSON.stringify((await fromBot(reader)).find(({ id }) => id === message))).toContain('workshop for alle');
    const by = 'omraadechef.amager@contoso.example';
    const { key = '' } = (await agreed())[0] ?? {};
    expect(running.told).toEqual([
      { key, by, action: 'added', fields: ['text', 'periodText', 'responsible'] },
      { key, by, action: 'changed', fields: ['text', 'periodText', 'responsible'] },
    ]);
    const mine = await ownToken(chief, channel, message, token, true);
    await press(chief, message, mine, 'agreement.undo');
    expect((await press(chief, message, mine, 'agreement.edit', typed)).text).toContain('Punktet er ændret');
    expect(await agreed()).toMatchObject([{ ...edited, status: 'dropped' }]);
    expect(running.told.at(-1)).toEqual({ key, by, action: 'changed', fields: ['status'] });
  });
});

test('what may be meant in two ways is asked once, and the answer saves it', async () => {
  const reader = await running.as('sagsbehandler@contoso.example');
  const asked = async (text: string) => {
    const answer = await say(chief, text);
    const [message, token] = [answer[0]?.id ?? '', tokenOf(answer)];
    const choose = (ask: Ask, choice: string) => press(ask, message, token, 'agreement.answer', { answer: choice });
    const now = async () => JSON.stringify((await fromBot(chief)).find(({ id }) => id === message)?.cards);
    return { words: shown(answer).replaceAll('\u00a0', ' '), choose, now };
  };
  const year = await asked('@Fremdrift aftalt: vi holder workshop inden 1. maj');
  expect(year.words).toContain('30. april 2019 er gået. Hvilken dag mener I?');
  await running.another().tick('2019-05-15');
  expect(await agreed()).toEqual([]);
  expect((await year.choose(reader, 'choice0')).text).toContain('ikke ret til at ændre');
  expect((await year.choose(chief, 'choice9')).text).toContain('kunne ikke gemmes');
  expect(await year.choose(chief, 'choice0')).toEqual({ outcome: 'done' });
  // Another's finger comes later: the first answer stands.
  expect(await year.choose(chief, 'choice1')).toEqual({ outcome: 'done' });
  expect(await agreed()).toMatchObject([{ text: 'vi holder workshop', end: '2020-04-30' }]);
  expect(await year.now()).toContain('Gemt som aftalt opfølgning');

  const same = await asked('@Fremdrift aftalt: vi holder workshop senest 14. juni');
  expect(same.words).toContain('Der er allerede en opfølgning: ”vi holder workshop”. Er det den?');
  expect(await same.choose(chief, 'same')).toEqual({ outcome: 'done' });
  expect(await agreed()).toMatchObject([{ text: 'vi holder workshop', end: '2019-06-14' }]);
  expect(await same.now()).toContain('stod allerede på');
  const other = await asked('@Fremdrift husk vi holder workshop');
  await other.choose(chief, 'none');
  expect(await other.now()).toContain('Ikke gemt.');
  await other.choose(chief, 'new');
  expect(await agreed()).toHaveLength(1);
  const fresh = await asked('@Fremdrift husk vi holder workshop');
  await fresh.choose(chief, 'new');
  expect(await agreed()).toHaveLength(2);
  const stab = running.site('stab@contoso.example');
  for (const [i, login] of ['omraadechef.amager', 'foelgegruppe'].entries()) {
    const { Id } = await stab.web.ensureUser(`i:0#.f|membership|${login}@contoso.example`);
    const unit = ['Amager', 'Valby'][i];
    await listOf(stab, lists.members).items.add({ Title: 'Områdechef', UniqueKey: login, Unit: unit, PersonId: Id });
  }
  const role = await asked('@Fremdrift aftalt: vi tegner forløbet om, ansvarlig områdechefen');
  expect(role.words).toContain('”områdechefen” passer på flere. Hvem er det?');
  await role.choose(chief, 'choice1');
  const valby = await running.repository.personOf('foelgegruppe@contoso.example');
  expect((await agreed()).find(({ text }) => text === 'vi tegner forløbet om')).toMatchObject({
    ...{ responsible: 'Områdechef (Valby)', personId: valby?.id },
  });
  // Whoever had the role before has it no longer.
  await say(chief, '@Fremdrift ansvarlig tovholder');
  expect((await agreed()).find(({ text }) => text === 'vi tegner forløbet om')).toMatchObject({
    ...{ responsible: 'tovholder', personId: null },
  });
  expect((await say(chief, '@Fremdrift nej, 1. maj'))[0]?.text.replaceAll('\u00a0', ' ')).toContain(
    'Mener du 1. maj 2020?',
  );
});

test('what a meeting agreed is one card, follow-ups, and lines among the meeting’s decisions; undone it is all undone', async () => {
  const list = listOf(running.site('stab@contoso.example'), lists.meetings);
  const none = await say(chief, '@Fremdrift aftalt på mødet:\n2.4: vi holder workshop', null);
  expect(shown(none)).toContain('Mødet står ikke i listen Møder');
  await say(chief, '@Fremdrift aftalt: vi skriver til alle');
  await list.items.add({
    Title: 'Følgegruppen, møde 3',
    HeldOn: '2019-05-14T00:00:00Z',
    Decisions: 'Referatet sendes ud',
  });
  const [row] = await list.items<{ Id: number }[]>();
  const decisions = async (): Promise<unknown> =>
    (await list.items.getById(row?.Id ?? 0)<{ Decisions: unknown }>()).Decisions;
  expect((await say(chief, '@Fremdrift aftalt på mødet:', null))[0]?.text).toContain('ét på hver linje');
  expect((await say(chief, '@Fremdrift aftalt på mødet:\nvi ses', null))[0]?.text).toContain('Skriv nummeret');
  const answer = await say(
    chief,
    '@Fremdrift aftalt på mødet i følgegruppen:\n- vi tegner forløbet om inden 1. juni, ansvarlig tovholder\n' +
      '- vi skriver til alle\n- 2.1: tilsynet får et skema',
  );
  const card = shown(answer).replaceAll('\u00a0', ' ');
  for (const words of ['Gemt fra mødet tirsdag den 14. maj', 'stod der allerede', 'Følgegruppen, møde 3'])
    expect(card).toContain(words);
  const [form, workshop, letter, path] = await agreed();
  expect([workshop, letter, path, form]).toMatchObject([
    { text: 'vi holder workshop' },
    { text: 'vi skriver til alle' },
    { text: 'vi tegner forløbet om', activityKey: '2.4', end: '2019-05-31', responsible: 'tovholder' },
    { text: 'tilsynet får et skema', activityKey: '2.1' },
  ]);
  const lines = [
    'Referatet sendes ud',
    `${path?.key ?? ''} vi tegner forløbet om (senest 31. maj 2019, tovholder)`,
    `${letter?.key ?? ''} vi skriver til alle`,
    `${form?.key ?? ''} tilsynet får et skema`,
  ];
  expect(await decisions()).toBe(lines.join('\n'));
  expect((await say(chief, '@Fremdrift opsummér aftaler'))[0]?.text).toContain('”vi tegner forløbet om”');
  expect((await say(chief, '@Fremdrift nej, 15. juni'))[0]?.text).toContain('flere punkter');
  await running.another().tick('2019-05-15');
  // As a process leaves it that has died between the plan and the outbox.
  const left = (await running.outbox.list({})).find(({ messageId }) => messageId === answer[0]?.id);
  if (!left) throw new Error('no row');
  const { points, ...rest } = JSON.parse(left.proposal ?? '') as { points: { known: boolean; itemKey: string }[] };
  const unsaved = points.map((point) => (point.known ? point : { ...point, itemKey: null }));
  await running.outbox.update(left, { itemKey: '', proposal: JSON.stringify({ ...rest, points: unsaved }) });
  await press(chief, answer[0]?.id ?? '', tokenOf(answer), 'agreement.save');
  expect(await decisions()).toBe(lines.join('\n'));
  expect(await agreed()).toHaveLength(4);
  // The same numbers are others' in another plan.
  const before = (await running.outbox.list({ keys: [left.key] }))[0];
  if (!before) throw new Error('no row');
  const mine = await ownToken(chief, channel, answer[0]?.id ?? '', tokenOf(answer), true);
  const elsewhere = await running.outbox.update(before, { activityKey: 'p9:2.4' });
  expect((await press(chief, answer[0]?.id ?? '', mine, 'agreement.undo')).text).toContain('findes ikke');
  if (elsewhere) await running.outbox.update(elsewhere, { activityKey: before.activityKey });
  for (let twice = 0; twice < 2; twice++) await press(chief, answer[0]?.id ?? '', tokenOf(answer), 'agreement.undo');
  expect((await agreed()).map(({ status }) => status)).toEqual(['dropped', 'planned', 'planned', 'dropped']);
  expect(await decisions()).toBe([lines[0], lines[2]].join('\n'));
});

describe('a message is saved by the action in its menu', () => {
  interface Dialog {
    readonly outcome: string;
    readonly text?: string;
    readonly card?: { readonly body: { id?: string; value?: string }[] };
  }
  /** Writes a message to people, and gives its id. */
  async function written(text: string, root: string | null = thread): Promise<string> {
    return ((await chief('POST', await conversation(chief), { text, root })).body as { id: string }).id;
  }
  const choose = async (ask: Ask, message: string, data?: Record<string, string>): Promise<Dialog> =>
    (await ask('POST', `/messages/${message}/chosen`, { commandId: 'saveFollowUp', ...(data && { data }) }))
      .body as Dialog;
  const valuesOf = ({ card }: Dialog): Record<string, string> =>
    Object.fromEntries((card?.body ?? []).flatMap(({ id, value }) => (id === undefined ? [] : [[id, value ?? '']])));

  test('the dialog is filled in from the message; saved it stands in the plan and is answered in the thread, once', async () => {
    const message = await written('Så prøver vi <b>skabelonen</b> på tre sager inden 1. juni, ansvarlig områdejurist');
    const dialog = await choose(chief, message);
    const typed = valuesOf(dialog);
    expect(typed).toEqual({
      text: 'Så prøver vi <b>skabelonen</b> på tre sager',
      activity: '2.4',
      period: 'senest 31. maj 2019',
      role: 'områdejurist',
    });
    expect(await choose(chief, message, { ...typed, text: 'Vi prøver skabelonen på tre sager' })).toEqual({
      outcome: 'done',
    });
    expect(await agreed()).toMatchObject([
      {
        ...{ text: 'Vi prøver skabelonen på tre sager', end: '2019-05-31', responsible: 'områdejurist' },
        ...{ activityKey: '2.4', messageLink: expect.stringContaining(`/${message}?`) as string },
      },
    ]);
    const answers = async () =>
      (await fromBot(chief)).filter(({ cards }) => JSON.stringify(cards).includes('Gemt som aftalt opfølgning'));
    expect(await answers()).toHaveLength(1);
    // An impatient finger, and somebody who opens it again.
    expect(await choose(chief, message, { ...typed, text: 'Vi prøver skabelonen på tre sager' })).toEqual({
      outcome: 'done',
    });
    expect((await choose(chief, message)).text).toContain('allerede gemt som opfølgning på 2.4');
    expect((await choose(chief, message, { ...typed, text: 'noget andet' })).text).toContain('allerede gemt');
    await running.another().tick('2019-05-15');
    expect(await agreed()).toHaveLength(1);
    expect(await answers()).toHaveLength(1);
    // Undone it may be agreed again, and is the same follow-up.
    await say(chief, '@Fremdrift fortryd');
    expect(await choose(chief, message, { ...typed, text: 'Vi prøver den på to sager' })).toEqual({ outcome: 'done' });
    expect(await agreed()).toMatchObject([{ text: 'Vi prøver den på to sager', status: 'planned' }]);
  });

  test('what cannot be saved is asked about, with what was typed still there', async () => {
    const message = await written('Vi holder workshop', null);
    const typed = valuesOf(await choose(chief, message));
    expect(typed).toEqual({ text: 'Vi holder workshop', activity: '', period: '', role: '' });
    for (const [change, question] of [
      [{ text: '  ' }, 'Skriv, hvad I har aftalt.'],
      [{ activity: '' }, 'Vælg den aktivitet'],
      [{ activity: '9.9' }, 'Vælg den aktivitet'],
      [{ period: 'når vi kan' }, 'Jeg kan ikke læse ”når vi kan” som en periode.'],
      [{ period: 'senest 1. maj' }, '1. maj 2019 er gået. Mener du 1. maj 2020?'],
      [{ period: 'april 2019' }, '30. april 2019 er gået.'],
      [{ role: 'x'.repeat(121) }, 'Der er plads til 120'],
    ] as const) {
      const given: Record<string, string> = { ...typed, activity: '2.4', ...change };
      const dialog = await choose(chief, message, given);
      expect(JSON.stringify(dialog.card).replaceAll('\u00a0', ' ')).toContain(question);
      expect(valuesOf(dialog)).toEqual({ ...given, text: given['text']?.trim() });
    }
    const refused = JSON.stringify(
      await choose(chief, message, { ...typed, activity: '2.4', text: 'Sagen 010203-1234' }),
    );
    expect(refused).toContain('CPR-nummer');
    expect(refused).not.toContain('1234');
    expect(await agreed()).toEqual([]);
    expect(await choose(chief, message, { ...typed, activity: '2.4', period: 'hver anden måned' })).toEqual({
      outcome: 'done',
    });
    expect(await agreed()).toMatchObject([{ text: 'Vi holder workshop', recurrence: 'P2M' }]);
  });

  test('a message with a CPR number, a message outside the channels, and a stranger are refused with a word', async () => {
    expect((await choose(chief, await written('Sagen 010203-1234'))).text).toContain('CPR-nummer');
    const state = (await chief('GET', '/state')).body as { chat: { id: string } };
    const chat = await chief('POST', `/conversations/${encodeURIComponent(state.chat.id)}/messages`, {
      ...{ text: 'Vi holder workshop', root: null },
    });
    expect((await choose(chief, (chat.body as { id: string }).id)).text).toContain('Føj appen til teamet');
    const message = await written('Vi holder workshop');
    const other = await chief('POST', `/messages/${message}/chosen`, { commandId: 'deletePlan' });
    expect(other.body).toEqual({ outcome: 'done' });
    const general = (await running.channels.list()).find(({ name }) => name === channel);
    if (!general) throw new Error('no channel');
    const { row: _row, ...known } = general;
    await running.channels.upsert({ ...known, state: 'appMissing' });
    expect((await choose(chief, message)).text).toContain('Føj appen til teamet');
    await closePlan(running.site('stab@contoso.example'), 'p1', '2019-05-15');
    running.repository.written();
    expect((await choose(chief, message)).text).toContain('Planen er lukket');
    expect((await say(chief, '@Fremdrift aftalt: vi holder workshop'))[0]?.text).toContain('Planen er lukket');
    expect(await agreed()).toEqual([]);
  });

  test('who may not edit proposes; who may saves it on the card', async () => {
    const reader = await running.as('sagsbehandler@contoso.example');
    const message = await written('Vi mødes om skabelonen senest 14. juni');
    const dialog = await choose(reader, message);
    expect(JSON.stringify(dialog.card)).toContain('Du kan ikke ændre planen');
    expect(await choose(reader, message, valuesOf(dialog))).toEqual({ outcome: 'done' });
    expect(await agreed()).toEqual([]);
    expect((await choose(reader, message)).text).toContain('allerede foreslået');
    const cards = (await fromBot(chief)).filter(({ cards: all }) => JSON.stringify(all).includes('ikke er gemt endnu'));
    await press(chief, cards[0]?.id ?? '', tokenOf(cards), 'agreement.save');
    expect(await agreed()).toMatchObject([{ text: 'Vi mødes om skabelonen', end: '2019-06-14' }]);
  });
});
