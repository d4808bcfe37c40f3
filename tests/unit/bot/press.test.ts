import '@pnp/sp/items/list.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
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

/** Writes to the bot as the chief, and gives its answer. */
async function askBot(text: string): Promise<string> {
  const state = (await chief('GET', '/state')).body as { chat: { id: string } };
  const at = `/conversations/${encodeURIComponent(state.chat.id)}/messages`;
  await chief('POST', at, { text, root: null });
  const { messages } = (await chief('GET', at)).body as { messages: { text: string; from: unknown }[] };
  return messages.filter(({ from }) => from === null).pop()?.text ?? '';
}

test('what the chat is told: what comes next to who may read, nothing about a CPR number', async () => {
  expect(await askBot('Hvad er det næste?')).toContain('2.4.g1');
  expect(await askBot('hjælp')).toContain('Fremdrift');
  expect(await askBot('Hvad med 010203-1234?')).toContain('CPR');
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
});
