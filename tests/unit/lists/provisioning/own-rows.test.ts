// The list to which everybody who may read adds rows of their own, and nobody changes another's.
import type { SPFI } from '@pnp/sp/fi.js';
import { localBotLogin } from '../../../../local/people';
import { statusOf } from '../../../../src/lists/faults';
import { inspect, provision, saySteps } from '../../../../src/lists/provisioning/index';
import { lists } from '../../../../src/lists/schema';
import { listOf, parseRow } from '../../../../src/lists/table';
import { createSay } from '../../../../src/text/text';
import { runSite, type RunningSite } from '../support/running-site';
import { killedOften } from './support';

let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
});
afterEach(() => site.close());

const rowsOf = (sp: SPFI) => listOf(sp, lists.acknowledgements).items;
let count = 0;
const add = async (sp: SPFI): Promise<number> => {
  const made: unknown = await rowsOf(sp).add({ Title: 'Læst', UniqueKey: `k${count++}`, DocumentKey: 'd:1' });
  return parseRow(made).Id;
};
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => statusOf(error).kind,
  );

async function holdsTheRule(): Promise<void> {
  const [owner, editor, reader] = [site.as('stab'), site.as('omraadechef.amager'), site.as('sagsbehandler')];
  const [ofEditor, ofReader] = [await add(editor), await add(reader)];
  const change = (sp: SPFI, id: number) => outcome(rowsOf(sp).getById(id).update({ Title: 'Rettet' }));
  expect(await change(reader, ofReader)).toBe('done');
  expect(await change(reader, ofEditor)).toBe('forbidden');
  expect(await change(editor, ofReader)).toBe('forbidden');
  expect(await outcome(rowsOf(editor).getById(ofReader).delete())).toBe('forbidden');
  expect(await change(owner, ofReader)).toBe('done');
  // All see all, so that the owner of a document can tell who has read it.
  expect(await rowsOf(reader).select('Id')()).toHaveLength(2);
  // A reader of the site writes nowhere else.
  const documents = listOf(reader, lists.governingDocuments).items;
  expect(await outcome(documents.add({ Title: 'A', UniqueKey: `k${count++}` }))).toBe('forbidden');
}

test('readers confirm, and change their own rows alone; so do editors', async () => {
  await provision(site.as('stab'), { serviceLogin: localBotLogin });
  await holdsTheRule();
  const again = await provision(site.as('stab'), { serviceLogin: localBotLogin });
  expect(again).toMatchObject({ made: [], changed: [] });
});

test('a set-up that breaks off at every turn ends in the same, and lets nobody do more on the way', async () => {
  expect(await killedOften(site, (sp) => provision(sp))).toBeGreaterThan(5);
  await holdsTheRule();
});

test('rights that were loosened by hand are said, and set again', async () => {
  const sp = site.as('stab');
  await provision(sp);
  await listOf(sp, lists.acknowledgements).update({ WriteSecurity: 1 });
  await listOf(sp, lists.questions).update({ ReadSecurity: 1 });
  const words = saySteps((await inspect(sp)).plan.steps, createSay('da'));
  expect(words).toEqual([
    'Bekræftelser: listen skal have rettet hvem der kan rette hvilke rækker.',
    'Spørgsmål uden svar: listen skal have rettet hvem der kan se hvilke rækker.',
  ]);
  await provision(sp);
  await holdsTheRule();
});

test('a group that was let into the site later is let in here when the lists are provisioned again', async () => {
  const sp = site.as('stab');
  await provision(sp);
  const { Id } = await sp.web.siteGroups.add({ Title: 'Nye læsere' });
  const { Id: read } = await sp.web.roleDefinitions.getByType(2).select('Id')<{ Id: number }>();
  await sp.web.roleAssignments.add(Id, read);
  const words = saySteps((await inspect(sp)).plan.steps, createSay('da'));
  expect(words).toEqual([
    'Bekræftelser: alle, der kan læse, skal kunne bekræfte for sig selv og ikke rette andres rækker.',
  ]);
  await provision(sp);
  expect((await inspect(sp)).plan.steps).toEqual([]);
  const held = await listOf(sp, lists.acknowledgements).roleAssignments.select('PrincipalId')<
    { PrincipalId: number }[]
  >();
  expect(held.map((one) => one.PrincipalId)).toContain(Id);
});
