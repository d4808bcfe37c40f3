// What a person who runs `npm start` sees of ledelsestilsyn and the indicators, written through the list service.
import { importSample } from '../../../local/hosting/sample';
import { importSampleSupervision } from '../../../local/hosting/sample-supervision';
import { progressOf } from '../../../src/indicators/progress';
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { owedOf, owesAny, presentRound } from '../../../src/supervision/owing';
import { resultsOf } from '../../../src/supervision/results';
import { createSay } from '../../../src/text/text';
import { runSite, type RunningSite } from '../lists/support/running-site';

const today = '2019-05-14';
let site: RunningSite;
beforeAll(async () => {
  site = await runSite();
});
afterAll(() => site?.close());

test('the sample of ledelsestilsyn is alive: rounds of all states, small numbers, who owes what, and measurements of rounds', async () => {
  const sp = site.as('stab');
  await importSample(process.cwd(), sp, () => undefined, createSay('da'));
  await importSampleSupervision(process.cwd(), sp, today);
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const { plan, problems } = loaded;
  const lists = createMachinery({ sp, repository, writing: { place: 'webPart' } });
  const { supervision, problems: amiss } = await lists.supervision.load(plan.key);
  expect([...problems, ...amiss]).toEqual([]);
  expect(supervision.rounds.map(({ state }) => state)).toEqual(['closed', 'closed', 'running', 'planned']);

  const present = presentRound(supervision.rounds, today);
  if (present === null) throw new Error('No round runs');
  const owed = owedOf(present, supervision, today).units;
  expect(owed.some(owesAny)).toBe(true);
  expect(owed.some(({ figures }) => figures.length === 0)).toBe(true);

  const [first, second] = supervision.rounds;
  if (!first || !second) throw new Error('No closed rounds');
  const kinds = (of: typeof first) =>
    resultsOf(of, supervision).flatMap(({ told }) => told.units.map((one) => one.reviewed.kind));
  expect(new Set(kinds(first))).toEqual(new Set(['shown']));
  expect(kinds(second)).toEqual(expect.arrayContaining(['small', 'kept', 'shown']));
  expect(resultsOf(first, supervision)[0]?.told.places.map(({ unit }) => unit)).toEqual(['Nord', 'Syd']);

  // Every indicator has been measured, those of the rounds by the rounds, and one unit rests on too few to be shown.
  const progress = plan.indicators.map((one) => progressOf(one, today));
  expect(progress.every(({ latest }) => latest !== null)).toBe(true);
  expect(progress.some(({ reached }) => reached === true) && progress.some(({ reached }) => reached === false)).toBe(
    true,
  );
  expect(
    plan.indicators[0]?.measurements.every(({ source }) => source?.startsWith('Ledelsestilsyn, Runde') === true),
  ).toBe(true);
  expect(progress.some(({ occasions }) => occasions.some(({ units }) => units.some(({ masked }) => masked)))).toBe(
    true,
  );
  expect((await lists.indicators.read(plan.key)).deadlines?.length).toBeGreaterThan(0);
});
