import '@pnp/sp/items/list.js';
import '@pnp/sp/lists/web.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../src/lists/repository';
import { readTimelineBeside, type TimelineBeside } from '../../../src/lists/timeline-beside';
import { runProvisionedSite } from './support/provisioned-site';
import { sampleDraft } from './support/sample-draft';
import { runSite, type RunningSite } from './support/running-site';

const today = '2019-05-14';
let site: RunningSite;
afterEach(() => site.close());

const besideOf = (repository: PlanRepository): Promise<TimelineBeside> =>
  readTimelineBeside(repository, site.siteUrl, 'p1', today);

async function add(list: (typeof lists)[keyof typeof lists], row: Record<string, unknown>): Promise<void> {
  await listOf(site.as('stab'), list).items.add(row);
}

test('meetings, rounds and reviews come in one request, each with its day, its state and the way to its form', async () => {
  site = await runProvisionedSite();
  await add(lists.meetings, { Title: 'Styregruppemøde', PlanKey: 'p1', HeldOn: '2019-06-03T00:00:00Z' });
  await add(lists.meetings, { Title: 'Holdt møde', HeldOn: '2019-05-02T00:00:00Z' });
  await add(lists.meetings, { Title: 'En anden plans møde', PlanKey: 'p2', HeldOn: '2019-06-03T00:00:00Z' });
  await add(lists.supervisionRounds, {
    Title: 'Runde 2',
    RoundKey: '2019-2',
    Start: '2019-04-01T00:00:00Z',
    End: '2019-04-30T00:00:00Z',
  });
  await add(lists.governingDocuments, { Title: 'Beredskabsplan', ReviewBy: '2019-09-01T00:00:00Z' });
  await add(lists.governingDocuments, { Title: 'Uden dag' });
  await add(lists.governingDocuments, {
    Title: 'Udgået vejledning',
    ReviewBy: '2019-09-01T00:00:00Z',
    Decision: 'Udgår',
  });
  site.requests();
  const found = await besideOf(createPlanRepository(site.as('sagsbehandler')));
  expect(site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
  const short = (marks: typeof found.meetings): string[] =>
    marks.map(({ title, period, state }) => `${title} ${period.start} ${period.end} ${state}`);
  expect(short(found.meetings)).toEqual([
    'Styregruppemøde 2019-06-03 2019-06-03 planned',
    'Holdt møde 2019-05-02 2019-05-02 reached',
  ]);
  expect(short(found.rounds)).toEqual(['Runde 2 2019-04-01 2019-04-30 late']);
  expect(short(found.reviews)).toEqual(['Beredskabsplan 2019-09-01 2019-09-01 planned']);
  expect(found.meetings[0]).toMatchObject({
    key: 'meeting:1',
    kind: 'meeting',
    url: `${site.siteUrl}/Lists/FremdriftMeetings/DispForm.aspx?ID=1`,
  });
});

test('once read they are asked for with the plan, in the same request, and only what is new is sent', async () => {
  site = await runProvisionedSite();
  const repository = createPlanRepository(site.as('sagsbehandler'));
  await repository.load();
  expect((await besideOf(repository)).meetings).toEqual([]);
  await add(lists.meetings, { Title: 'Styregruppemøde', PlanKey: 'p1', HeldOn: '2019-06-03T00:00:00Z' });
  site.requests();
  const [, found] = await Promise.all([repository.load(), besideOf(repository)]);
  expect(site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
  expect(found.meetings.map(({ title }) => title)).toEqual(['Styregruppemøde']);
});

test('they may be asked for before the plan is there, and the plan is then read whole', async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  const repository = createPlanRepository(site.as('sagsbehandler'));
  const [beside, loaded] = await Promise.all([besideOf(repository), repository.load()]);
  expect(beside.rounds).toEqual([]);
  expect(loaded !== null && loaded !== 'notProvisioned' && loaded.plan.items.length).toBeGreaterThan(10);
});

test('a site without these lists has nothing beside its plan', async () => {
  site = await runSite();
  expect(await besideOf(createPlanRepository(site.as('stab')))).toEqual({ meetings: [], rounds: [], reviews: [] });
});
