// Ledelsestilsyn through the list service: two at once, the same twice, and what people write into the lists by hand.
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { machinery } from '../../../src/lists/schema/machinery';
import { keys, type SupervisionLists } from '../../../src/lists/supervision/supervision-lists';
import { listOf } from '../../../src/lists/table';
import { resultsOf } from '../../../src/supervision/results';
import { report, round, sample, theme } from '../supervision/support';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

const planKey = 'p1';
let site: RunningSite;
beforeAll(async () => {
  site = await runProvisionedSite();
});
afterAll(() => site.close());

const listsOf = (who: 'stab' | 'omraadechef.amager' | 'sagsbehandler'): SupervisionLists => {
  const sp = site.as(who);
  return createMachinery({ sp, repository: createPlanRepository(sp), writing: { place: 'webPart' } }).supervision;
};
const bare = <T extends { readonly key: string; readonly row: unknown }>({ key: _key, row: _row, ...rest }: T) => rest;
const counts = { ...sample('Amager', { aspect: 'deadlines', reviewed: 20, fulfilled: 18 }) };

test('a round, its counts, themes, reviews and reports are written and read as they were given', async () => {
  const lists = listsOf('stab');
  const planned = round({ levels: ['Syd: Amager, Valby'], covers: ['Anbringelser'] });
  expect(await lists.rounds.add(planKey, planned.key, planned, planned.title)).toMatchObject({ ok: true });
  await lists.samples.add(planKey, keys.sample(counts), bare(counts), 'Amager, Frister');
  const ours = theme('Amager', 'Børnesamtalen', { plan: ['Øvelse', 'Sparring'], responsible: 'Faglig koordinator' });
  await lists.themes.add(planKey, keys.theme(ours, 'a'), bare(ours), ours.title);
  const review = { unit: 'Amager', month: '2019-02', heldOn: '2019-02-12', learned: null };
  await lists.reviews.add(planKey, keys.review(review, planKey), review, 'Amager, februar 2019');
  const summary = report({ level: 'level4', unit: 'Syd', analysis: 'Nye medarbejdere' });
  await lists.reports.add(planKey, keys.report(summary), bare(summary), 'Niveau 4, Syd');

  const { supervision, problems } = await listsOf('sagsbehandler').load(planKey);
  expect(problems).toEqual([]);
  const { row: _row, ...same } = planned;
  expect(supervision.rounds).toMatchObject([same]);
  expect(supervision.samples).toMatchObject([{ unit: 'Amager', aspect: 'deadlines', reviewed: 20, fulfilled: 18 }]);
  expect(supervision.themes).toMatchObject([{ title: 'Børnesamtalen', plan: ['Øvelse', 'Sparring'], state: 'chosen' }]);
  expect(supervision.reviews).toMatchObject([review]);
  expect(supervision.reports).toMatchObject([{ level: 'level4', unit: 'Syd', analysis: 'Nye medarbejdere' }]);
  // Of another plan only what is its own.
  expect((await lists.load('p2')).supervision).toEqual({
    rounds: [],
    samples: [],
    themes: [],
    reviews: [],
    reports: [],
  });
});

test('the same row made twice is there once, and other counts under its key are a conflict that shows both', async () => {
  const [mine, theirs] = [listsOf('stab'), listsOf('omraadechef.amager')];
  const quality = { ...counts, aspect: 'quality' };
  const made = await Promise.all(
    [mine, theirs].map((lists) => lists.samples.add(planKey, keys.sample(quality), bare(quality), 'Amager, Kvalitet')),
  );
  expect(made).toMatchObject([{ ok: true }, { ok: true }]);
  const { supervision } = await mine.load(planKey);
  expect(supervision.samples.filter(({ aspect }) => aspect === 'quality')).toHaveLength(1);
  const other = { ...quality, fulfilled: 11 };
  const refused = await theirs.samples.add(planKey, keys.sample(other), bare(other), 'Amager, Kvalitet');
  expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } });
});

