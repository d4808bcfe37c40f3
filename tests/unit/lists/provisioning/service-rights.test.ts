// Who may write the lists that only the service writes, after provisioning in each of the ways there are.
import type { SPFI } from '@pnp/sp/fi.js';
import { localBotLogin } from '../../../../local/people';
import { runProgram } from '../../../../cli/program';
import { statusOf } from '../../../../src/lists/faults';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { inspect, provision, sayKept, saySteps } from '../../../../src/lists/provisioning/index';
import { allLists, lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { createSay } from '../../../../src/text/text';
import { runSite, type RunningSite } from '../support/running-site';
import { killedOften } from './support';

const say = createSay('da');
const serviceLists = allLists.filter((list) => list.service);

let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
});
afterEach(() => site.close());

let count = 0;
/** What becomes of a new row in each of the four lists: "written" or the kind of refusal. */
async function writing(sp: SPFI): Promise<string[]> {
  const tried: string[] = [];
  for (const list of serviceLists) {
    const key = list.fields.find((field) => field.unique)?.name ?? '';
    try {
      await listOf(sp, list).items.add({ Title: 'Prøve', [key]: `t${count++}` });
      tried.push('written');
    } catch (error) {
      tried.push(`${statusOf(error).kind} ${statusOf(error).status}`);
    }
  }
  return tried;
}
const all = (word: string): string[] => serviceLists.map(() => word);
const reads = async (sp: SPFI): Promise<boolean> =>
  (await Promise.all(serviceLists.map((list) => listOf(sp, list).items.top(1)()))).every(Array.isArray);

const byProgram = async (...more: string[]): Promise<string> => {
  let said = '';
  const env = { FREMDRIFT_TOKEN: await site.token('stab') };
  const out = (text: string): void => void (said += text);
  await runProgram(['provision', '--site', site.siteUrl, ...more], { root: '.', out, err: out, env, cwd: '.' });
  return said;
};
const byTab = async (serviceLogin: string | undefined): Promise<unknown> => {
  const sp = site.as('stab');
  const options = { now: () => new Date(), place: 'tab', serviceLogin: () => serviceLogin } as const;
  return createPlanSite(sp, createPlanRepository(sp, { place: 'tab' }), options).provision();
};

test.each<[string, () => Promise<unknown>]>([
  ['the command line', () => byProgram('--service-login', `i:0#.f|membership|${localBotLogin}`)],
  ['the command line, with a bare login', () => byProgram('--service-login', localBotLogin)],
  ['the tab', () => byTab(localBotLogin)],
  ['the tab, and later again without a login', () => byTab(localBotLogin).then(() => byTab(undefined))],
])('%s: the bot and owners write, an editor and a reader get 403 and read', async (_way, make) => {
  await make();
  expect(await writing(site.as('fremdrift-bot'))).toEqual(all('written'));
  expect(await writing(site.as('stab'))).toEqual(all('written'));
  for (const who of ['omraadechef.amager', 'sagsbehandler'] as const) {
    expect(await writing(site.as(who))).toEqual(all('forbidden 403'));
    expect(await reads(site.as(who))).toBe(true);
  }
  await expect(
    listOf(site.as('omraadechef.amager'), lists.items).items.add({ Title: 'a', Key: '1' }),
  ).resolves.toBeTruthy();
  expect(await provision(site.as('stab'), { serviceLogin: localBotLogin })).toMatchObject({
    made: [],
    changed: [],
    kept: [],
  });
});

test('without a login nobody but owners writes, and it is said what to do; a later run lets the bot write', async () => {
  const said = await byProgram();
  expect(said).toContain(
    'Kun webstedets ejere kan skrive i listerne Påmindelser, Kanaler, Tråde, Personlige påmindelser, Spørgsmål uden svar, Hændelser.',
  );
  expect(said).toContain('--service-login');
  expect(await writing(site.as('omraadechef.amager'))).toEqual(all('forbidden 403'));
  expect(await writing(site.as('fremdrift-bot'))).toEqual(all('forbidden 403'));
  const { kept } = await provision(site.as('stab'));
  expect(kept.map((one) => sayKept(one, createSay('en')))).toEqual([
    expect.stringContaining(
      'Only the site’s owners can write in the lists Reminders, Channels, Threads, Personal reminders, Questions without an answer, Events.',
    ),
  ]);
  await byProgram('--service-login', localBotLogin);
  expect(await writing(site.as('fremdrift-bot'))).toEqual(all('written'));
  expect(await writing(site.as('omraadechef.amager'))).toEqual(all('forbidden 403'));
});

test('killed after every few requests, it ends the same', async () => {
  await killedOften(site, (sp) => provision(sp, { serviceLogin: localBotLogin }));
  expect(await writing(site.as('fremdrift-bot'))).toEqual(all('written'));
  expect(await writing(site.as('omraadechef.amager'))).toEqual(all('forbidden 403'));
  expect(await reads(site.as('sagsbehandler'))).toBe(true);
});

test('--check tells beforehand what follows only when the first steps are done', async () => {
  const { plan, later } = await inspect(site.as('stab'), { serviceLogin: 'ny-bot@contoso.example' });
  const told = saySteps([...plan.steps, ...later], say);
  for (const words of [
    'Listen Påmindelser mangler.',
    'Påmindelser: kun tjenesten skal kunne skrive i listen.',
    'Gruppen Udviklingsplan – redaktører',
    'i:0#.f|membership|ny-bot@contoso.example',
  ])
    expect(told.join('\n')).toContain(words);
  await provision(site.as('stab'), { serviceLogin: localBotLogin });
  const after = await inspect(site.as('stab'), { serviceLogin: localBotLogin });
  expect([...after.plan.steps, ...after.later]).toEqual([]);
});
