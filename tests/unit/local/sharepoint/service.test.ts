import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import '@pnp/sp/fields/index.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import { startSharePoint, type RunningSharePoint } from '../../../../local/sharepoint';
import { startOfDay } from '../../../../local/sharepoint/kinds/zoned-time';
import { createSp } from '../../../../src/lists/create-sp';

describe('the pages that a person looks at', () => {
  let service: RunningSharePoint;
  let cookie: string;
  const look = (where: string, who = cookie): Promise<Response> =>
    fetch(`${service.siteUrl}${where}`, { headers: who ? { Cookie: who } : {} });
  beforeAll(async () => {
    service = await startSharePoint({ dbFile: ':memory:', port: 0 });
    const sp = createSp(service.siteUrl, () => Promise.resolve(service.tokens.owner));
    await sp.web.lists.add('Prøve <b>', '', 100);
    const list = sp.web.lists.getByTitle('Prøve <b>');
    await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="DateTime" Format="DateOnly" Name="Day" DisplayName="Dag"/>',
      Options: AddFieldOptions.AddFieldInternalNameHint | AddFieldOptions.AddFieldToDefaultView,
    });
    await list.items.add({ Title: '<script>alert(1)</script>', Day: '2019-06-14T12:00:00Z' });
    const signIn = await fetch(`${new URL(service.siteUrl).origin}/_local/sign-in?as=sagsbehandler@contoso.example`, {
      redirect: 'manual',
    });
    cookie = (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  });
  afterAll(() => service.close());
  const pathOf = async (): Promise<string> => {
    const html = await (await look('')).text();
    const [, href = ''] = /href="([^"]*Lists[^"]*AllItems\.aspx)"/.exec(html) ?? [];
    return href.replace('/sites/dev', '');
  };

  test('a stranger is asked who it is, and sees no row', async () => {
    const answer = await look(await pathOf(), '');
    expect(answer.status).toBe(401);
    const html = await answer.text();
    expect(html).toContain('Sagsbehandler');
    expect(html).not.toContain('alert(1)');
  });

  test('what people wrote is written out, and runs nothing', async () => {
    expect(await (await look('')).text()).toContain('Prøve &lt;b&gt;');
    const list = await look(await pathOf());
    const html = await list.text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('14-06-2019');
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await look('/Lists/None/AllItems.aspx')).status).toBe(404);
  });

  test('a row has a page of its own', async () => {
    const html = await (await look((await pathOf()).replace('AllItems.aspx', 'DispForm.aspx?ID=1'))).text();
    expect(html).toContain('<dt>Dag</dt><dd>14-06-2019</dd>');
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

test('midnight of the day the clocks change', () => {
  const midnight = (moment: string): number => startOfDay('Europe/Copenhagen', Date.parse(moment));
  expect(midnight('2019-03-31T12:00:00Z')).toBe(Date.parse('2019-03-30T23:00:00Z'));
  expect(midnight('2019-10-27T12:00:00Z')).toBe(Date.parse('2019-10-26T22:00:00Z'));
});
