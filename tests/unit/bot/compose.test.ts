import fs from 'node:fs';
import type { TurnContext } from 'botbuilder';
import * as z from 'zod';
import { linkOf, linkResponse, searchOf, searchPlan, searchResponse } from '../../../bot/botbuilder/compose';
import { linkedKey } from '../../../bot/linked-key';
import { kindsNamed, statesNamed } from '../../../bot/search-words';

const person = () => Promise.resolve({ name: 'Kim', userPrincipalName: null });
const context = (conversation: string, channelData: object = {}): TurnContext =>
  ({
    activity: { id: '9', from: { id: '29:kim' }, conversation: { id: conversation }, channelData },
  }) as TurnContext;
const where = { place: null, chat: null, conversationId: 'c' };
const query = (...parameters: object[]) => ({ commandId: searchPlan, parameters });

describe('a search', () => {
  test('has the words, the kind and the state that Teams sends, and as much as it asks for', () => {
    const value = {
      ...query(
        { name: 'query', value: ' beredskab ' },
        { name: 'kind', value: 'mål' },
        { name: 'state', value: 'late' },
      ),
      queryOptions: { skip: 10, count: 500 },
    };
    expect(searchOf(context('19:a'), value, where, person)).toEqual({
      ...{ place: null, chat: null, conversationId: 'c', memberId: '29:kim', person },
      ...{ query: 'beredskab', kind: 'mål', state: 'late', skip: 10, most: 25 },
    });
  });

  test.each([
    ['the first one, without words', query({ name: 'initialRun', value: 'true' }), ''],
    ['a value that is no text', query({ name: 'query', value: { $ne: 1 } }), ''],
    ['nothing at all', { commandId: searchPlan }, ''],
    ['very much', query({ name: 'query', value: 'x'.repeat(5000) }), 'x'.repeat(400)],
  ])('%s', (_what, value, words) => {
    expect(searchOf(context('19:a'), value, where, person)).toMatchObject({ query: words, most: 10, skip: 0 });
  });

  test.each([
    ['another command', { commandId: 'deletePlan' }],
    ['a page before the first', { commandId: searchPlan, queryOptions: { skip: -1 } }],
    ['no object', 'search'],
  ])('%s is none', (_what, value) => {
    expect(searchOf(context('19:a'), value, where, person)).toBeNull();
  });

  test('only one’s own chat with the bot, and Copilot, are seen by nobody else', () => {
    const chatOf = (of: TurnContext) =>
      searchOf(of, query(), { ...where, chat: { conversationId: 'c', messageId: '1' } }, person)?.chat;
    expect(chatOf(context('a:1xyz'))).not.toBeNull();
    expect(chatOf(context('19:kim_ea@unq.gbl.spaces'))).toBeNull();
    expect(chatOf(context('19:x@thread.v2'))).toBeNull();
    expect(chatOf(context('19:x', { source: { name: 'copilot' } }))).not.toBeNull();
  });
});

test('a link is what was pasted, and nothing else', () => {
  expect(linkOf(context('19:a'), { url: 'https://a.example' }, where, person)?.url).toBe('https://a.example');
  for (const value of [{}, { url: '' }, { url: 1 }, null])
    expect(linkOf(context('19:a'), value, where, person)).toBeNull();
  expect(linkResponse(null)).toEqual({});
});

test('what is found is a list whose words are no markup, and is kept for nobody', () => {
  const card = { type: 'AdaptiveCard', body: [] } as const;
  const { composeExtension, cacheInfo } = searchResponse({
    kind: 'found',
    pieces: [{ title: '<b>x</b>', text: 'Mål 2.1.g1', card }],
  });
  expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  expect(composeExtension?.attachments?.[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { content: { title: '‹b›x‹/b›', text: 'Mål 2.1.g1' } },
  });
  expect(cacheInfo).toEqual({ cacheType: 'no_cache', cacheDuration: 0 });
  expect(searchResponse({ kind: 'said', text: 'Nej' }).composeExtension).toEqual({ type: 'message', text: 'Nej' });
});

