// Which channel gets an area's cards: chosen on a card by who may, seen by all, and followed through what becomes of it.
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-groups/web.js';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type CardJson, type RunningBot } from './support/running-bot';
import type { ChannelRow } from '../../../src/lists/repository';
import { choiceOf } from '../../../bot/channels-card';
import { createWhoHears } from '../../../bot/who-hears';
import { lists, type ListDeclaration } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';

const day = '2019-05-15';
const channel = 'Myndighedsarbejdet';
const [stab, chief, reader] = ['stab', 'omraadechef.amager', 'sagsbehandler'].map((one) => `${one}@contoso.example`);
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

interface Message {
  readonly id: string;
  readonly root: string | null;
  readonly from: unknown;
  readonly text: string;
  readonly cards: CardJson[];
}
interface State {
  readonly channels: { id: string; name: string }[];
  readonly chat: { id: string };
}

const stateOf = async (ask: Ask): Promise<State> => (await ask('GET', '/state')).body as State;
async function placeOf(ask: Ask, name: string | null): Promise<string> {
  const { channels, chat } = await stateOf(ask);
  const id = name === null ? chat.id : (channels.find((one) => one.name === name)?.id ?? '');
  return `/conversations/${encodeURIComponent(id)}/messages`;
}
/** What the bot has written there, as one person sees it; null is their own chat. */
async function fromBot(ask: Ask, name: string | null): Promise<Message[]> {
  const { messages } = (await ask('GET', await placeOf(ask, name))).body as { messages: Message[] };
  return messages.filter(({ from }) => from === null);
}
const shown = (message: Message | undefined): string =>
  JSON.stringify(message?.cards[0] ?? message?.text ?? null).replaceAll('\u00a0', ' ');

async function says(ask: Ask, name: string | null, text: string): Promise<Message | undefined> {
  await ask('POST', await placeOf(ask, name), { text, root: null });
  return (await fromBot(ask, name)).at(-1);
}

async function press(ask: Ask, message: Message | undefined, inputs: Record<string, string>, verb = 'channels.save') {
  const rows = await running.outbox.list({ from: '2019-01-01' });
  const row = rows.find(({ messageId }) => messageId === message?.id);
  const place = (await running.channels.list()).find(({ channelId }) => channelId === row?.channelId);
  // In a channel the buttons are on the view of who may press them.
  const token =
    place && row?.messageId && verb !== 'card.refresh'
      ? await ownToken(ask, place.name, row.messageId, row.token, true)
      : (row?.token ?? '');
  const trigger = verb === 'card.refresh' ? 'automatic' : 'manual';
  const body = { kind: 'execute', trigger, verb, data: { token, ...inputs } };
  return (await ask('POST', `/messages/${message?.id ?? ''}/action`, body)).body as { outcome: string; text?: string };
}

/** Takes the readers of the site out of a list. */
async function keepReadersOut(of: ListDeclaration): Promise<void> {
  const list = listOf(running.site(stab ?? ''), of);
  await list.breakRoleInheritance(true);
  const { Id } = await running.site(stab ?? '').web.associatedVisitorGroup();
  await list.roleAssignments.getById(Id).delete();
}

async function rowOf(name: string): Promise<ChannelRow> {
  const row = (await running.channels.list()).find((one) => one.name === name);
  if (!row) throw new Error(`no channel ${name}`);
  return row;
}
async function areaOf(title: string) {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const area = loaded.plan.areas.find((one) => one.title === title);
  if (!area) throw new Error('no area');
  return area;
}
const reminderIn = async (name: string): Promise<string | undefined> =>
  (await running.cards(name)).map(({ card }) => JSON.stringify(card)).find((card) => card.includes('Mål om'));

