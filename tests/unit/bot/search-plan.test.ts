// The plan where people write: searched and pasted through the local Teams, the real adapter and SharePoint's own rights.
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-groups/web.js';
import type { Answering } from '../../../bot';
import { localBotLogin, localPeople } from '../../../local/people';
import { memberId } from '../../../local/teams/world';
import { searchPlan } from '../../../bot/botbuilder/compose';
import { createKnown, type ReadKnown } from '../../../src/lists/known';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { sampleDraft } from '../lists/support/sample-draft';
import { botAppId, runBot, type CardJson, type RunningBot } from './support/running-bot';
import { tokensOf } from './support/tokens';

const tenantId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const page = 'https://teams.microsoft.com/l/entity/app-1';
/** In the team and its chat, and not on the site. */
const outsider = {
  objectId: '00000000-0000-4000-8000-000000000077',
  userPrincipalName: 'vikar@contoso.example',
  ...{ name: 'Vikar', nameEn: 'Temp', initials: 'VI', siteRole: 'reader' as const },
};
const reader = 'sagsbehandler@contoso.example';
const title = 'Sikkerhedsbrevet om handleplaner';
/** What stands beside the plan, as the bot reads it. */
let readKnown: ReadKnown | null = null;
const known: Answering['known'] = (asked) =>
  (readKnown ??= createKnown(running.site(localBotLogin), running.repository))(asked);

let running: RunningBot;
/** How much later it is for the bot, which remembers rights for a while. */
let later = 0;
const clock = { today: () => '2019-05-15', now: () => new Date(Date.now() + later) };
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  running = await runBot(await sampleDraft(), {
    foreign: [outsider],
    bot: { pages: [page], answering: { known }, clock },
  });
  await running.bot.tick('2019-05-15');
});
afterAll(() => running.stop());

interface Answer {
  readonly outcome: string;
  readonly text?: string;
  readonly pieces?: readonly { readonly title: string; readonly text: string; readonly card: CardJson }[];
}
interface State {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly chat: { readonly id: string };
  readonly groupChat: { readonly id: string };
}
type Room = 'chat' | 'groupChat' | 'channel';

async function ask(upn: string, room: Room, body: object): Promise<Answer> {
  const page = await running.as(upn);
  const state = (await page('GET', '/state')).body as State;
  const id = room === 'channel' ? state.channels.find(({ name }) => name === 'Myndighedsarbejdet')?.id : state[room].id;
  const { status, body: answer } = await page('POST', `/conversations/${encodeURIComponent(id ?? '')}/compose`, body);
  expect(status).toBe(200);
  return answer as Answer;
}
const search = (upn: string, room: Room, query: string) =>
  ask(upn, room, { kind: 'search', root: null, commandId: searchPlan, query });
