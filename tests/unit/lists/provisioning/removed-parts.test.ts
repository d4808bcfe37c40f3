// What a person took away of what provisioning made stays away; a list that is gone is made anew with all of it.
import { localBotLogin } from '../../../../local/people';
import { inspect, provision, sayKept } from '../../../../src/lists/provisioning/index';
import { readPresent } from '../../../../src/lists/provisioning/present';
import { allLists, lists } from '../../../../src/lists/schema';
import { readAll } from '../../../../src/lists/loading/read-all';
import { listOf } from '../../../../src/lists/table';
import { createSay } from '../../../../src/text/text';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { killedOften, mortal, snapshot } from './support';

const say = createSay('da');
const options = { serviceLogin: localBotLogin };

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

test('a view, form sections and formatting that a person took away do not come back, and are told', async () => {
  const sp = site.as('stab');
  const items = listOf(sp, lists.items);
  await items.views.getByTitle('Overskredet').delete();
  await items.fields.getByInternalNameOrTitle('Status').update({ CustomFormatter: '' }, 'SP.Field');
  const type = (await readPresent(sp, allLists)).lists.get(lists.items.name)?.contentTypes[0];
  await items.contentTypes.getById(type?.StringId ?? '').update({ ClientFormCustomFormatter: '' });
  const before = await snapshot(sp);
  const report = await provision(sp, options);
  expect(report).toMatchObject({ made: [], changed: [] });
  expect(report.kept.map((one) => sayKept(one, say)).sort()).toEqual([
    'Fjernet af jer og ikke lavet igen: Milepæle, mål og opfølgninger, afsnittene i formularen.',
    'Fjernet af jer og ikke lavet igen: Milepæle, mål og opfølgninger, formateringen af Status.',
    'Fjernet af jer og ikke lavet igen: Milepæle, mål og opfølgninger, visningen Overskredet.',
  ]);
  expect(await snapshot(sp)).toEqual(before);
});

test('a view that provisioning has never made is made, and one that somebody renamed or changed is left', async () => {
  const sp = site.as('stab');
  const items = listOf(sp, lists.items);
  await items.views.getByTitle('Overskredet').delete();
  await items.views.getByTitle('Mine').update({ Title: 'Mine egne', RowLimit: 5 });
  const [memory] = await readAll(sp, lists.settings, "SettingKey eq 'provisionedParts'");
  // As a site of a version that had no such view.
  const known = (JSON.parse(String(memory?.['Value'])) as string[]).filter((part) => !part.endsWith('/view/Overdue'));
  await listOf(sp, lists.settings)
    .items.getById(memory?.Id ?? 0)
    .update({ Value: JSON.stringify(known) });
  expect(await provision(sp, options)).toMatchObject({ made: ['FremdriftItems/Overdue'], kept: [] });
  expect(await items.views.getByTitle('Mine egne').select('RowLimit')()).toMatchObject({ RowLimit: 5 });
  await items.views.getByTitle('Overskredet').delete();
  expect(await provision(sp, options)).toMatchObject({ made: [], kept: [{ part: 'Overdue', aspect: 'removed' }] });
});

test.each([
  ['in one go', () => provision(site.as('stab'), options)],
  ['broken off after every few requests', () => killedOften(site, (sp) => provision(sp, options))],
])('a list that was deleted comes back with its views, formatting and form, %s', async (_how, make) => {
  const before = await snapshot(site.as('stab'));
  await listOf(site.as('stab'), lists.items).delete();
  await make();
  const sorted = (value: unknown): unknown[] => [...(value as { lists: { name: string }[] }).lists].sort(byName);
  expect(sorted(await snapshot(site.as('stab')))).toEqual(sorted(before));
  expect((await inspect(site.as('stab'), options)).plan).toEqual({ steps: [], kept: [] });
});

test('a memory that a person has written over, or that could not be written, does no harm', async () => {
  const sp = site.as('stab');
  const [memory] = await readAll(sp, lists.settings, "SettingKey eq 'provisionedParts'");
  const row = listOf(sp, lists.settings).items.getById(memory?.Id ?? 0);
  await row.update({ Value: 'noget andet' });
  const before = await snapshot(sp);
  await provision(mortal(site, 2), options).catch(() => undefined);
  expect(await provision(sp, options)).toMatchObject({ made: [], changed: [], kept: [] });
  expect(await snapshot(sp)).toEqual(before);
  expect((await row.select('Value')<{ Value: string }>()).Value).toBe(memory?.['Value']);
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