describe('the app’s hello', () => {
  test('lets who may change the plan choose channels; the others see which get the cards, and are refused', async () => {
    await running.teams.ensureChannels(['Indsats']);
    await running.teams.delivered();
    await running.bot.tick(day);
    const editor = await running.as(chief ?? '');
    const [hello] = await fromBot(editor, 'Generelt');
    expect(shown(hello)).toContain('Myndighedsarbejdet · klar');
    expect(shown(hello)).not.toContain('Input.ChoiceSet');
    await press(editor, hello, {}, 'card.refresh');
    expect(shown((await fromBot(editor, 'Generelt'))[0])).toContain('Input.ChoiceSet');

    const area = await areaOf(channel);
    const wanted = { [`area-${area.key}`]: choiceOf(await rowOf('Indsats')) };
    const other = await running.as(reader ?? '');
    expect((await press(other, hello, wanted)).text).toContain('ikke ret til at ændre planen');
    expect(shown((await fromBot(other, 'Generelt'))[0])).not.toContain('Input.ChoiceSet');

    expect(await press(editor, hello, wanted)).toEqual({ outcome: 'done' });
    const chosen = await areaOf(channel);
    expect(chosen.channelId).toBe((await rowOf('Indsats')).channelId);
    // Pressed twice: not even the row is written anew.
    expect(await press(editor, hello, wanted)).toEqual({ outcome: 'done' });
    expect((await areaOf(channel)).row?.etag).toBe(chosen.row?.etag);
    // What was chosen by hand stays, although a channel bears the area's name; the list says it too.
    await running.bot.tick('2019-05-16');
    expect((await areaOf(channel)).channelId).toBe(chosen.channelId);
    expect((await rowOf('Indsats')).areaTitles).toContain(channel);
    expect(shown((await fromBot(other, 'Generelt'))[0])).toContain('Indsats · klar');
  });

  test('two who choose at once: the one who was second is told, and sees how it stands', async () => {
    await running.teams.ensureChannels(['Indsats', 'Kvalitet']);
    await running.teams.delivered();
    await running.bot.tick(day);
    const [a, b] = [await running.as(chief ?? ''), await running.as(stab ?? '')];
    const [hello] = await fromBot(a, 'Generelt');
    const { key } = await areaOf(channel);
    const choose = async (name: string) => ({ [`area-${key}`]: choiceOf(await rowOf(name)) });
    await Promise.all([press(a, hello, await choose('Indsats')), press(b, hello, await choose('Kvalitet'))]);
    const { channelId } = await areaOf(channel);
    expect([(await rowOf('Indsats')).channelId, (await rowOf('Kvalitet')).channelId]).toContain(channelId);
    // One of a channel that is no longer there changes nothing.
    expect((await press(a, hello, { [`area-${key}`]: 'findes-ikke' })).text).toContain('ikke til at vælge');
    expect((await areaOf(channel)).channelId).toBe(channelId);
  });
});

test('“kanaler” shows the ties and how the channels stand: in a channel, in English, and in one’s own chat', async () => {
  await running.bot.tick(day);
  const [editor, other] = [await running.as(chief ?? ''), await running.as(reader ?? '')];
  for (const [name, text] of [
    [channel, '@Fremdrift kanaler'],
    [channel, '@Fremdrift channels'],
    [null, 'kanal'],
  ] as const) {
    const answer = await says(editor, name, text);
    expect(shown(answer)).toContain('Kanaler til planens indsatsområder');
    if (name === null) expect(shown(answer)).toContain('Input.ChoiceSet');
    else expect(shown(answer)).toContain('Denne kanal får kort om Myndighedsarbejdet');
    const read = await says(other, name, text);
    expect(shown(read)).toContain('Myndighedsarbejdet · klar');
    expect(shown(read)).not.toContain('Input.ChoiceSet');
  }
  // Chosen in one's own chat it counts as on any card.
  const own = (await fromBot(editor, null)).at(-1);
  const { key } = await areaOf(channel);
  await press(editor, own, { [`area-${key}`]: choiceOf(await rowOf('Generelt')) });
  expect((await areaOf(channel)).channelId).toBe((await rowOf('Generelt')).channelId);
});

