import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';
import { createSp } from '../../../../../src/lists/create-sp';

let service: RunningSharePoint;
const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));
beforeAll(async () => {
  service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true, weather: true });
  closing.push(() => service.close());
  await sp().web.lists.add('Plan', '', 100);
});
beforeEach(() => weather('DELETE'));

const origin = (): string => new URL(service.siteUrl).origin;
const sp = () => createSp(service.siteUrl, () => Promise.resolve('open'));
const plan = () => sp().web.lists.getByTitle('Plan');
const weather = (method: string, body?: unknown): Promise<Response> =>
  fetch(`${origin()}/_local/weather`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const get = (where: string): Promise<Response> =>
  fetch(`${service.siteUrl}/_api/${where}`, { headers: { Accept: 'application/json' } });
const titles = async (): Promise<string[]> =>
  (await plan().items.top(5000)()).map((row: { Title: string }) => row.Title);

test('throttling says when to come again, and @pnp/sp does', async () => {
  await weather('POST', { when: { next: 1 }, do: { kind: 'throttle', status: 503, retryAfter: 1 } });
  const answer = await get('web');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await answer.text()).toContain('<html>');
  expect((await get('web')).status).toBe(200);
  await weather('POST', { when: { next: 1 }, do: { kind: 'throttle', retryAfter: 0, body: 'empty' } });
  await expect(sp().web()).resolves.toMatchObject({ Url: service.siteUrl });
});

test('a connection that is dropped before the work leaves nothing, after the work a row', async () => {
  await weather('POST', { match: { method: 'POST' }, when: { next: 1 }, do: { kind: 'drop', when: 'before' } });
  const add = (title: string): Promise<Response> =>
    fetch(`${service.siteUrl}/_api/web/lists/getByTitle('Plan')/items`, {
      method: 'POST',
      body: JSON.stringify({ Title: title }),
    });
  await expect(add('before')).rejects.toThrow();
  await weather('DELETE');
  await weather('POST', { match: { method: 'POST' }, when: { next: 1 }, do: { kind: 'drop', when: 'after' } });
  await expect(add('after')).rejects.toThrow();
  expect(await titles()).toEqual(['after']);
});

test('a slow answer comes late, a truncated one breaks off', async () => {
  await weather('POST', { when: { next: 1 }, do: { kind: 'delay', ms: 120 } });
  const begun = performance.now();
  expect((await get('web')).status).toBe(200);
  expect(performance.now() - begun).toBeGreaterThan(110);
  await weather('POST', { when: { next: 1 }, do: { kind: 'truncate', bytes: 20 } });
  await expect(get('web').then((answer) => answer.text())).rejects.toThrow();
});

test('reads are as old as the rule, writes go through', async () => {
  const before = await titles();
  await weather('POST', { do: { kind: 'stale' } });
  await plan().items.add({ Title: 'new' });
  expect(await titles()).toEqual(before);
  await weather('DELETE');
  expect(await titles()).toEqual([...before, 'new']);
});

test('reads are behind by so many writes at most', async () => {
  await weather('POST', { do: { kind: 'stale', writes: 2 } });
  const before = await titles();
  await plan().items.add({ Title: 'one' });
  expect(await titles()).toEqual(before);
  for (const title of ['two', 'three']) await plan().items.add({ Title: title });
  expect(await titles()).toContain('three');
});

test('one part of a batch fails, and the others are carried out', async () => {
  await weather('POST', { match: { path: '\\$batch$' }, do: { kind: 'failPart', part: 2, status: 503 } });
  const [batched, execute] = sp().batched();
  const results: string[] = [];
  for (const title of ['b1', 'b2', 'b3'])
    batched.web.lists
      .getByTitle('Plan')
      .items.add({ Title: title })
      .then(
        () => results.push(title),
        () => results.push(`${title} failed`),
      );
  await execute();
  expect(results.sort()).toEqual(['b1', 'b2 failed', 'b3']);
  expect(await titles()).toEqual(expect.arrayContaining(['b1', 'b3']));
  expect(await titles()).not.toContain('b2');
});

test('what is no rule is refused with a word why', async () => {
  const answer = await weather('POST', { do: { kind: 'rain' } });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('kind');
  expect(await (await weather('GET')).json()).toEqual({ rules: [] });
});

test('without the option there is no weather', async () => {
  const calm = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
  closing.push(() => calm.close());
  const answer = await fetch(`${new URL(calm.siteUrl).origin}/_local/weather`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ do: { kind: 'throttle' } }),
  });
  expect(answer.status).toBe(404);
});

test('who has used up the budget is told when to come again', async () => {
  const small = await startSharePoint({ dbFile: ':memory:', port: 0, budget: { unitsPerMinute: 20 } });
  closing.push(() => small.close());
  const ask = (who: 'owner' | 'reader'): Promise<Response> =>
    fetch(`${small.siteUrl}/_api/web`, { headers: { Authorization: `Bearer ${small.tokens[who]}` } });
  const answers: Response[] = [];
  for (let n = 0; n < 11; n++) answers.push(await ask('owner'));
  expect(answers.map((answer) => answer.status)).toEqual([...Array<number>(10).fill(200), 429]);
  expect(answers[0]?.headers.get('ratelimit-limit')).toBeNull();
  expect(answers[8]?.headers.get('ratelimit-remaining')).toBe('2');
  expect(Number(answers[10]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('reader')).status).toBe(200);
});

test('the budget is set with the weather, and goes with it', async () => {
  const set = (budget: unknown): Promise<Response> =>
    fetch(`${origin()}/_local/weather/budget`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ budget }),
    });
  expect((await set('much')).status).toBe(400);
  expect((await set({ unitsPerMinute: 3 })).status).toBe(204);
  expect([(await get('web')).status, (await get('web')).status]).toEqual([200, 429]);
  await weather('DELETE');
  expect((await get('web')).status).toBe(200);
  expect((await set('published')).status).toBe(204);
  expect((await get('web')).status).toBe(200);
});