describe('a pasted link', () => {
  const pages = [
    'https://teams.microsoft.com/l/entity/app-1',
    'https://tab.example/',
    'https://k.sharepoint.com/sites/dev',
  ];
  const deep = (context: unknown): string =>
    `https://teams.microsoft.com/l/entity/app-1/plan?context=${encodeURIComponent(JSON.stringify(context))}`;

  test.each([
    ['Teams’ deep link', deep({ subEntityId: 'punkt/2.1.m2' }), null, '2.1.m2'],
    ['its newer name for it, and the channel', deep({ subPageId: 'aktivitet/p1:2.1', channelId: '19:a' }), 'p1', '2.1'],
    ['the tab’s own address', 'https://tab.example/tab?view=tidsplan%2F2.4.g1', null, '2.4.g1'],
    [
      'the web part’s page',
      'https://k.sharepoint.com/sites/dev/SitePages/P.aspx?x=1&fremdrift=plan/p1:2.1',
      'p1',
      '2.1',
    ],
    ['the overview’s', 'https://k.sharepoint.com/sites/dev/x.aspx?overblik=activity/2.1', null, '2.1'],
  ])('%s opens a row', (_what, url, plan, key) => {
    expect(linkedKey(url, pages)).toEqual({ kind: 'row', plan, key });
  });

  test.each([
    ['the tab', 'https://tab.example/tab?view=plan%3Fstate%3Dlate', null],
    ['another plan than the current', 'https://tab.example/tab?view=tidsplan/p2:', 'p2'],
    ['a deep link to the page', 'https://teams.microsoft.com/l/entity/app-1/tidsplan', null],
    ['one whose place is none', deep({ subEntityId: '../2.1' }), null],
  ])('%s opens the plan', (_what, url, plan) => {
    expect(linkedKey(url, pages)).toEqual({ kind: 'plan', plan });
  });

  test('the register’s page opens a document', () => {
    const url = 'https://k.sharepoint.com/sites/dev/x.aspx?dokument=d:12';
    expect(linkedKey(url, pages)).toEqual({ kind: 'document', key: 'd:12' });
  });

  test.each([
    [
      'another app',
      'https://teams.microsoft.com/l/entity/app-12/plan?context=%7B%22subEntityId%22%3A%22punkt%2F2.1%22%7D',
    ],
    ['another site', 'https://k.sharepoint.com/sites/device/P.aspx?fremdrift=plan/2.1'],
    ['another host that begins as ours', 'https://tab.example.evil.dk/tab?view=plan/2.1'],
    ['one with a name in it', 'https://tab.example@evil.dk/tab?view=plan/2.1'],
    ['a page of the site that shows no plan', 'https://k.sharepoint.com/sites/dev/Delte/notat.docx'],
    ['a page that is none', 'https://teams.microsoft.com/l/entity/app-1/secrets'],
    ['no address', 'punkt/2.1'],
    ['very long', `https://tab.example/tab?view=plan/2.1&x=${'x'.repeat(5000)}`],
  ])('%s opens nothing', (_what, url) => {
    expect(linkedKey(url, pages)).toBeNull();
  });
});

test('each kind and state that the manifest names to Copilot, in both languages, narrows the search to that one', () => {
  const manifest = z
    .object({
      composeExtensions: z.array(
        z.object({
          commands: z.array(
            z.looseObject({
              id: z.string(),
              parameters: z.array(z.object({ name: z.string(), semanticDescription: z.string() })).optional(),
            }),
          ),
        }),
      ),
    })
    .parse(JSON.parse(fs.readFileSync('teams-app/manifest.json', 'utf8')));
  const command = manifest.composeExtensions[0]?.commands.find(({ id }) => id === searchPlan);
  const wordsOf = (name: string): string[] => {
    const said = command?.parameters?.find((one) => one.name === name)?.semanticDescription ?? '';
    const list = /One of: (.*?)\. Leave/.exec(said)?.[1] ?? '';
    return [...list.matchAll(/([^,(:]+?) \(([^:)]+)/g)].flatMap(([, en = '', da = '']) => [en.trim(), da.trim()]);
  };
  expect(wordsOf('kind').map((word) => kindsNamed(word)?.length)).toEqual(Array.from({ length: 10 }, () => 1));
  expect(wordsOf('state').map((word) => statesNamed(word)?.length)).toEqual(Array.from({ length: 12 }, () => 1));
  expect([kindsNamed(''), kindsNamed('alle'), statesNamed('noget')]).toEqual([undefined, undefined, undefined]);
});
