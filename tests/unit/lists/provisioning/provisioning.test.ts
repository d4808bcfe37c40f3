import { localBotLogin } from '../../../../local/people';
import { inspect, provision, ProvisionRefused, sayKept, saySteps } from '../../../../src/lists/provisioning/index';
import { readPresent } from '../../../../src/lists/provisioning/present';
import { rightsOf } from '../../../../src/lists/rights-of';
import { allLists, lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { createSay } from '../../../../src/text/text';
import { runSite, type RunningSite } from '../support/running-site';
import { snapshot } from './support';

const say = createSay('da');
const serviceLogin = `i:0#.f|membership|${localBotLogin}`;
let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
});
afterEach(() => site.close());

test('makes what is declared; a second run reads twice and changes nothing', async () => {
  const seen: string[] = [];
  const named = new Map<string, string>();
  const report = await provision(site.as('stab'), {
    serviceLogin,
    onProgress: ({ done, total, name }) => {
      seen.push(`${done}/${total}`);
      if (name) named.set(name.da, name.en);
    },
  });
  // What is worked on is told in both languages; the host knows which it speaks.
  expect(named.get(lists.plans.da)).toBe(lists.plans.en);
  expect(report.made.slice(0, allLists.length)).toEqual(allLists.map((list) => list.name));
  expect(report).toMatchObject({ unchanged: [], changed: [], kept: [], from: null });
  expect(seen[seen.length - 1]).toMatch(/^(\d+)\/\1$/);
  const before = await snapshot(site.as('stab'));
  site.requests();
  expect(await provision(site.as('stab'), { serviceLogin })).toMatchObject({ made: [], changed: [], kept: [] });
  // All lists, columns, views and rights are read in one request; the version is a row of its own.
  expect(site.requests()).toHaveLength(2);
  expect(await snapshot(site.as('stab'))).toEqual(before);
});

test('every list stands as declared', async () => {
  await provision(site.as('stab'), { serviceLogin });
  const present = await readPresent(site.as('stab'), allLists);
  for (const list of allLists) {
    const have = present.lists.get(list.name);
    expect(have).toMatchObject({
      Title: list.da,
      Description: list.descriptionDa,
      EnableVersioning: true,
      MajorVersionLimit: 500,
      EnableAttachments: false,
      ValidationFormula: list.validation?.formula ?? '',
      ValidationMessage: list.validation?.da ?? '',
    });
    const views = have?.views.filter((view) => view.leaf !== 'AllItems').map((view) => [view.leaf, view.Title]);
    expect(views?.sort()).toEqual(list.views.map((view) => [view.name, view.da]).sort());
    const chosen = list.views.find((view) => view.default);
    if (chosen) expect(have?.views.find((view) => view.DefaultView)?.leaf).toBe(chosen.name);
    if (list.sections) expect(have?.contentTypes[0]?.ClientFormCustomFormatter).toContain(list.sections[0]?.da);
  }
});

test('what a person made or changed stays, and is told', async () => {
  const sp = site.as('stab');
  await provision(sp, { serviceLogin });
  const items = listOf(sp, lists.items);
  await items.update({ Title: 'Vores punkter', Description: 'Vores egne ord' });
  await items.fields.getByInternalNameOrTitle('End').update({ Title: 'Frist' }, 'SP.Field');
  await items.fields.addText('Vores kolonne');
  await items.views.add('Vores visning', false, { RowLimit: 7 });
  await items.views.getByTitle('Vores visning').update({ DefaultView: true });
  await items.views.getByTitle('Forfalder snart').update({ Title: 'Det haster', RowLimit: 9 });
  const before = await snapshot(sp);
  const report = await provision(sp, { serviceLogin });
  expect(report).toMatchObject({ made: [], changed: [] });
  expect(report.kept.map((one) => [one.part, one.aspect, one.found])).toEqual([
    [null, 'name', 'Vores punkter'],
    [null, 'description', 'Vores egne ord'],
    ['End', 'name', 'Frist'],
  ]);
  expect(sayKept(report.kept[2]!, say)).toBe(
    'Rettet af jer og ladt i fred: Milepæle, mål og opfølgninger, Til, navnet: ”Frist”.',
  );
  expect(await snapshot(sp)).toEqual(before);
});

