import type { CaseContext, ConformanceCase, RawAnswer } from '../case';
import { equal, matches, truth } from '../check';

interface Part {
  readonly verb?: string;
  readonly url: string;
  readonly headers?: readonly string[];
  readonly body?: unknown;
}

const boundary = 'batch_4f2a';

const request = ({ verb = 'GET', url, headers = [], body }: Part, end: string): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${verb} ${url} HTTP/1.1`,
    'Accept: application/json',
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    ...headers,
    '',
    ...(body === undefined ? [] : [JSON.stringify(body), '']),
    '',
  ].join(end);

const batchOf = (parts: readonly Part[], end = '\r\n'): string =>
  `${parts.map((part) => `--${boundary}${end}${request(part, end)}`).join('')}--${boundary}--${end}`;

const post = ({ ask }: CaseContext, body: string, type = `multipart/mixed; boundary=${boundary}`): Promise<RawAnswer> =>
  ask('$batch', { method: 'POST', headers: { 'Content-Type': type }, body });

const statuses = (answer: RawAnswer): number[] =>
  [...answer.text.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map((found) => Number(found[1]));

async function emptyList(context: CaseContext): Promise<string> {
  const title = context.name('Batch');
  await context.sp().web.lists.add(title);
  return `${context.siteUrl}/_api/web/lists/getByTitle('${title}')`;
}

export const batchCases: readonly ConformanceCase[] = [
  {
    name: 'parts are answered flat, in order, one by one, and one that fails takes no other with it',
    from: 'SURFACE.md 11 [R BatchClientTests, HandleBatchErrorsForLargeBatch], responses/batch.json',
    async run(context) {
      const items = `${await emptyList(context)}/items`;
      const answer = await post(
        context,
        batchOf([
          { url: items },
          { verb: 'POST', url: items, body: { Title: 'æ 😀' } },
          { verb: 'POST', url: items, body: { Nope: 1 } },
          { verb: 'MERGE', url: `${items}(1)`, headers: ['If-Match: "7"'], body: { Title: 'no' } },
          { verb: 'MERGE', url: `${items}(1)`, headers: ['IF-MATCH: "1"'], body: { Title: 'å' } },
          { url: `${items}(1)` },
          { verb: 'DELETE', url: `${items}(1)`, headers: ['if-match: *'] },
          { url: `${items}(1)` },
        ]),
      );
      equal(statuses(answer), [200, 201, 400, 412, 204, 200, 200, 404]);
      matches(answer.headers['content-type'], /^multipart\/mixed; boundary=batchresponse_[-0-9a-f]{36}$/);
      matches(answer.text, /\r\nCONTENT-TYPE: application\/json[^\r]*\r\nETAG: "1"\r\nLOCATION: http[^\r]*\r\n\r\n\{/);
      truth(answer.text.includes('"Title":"å"'), 'the change in the part that reads after it');
      matches(answer.text, /--\r\n$/);
    },
  },
  {
    name: 'a change set is flattened, and is not taken back where one of it fails',
    from: 'SURFACE.md 11 [R HandleBatchErrorsForLargeBatch]; @pnp/sp batching.js (line ends, quotes)',
    async run(context) {
      const items = `${await emptyList(context)}/items`;
      const inner = [{ Title: 'A' }, { Nope: 1 }, { Title: 'B' }]
        .map((body) => `--${boundary}_set\n${request({ verb: 'POST', url: items, body }, '\n')}`)
        .join('');
      const set = `--${boundary}\nContent-Type: multipart/mixed; boundary="${boundary}_set"\n\n${inner}--${boundary}_set--\n\n`;
      const answer = await post(context, set + batchOf([{ url: `${items}?$select=Title` }], '\n'));
      equal(statuses(answer), [201, 400, 201, 200]);
      matches(answer.text, /"Title":"A"[^[]*"Title":"B"/);
    },
  },
  {
    name: 'a part’s address may be full, from the root or from the batch’s _api, of any web of the server and of no other',
    from: 'SURFACE.md 11; OData 3.0 batch processing (relative URIs); [U] for the host',
    async run(context) {
      const { siteUrl } = context;
      const path = siteUrl.replace(/^https?:\/\/[^/]+/, '');
      const answer = await post(
        context,
        batchOf([
          { url: `${siteUrl}/_api/web/title` },
          { url: `${path}/_api/web/title` },
          { url: 'web/title' },
          { url: '../_api/web/title' },
          { url: '_api/web/title' },
          { url: 'http://other.example/sites/dev/_api/web/title' },
        ]),
      );
      equal(statuses(answer), [200, 200, 200, 200, 200, 404]);
    },
  },
  {
    name: 'a batch of 100 is taken; one of 101, without its boundary, or of nothing readable is refused and does nothing',
    from: 'SURFACE.md 11 and 15 [P]',
    async run(context) {
      const items = `${await emptyList(context)}/items`;
      const adds = (n: number): string =>
        batchOf(Array.from({ length: n }, () => ({ verb: 'POST', url: items, body: { Title: 'A' } })));
      equal(statuses(await post(context, adds(100))).length, 100);
      for (const [body, type] of [
        [adds(101)],
        [adds(1), 'multipart/mixed'],
        [adds(1), 'multipart/mixed; boundary=other'],
        [''],
        [`--${boundary}\r\n\r\nnothing\r\n${adds(1)}`],
      ] as const)
        equal((await post(context, body, type)).status, 400, type ?? body.slice(0, 40));
      const count = await context.ask(`${items.slice(items.indexOf('web/'), -'/items'.length)}/ItemCount`);
      equal((count.json as { value: number }).value, 100);
    },
  },
  {
    name: 'RenderListDataAsStream in a batch keeps its own form',
    from: 'SURFACE.md 9 and 11',
    async run(context) {
      const list = await emptyList(context);
      const answer = await post(
        context,
        batchOf([
          { verb: 'POST', url: `${list}/items`, body: { Title: 'A' } },
          {
            verb: 'POST',
            url: `${list}/RenderListDataAsStream`,
            body: { parameters: { RenderOptions: 2, ViewXml: '<View/>' } },
          },
        ]),
      );
      equal(statuses(answer), [201, 200]);
      matches(answer.text, /CONTENT-TYPE: application\/json; charset=utf-8\r\n\r\n\{"Row":\[\{/i);
    },
  },
];