const paste = (upn: string, room: Room, url: string) => ask(upn, room, { kind: 'link', root: null, url });
const linkTo = (subEntityId: string): string =>
  `${page}/tidsplan?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;

test('words, a number or nothing: each as the plan has it, with a card of what is known that day', async () => {
  const [first] = (await search(reader, 'chat', '')).pieces ?? [];
  expect(first?.text).toMatch(/2019.* · (?:I perioden|Planlagt)$/);
  const { pieces = [] } = await search(reader, 'chat', '2.1.m1');
  expect(pieces).toHaveLength(1);
  expect(pieces[0]?.text).toMatch(/^Milepæl 2\.1\.m1 · /);
  const card = JSON.stringify(pieces[0]?.card);
  expect(card).toContain('Sådan stod det i planen den 15.');
  expect(card).not.toContain('Action.Execute');
  expect(await search(reader, 'chat', 'svømmehal')).toMatchObject({ outcome: 'said' });
});

test('who may not read the site finds nothing, and a number of a citizen is not searched for', async () => {
  const said = await search(outsider.userPrincipalName, 'chat', '2.1');
  expect(said).toMatchObject({ outcome: 'said', text: expect.stringContaining('ikke adgang') as string });
  expect(await paste(outsider.userPrincipalName, 'chat', linkTo('aktivitet/2.1'))).toMatchObject({ pieces: [] });
  const refused = await search(reader, 'chat', 'handleplan 010190-1234');
  expect(refused.text).toContain('CPR-nummer');
  expect(JSON.stringify([refused, running.log])).not.toContain('010190');
});

test('what stands in a conversation that not all may read the plan of says which thing it is and no more', async () => {
  const [own] = (await search(reader, 'chat', '2.1.m1')).pieces ?? [];
  const [among] = (await search(reader, 'groupChat', '2.1.m1')).pieces ?? [];
  // In the list who searches sees what it is; what would be sent shows nothing.
  expect(among?.title).toBe(own?.title);
  expect(JSON.stringify(own?.card)).toContain(own?.title);
  expect(JSON.stringify(among?.card)).not.toContain(own?.title);
  expect(JSON.stringify(among?.card)).toContain('Ikke alle i samtalen må læse planen');
  // The channel is the plan's own: its cards stand there.
  const [told] = (await search(reader, 'channel', '2.1.m1')).pieces ?? [];
  expect(JSON.stringify(told?.card)).toContain(own?.title);
  const link = linkTo('punkt/2.1.m1');
  expect((await paste(reader, 'groupChat', link)).pieces).toEqual([]);
  expect((await paste(reader, 'channel', link)).pieces?.[0]?.title).toBe(own?.title);
});

test('a pasted link is shown where it opens something of this plan', async () => {
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const open = async (place: string): Promise<string[]> =>
    ((await paste(reader, 'chat', linkTo(place))).pieces ?? []).map(({ text }) => text.split(' · ')[0] ?? '');
  expect(await open('aktivitet/2.1')).toEqual(['Aktivitet 2.1']);
  expect(await open(`tidsplan/${loaded.plan.key}:2.1.m1`)).toEqual(['Milepæl 2.1.m1']);
  const { pieces: whole = [] } = await paste(reader, 'chat', linkTo('tidsplan'));
  expect(whole.map(({ title }) => title)).toEqual([loaded.plan.title]);
  expect(JSON.stringify(whole[0]?.card)).toContain('3 indsatsområder og 10 aktiviteter');
  expect((await paste(reader, 'groupChat', linkTo('tidsplan'))).pieces).toEqual([]);
  for (const none of ['aktivitet/9.9', 'plan/another:', 'punkt/another:2.1.m1']) expect(await open(none)).toEqual([]);
  expect((await paste(reader, 'chat', 'https://teams.microsoft.com/l/entity/other/x')).pieces).toEqual([]);
});

test('a document is found by those who may read the register, and shown where all there may', async () => {
  const register = listOf(running.site('stab@contoso.example'), lists.governingDocuments);
  await register.items.add({ Title: title, UniqueKey: 'd1' });
  const found = async (upn: string, room: Room) => (await search(upn, room, 'sikkerhedsbrev')).pieces ?? [];
  expect(await found(reader, 'chat')).toMatchObject([{ title, text: 'Styringsdokument' }]);
  const link = (key: string) => paste(reader, 'chat', `${page}/x?dokument=${key}`);
  expect((await link('d1')).pieces).toMatchObject([{ title }]);
  expect((await link('d2')).pieces).toEqual([]);
  await register.breakRoleInheritance(true);
  const { Id } = await running.site('stab@contoso.example').web.associatedVisitorGroup();
  await register.roleAssignments.getById(Id).delete();
  later += 2 * 60_000;
  expect(await found(reader, 'chat')).toEqual([]);
  expect((await link('d1')).pieces).toEqual([]);
  const [shown] = await found('stab@contoso.example', 'channel');
  expect(shown?.title).toBe(title);
  expect(JSON.stringify(shown?.card)).not.toContain(title);
  expect(JSON.stringify((await found('stab@contoso.example', 'chat'))[0]?.card)).toContain(title);
});

describe('in a conversation that the app is not in', () => {
  const invoke = async (name: string, value: object, from: string, conversation: string) => {
    const { serviceUrl } = running.teams.botAuthentication();
    const response = await fetch(`${running.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokensOf(running).sign()}` },
      body: JSON.stringify({
        ...{ type: 'invoke', name, value, id: '1', channelId: 'msteams', serviceUrl },
        from: { id: from, name: 'X', aadObjectId: 'x' },
        recipient: { id: `28:${botAppId}`, name: 'Fremdrift' },
        conversation: { id: conversation, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
      }),
    });
    return { status: response.status, words: await response.text() };
  };
  const query = { commandId: searchPlan, parameters: [{ name: 'query', value: '2.1.m1' }] };
  const between = '19:a_b@unq.gbl.spaces';

  test('who writes is known from a team that it is in; who else is there is not, so the card shows nothing', async () => {
    const person = localPeople.find(({ userPrincipalName }) => userPrincipalName === reader);
    if (person === undefined) throw new Error('no reader');
    const own = memberId(person);
    const { status, words } = await invoke('composeExtension/query', query, own, between);
    expect(status).toBe(200);
    expect(words).toContain('Milepæl 2.1.m1');
    expect(words).toContain('Ikke alle i samtalen');
    expect((await invoke('composeExtension/query', query, '29:nobody', between)).words).toContain('ikke adgang');
  });

  test('an anonymous link is answered with nothing, and so is a command that is none of ours', async () => {
    const url = linkTo('punkt/2.1.m1');
    expect(await invoke('composeExtension/anonymousQueryLink', { url }, '29:x', between)).toEqual({
      status: 200,
      words: '{}',
    });
    expect(await invoke('composeExtension/query', { commandId: 'x' }, '29:x', between)).toEqual({
      status: 200,
      words: '{}',
    });
  });
});

test('no word of a search stands in a log', () => {
  expect(running.log.join('\n')).not.toMatch(/svømmehal|retningslinje|2\.1\.m1/);
});
