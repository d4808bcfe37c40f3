import { createKnown, type KnownAsked } from '../../../src/lists/known';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { lists, type ListDeclaration } from '../../../src/lists/schema';
import { machinery } from '../../../src/lists/schema/machinery';
import { listOf } from '../../../src/lists/table';
import type { Plan } from '../../../src/plan/plan';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

let site: RunningSite;
afterEach(() => site.close());

const add = (list: ListDeclaration, row: Record<string, unknown>): Promise<unknown> =>
  listOf(site.as('stab'), list).items.add(row);
const all: KnownAsked['may'] = () => true;

test('what stands beside the plan is read with it, each list only for who may read it, and history when the plan has changed', async () => {
  site = await runProvisionedSite();
  const plan = await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  const group = plan.groups[0];
  await add(lists.meetings, {
    Title: 'Møde 3',
    PlanKey: plan.key,
    GroupKey: group?.key,
    HeldOn: '2019-06-03T00:00:00Z',
    HeldAt: '13.00-15.00',
    Agenda: 'Status\nBeredskab',
    Decisions: 'Planen følges',
  });
  await add(lists.meetings, { Title: 'En anden plans møde', PlanKey: 'p9' });
  await add(lists.supervisionRounds, {
    Title: 'Runde 5, 1. kvartal 2019',
    RoundKey: '2019-1',
    Start: '2019-01-07T00:00:00Z',
    State: 'Afsluttet',
  });
  await add(lists.supervisionSamples, {
    Title: 'Amager',
    RoundKey: '2019-1',
    Unit: 'Amager',
    Aspect: 'Frister',
    Reviewed: 8,
    Fulfilled: 7,
  });
  await add(lists.supervisionSamples, { Title: 'En anden plans tal', RoundKey: '2099-1', Unit: 'Amager' });
  await add(lists.governingDocuments, { Title: 'Beredskabsplan', DocumentLink: 'https://example.dk/b.pdf' });
  await add(lists.governingDocuments, { Title: 'Uden link' });
  await add(lists.words, { Title: 'BUF', Means: 'Børne- og Ungdomsforvaltningen' });
  await add(lists.words, { Title: 'halvt' });

  await add(machinery.evaluations, { Title: 'Medarbejderevaluering', Key: 'ev1', PlanKey: plan.key });
  await add(machinery.evaluationCounts, { Title: 'Ja', PlanKey: plan.key, QuestionKey: 'ev1.q1', AnswerCount: 7 });

  const sp = site.as('fremdrift-bot');
  const repository = createPlanRepository(sp);
  const readKnown = createKnown(sp, repository);
  const planNow = async (): Promise<Plan> => {
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    return loaded.plan;
  };
  const read = async (may = all, now = new Date()) => readKnown({ plan: await planNow(), now, may });

  const known = await read();
  expect(known.beside.meetings).toEqual([
    {
      key: '#1',
      title: 'Møde 3',
      group: group?.title,
      day: '2019-06-03',
      time: '13.00-15.00',
      agenda: ['Status', 'Beredskab'],
      decisions: ['Planen følges'],
      url: `${site.siteUrl}/Lists/FremdriftMeetings/DispForm.aspx?ID=1`,
    },
  ]);
  expect(known.beside.rounds).toMatchObject([
    { key: '2019-1', number: 5, start: '2019-01-07', end: null, isClosed: true },
  ]);
  expect(known.beside.supervision).toMatchObject({
    rounds: [{ key: '2019-1', url: `${site.siteUrl}/Lists/FremdriftSupervisionRounds/DispForm.aspx?ID=1` }],
    samples: [{ unit: 'Amager', aspect: 'deadlines', reviewed: 8 }],
    themes: [],
  });
  expect(known.beside.documents?.map(({ document, url }) => [document.title, url])).toEqual([
    ['Beredskabsplan', 'https://example.dk/b.pdf'],
    ['Uden link', `${site.siteUrl}/Lists/FremdriftDocuments/DispForm.aspx?ID=2`],
  ]);
  expect(known.words).toEqual([{ word: 'BUF', means: 'Børne- og Ungdomsforvaltningen' }]);
  expect(known.beside.evaluation).toMatchObject({
    evaluation: { designs: [{ key: 'ev1' }], counts: [{ count: 7 }] },
    countsRead: true,
  });
  expect(known.beside.changes?.some(({ key }) => key === plan.key)).toBe(true);

  // In a quiet minute nothing but the plan's own question is asked, and what was made of it stands.
  site.requests();
  const [again] = await Promise.all([read(), read()]);
  expect(again).toBe(known);
  expect(site.requests().length).toBeLessThanOrEqual(2);

  // Whether somebody may read five lists is one question more.
  site.requests();
  const reader = (list: ListDeclaration): Promise<boolean> =>
    repository.mayUserRead('sagsbehandler@contoso.example', list);
  expect(await read(reader)).toBe(known);
  expect(site.requests().length).toBeLessThanOrEqual(3);

  const narrow = await read((list) => list === lists.meetings);
  expect(narrow.beside).toMatchObject({ rounds: [], documents: null, changes: null });
  expect(narrow.beside.meetings).toHaveLength(1);
  expect(narrow.words).toEqual([]);
  expect(narrow.beside.supervision).toBeUndefined();
  const noCounts = await read((list) => list !== lists.supervisionSamples);
  expect(noCounts.beside.supervision).toMatchObject({ rounds: [{ key: '2019-1' }], samples: null, themes: [] });
  expect(await read((list) => list === lists.meetings)).toBe(narrow);
  expect(narrow.beside).not.toHaveProperty('evaluation');
  const { evaluation: uncounted } = (await read((list) => list !== machinery.evaluationCounts)).beside;
  expect(uncounted).toMatchObject({ evaluation: { designs: [{ key: 'ev1' }], counts: [] }, countsRead: false });
  expect(await read()).toBe(known);

  const item = plan.items.find(({ kind }) => kind === 'milestone');
  if (!item) throw new Error('no milestone');
  await listOf(site.as('omraadechef.amager'), lists.items)
    .items.getById(item.row?.id ?? 0)
    .update({ PeriodText: 'ultimo 2030' });
  const changed = await read();
  expect(changed).not.toBe(known);
  expect(changed.beside.changes?.[0]).toMatchObject({ key: item.key, by: 'Områdechef, Amager' });
  expect(changed.beside.changes?.[0]?.text).toContain('→ ultimo 2030');

  // With another plan the one before is what was done earlier, as its rows tell it.
  expect(changed.beside.former).toEqual([]);
  const draft = await sampleDraft();
  await createPlanRepository(site.as('stab')).writePlan({ ...draft, plan: { ...draft.plan, title: 'Den næste plan' } });
  const { former = [] } = (await read()).beside;
  expect(former).toHaveLength(plan.activities.length);
  expect(former.find(({ key }) => key === `${plan.key}:2.1`)).toMatchObject({
    areaTitle: plan.title,
    title: plan.activities.find(({ key }) => key === '2.1')?.title,
  });
  expect(former.filter(({ statusText }) => statusText?.includes('(ultimo 2030)'))).toHaveLength(1);
});

test('a site that has yet to get these lists has nothing beside its plan', async () => {
  site = await runProvisionedSite();
  const plan = await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  const gone = [lists.meetings, lists.supervisionRounds, lists.governingDocuments, lists.words, lists.events];
  for (const list of gone) await listOf(site.as('stab'), list).delete();
  const sp = site.as('sagsbehandler');
  const known = await createKnown(sp, createPlanRepository(sp))({ plan, now: new Date(), may: all });
  expect(known).toMatchObject({ beside: { meetings: [], rounds: [], documents: null }, words: [] });
});
