import '@pnp/sp/items/list.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
let chief: Ask;
/** What was asked and not answered. */
const missed: string[][] = [];
beforeEach(async () => {
  missed.length = 0;
  const answering = {
    missed: (...told: string[]) => {
      missed.push(told);
      return told[1]?.includes('heste') ? Promise.reject(new Error('no list')) : Promise.resolve();
    },
  };
  running = await runBot(await sampleDraft(), { bot: { answering } });
  await running.bot.tick('2019-05-15');
  chief = await running.as('omraadechef.amager@contoso.example');
});
afterEach(() => running.stop());

interface Card {
  readonly id: string;
  readonly root: string | null;
  readonly card: { refresh?: { action: { data: { token: string } }; userIds: string[] } };
}

async function reminder(): Promise<Card> {
  const found = (await running.cards(channel)).find(({ root }) => root !== null);
  if (!found) throw new Error('no reminder');
  return found;
}

const commonToken = ({ card }: Card): string => card.refresh?.action.data.token ?? '';
const tokenOf = (shown: Card, ask: Ask = chief): Promise<string> =>
  ownToken(ask, channel, shown.id, commonToken(shown));

async function press(ask: Ask, message: string, token: string, verb = 'item.reached'): Promise<unknown> {
  const body = { kind: 'execute', trigger: 'manual', verb, data: { token } };
  return (await ask('POST', `/messages/${message}/action`, body)).body;
}

async function goal() {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan.items.find((item) => item.key === '2.4.g1');
}

test('a press writes the list with day and name, and draws the card again for all', async () => {
  const shown = await reminder();
  expect(await press(chief, shown.id, await tokenOf(shown))).toEqual({ outcome: 'done' });
  expect(await goal()).toMatchObject({ status: 'reached', reachedOn: '2019-05-15', reachedBy: 'Områdechef, Amager' });
  expect(JSON.stringify((await reminder()).card)).toContain('Markeret af Områdechef, Amager');
});

test('the same press twice changes nothing the second time; the other button takes it back', async () => {
  const shown = await reminder();
  await press(chief, shown.id, await tokenOf(shown));
  const version = (await goal())?.row?.etag;
  await press(chief, shown.id, await tokenOf(shown));
  expect((await goal())?.row?.etag).toBe(version);
  await press(chief, shown.id, await tokenOf(shown), 'item.undo');
  expect(await goal()).toMatchObject({ status: 'planned', reachedOn: null, reachedBy: null });
});

test('a person who may only read is refused with a word, and nothing is written', async () => {
  const shown = await reminder();
  const reader = await running.as('sagsbehandler@contoso.example');
  expect(await press(reader, shown.id, await tokenOf(shown, reader))).toMatchObject({
    outcome: expect.stringMatching(/said|refused/) as string,
    text: expect.stringContaining('ikke ret til at ændre planen') as string,
  });
  expect(await goal()).toMatchObject({ status: 'planned' });
});

test.each([
  ['a token that nobody gave out', () => 'token-99999999999999999999', 'item.reached'],
  ['a verb that no card has', (token: string) => token, 'plan.delete'],
  ['an empty token', () => '', 'item.reached'],
])('%s changes nothing', async (_what, token, verb) => {
  const shown = await reminder();
  await press(chief, shown.id, token(await tokenOf(shown)), verb);
  expect(await goal()).toMatchObject({ status: 'planned' });
});

test('a token pressed on another card is refused', async () => {
  const shown = await reminder();
  const other = (await running.cards(channel)).find(({ root }) => root === null);
  expect(await press(chief, other?.id ?? '', await tokenOf(shown))).toMatchObject({
    text: expect.stringContaining('anden samtale') as string,
  });
  expect(await goal()).toMatchObject({ status: 'planned' });
});

test('two who press at once both see it as reached, written once', async () => {
  const shown = await reminder();
  const stab = await running.as('stab@contoso.example');
  await Promise.all([press(chief, shown.id, await tokenOf(shown)), press(stab, shown.id, await tokenOf(shown, stab))]);
  expect(await goal()).toMatchObject({ status: 'reached', reachedOn: '2019-05-15' });
});

/** Writes to the bot, in one's own chat or in a channel's thread, and gives its answer. */
async function askBot(text: string, ask = chief, root: string | null = null): Promise<string> {
  const { chat, channels } = (await ask('GET', '/state')).body as {
    chat: { id: string };
    channels: { id: string; name: string }[];
  };
  const id = root === null ? chat.id : channels.find(({ name }) => name === channel)?.id;
  const at = `/conversations/${encodeURIComponent(id ?? '')}/messages`;
  await ask('POST', at, { text: root === null ? text : `@Fremdrift ${text}`, root });
  const { messages } = (await ask('GET', at)).body as {
    messages: { text: string; from: unknown; cards: unknown[] }[];
  };
  const last = messages.filter(({ from }) => from === null).pop();
  return last?.cards.length === 0 ? last.text : JSON.stringify(last?.cards ?? '');
}