describe('what becomes of a channel', () => {
  const change = async (what: Parameters<RunningBot['teams']['changeChannel']>[1], name = channel): Promise<void> => {
    running.teams.changeChannel(name, what);
    await running.teams.delivered();
  };

  test('renamed: the row follows, and the tie stands', async () => {
    await running.bot.tick('2019-05-14');
    await change({ name: 'Myndighed' });
    await running.bot.tick(day);
    expect(await rowOf('Myndighed')).toMatchObject({ state: 'open' });
    expect(await reminderIn('Myndighed')).toBeDefined();
  });

  test('deleted: cards come in the common channel and say why, stab is told once; restored: they go on there', async () => {
    await running.bot.tick('2019-05-14');
    await change({ gone: true });
    expect((await rowOf(channel)).state).toBe('closed');
    await running.bot.tick(day);
    await running.bot.tick(day);
    expect(await reminderIn('Generelt')).toContain('fordi kanalen Myndighedsarbejdet ikke findes mere');
    const told = async (): Promise<CardJson[]> =>
      (await running.cards('Generelt'))
        .map(({ card }) => card)
        .filter((card) => /Kanalen til/.test(JSON.stringify(card)));
    expect(JSON.stringify(await told())).toContain('findes ikke mere');
    expect(await told()).toHaveLength(1);
    await change({ gone: false });
    expect((await rowOf(channel)).state).toBe('open');
    await running.bot.tick('2019-05-27');
    expect(await reminderIn(channel)).toBeDefined();
    expect(JSON.stringify(await told())).toContain('klar igen');
  });

  test('what waits for a channel goes where stab chooses instead', async () => {
    await running.bot.tick('2019-05-14');
    running.teams.faults.inject({
      match: /^POST .*;messageid=\d+\/activities/,
      times: 1,
      status: 403,
      body: { error: { code: 'BotDisabledByAdmin', message: '' } },
    });
    await running.bot.tick(day);
    expect((await rowOf(channel)).state).toBe('blocked');
    await running.bot.tick(day);
    expect(await reminderIn('Generelt')).toBeUndefined();
    const editor = await running.as(chief ?? '');
    const lost = (await fromBot(editor, 'Generelt')).find((message) => shown(message).includes('må ikke skrive'));
    const { key } = await areaOf(channel);
    await press(editor, lost, { [`area-${key}`]: choiceOf(await rowOf('Generelt')) });
    await running.bot.tick(day);
    expect(await reminderIn('Generelt')).toBeDefined();
  });

  test('what the bot was not told of it finds out the day after: renamed, deleted, and let in again', async () => {
    await running.bot.tick('2019-05-13');
    const unheard = (name: string, what: Parameters<RunningBot['teams']['changeChannel']>[1]): void =>
      running.teams.changeChannel(name, what, 'unheard');
    unheard(channel, { name: 'Myndighed' });
    unheard('Politik, strategi og styring', { gone: true });
    const { row: _row, ...general } = await rowOf('Generelt');
    await running.channels.upsert({ ...general, state: 'blocked' });
    await running.bot.tick('2019-05-13');
    expect(await rowOf(channel)).toMatchObject({ state: 'open' });
    await running.bot.tick('2019-05-14');
    expect(await rowOf('Myndighed')).toMatchObject({ state: 'open' });
    expect(await rowOf('Politik, strategi og styring')).toMatchObject({ state: 'closed', stateSince: '2019-05-14' });
    expect(await rowOf('Generelt')).toMatchObject({ state: 'open' });
  });

  test('an archived or deleted team is left alone, and what waits comes when the team is back', async () => {
    await running.bot.tick('2019-05-14');
    const states = async (): Promise<unknown> => [
      ...new Set((await running.channels.list()).map(({ state }) => state)),
    ];
    for (const [event, state, back] of [
      ['teamArchived', 'archived', 'teamUnarchived'],
      ['teamDeleted', 'closed', 'teamRestored'],
      ['teamHardDeleted', 'closed', 'teamRestored'],
    ] as const) {
      running.teams.changeTeam(event);
      await running.teams.delivered();
      expect(await states()).toEqual([state]);
      expect(await running.bot.tick('2019-05-14')).toMatchObject({ sent: 0, failed: 0 });
      running.teams.changeTeam('teamRenamed', 'Børn og Unge');
      running.teams.changeTeam(back, 'Børn og Unge');
      await running.teams.delivered();
      expect(await states()).toEqual(['open']);
    }
    expect(await rowOf(channel)).toMatchObject({ teamName: 'Børn og Unge' });
    expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  });
});

