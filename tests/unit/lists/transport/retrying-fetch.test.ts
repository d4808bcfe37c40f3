import fs from 'node:fs';
import { createSp } from '../../../../src/lists/create-sp';
import { clientTag, productVersion } from '../../../../src/lists/transport/client-tag';
import { asking } from '../../../../src/lists/transport/asking';
import { retryAfter } from '../../../../src/lists/transport/pace';
import { asFault, faultKinds, faultWords, RequestFault } from '../../../../src/lists/transport/request-fault';
import { createSay } from '../../../../src/text/text';
import { quickPace } from '../support/weather';

type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | 'drop';

function siteAnswering(answers: readonly Answer[], patience = {}) {
  const [pace, seen] = [quickPace(), [] as RequestInit[]];
  const fetching = (_url: unknown, init?: RequestInit): Promise<Response> => {
    const next = answers[Math.min(seen.length, answers.length - 1)] ?? 'drop';
    seen.push(init ?? {});
    if (next === 'drop') return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(new Response(next.body ?? '{"Title":"x"}', next));
  };
  const whole = { attempts: 4, totalMs: 50_000, attemptMs: 100_000, firstMs: 200, mostMs: 1000, ...patience };
  const sp = createSp('https://contoso.example/sites/plan', () => Promise.resolve('t'), {
    pace,
    patience: whole,
    fetch: fetching,
  });
  return { sp, pace, seen, ask: () => sp.web() };
}

const ok: Answer = { status: 200 };
const busy = (after?: string, status = 429): Answer => ({
  status,
  headers: { ...(after === undefined ? {} : { 'Retry-After': after }), Date: 'Mon, 02 Mar 2026 08:00:00 GMT' },
  body: '<html>busy</html>',
});

test.each<[string, readonly Answer[], number[]]>([
  ['fair weather', [ok], []],
  ['seconds, and a little more', [busy('3'), ok], [3300]],
  ['an HTTP date against the answer’s own clock', [busy('Mon, 02 Mar 2026 08:00:05 GMT'), ok], [5500]],
  [
    'no Retry-After: doubled, half by chance',
    [busy(), busy(undefined, 503), busy(undefined, 504), ok],
    [150, 300, 600],
  ],
  ['a dropped connection', ['drop', ok], [150]],
])('%s', async (_name, answers, waits) => {
  const { ask, pace, seen } = siteAnswering(answers);
  await expect(ask()).resolves.toEqual({ Title: 'x' });
  expect(pace.waits).toEqual(waits);
  expect(seen).toHaveLength(waits.length + 1);
});

test('is bounded in attempts and in time', async () => {
  const often = siteAnswering([busy()]);
  await expect(often.ask()).rejects.toMatchObject({ kind: 'busy', status: 429 });
  expect(often.seen).toHaveLength(4);
  const long = siteAnswering([busy('55'), ok]);
  await expect(long.ask()).rejects.toMatchObject({ kind: 'busy', waitMs: 55_000 });
  expect(long.seen).toHaveLength(1);
  const away = siteAnswering(['drop']);
  await expect(away.ask()).rejects.toMatchObject({ kind: 'offline', status: null });
});

test('a signal ends it, before or between attempts', async () => {
  const stop = new AbortController();
  const { sp, seen } = siteAnswering([busy('1')]);
  stop.abort();
  await expect(asking(sp, { signal: stop.signal }).web()).rejects.toMatchObject({ kind: 'cancelled' });
  expect(seen).toHaveLength(0);
});

test('what is sent says who calls, in SharePoint’s form', async () => {
  const { ask, seen } = siteAnswering([ok]);
  await ask();
  expect(seen[0]?.headers).toMatchObject({ 'User-Agent': clientTag, 'X-ClientService-ClientTag': clientTag });
  expect(clientTag).toMatch(/^NONISV\|[^|]+\|[^|/]+\/\d+\.\d+\.\d+$/);
  expect(clientTag.length).toBeLessThanOrEqual(32);
  expect((JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(productVersion);
});

test('a date without the answer’s clock is measured against ours; nonsense says nothing', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  expect(retryAfter(new Headers({ 'Retry-After': 'Mon, 02 Mar 2026 08:01:00 GMT' }), now)).toBe(60_000);
  expect(retryAfter(new Headers({ 'Retry-After': 'Mon, 02 Mar 2026 07:00:00 GMT' }), now)).toBe(0);
  expect(retryAfter(new Headers({ 'Retry-After': 'snart' }), now)).toBeNull();
});

const body = (code: string): string =>
  JSON.stringify({ 'odata.error': { code, message: { lang: 'da-DK', value: 'Anna Berg skal ringe tilbage' } } });
test.each([
  [412, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'conflict'],
  [403, '-2147024891, System.UnauthorizedAccessException', 'forbidden'],
  [404, '-2130575338, System.ArgumentException', 'gone'],
  [400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
  [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'threshold'],
  [404, '-1, System.IO.FileNotFoundException', 'noList'],
  [418, 'x', 'other'],
])('%i %s is %s, without the words of the answer', async (status, code, kind) => {
  const { ask } = siteAnswering([{ status, body: body(code) }]);
  const fault = await ask().then(
    () => null,
    (error: unknown) => error,
  );
  expect(asFault(fault).kind).toBe(kind);
  expect(String(fault)).not.toContain('Anna');
  expect(fault).toBeInstanceOf(RequestFault);
});

test.each(faultKinds)('%s has words in both languages', (kind) => {
  const fault = new RequestFault(kind);
  expect(faultWords(fault, createSay('da'))).toMatch(/\.$/);
  expect(faultWords(fault, createSay('en'))).toMatch(/\.$/);
});