test('whoever writes with an old ETag is told what the other wrote, and nothing is lost', async () => {
  const [mine, theirs] = [listsOf('stab'), listsOf('omraadechef.amager')];
  const [seen] = (await mine.load(planKey)).supervision.samples;
  if (!seen) throw new Error('No counts');
  expect(await theirs.samples.change(seen, { fulfilled: 17 })).toMatchObject({ ok: true, value: { fulfilled: 17 } });
  const late = await mine.samples.change(seen, { fulfilled: 19 });
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', theirs: { fulfilled: 17 } } });
  const { supervision } = await mine.load(planKey);
  expect(supervision.samples.find(({ key }) => key === seen.key)?.fulfilled).toBe(17);
  const [held] = supervision.rounds;
  if (!held) throw new Error('No round');
  await listOf(site.as('stab'), machinery.supervisionRounds)
    .items.getById(held.row?.id ?? 0)
    .recycle();
  expect(await mine.rounds.change(held, { state: 'closed' })).toMatchObject({ ok: false, error: { kind: 'gone' } });
  await mine.rounds.add(planKey, held.key, held, held.title);
});

test('a CPR number is refused, and so is a person without rights', async () => {
  const said = theme('Amager', 'Sagen om 010203-4567');
  const refused = await listsOf('stab').themes.add(planKey, keys.theme(said, 'b'), bare(said), said.title);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
  const lawful = { ...counts, aspect: 'lawfulness' };
  const add = listsOf('sagsbehandler').samples.add(planKey, keys.sample(lawful), bare(lawful), 'Amager');
  expect(await add.catch((error: unknown) => ({ ok: false, thrown: error instanceof Error }))).toMatchObject({
    ok: false,
  });
});

test('rows that people made by hand become problems with the way to them, and all else is read and reckoned', async () => {
  const add = (list: (typeof machinery)['supervisionRounds' | 'supervisionSamples'], row: Record<string, unknown>) =>
    listOf(site.as('stab'), list).items.add(row);
  await add(machinery.supervisionSamples, {
    ...{ Title: 'Valby', RoundKey: '2019-1', Unit: 'Valby', Aspect: 'frister', Reviewed: 7.5, Fulfilled: 6 },
  });
  await add(machinery.supervisionSamples, { Title: 'Uden alt', RoundKey: '2019-1' });
  await add(machinery.supervisionSamples, {
    ...{ Title: 'Valby', RoundKey: '2019-1', Unit: 'Valby', Aspect: 'Frister', Reviewed: 30, Fulfilled: 24 },
  });
  await add(machinery.supervisionRounds, {
    ...{ Title: '7. runde', RoundKey: 'hvad som helst', PlanKey: planKey, State: 'Ved at være der' },
    ...{ Units: 'Amager\nValby', Levels: 'Syd: Amager, Odense' },
  });
  const lists = listsOf('stab');
  const { supervision, problems } = await lists.load(planKey);
  expect(problems.map(({ field, kind }) => [field, kind])).toEqual(
    expect.arrayContaining([
      ['State', 'choice'],
      ['Levels', 'type'],
      ['Reviewed', 'type'],
    ]),
  );
  for (const { url, da } of problems) {
    expect(url).toMatch(/\/Lists\/Fremdrift\w+\/DispForm\.aspx\?ID=\d+$/);
    expect(da).toContain('Ledelsestilsyn');
  }
  expect(supervision.rounds.find(({ title }) => title === '7. runde')).toMatchObject({ number: 7, state: 'planned' });
  const [fifth] = supervision.rounds.filter(({ key }) => key === '2019-1');
  const frister = fifth && resultsOf(fifth, supervision).find(({ of }) => of.key === 'deadlines');
  expect(frister?.told.units.map(({ unit, share }) => [unit, share])).toEqual([
    ['Amager', 85],
    ['Valby', 80],
  ]);
});