describe('channels that not the whole team is in', () => {
  // As somebody of ours is called, but for the size of a letter.
  const stranger = {
    objectId: '00000000-0000-4000-8000-0000000000ff',
    userPrincipalName: 'Stab@contoso.example',
    name: 'Kim Fremmed',
    nameEn: 'Kim Fremmed',
    initials: 'KF',
    siteRole: 'reader',
    tenantId: '99999999-9999-4999-8999-999999999999',
  } as const;

  test('are chosen only after a clear yes, take nothing before, and nobody of another organisation has a say', async () => {
    await running.stop();
    running = await runBot(await sampleDraft(), { foreign: [stranger] });
    const { key } = await areaOf(channel);
    await running.teams.ensureChannels(['Lukket kreds'], 'private');
    await running.teams.ensureChannels(['Netværk'], 'shared');
    await running.teams.delivered();
    await running.bot.tick(day);
    expect(await rowOf('Lukket kreds')).toMatchObject({ state: 'appMissing', kind: 'private' });
    const editor = await running.as(chief ?? '');
    expect(shown(await says(editor, null, 'kanaler'))).toContain('I private og delte kanaler skal appen tilføjes');

    for (const name of ['Lukket kreds', 'Netværk']) running.teams.changeChannel(name, { app: true });
    await running.teams.delivered();
    expect(await rowOf('Netværk')).toMatchObject({ state: 'open', kind: 'shared' });
    expect(shown(await says(editor, 'Lukket kreds', '@Fremdrift næste'))).toContain('ikke knyttet til planen');

    const card = await says(editor, null, 'kanaler');
    const choose = async (name: string, confirm: string) => ({
      [`area-${key}`]: choiceOf(await rowOf(name)),
      confirm,
    });
    const before = (await areaOf(channel)).channelId;
    await press(editor, card, await choose('Netværk', 'false'));
    const asked = shown((await fromBot(editor, null)).at(-1));
    expect(asked).toContain('delt med 1 person fra andre organisationer');
    expect(asked).toContain('Input.Toggle');
    expect((await areaOf(channel)).channelId).toBe(before);

    const foreign = await running.as(stranger.userPrincipalName);
    expect(shown(await says(foreign, 'Netværk', '@Fremdrift næste'))).toContain('ikke adgang til planen');
    expect(shown(await says(foreign, 'Netværk', '@Fremdrift kanaler'))).toContain('ikke adgang til planen');
    const own = await says(editor, 'Netværk', '@Fremdrift kanaler');
    expect((await press(foreign, own, await choose('Netværk', 'true'))).text).toContain('ikke ret til at ændre planen');

    await press(editor, card, await choose('Lukket kreds', 'true'));
    expect((await areaOf(channel)).channelId).toBe((await rowOf('Lukket kreds')).channelId);
    await running.bot.tick('2019-05-27');
    expect(await reminderIn('Lukket kreds')).toBeDefined();
    expect(shown(await says(editor, 'Lukket kreds', '@Fremdrift næste'))).toContain('Det næste er');
    running.teams.changeChannel('Lukket kreds', { app: false });
    await running.teams.delivered();
    expect((await rowOf('Lukket kreds')).state).toBe('appMissing');
    // Whoever speaks to the bot in a channel has let it in.
    running.teams.changeChannel('Lukket kreds', { app: true });
    await says(editor, 'Lukket kreds', '@Fremdrift næste');
    expect((await rowOf('Lukket kreds')).state).toBe('open');
  });
});

