/** @jest-environment jsdom */
import { readConfig } from '../../../teams-app/config';
import { tabHeaders, tabHtml, type TabConfig } from '../../../teams-app/page';
import { viewOfTab } from '../../../teams-app/sub-page';
import { dayInCopenhagen } from '../../../src/periods/day-in-copenhagen';
import { askToday } from '../../../teams-app/today';

const config: TabConfig = {
  siteUrl: 'https://contoso.sharepoint.com/sites/plan',
  clientId: '22222222-2222-4222-8222-222222222222',
  hostOrigins: [],
  serviceLogin: null,
  today: null,
};
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('the page', () => {
  test('carries its configuration to the tab', () => {
    expect(readConfig(parse(tabHtml({ config, scriptUrl: '/pages/teams-app/tab.js', nonce: 'abc' })))).toEqual(config);
  });

  test('no value can end the script element or an attribute', () => {
    const evil = { ...config, clientId: '</script><script>alert(1)</script>' };
    const page = parse(tabHtml({ config: evil, scriptUrl: '/x.js"><script>', nonce: 'a"b' }));
    expect(page.querySelectorAll('script')).toHaveLength(2);
    expect(readConfig(page).clientId).toBe(evil.clientId);
  });

  test('a wrong configuration is a fault', () => {
    const wrong = { ...config, siteUrl: 'not an address' };
    expect(() => readConfig(parse(tabHtml({ config: wrong, scriptUrl: '/x.js', nonce: 'n' })))).toThrow();
    expect(() => readConfig(parse('<p></p>'))).toThrow(/fremdrift-config/);
  });
});

describe('the headers', () => {
  const headers = tabHeaders({
    nonce: 'abc',
    frameAncestors: ['https://teams.microsoft.com'],
    connect: ['https://contoso.sharepoint.com'],
  });
  const directives = new Map(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values] as const;
    }),
  );

  test('scripts run with the nonce alone, never inline or from text', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('style elements need the nonce too', () => {
    expect(directives.get('style-src-elem')).toEqual(["'self'", "'nonce-abc'"]);
  });

  test('only the named hosts may frame it and be called', () => {
    expect(directives.get('frame-ancestors')).toEqual(['https://teams.microsoft.com']);
    expect(directives.get('connect-src')).toEqual([
      "'self'",
      'https://login.microsoftonline.com',
      'https://contoso.sharepoint.com',
    ]);
    const nobody = tabHeaders({ nonce: 'n', frameAncestors: [], connect: [] });
    expect(nobody['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });
});

test.each([
  ['aktivitet/2.1', '2.1'],
  ['punkt/2.1.m2', '2.1.m2'],
  ['punkt/../../x', null],
  ['andet/2.1', null],
  ['punkt/"]<img>', null],
  [undefined, null],
])('the sub page %p opens %p', (subPage, key) => {
  expect(viewOfTab('tidsplan', subPage)).toMatchObject({ page: 'tidsplan', selected: key });
});

test.each([
  ['punkt/p1:2.1.m2', 'p1', '2.1.m2'],
  ['aktivitet/p2:', 'p2', null],
  ['punkt/2.1.m2', null, '2.1.m2'],
  ['punkt/<p>:2.1', null, null],
])('the sub page %p is of plan %p', (subPage, plan, key) => {
  expect(viewOfTab('plan', subPage)).toMatchObject({ page: 'plan', plan, selected: key });
});

test.each([
  ['plan', undefined, 'plan'],
  ['overview', undefined, 'overview'],
  ['x', undefined, 'tidsplan'],
  [undefined, undefined, 'tidsplan'],
  ['overview', 'activity/2.1', 'activity'],
  ['tidsplan', 'plan?state=late', 'plan'],
])('the page %p with the sub page %p shows %p', (page, subPage, shown) => {
  expect(viewOfTab(page, subPage).page).toBe(shown);
});

describe('today', () => {
  const now = new Date('2026-06-30T22:30:00Z');
  const local = { hostOrigins: ['http://127.0.0.1:4300'], today: null };

  test('is the day in Denmark, also late in the evening', () => {
    expect(dayInCopenhagen(now)).toBe('2026-07-01');
  });

  test('comes from a local Teams where there is one', async () => {
    const asked: string[] = [];
    const get = (url: string): Promise<unknown> => {
      asked.push(url);
      return Promise.resolve({ today: '2019-05-14' });
    };
    expect(await askToday(local, now, null, get)).toBe('2019-05-14');
    expect(asked).toEqual(['http://127.0.0.1:4300/api/today']);
  });

  test('asks nobody in production', async () => {
    const get = (): Promise<unknown> => Promise.reject(new Error('asked'));
    expect(await askToday({ hostOrigins: [], today: null }, now, null, get)).toBe('2026-07-01');
    expect(await askToday(local, now, null, get)).toBe('2026-07-01');
  });
});
