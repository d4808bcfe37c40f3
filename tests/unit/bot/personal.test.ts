// Reminders in one's own chat: who wants them gets them there too, or alone, when they are not to be left alone.
import '@pnp/sp/items/list.js';
import '@pnp/sp/site-users/web.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type Ask, type CardJson, type RunningBot } from './support/running-bot';

const day = '2019-05-15';
const channel = 'Myndighedsarbejdet';
const [stab, chief, reader] = ['stab', 'omraadechef.amager', 'sagsbehandler'].map((one) => `${one}@contoso.example`);
let running: RunningBot;
let ask: Ask;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
  ask = await running.as(chief ?? '');
});
afterEach(() => running.stop());

/** Gives somebody the role that the goal's activity names. */
async function responsible(login: string | undefined, key = 'r'): Promise<void> {
  const sp = running.site(stab ?? '');
  const { Id } = await sp.web.ensureUser(`i:0#.f|membership|${login}`);
  await listOf(sp, lists.members).items.add({ Title: 'Afdelingsleder', UniqueKey: key, PersonId: Id });
  running.repository.written();
}

interface Message {
  readonly id: string;
  readonly from: unknown;
  readonly text: string;
  readonly cards: CardJson[];
}
async function chat(own: Ask = ask): Promise<Message[]> {
  const { chat: at } = (await own('GET', '/state')).body as { chat: { id: string } };
  const { body } = await own('GET', `/conversations/${encodeURIComponent(at.id)}/messages`);
  return (body as { messages: Message[] }).messages.filter(({ from }) => from === null);
}
const shown = (message: Message | undefined): string =>
  JSON.stringify(message?.cards[0] ?? message?.text ?? null).replaceAll('\u00a0', ' ');
async function says(text: string, own: Ask = ask): Promise<Message | undefined> {
  const { chat: at } = (await own('GET', '/state')).body as { chat: { id: string } };
  await own('POST', `/conversations/${encodeURIComponent(at.id)}/messages`, { text, root: null });
  return (await chat(own)).at(-1);
}
const goalsIn = (messages: readonly Message[]): string[] =>
  messages.map(shown).filter((card) => card.includes('Mål om'));
const inChannel = async (): Promise<number> =>
  (await running.cards(channel)).filter(({ card }) => JSON.stringify(card).includes('Mål om')).length;
const stands = async (): Promise<[string, string][]> =>
  (await running.outbox.list({ itemKey: 'p1:2.4.g1' })).map(({ channelId, state }) => [
    channelId.startsWith('person:') ? 'person' : 'channel',
    state,
  ]);
const counted = async (): Promise<[channels: number, own: number]> => {
  const own = (await stands()).filter(([where]) => where === 'person').length;
  return [(await stands()).length - own, own];
};
const wishes = async (): Promise<unknown[]> =>
  listOf(running.site(stab ?? ''), lists.personal).items.select('Title', 'Mode', 'QuietFrom', 'QuietUntil')();

test('who asks for it gets the reminder in both places, once, with a card to act on; who does not, does not', async () => {
  await responsible(chief);
  expect(shown(await says('send mig påmindelser'))).toContain('Du får påmindelser i kanalen og her.');
  await running.bot.tick(day);
  await running.another().tick(day);
  await running.bot.tick(day);
  const [goal, ...more] = goalsIn(await chat());
  expect(more).toEqual([]);
  expect(goal).toContain('item.reached');
  expect(await inChannel()).toBe(1);
  expect(goalsIn(await chat(await running.as(stab ?? '')))).toEqual([]);
  // What is pressed in the chat counts in the channel.
  const [row] = (await running.outbox.list({ itemKey: 'p1:2.4.g1' })).filter(({ channelId }) =>
    /^person/.test(channelId),
  );
  const onCard = (verb: string, inputs: Record<string, string>): Promise<unknown> =>
    ask('POST', `/messages/${row?.messageId}/action`, {
      kind: 'execute',
      trigger: 'manual',
      verb,
      data: { token: row?.token, ...inputs },
    });
  await onCard('item.status', { status: 'To af tre' });
  expect(JSON.stringify(await running.cards(channel))).toContain('To af tre');
  expect(shown(await says('hvorfor fik jeg 2.4.g1?'))).toContain('har valgt at få påmindelser i sin egen chat');
  // Put off in the chat it rests, and comes back in both places on the 29th of May.
  await onCard('item.snooze', { snooze: 'w2', until: '' });
  await running.bot.tick('2019-05-28');
  expect([goalsIn(await chat()).length, await inChannel()]).toEqual([0, 1]);
  await running.bot.tick('2019-05-29');
  await running.bot.tick('2019-05-29');
  expect([goalsIn(await chat()).length, await inChannel()]).toEqual([1, 2]);
  expect(shown(await says('stop'))).toContain('Du får påmindelser i kanalen, ikke her.');
  const [channels, own] = await counted();
  await running.bot.tick('2019-05-31');
  // Its last day is told of in the channel alone.
  expect(await counted()).toEqual([channels + 1, own]);
});

test('who may not change the plan gets a card without buttons that would be refused', async () => {
  await responsible(reader);
  const own = await running.as(reader ?? '');
  await says('send me reminders', own);
  await running.bot.tick(day);
  const [goal] = goalsIn(await chat(own));
  expect(goal).toBeDefined();
  expect(goal).not.toContain('item.reached');
});