describe('who hears an answer', () => {
  const chat = { conversationId: 'a:1', messageId: '1' };
  const group = { place: null, chat: null, conversationId: '19:group@thread.v2' };
  const alone = { ...group, chat };

  async function hears(everyone: readonly (string | null)[] | null) {
    const roster = { everyoneIn: () => Promise.resolve(everyone) };
    const { repository } = running;
    const whoHears = createWhoHears({ repository, roster, serviceUrl: '', now: () => new Date() });
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    const channels = await running.channels.list();
    const here = channels.find(({ name }) => name === channel) ?? null;
    const place = { channelId: here?.channelId ?? '', conversationId: '', messageId: '', link: '', channel: null };
    return {
      in: (where: typeof alone | typeof group, login = chief ?? '') =>
        whoHears(where, { here: null, channels }, loaded.plan, login),
      inChannel: (row: ChannelRow | null = here, known = channels) =>
        whoHears({ ...group, place }, { here: row, channels: known }, loaded.plan, chief ?? ''),
      here,
    };
  }

  test('in a chat who asks counts; among several, and in a team to which no card goes, all who are there', async () => {
    const all = [stab ?? '', chief ?? '', reader ?? ''];
    expect((await (await hears(null)).in(alone)).plan).toBe('told');
    expect((await (await hears(all)).in(group)).plan).toBe('told');
    for (const everyone of [null, [], [...all, null], [...all, 'nobody@contoso.example']])
      expect((await (await hears(everyone)).in(group)).plan).toBe('notAll');
    // A team to which no card goes is a chat of its members, and one to which some go is told.
    const { here, inChannel } = await hears(['nobody@contoso.example']);
    expect((await inChannel()).plan).toBe('told');
    if (here === null) throw new Error('no channel');
    const other = { ...here, channelId: '19:other@thread.tacv2', teamId: '19:other@thread.tacv2' };
    const channels = await running.channels.list();
    expect((await inChannel(other, [...channels, other])).plan).toBe('notAll');
    expect((await inChannel({ ...other, teamId: here.teamId })).plan).toBe('told');
    expect((await inChannel({ ...other, kind: 'private' })).plan).toBe('untied');
    expect((await inChannel(null)).plan).toBe('notAll');
  });

  test('a list of its own rights is told of where all may read it who read the plan', async () => {
    await keepReadersOut(lists.meetings);
    const told = await hears([stab ?? '', chief ?? '', reader ?? '']);
    for (const hearing of [await told.in(group), await told.inChannel()]) {
      expect(hearing.plan).toBe('told');
      expect([await hearing.may(lists.meetings), await hearing.mayAlone(lists.meetings)]).toEqual([false, true]);
      expect(await hearing.may(lists.governingDocuments)).toBe(true);
    }
    const own = await told.in(alone, reader ?? '');
    expect([await own.may(lists.meetings), await own.may(lists.governingDocuments)]).toEqual([false, true]);
    const among = await (await hears([stab ?? '', chief ?? ''])).in(group);
    expect(await among.may(lists.meetings)).toBe(true);

    const meeting = { Title: 'Møde i styregruppen', UniqueKey: 'p1:m1', PlanKey: 'p1', GroupKey: 'k1' };
    await listOf(running.site(stab ?? ''), lists.meetings).items.add({ ...meeting, HeldOn: '2019-05-28T22:00:00Z' });
    const [editor, kept] = [await running.as(chief ?? ''), await running.as(reader ?? '')];
    const when = 'hvornår er næste møde i styregruppen?';
    expect(shown(await says(editor, channel, `@Fremdrift ${when}`))).toContain('ikke alle i samtalen må læse');
    expect(shown(await says(editor, null, when))).toContain('29. maj');
    expect(shown(await says(kept, null, when))).not.toContain('29. maj');
  });
});

