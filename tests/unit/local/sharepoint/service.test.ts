import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import { startSharePoint, type RunningSharePoint } from '../../../../local/sharepoint';
import { readFilter } from '../../../../local/sharepoint/odata/filter';
import { localMidnight } from '../../../../local/sharepoint/store/fields';
import { createSp } from '../../../../src/lists/create-sp';

describe('the list service', () => {
  let service: RunningSharePoint;
  const ask = (where: string, token: string | null, init: RequestInit = {}): Promise<Response> =>
    fetch(`${service.siteUrl}/_api/${where}`, {
      ...init,
      headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...init.headers },
    });
  beforeAll(async () => {
    service = await startSharePoint({ dbFile: ':memory:', port: 0 });
    const sp = createSp(service.siteUrl, () => Promise.resolve(service.tokens.owner));
    await sp.web.lists.add('Prøve <b>', '', 100);
    await sp.web.lists.getByTitle('Prøve <b>').fields.createFieldAsXml({
      SchemaXml: '<Field Type="DateTime" Format="DateOnly" Name="Day" DisplayName="Dag"/>',
      Options: AddFieldOptions.AddFieldInternalNameHint | AddFieldOptions.AddFieldToDefaultView,
    });
    await sp.web.lists
      .getByTitle('Prøve <b>')
      .fields.createFieldAsXml(
        '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>',
      );
  });
  afterAll(() => service.close());
  const items = () =>
    createSp(service.siteUrl, () => Promise.resolve(service.tokens.editor)).web.lists.getByTitle('Prøve <b>').items;

  test.each([
    ['no token', null],
    ['a forged token', 'eyJsb2dpbiI6InN0YWIifQ.AAAA'],
    ['a token with another’s name', 'swap'],
  ])('%s is refused', async (_what, kind) => {
    const [, signature] = service.tokens.reader.split('.');
    const owner = service.tokens.owner.split('.')[0];
    const answer = await ask('web', kind === 'swap' ? `${owner}.${signature}` : kind);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('a reader reads and writes nothing; an editor makes no lists', async () => {
    expect((await ask('web/lists', service.tokens.reader)).status).toBe(200);
    const body = JSON.stringify({ Title: 'X' });
    const added = await ask("web/lists/getByTitle('Pr%C3%B8ve%20%3Cb%3E')/items", service.tokens.reader, {
      method: 'POST',
      body,
    });
    expect(added.status).toBe(403);
    expect(await added.json()).toMatchObject({
      'odata.error': { code: expect.stringMatching(/^-2147024891/) as string },
    });
    expect((await ask('web/lists', service.tokens.editor, { method: 'POST', body })).status).toBe(403);
  });

  test('a date column keeps its day, said as the site’s midnight in UTC', async () => {
    const summer = (await items().add({ Day: '2019-06-14T12:00:00Z' })) as { Day: string };
    const winter = (await items().add({ Day: '2019-03-01T12:00:00Z' })) as { Day: string };
    expect([summer.Day, winter.Day]).toEqual(['2019-06-13T22:00:00Z', '2019-02-28T23:00:00Z']);
  });

  test('a taken unique value is refused, in any case of letters, and free again after a delete', async () => {
    const first = (await items().add({ Key: 'a' })) as { Id: number };
    await expect(items().add({ Key: 'A' })).rejects.toThrow(/-2130575169/);
    await items().getById(first.Id).delete();
    const second = (await items().add({ Key: 'A' })) as { Id: number };
    expect(second.Id).toBeGreaterThan(first.Id);
  });

  test('paging goes by the last id, and ends', async () => {
    for (let n = 0; n < 5; n++) await items().add({ Title: `side ${n}` });
    const seen: string[] = [];
    for await (const page of items().select('Title').filter("startswith(Title,'SIDE')").top(2)) {
      seen.push(...(page as { Title: string }[]).map((row) => row.Title));
    }
    expect(seen).toEqual(['side 0', 'side 1', 'side 2', 'side 3', 'side 4']);
  });

  test.each([
    ["web/lists/getByTitle('X')", 404, '-1, System.ArgumentException'],
    ["web/getList('/sites/dev/Lists/X')", 404, '-2147024894'],
    ["web/getList('/sites/other/Lists/X')", 400, '-2147024809'],
    ["web/lists/getByTitle('Prøve <b>')/items(999)", 404, '-2130575338'],
    ["web/lists/getByTitle('Prøve <b>')/items?$select=Nope", 400, '-1, Microsoft.SharePoint.SPException'],
    [
      "web/lists/getByTitle('Prøve <b>')/items?$filter=Title eq",
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQuery',
    ],
    ['web/nothing', 404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException'],
  ])('%s answers %i with SharePoint’s own code', async (where, status, code) => {
    const answer = await ask(encodeURI(where), service.tokens.owner);
    const body = (await answer.json()) as { 'odata.error': { code: string } };
    expect([answer.status, body['odata.error'].code.slice(0, code.length)]).toEqual([status, code]);
  });

  test('the pages that a person looks at write out what people wrote, and run nothing', async () => {
    await items().add({ Title: '<script>alert(1)</script>' });
    const root = service.siteUrl;
    const all = await fetch(root);
    expect(await all.text()).toContain('Prøve &lt;b&gt;');
    const list = await fetch(`${root}/Lists/Prveb/AllItems.aspx`);
    const html = await list.text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${root}/Lists/None/AllItems.aspx`)).status).toBe(404);
  });
});

test('what was written is there after a restart, and a token as well', async () => {
  const dbFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-')), 'site.db');
  const first = await startSharePoint({ dbFile, port: 0 });
  const sp = createSp(first.siteUrl, () => Promise.resolve(first.tokens.owner));
  await sp.web.lists.add('Plan', '', 100);
  await sp.web.lists.getByTitle('Plan').items.add({ Title: 'Der står noget' });
  await first.close();
  const second = await startSharePoint({ dbFile, port: 0 });
  const again = createSp(second.siteUrl, () => Promise.resolve(first.tokens.owner));
  expect(await again.web.lists.getByTitle('Plan').items.select('Title')()).toMatchObject([{ Title: 'Der står noget' }]);
  await second.close();
});

test('open: anyone is the owner', async () => {
  const service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
  const answer = await fetch(`${service.siteUrl}/_api/web/currentuser`);
  expect(await answer.json()).toMatchObject({ IsSiteAdmin: true });
  await service.close();
});

test.each([
  ["A eq 'x''y'", { A: "x'y" }, true],
  ["A eq 'X'", { A: 'x' }, true],
  ['A eq null', { A: null }, true],
  ['N ge 3 and N lt 5', { N: 4 }, true],
  ["not (A eq 'x' or B eq 1)", { A: 'y', B: false }, true],
  ["D lt '2019-06-14T00:00:00.000Z'", { D: '2019-06-13T22:00:00Z' }, true],
  ["substringof('plan',A)", { A: 'Udviklingsplan' }, true],
  ["startswith(A,'plan')", { A: 'Udviklingsplan' }, false],
])('filter %s', (text, row: Record<string, unknown>, fits) => {
  expect(readFilter(text)((field) => row[field] ?? null)).toBe(fits);
});

test.each(['A eq', 'A or', '(A eq 1', "A eq 'x", 'A foo 1', 'A eq 1 1'])('filter %s is refused', (text) => {
  expect(() => readFilter(text)(() => null)).toThrow(/not valid/);
});

test('midnight of the day the clocks change', () => {
  expect(localMidnight(new Date('2019-03-31T12:00:00Z'))).toBe('2019-03-30T23:00:00Z');
  expect(localMidnight(new Date('2019-10-27T12:00:00Z'))).toBe('2019-10-26T22:00:00Z');
});