test('what the chat is told: what comes next to who may read, what one may ask, nothing about a CPR number', async () => {
  expect(await askBot('Hvad er det næste?')).toContain('2.4.g1');
  expect(await askBot('hjælp')).toMatch(/Jeg svarer ud fra planen.*kommende påmindelser.*Jeg gemmer ikke/);
  expect(await askBot('Hvad med 010203-1234?')).toContain('CPR');
  const danger = await askBot('Et barn er i fare, 010203-1234');
  expect(danger).toMatch(/ring 112.*CPR/s);
  expect(danger).not.toContain('010203');
});

test('a dialogue keeps its subject: one’s own in the chat, and in a thread the activity’s, until another is named', async () => {
  const other = await running.as('foelgegruppe@contoso.example');
  expect(await askBot('hvornår er beredskabsplanen klar')).toContain('medio 2019');
  expect(await askBot('og hvem er ansvarlig?', other)).not.toContain('Ansvarlige for Beredskabsplan');
  expect(await askBot('og hvem er ansvarlig?')).toContain('Ansvarlige for Beredskabsplan');
  const { root } = await reminder();
  expect(await askBot('hvem er ansvarlig?', chief, root)).toContain('Ansvarlige for Sikkerhedsplaner');
  expect(await askBot('hvornår er beredskabsplanen klar?', chief, root)).toContain('medio 2019');
  expect(await askBot('og hvem er ansvarlig?', chief, root)).toContain('Ansvarlige for Beredskabsplan');
  expect(await askBot('hvem er ansvarlig?', other, root)).toContain('Ansvarlige for Sikkerhedsplaner');
});

test('what the plan does not say is counted by kind, and answered also where it cannot be', async () => {
  // None of what a question back offers is no question of its own.
  expect(await askBot('hvad er målet?')).toContain('Ingen af dem');
  expect(await askBot('Ingen af dem')).toContain('Så skriv lidt mere');
  await askBot('Hvad er det næste?');
  await askBot('hjælp');
  expect(missed).toEqual([]);
  expect(await askBot('hvor mange heste har staben?')).toContain('Det står ikke i planen');
  await askBot('hvor mange heste har staben?');
  expect(missed.map(([kind, text]) => [kind, text])).toEqual([
    ['noFigure', 'hvor mange heste har staben?'],
    ['noFigure', 'hvor mange heste har staben?'],
  ]);
  expect(new Set(missed.map(([, , id]) => id)).size).toBe(2);
  // A log says that it could not be counted, and nothing of what was asked.
  expect(running.log).toContain('bot: a question was not counted (Error)');
  expect(running.log.join()).not.toContain('heste');
});

test('what will be sent is told in the chat and in a channel, with why, and the page that has it all', async () => {
  const answers = async (at: string, text: string): Promise<string> => {
    await chief('POST', at, { text, root: null });
    const { messages } = (await chief('GET', at)).body as { messages: { from: unknown; cards: unknown[] }[] };
    return JSON.stringify(messages.filter(({ from }) => from === null).pop()?.cards);
  };
  const { chat, channels } = (await chief('GET', '/state')).body as {
    chat: { id: string };
    channels: { id: string; name: string }[];
  };
  const at = (id: string): string => `/conversations/${encodeURIComponent(id)}/messages`;
  const all = await answers(at(chat.id), 'Hvad sendes de næste 30 dage?');
  expect(all).toContain('Det sender jeg de næste 30 dage');
  expect(all).toMatch(/Tirsdag den 21\.\smaj, til staben, da rollen ingen person har, fordi perioden sluttede for/);
  expect(all).toContain('https://teams.microsoft.com/r');
  // Sent this morning, it comes no more; its next one does.
  expect(all).not.toContain('Onsdag den 15.');
  const other = channels.find(({ name }) => name === 'Politik, strategi og styring')?.id ?? '';
  const here = await answers(at(other), '@Fremdrift kommende påmindelser');
  expect(here).toMatch(/sende[rs]? (?:jeg )?her de næste 30 dage/);
  expect(here).not.toContain('Myndighedsarbejdet');
});

test('why something was sent, or not, is answered by the number', async () => {
  await reminder();
  const sent = await askBot('Hvorfor fik jeg 2.4.G1?');
  expect(sent).toMatch(/Sendt onsdag den 15\.\smaj, fordi der er 10 arbejdsdage til, at perioden slutter/);
  expect(sent).toMatch(/3 arbejdsdage før: kommer mandag den 27\.\smaj/);
  const undated = await askBot('Hvorfor fik jeg ikke 2.1.m1?');
  expect(undated).toContain('Der er ikke sendt noget om det endnu.');
  expect(undated).toContain('fordi det ikke har nogen dato i planen');
  await listOf(running.site('stab@contoso.example'), lists.reminderRules).items.add({
    Title: 'Forkert',
    RuleKey: 'forkert',
    AppliesTo: 'Milepæl',
    DaysBefore: 5,
    Recipient: 'Kanalen',
    Active: true,
    TimeOfDay: 'om morgenen',
  });
  expect(await askBot('Hvorfor fik jeg ikke 2.1.m2?')).toContain('række 1: reglen bruges ikke, fordi Klokkeslæt');
  expect(await askBot('Hvorfor fik jeg 9.9.m9?')).toContain('9.9.m9');
  expect(await askBot('Hvorfor får jeg den?')).toContain('Skriv nummeret med');
  // Why something is done at all stands in the plan.
  expect(await askBot('Hvorfor får enhederne en beredskabsplan?')).toContain('3.2');
});