test('a choice, an index or a whole list that is gone comes back; the rest of a choice stays', async () => {
  const sp = site.as('stab');
  await provision(sp, { serviceLogin });
  const before = await snapshot(sp);
  const items = listOf(sp, lists.items);
  const choices = { Choices: ['Milepæl', 'Noget eget'] };
  await items.fields.getByInternalNameOrTitle('Kind').update(choices, 'SP.FieldChoice');
  await items.fields.getByInternalNameOrTitle('AreaKey').update({ Indexed: false }, 'SP.Field');
  await listOf(sp, lists.threads).delete();
  const { plan, later } = await inspect(sp, { serviceLogin });
  expect(saySteps([...plan.steps, ...later], say)).toEqual([
    'Listen Tråde mangler.',
    'Milepæle, mål og opfølgninger: kolonnen Slags skal have rettet valgmulighederne.',
    'Milepæle, mål og opfølgninger: kolonnen Indsatsområde skal have rettet indekset.',
    'Tråde: kun tjenesten skal kunne skrive i listen.',
  ]);
  await provision(sp, { serviceLogin });
  const kind = (await readPresent(sp, allLists)).lists.get(lists.items.name)?.fields.find(isKind);
  expect(kind?.choices).toEqual(['Milepæl', 'Noget eget', 'Mål', 'Opfølgning']);
  await items.fields.getByInternalNameOrTitle('Kind').update({ Choices: ['Milepæl', 'Mål', 'Opfølgning'] }, 'SP.Field');
  const sorted = (value: unknown): unknown[] => [...(value as { lists: { name: string }[] }).lists].sort(byName);
  expect(sorted(await snapshot(sp))).toEqual(sorted(before));
});

const isKind = (field: { readonly InternalName: string }): boolean => field.InternalName === 'Kind';
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

test('who may do what is asked in one request, before and after the lists are there', async () => {
  expect(await rightsOf(site.as('stab'))).toEqual({ read: true, edit: true, manage: true, provision: true });
  await provision(site.as('stab'), { serviceLogin });
  site.requests();
  expect(await rightsOf(site.as('stab'))).toEqual({ read: true, edit: true, manage: true, provision: true });
  expect(site.requests()).toHaveLength(1);
  expect(await rightsOf(site.as('omraadechef.amager'))).toMatchObject({ read: true, edit: true, provision: false });
  expect(await rightsOf(site.as('sagsbehandler'))).toEqual({
    read: true,
    edit: false,
    manage: false,
    provision: false,
  });
});

test.each(['sagsbehandler', 'omraadechef.amager'] as const)(
  '%s is told whom to ask, and nothing is made',
  async (who) => {
    const refused = await provision(site.as(who)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProvisionRefused);
    expect((refused as ProvisionRefused).words(say)).toContain('Bed en ejer af webstedet');
    expect((await readPresent(site.as('stab'), allLists)).lists.size).toBe(0);
  },
);

test('a group’s access that an owner took away is not given again', async () => {
  const sp = site.as('stab');
  await provision(sp, { serviceLogin });
  const present = await readPresent(sp, allLists);
  const group = present.groups.find((one) => one.Title === 'Udviklingsplan – redaktører');
  await sp.web.roleAssignments.getById(group?.Id ?? 0).delete();
  expect((await inspect(sp, { serviceLogin })).plan.steps).toEqual([]);
});

test('rows that stand in the way of unique values are told, and all else is done', async () => {
  const sp = site.as('stab');
  await provision(sp, { serviceLogin });
  const threads = listOf(sp, lists.threads);
  const key = threads.fields.getByInternalNameOrTitle('UniqueKey');
  await key.update({ EnforceUniqueValues: false }, 'SP.Field');
  for (const Title of ['a', 'b']) await threads.items.add({ Title, UniqueKey: 'same' });
  await threads.fields.getByInternalNameOrTitle('ActivityKey').update({ Description: '' }, 'SP.Field');
  const report = await provision(sp, { serviceLogin });
  expect(report).toMatchObject({
    changed: ['FremdriftThreads/ActivityKey'],
    kept: [{ list: 'FremdriftThreads', part: 'UniqueKey', aspect: 'unique' }],
  });
  expect(sayKept(report.kept[0]!, say)).toContain('to rækker har den samme');
});

test('an editor may go on where the lists are there, also where an index is gone, and changes none of them', async () => {
  const sp = site.as('stab');
  await provision(sp, { serviceLogin });
  await listOf(sp, lists.items).fields.getByInternalNameOrTitle('AreaKey').update({ Indexed: false }, 'SP.Field');
  const before = await snapshot(sp);
  expect(await provision(site.as('omraadechef.amager'))).toMatchObject({ made: [], changed: [] });
  expect(await snapshot(sp)).toEqual(before);
});
