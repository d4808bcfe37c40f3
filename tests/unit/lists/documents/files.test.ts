// Files of the governing documents: the library, its versions, and the links that lead nowhere.
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { done, registerAs } from './support';

let site: RunningSite;
beforeAll(async () => {
  site = await runProvisionedSite();
});
afterAll(() => site.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (text: string) => ({
  ok: false,
  error: { kind: 'refused', da: expect.stringContaining(text) as string },
});

test('the library keeps versions and is called by its Danish name', async () => {
  const library = await listOf(site.as('stab'), lists.documentFiles).select(
    'Title',
    'BaseTemplate',
    'EnableVersioning',
    'MajorVersionLimit',
  )();
  expect(library).toMatchObject({
    Title: 'Styringsdokumenter filer',
    BaseTemplate: 101,
    EnableVersioning: true,
    MajorVersionLimit: 500,
  });
});

test('a file is put there, and again as a new version of the same; its versions are told', async () => {
  const register = registerAs(site, 'stab');
  const sent: number[] = [];
  const first = done(
    await register.upload({ name: 'Æblevejledning #1.docx', bytes: bytes('et') }, ({ sent: n }) => sent.push(n)),
  );
  expect(first).toEqual({ link: '/sites/dev/FremdriftFiles/%C3%86blevejledning%20%231.docx', version: '1.0' });
  expect(sent).toEqual([0, 2]);
  const document = done(await register.add({ title: 'Æblevejledning', link: first.link }));
  const second = done(
    await register.upload({ name: 'ny udgave.docx', bytes: bytes('to, længere') }, undefined, document),
  );
  expect(second).toEqual({ link: first.link, version: '2.0' });
  const versions = await register.fileVersions(document);
  expect(versions.map(({ label, current, size }) => [label, current, size])).toEqual([
    ['2.0', true, 12],
    ['1.0', false, 2],
  ]);
  expect(versions[0]).toMatchObject({ by: 'Stabsmedarbejder', on: expect.stringMatching(/^20\d\d-/) as string });
  expect(await register.checkLinks([document])).toEqual([{ documentKey: document.key, state: 'found' }]);
});

test('another file of the same name is not written over; the same one is there once', async () => {
  const register = registerAs(site, 'stab');
  const put = async (text: string) => done(await register.upload({ name: 'Skabelon.docx', bytes: bytes(text) })).link;
  expect(await put('en')).toBe('/sites/dev/FremdriftFiles/Skabelon.docx');
  expect(await put('anden')).toBe('/sites/dev/FremdriftFiles/Skabelon%20(2).docx');
  expect(await put('en')).toBe('/sites/dev/FremdriftFiles/Skabelon.docx');
  expect(await put('anden')).toBe('/sites/dev/FremdriftFiles/Skabelon%20(2).docx');
});

test('a large file goes in pieces and comes out whole', async () => {
  const register = registerAs(site, 'stab');
  const large = new Uint8Array(9 * 1024 * 1024).map((_, i) => i % 251);
  const sent: number[] = [];
  const { link } = done(
    await register.upload({ name: 'Stor.pdf', bytes: large }, (progress) => sent.push(progress.sent)),
  );
  expect(sent[0]).toBe(0);
  expect(sent.at(-1)).toBe(large.length);
  expect(sent.length).toBeGreaterThan(2);
  expect([...sent].sort((a, b) => a - b)).toEqual(sent);
  expect(done(await register.upload({ name: 'Stor.pdf', bytes: large })).link).toBe(link);
});

test.each([
  ['../a.docx', 'navn'],
  ['a<b.docx', 'navn'],
  ['con.docx', 'navn'],
  ['gpj\u202excod.docx', 'navn'],
  ['', 'navn'],
  ['a.html', 'slags'],
  ['a.svg', 'slags'],
  ['a.aspx', 'slags'],
  ['a', 'slags'],
])('%j is refused', async (name, why) => {
  expect(await registerAs(site, 'stab').upload({ name, bytes: bytes('x') })).toMatchObject(refusal(why));
});

test('an empty file is refused', async () => {
  expect(await registerAs(site, 'stab').upload({ name: 'a.docx', bytes: new Uint8Array() })).toMatchObject(
    refusal('tom'),
  );
});

test('links that lead nowhere are found; nothing outside the site is asked', async () => {
  const asked: string[] = [];
  const watching: typeof fetch = (url, init) => {
    asked.push(
      `${url instanceof Request ? url.url : url.toString()} ${typeof init?.body === 'string' ? init.body : ''}`,
    );
    return fetch(url, init);
  };
  const register = registerAs(site, 'stab', { transport: { fetch: watching } });
  done(await register.upload({ name: "O'Hara & søn.docx", bytes: bytes('x') }));
  const { origin } = new URL(site.siteUrl);
  const links: [string, string][] = [
    ["/sites/dev/FremdriftFiles/O'Hara & søn.docx", 'found'],
    [`${origin}/sites/dev/FremdriftFiles/O'Hara%20%26%20s%C3%B8n.docx?web=1`, 'found'],
    ['/sites/dev/FremdriftFiles/væk.docx', 'missing'],
    ['/sites/dev/FremdriftFiles', 'found'],
    ['/sites/dev/Ingen mappe', 'missing'],
    ['/sites/dev/Ingen/sti/a.docx', 'missing'],
    ['https://example.com/a.pdf', 'outside'],
    ['/sites/andet/a.docx', 'outside'],
    ['javascript:alert(1)', 'malformed'],
    ['//example.com/a', 'malformed'],
    ['', 'none'],
  ];
  const documents = links.map(([link], i) => ({
    ...done0,
    key: `d${i}`,
    link,
  }));
  asked.length = 0;
  const found = await register.checkLinks(documents);
  expect(found.map(({ state }, i) => [links[i]?.[0], state])).toEqual(links);
  expect(asked.length).toBe(2);
  expect(asked.join(' ')).not.toContain('example.com');
});

const done0 = {
  key: '',
  title: 'A',
  kind: null,
  ownerRole: '',
  owner: null,
  audience: [],
  law: [],
  validFrom: null,
  reviewBy: null,
  reviewedOn: null,
  link: '',
  version: '1',
  acknowledge: false,
  acknowledgeBy: null,
  readersAskedOn: null,
  replaces: null,
  replacedBy: null,
  decided: null,
  order: 0,
  row: null,
};
