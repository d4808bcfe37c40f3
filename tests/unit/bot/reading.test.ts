import { pressReading } from '../../../bot/press-reading';
import { localBotLogin } from '../../../local/people';
import { createRegister, type LateRegister } from '../../../src/lists/documents/create-register';
import { lateRegister } from '../../../src/lists/documents/late-register';
import type { OutboxRow } from '../../../src/lists/repository';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import type { GoverningDocument } from '../../../src/documents';
import { createSay } from '../../../src/text/text';
import { sampleDraft } from '../lists/support/sample-draft';
import { done } from '../lists/documents/support';
import { runBot, type Ask, type CardJson, type RunningBot } from './support/running-bot';

const day = '2019-05-15';
const [reader, colleague, chief] = ['sagsbehandler', 'stab', 'omraadechef.amager'].map(
  (one) => `${one}@contoso.example`,
);
let running: RunningBot;
let register: LateRegister;

beforeEach(async () => {
  running = await runBot(await sampleDraft());
  register = createRegister(running.site(colleague ?? ''), { place: 'webPart', today: () => running.teams.today() });
  for (const [login, role] of [
    [reader, 'Sagsbehandler'],
    [chief, 'Områdechef'],
  ]) {
    const sp = running.site(colleague ?? '');
    const { Id } = await sp.web.ensureUser(`i:0#.f|membership|${login}`);
    const row = { Title: role, UniqueKey: `${login}`, Unit: 'Amager', PersonId: Id };
    await listOf(sp, lists.members).items.add(row);
  }
});
afterEach(() => running.stop());

const add = async (more: Partial<GoverningDocument> = {}): Promise<GoverningDocument> =>
  done(
    await register.add({
      title: 'Retningslinje for første samtale',
      audience: ['Sagsbehandlere'],
      ownerRole: 'Chefjurist',
      validFrom: '2019-05-01',
      acknowledge: true,
      link: 'https://contoso.example/samtale',
      ...more,
    }),
  );

interface Chatted {
  readonly id: string;
  readonly card: CardJson & { actions?: { verb?: string; data?: { token: string } }[] };
}

/** The cards in a person's own chat with the bot. */
async function chat(ask: Ask): Promise<Chatted[]> {
  const { chat: own } = (await ask('GET', '/state')).body as { chat: { id: string } };
  const { body } = await ask('GET', `/conversations/${encodeURIComponent(own.id)}/messages`);
  const { messages } = body as { messages: { id: string; cards: Chatted['card'][] }[] };
  return messages.flatMap(({ id, cards }) => cards.map((card) => ({ id, card })));
}

const tokenOf = ({ card }: Chatted): string => card.actions?.find(({ verb }) => verb !== undefined)?.data?.token ?? '';
const press = async (ask: Ask, message: string, token: string): Promise<unknown> =>
  (
    await ask('POST', `/messages/${message}/action`, {
      kind: 'execute',
      trigger: 'manual',
      verb: 'document.read',
      data: { token },
    })
  ).body;
const acknowledged = async (): Promise<(string | undefined)[]> => {
  const loaded = await createRegister(running.site(reader ?? ''), { today: () => day }).load();
  if (loaded === 'notProvisioned') throw new Error(loaded);
  return loaded.register.acknowledgements.map(({ person, on }) => `${person?.name} ${on}`);
};

test('who is to have read a document gets one card in their own chat, and nobody else does', async () => {
  await add();
  expect(await running.bot.tick(day)).toMatchObject({ failed: 0, uncertain: 0 });
  await running.bot.tick(day);
  await running.another().tick(day);
  const cards = await chat(await running.as(reader ?? ''));
  expect(cards).toHaveLength(1);
  expect(JSON.stringify(cards[0]?.card)).toMatch(
    /Nyt styringsdokument.*Retningslinje for første samtale.*Chefjurist.*Det gælder for sagsbehandlere/,
  );
  expect(await chat(await running.as(chief ?? ''))).toEqual([]);
});

test('a press confirms for the person it was sent to, once, and the card says so', async () => {
  await add();
  await running.bot.tick(day);
  const ask = await running.as(reader ?? '');
  const [shown] = await chat(ask);
  if (!shown) throw new Error('no card');
  expect(await press(ask, shown.id, tokenOf(shown))).toEqual({ outcome: 'done' });
  expect(await acknowledged()).toEqual(['Sagsbehandler 2019-05-15']);
  expect(JSON.stringify((await chat(ask))[0]?.card)).toMatch(/Du har bekræftet den 15\.\smaj\s2019/);
  await press(ask, shown.id, tokenOf(shown));
  expect(await acknowledged()).toHaveLength(1);
});

test('nobody confirms for another with a token that they have seen, not even where the bot is told so', async () => {
  const document = await add();
  await add({ title: 'Ledelsesnotat', audience: ['Områdechefer'] });
  await running.bot.tick(day);
  const [shown] = await chat(await running.as(reader ?? ''));
  const other = await running.as(chief ?? '');
  const [own] = await chat(other);
  expect(await press(other, own?.id ?? '', tokenOf(shown as Chatted))).toMatchObject({
    text: expect.stringContaining('Knappen hører til i en anden samtale') as string,
  });
  const [row] = await running.outbox.list({ itemKey: document.key });
  const options = {
    documents: lateRegister(running.site(localBotLogin), { today: () => day }),
    repository: running.repository,
    today: () => day,
    say: createSay('da'),
    linkOf: () => null,
  };
  const presser = { name: 'Områdechef', userPrincipalName: chief ?? '' };
  expect(await pressReading(options, row as OutboxRow, presser)).toMatchObject({
    kind: 'refused',
    text: expect.stringContaining('Kun den, kortet er sendt til') as string,
  });
  expect(await acknowledged()).toEqual([]);
});