test('alone in the chat: the channel is spared, unless another who is responsible wants it there', async () => {
  await responsible(chief);
  await says('send mig kun påmindelser her');
  await running.bot.tick(day);
  expect(goalsIn(await chat())).toHaveLength(1);
  expect(await inChannel()).toBe(0);
  expect(await stands()).toEqual(
    expect.arrayContaining([
      ['channel', 'skipped'],
      ['person', 'sent'],
    ]),
  );
  expect(shown(await says('hvorfor fik jeg ikke 2.4.g1?'))).toContain('Sendes kun til Områdechef, Amager');
  await responsible(stab, 's');
  await running.bot.tick('2019-05-27');
  expect(await inChannel()).toBe(1);
});

test('who cannot be reached is shown as not delivered, and what was for them alone comes in the channel', async () => {
  await responsible(chief);
  await says('send mig kun påmindelser her');
  running.teams.faults.inject({
    match: /^POST .*\/v3\/conversations(?:\/a:|\/a%3A).*activities/,
    times: 1,
    status: 403,
    body: { error: { code: 'BotNotInConversationRoster', message: '' } },
  });
  expect(await running.bot.tick(day)).toMatchObject({ failed: 1 });
  await running.bot.tick(day);
  expect(await inChannel()).toBe(1);
  const rows = await running.outbox.list({ states: ['failed'] });
  expect(rows).toMatchObject([{ problem: expect.stringContaining('mangler appen') as string }]);
  expect((await running.channels.list()).every(({ state }) => state === 'open')).toBe(true);
});

test('quiet hours: what falls in them comes at the first free moment, once, and the channel is never silenced', async () => {
  await responsible(chief);
  await says('send mig påmindelser');
  expect(shown(await says('Stille kl. 17-8 og i weekenden'))).toMatch(
    /Stille kl. 17\.00–8\.00\. Stille lørdag og søndag/,
  );
  let now = '2019-05-15T16:30:00Z';
  const clock = { today: () => now.slice(0, 10), now: () => new Date(now) };
  const bot = running.another({ clock });
  // A Wednesday evening in Denmark.
  expect(await bot.tick(day)).toMatchObject({ sent: 1, later: 1 });
  expect(await inChannel()).toBe(1);
  for (now of ['2019-05-15T20:00:00Z', '2019-05-16T02:00:00Z', '2019-05-16T05:59:00Z']) {
    expect(await bot.tick(clock.today())).toMatchObject({ sent: 0, later: 1 });
    expect(goalsIn(await chat())).toEqual([]);
  }
  for (now of ['2019-05-16T06:00:00Z', '2019-05-16T06:01:00Z', '2019-05-16T14:59:00Z']) {
    await bot.tick(clock.today());
    expect(goalsIn(await chat())).toHaveLength(1);
  }
  await bot.close();
  expect(await inChannel()).toBe(1);
  expect(await wishes()).toMatchObject([
    { Title: 'Områdechef, Amager', Mode: 'Også i egen chat', QuietFrom: '17:00', QuietUntil: '08:00' },
  ]);
});

test('a rule that names a person reaches them by the same way: in their quiet-free hours, or shown as not delivered', async () => {
  await responsible(chief);
  await says('stille kl. 17-8');
  await listOf(running.site(stab ?? ''), lists.reminderRules).items.add({
    Title: 'Til den ansvarlige',
    RuleKey: 'before10',
    AppliesTo: 'Milepæl eller mål',
    DaysBefore: 10,
    Recipient: 'Den ansvarlige',
    Active: true,
  });
  running.repository.written();
  let now = '2019-05-15T16:30:00Z';
  const bot = running.another({ clock: { today: () => now.slice(0, 10), now: () => new Date(now) } });
  expect(await bot.tick(day)).toMatchObject({ sent: 0, later: 1 });
  now = '2019-05-16T06:00:00Z';
  expect(await bot.tick('2019-05-16')).toMatchObject({ sent: 1 });
  await bot.close();
  expect(goalsIn(await chat())).toHaveLength(1);
  expect(await inChannel()).toBe(0);
  expect(await stands()).toEqual([['person', 'sent']]);
});

test('the settings are one’s own: said in the chat or on its card, in no channel and for nobody else', async () => {
  const card = await says('indstillinger');
  expect(shown(card)).toMatch(/Input\.Time.*Input\.Toggle.*Input\.Date/);
  const [row] = await running.outbox.list({ from: '2019-01-01', states: ['sent'] });
  const press = async (own: Ask, inputs: Record<string, string>, message = card?.id) =>
    (
      await own('POST', `/messages/${message}/action`, {
        kind: 'execute',
        trigger: 'manual',
        verb: 'personal.save',
        data: { token: row?.token, ...inputs },
      })
    ).body as { outcome: string; text?: string };
  const inputs = { mode: 'both', from: '17:00', until: '07:30', weekend: 'true', silent: '' };
  expect(await press(ask, inputs)).toEqual({ outcome: 'done' });
  expect(shown((await chat()).at(-1))).toContain('Stille kl. 17.00–7.30');
  expect(await press(ask, inputs)).toEqual({ outcome: 'done' });
  expect(await wishes()).toHaveLength(1);
  expect((await press(ask, { ...inputs, until: '' })).text).toContain('både fra og til');
  expect((await press(ask, { ...inputs, silent: '2019-05-15' })).text).toContain('efter i dag');
  const other = await running.as(reader ?? '');
  const theirs = await says('indstillinger', other);
  expect((await press(other, inputs, theirs?.id)).text).toContain('anden samtale');
  expect(await wishes()).toMatchObject([{ QuietUntil: '07:30' }]);
  expect(shown(await says('stille nu'))).toContain('Det forstod jeg ikke');
});
