// A leaver's open things handed over in one press, and taken back.
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { ownToken } from './support/own-view';
import { runBot, type Ask, type CardJson, type RunningBot } from './support/running-bot';

const channel = 'Generelt';
const [leaver, heir] = ['omraadechef.amager@contoso.example', 'stab@contoso.example'];
let running: RunningBot;
let ask: Ask;
let ids: { leaver: number; heir: number };
beforeAll(async () => {
  running = await runBot(await sampleDraft());
  ask = await running.as(heir ?? '');
  const sp = running.site(heir ?? '');
  const idOf = async (login = ''): Promise<number> => (await sp.web.ensureUser(`i:0#.f|membership|${login}`)).Id;
  ids = { leaver: await idOf(leaver), heir: await idOf(heir) };
  const { items } = listOf(sp, lists.members);
  await items.add({ Title: 'Områdechef', UniqueKey: 'chef', Unit: 'Amager', PersonId: ids.leaver });
  await items.add({ Title: 'Jurist', UniqueKey: 'jurist', PersonId: ids.heir, SubstituteId: ids.leaver });
  running.repository.written();
  await running.bot.tick('2019-05-15');
  const { plan } = await loaded();
  const [first, second] = plan.items;
  const [activity] = plan.activities;
  if (!first || !second || !activity) throw new Error('no plan');
  await running.repository.updateItem(first, { personId: ids.leaver });
  await running.repository.updateItem(second, { personId: ids.heir });
  await running.repository.change(plan.key, [{ kind: 'activity', base: activity, change: { personId: ids.leaver } }]);
});
afterAll(() => running.stop());

async function loaded() {
  const all = await running.repository.load();
  if (all === null || all === 'notProvisioned') throw new Error('no plan');
  return all;
}

const held = async (personId: number) => {
  const { plan } = await loaded();
  return {
    items: plan.items.filter((item) => item.personId === personId).length,
    activities: plan.activities.filter((activity) => activity.personId === personId).length,
    roles: plan.members.flatMap(({ person, substitute }) => [person, substitute]).filter((one) => one?.id === personId)
      .length,
  };
};

interface Said {
  readonly id: string;
  readonly text: string;
  readonly from: unknown;
  readonly cards: (CardJson & { actions?: { data?: { token: string } }[] })[];
}
async function last(who: Ask): Promise<Said> {
  const { channels } = (await who('GET', '/state')).body as { channels: { id: string; name: string }[] };
  const at = `/conversations/${encodeURIComponent(channels.find(({ name }) => name === channel)?.id ?? '')}/messages`;
  const { messages } = (await who('GET', at)).body as { messages: Said[] };
  const found = messages.filter(({ from }) => from === null).at(-1);
  if (!found) throw new Error('nothing said');
  return found;
}
async function say(who: Ask, text: string): Promise<Said> {
  const { channels } = (await who('GET', '/state')).body as { channels: { id: string; name: string }[] };
  const at = `/conversations/${encodeURIComponent(channels.find(({ name }) => name === channel)?.id ?? '')}/messages`;
  await who('POST', at, { text, root: null });
  return last(who);
}
const shown = ({ cards, text }: Said): string =>
  (cards.length > 0 ? JSON.stringify(cards) : text).replaceAll('\u00a0', ' ');
async function press(who: Ask, said: Said, verb: string): Promise<{ outcome?: string; text?: string }> {
  const [row] = (await running.outbox.list({})).filter(({ kind }) => kind === 'handover');
  const token = await ownToken(who, channel, said.id, row?.token ?? '', true);
  const body = { kind: 'execute', trigger: 'manual', verb, data: { token } };
  return (await who('POST', `/messages/${said.id}/action`, body)).body as { outcome?: string; text?: string };
}

test('the one who asks sees what is open; one press moves all of it and nothing else; the opposite takes just that back', async () => {
  const before = { leaver: await held(ids.leaver), heir: await held(ids.heir) };
  expect(before.leaver).toEqual({ items: 1, activities: 1, roles: 2 });
  const said = await say(ask, '@Fremdrift overdrag Områdechef til stab@contoso.example.');
  expect(shown(said)).toContain('har åbent: 1 punkt, 1 aktivitet og 2 roller.');
  // The buttons are on the view of who may press them.
  expect(shown(said)).not.toContain('handover.do');
  expect(await held(ids.leaver)).toEqual(before.leaver);

  const reader = await running.as('sagsbehandler@contoso.example');
  expect((await press(reader, said, 'handover.do')).text).toContain('ikke ret til at ændre planen');
  expect(await held(ids.leaver)).toEqual(before.leaver);

  expect(await press(ask, said, 'handover.do')).toEqual({ outcome: 'done' });
  expect(await held(ids.leaver)).toEqual({ items: 0, activities: 0, roles: 0 });
  expect(await held(ids.heir)).toEqual({ items: 2, activities: 1, roles: 3 });
  expect(shown(await last(ask))).toContain('har overdraget 4 fra Områdechef, Amager til');
  expect(await press(ask, said, 'handover.do')).toEqual({ outcome: 'done' });
  expect(await held(ids.heir)).toEqual({ items: 2, activities: 1, roles: 3 });

  // What a run draws again is the same card.
  await running.bot.tick('2019-05-15');
  expect(shown(await last(ask))).toContain('har overdraget 4 fra');
  expect(await press(ask, said, 'handover.undo')).toEqual({ outcome: 'done' });
  expect({ leaver: await held(ids.leaver), heir: await held(ids.heir) }).toEqual(before);
  expect(await press(ask, said, 'handover.undo')).toEqual({ outcome: 'done' });
  expect({ leaver: await held(ids.leaver), heir: await held(ids.heir) }).toEqual(before);
});

test('who may not edit is refused before anything is shown, and an unknown name is asked about', async () => {
  const reader = await running.as('sagsbehandler@contoso.example');
  expect(shown(await say(reader, '@Fremdrift overdrag Områdechef til stab@contoso.example'))).toContain('ikke ret til');
  expect(shown(await say(ask, '@Fremdrift overdrag Ukendt Person til stab@contoso.example'))).toContain(
    'Jeg kender ingen, der hedder Ukendt Person',
  );
  expect(shown(await say(ask, '@Fremdrift overdrag Områdechef til omraadechef.amager@contoso.example'))).toContain(
    'til sig selv',
  );
});