test('what somebody asked for comes at once, once a day, and also on a day off', async () => {
  const document = await add({ acknowledgeBy: '2019-06-30' });
  await running.bot.tick(day);
  const saturday = '2019-05-18';
  const asking = createRegister(running.site(colleague ?? ''), { today: () => saturday });
  const asked = done(await asking.remindReaders(document));
  expect(asked.readersAskedOn).toBe(saturday);
  done(await asking.remindReaders(asked));
  await running.bot.tick(saturday);
  await running.bot.tick(saturday);
  const cards = await chat(await running.as(reader ?? ''));
  expect(cards).toHaveLength(2);
  expect(JSON.stringify(cards[1]?.card)).toContain('Et styringsdokument venter på din bekræftelse');
});

test('to ask for a reminder writes over nothing that somebody else changed meanwhile', async () => {
  const document = await add();
  done(await register.change(document, { ownerRole: 'Jurist' }));
  const asked = done(await register.remindReaders(document));
  expect(asked).toMatchObject({ ownerRole: 'Jurist', readersAskedOn: day });
});

test('a whole register comes three a working day, the oldest first', async () => {
  for (const n of [5, 4, 3, 2, 1]) await add({ title: `Vejledning ${n}`, validFrom: `2019-05-0${n}` });
  await running.bot.tick(day);
  const ask = await running.as(reader ?? '');
  const titles = async (): Promise<string[]> =>
    (await chat(ask)).map(({ card }) => /Vejledning \d/.exec(JSON.stringify(card))?.[0] ?? '');
  expect(await titles()).toEqual(['Vejledning 1', 'Vejledning 2', 'Vejledning 3']);
  await running.bot.tick('2019-05-18');
  expect(await titles()).toHaveLength(3);
  await running.bot.tick('2019-05-20');
  expect(await titles()).toEqual(['Vejledning 1', 'Vejledning 2', 'Vejledning 3', 'Vejledning 4', 'Vejledning 5']);
});

test('the site’s own rules say when it is missed and how often, and “hvorfor” is answered by the document’s name', async () => {
  const ask = await running.as(reader ?? '');
  const rules = listOf(running.site(colleague ?? ''), lists.reminderRules).items;
  const rule = { AppliesTo: 'Bekræftelse af styringsdokument', Recipient: 'Den ansvarlige', Active: true };
  await rules.add({ ...rule, Title: 'Første', RuleKey: 'ackRequest', DaysBefore: 0, Active: false });
  await rules.add({ ...rule, Title: 'Mangler', RuleKey: 'ackMissing', DaysBefore: 2, Times: 1 });
  await add({ acknowledgeBy: '2019-05-21' });
  await running.bot.tick(day);
  expect(await chat(ask)).toEqual([]);
  await running.bot.tick('2019-05-16');
  await running.bot.tick('2019-06-24');
  expect(await chat(ask)).toHaveLength(1);
  const { chat: own } = (await ask('GET', '/state')).body as { chat: { id: string } };
  const at = `/conversations/${encodeURIComponent(own.id)}/messages`;
  await ask('POST', at, { text: 'Hvorfor fik jeg ”Retningslinje for første samtale”?', root: null });
  const { messages } = (await ask('GET', at)).body as { messages: { text: string }[] };
  const answer = messages.at(-1)?.text.replaceAll('\u00a0', ' ') ?? '';
  expect(answer).toMatch(/Sendt .*16\. maj, fordi der er 2 arbejdsdage til, at dokumentet skal være bekræftet\./);
  expect(answer).toContain('nyt dokument at bekræfte: sendes ikke, fordi reglen er sat på pause');
});

test('a new version asks anew, and the card of the former one says that there is another', async () => {
  const document = await add();
  await running.bot.tick(day);
  done(await register.newVersion(document, { version: '2' }));
  await running.bot.tick(day);
  const cards = await chat(await running.as(reader ?? ''));
  expect(cards).toHaveLength(2);
  expect(JSON.stringify(cards[0]?.card)).toContain('Der er kommet en ny version, 2');
  expect(cards[0]?.card.actions?.some(({ verb }) => verb === 'document.read')).toBe(false);
  expect(JSON.stringify(cards[1]?.card)).toContain('document.read');
});

test('a card that may not have arrived comes once more the next working day, says so, and is then let be', async () => {
  await add();
  running.teams.faults.inject({ match: /^POST \/v3\/conversations\/a:/, times: 1, how: 'drop' });
  expect(await running.bot.tick(day)).toMatchObject({ uncertain: 1 });
  expect(await running.bot.tick(day)).toMatchObject({ uncertain: 0, sent: 0 });
  for (const next of ['2019-05-16', '2019-05-16', '2019-05-20']) await running.bot.tick(next);
  const cards = (await chat(await running.as(reader ?? ''))).map(({ card }) => JSON.stringify(card));
  expect(cards.map((card) => card.includes('Gentagelse'))).toEqual([false, true]);
  expect(await running.outbox.list({ states: ['uncertain'] })).toMatchObject([
    { problem: expect.stringContaining('svarede ikke') as string },
  ]);
});

test('a person who is not in the team is told as not delivered, and the others get theirs', async () => {
  const sp = running.site(colleague ?? '');
  const { Id } = await sp.web.ensureUser(`i:0#.f|membership|${localBotLogin}`);
  await listOf(sp, lists.members).items.add({ Title: 'Sagsbehandler', UniqueKey: 'x', PersonId: Id });
  await add();
  expect(await running.bot.tick(day)).toMatchObject({ failed: 1 });
  expect(await chat(await running.as(reader ?? ''))).toHaveLength(1);
});