describe('in a chat that the app is added to', () => {
  type Chat = 'chat' | 'groupChat';
  const idOf = async (ask: Ask, which: Chat): Promise<string> =>
    ((await ask('GET', '/state')).body as Record<Chat, { id: string }>)[which].id;
  const messagesIn = async (ask: Ask, which: Chat): Promise<Message[]> => {
    const at = `/conversations/${encodeURIComponent(await idOf(ask, which))}/messages`;
    return ((await ask('GET', at)).body as { messages: Message[] }).messages.filter(({ from }) => from === null);
  };
  const add = async (ask: Ask, which: Chat): Promise<void> => {
    await ask('POST', '/app', { conversation: await idOf(ask, which) });
    await running.teams.delivered();
  };
  const asked = (message: Message | undefined): unknown[] =>
    (message?.cards[0]?.['actions'] as { data: { msteams: { type: string; value: string } } }[]).map(
      ({ data: { msteams } }) => [msteams.type, msteams.value],
    );

  test('the first words are said once, and show what to try fitted to who it is', async () => {
    const own = await running.as(chief ?? '');
    const { Id } = await running.site(stab ?? '').web.ensureUser(`i:0#.f|membership|${chief}`);
    const member = { Title: 'Afdelingsleder', UniqueKey: 'r', PersonId: Id };
    await listOf(running.site(stab ?? ''), lists.members).items.add(member);
    running.repository.written();
    await add(own, 'chat');
    const [first, ...more] = await messagesIn(own, 'chat');
    expect(more).toEqual([]);
    expect(shown(first)).toMatch(/Du står på \d+ punkt(er)? i/);
    expect(asked(first)).toEqual([
      ['imBack', 'Hvad står jeg på?'],
      ['imBack', 'Hvad er det næste?'],
      ['imBack', 'Hvad er forsinket?'],
    ]);
    const other = await running.as(reader ?? '');
    await add(other, 'chat');
    const [theirs] = await messagesIn(other, 'chat');
    expect(shown(theirs)).toContain('Spørg mig, som du ville spørge en kollega');
    expect(JSON.stringify(asked(theirs))).toMatch(
      /Hvornår skal .+ være færdig\?.*Hvad er det næste.*styringsdokumenter/,
    );
    const staff = await running.as(stab ?? '');
    await add(staff, 'chat');
    // No card has gone out yet, and so no area has been tied to its channel.
    expect(shown((await messagesIn(staff, 'chat'))[0])).toMatch(/\d indsatsområder har ingen kanal endnu/);
  });

  test('among several nothing is said of the plan that one of them may not read, and everyone hears it in their own', async () => {
    const ask = await running.as(chief ?? '');
    await add(ask, 'groupChat');
    const [first] = await messagesIn(ask, 'groupChat');
    expect(shown(first)).toContain('Jeg svarer kun det, alle her må læse');
    const at = `/conversations/${encodeURIComponent(await idOf(ask, 'groupChat'))}/messages`;
    const question = async (text = '@Fremdrift hvad er det næste?'): Promise<string> => {
      await ask('POST', at, { text, root: null });
      return shown((await messagesIn(ask, 'groupChat')).at(-1));
    };
    await keepReadersOut(lists.items);
    expect(await question()).toContain('ikke alle i samtalen må læse planen');
    expect(await question('@Fremdrift mit barn 010203-1234')).toContain('CPR');
    expect(shown(await says(ask, null, 'hvad er det næste?'))).not.toContain('ikke alle i samtalen');
    // Who may not read the plan hears nothing of it anywhere, and is greeted without it.
    const kept = await running.as(reader ?? '');
    await add(kept, 'chat');
    expect(shown((await messagesIn(kept, 'chat'))[0])).toContain('Du har ikke adgang til en plan endnu');
    for (const name of [null, channel])
      expect(shown(await says(kept, name, '@Fremdrift status'))).toContain('ikke adgang til planen');
  });
});
