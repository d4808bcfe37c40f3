import { suggestedDeadlines } from '../../../src/indicators/law';
import { measureRound } from '../../../src/lists/indicators/measure-round';
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../src/lists/repository';
import type { IndicatorLists } from '../../../src/lists/indicators/indicator-lists';
import { importText } from '../../../src/importing';
import type { Plan } from '../../../src/plan/plan';
import { round, sample, supervision } from '../supervision/support';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

const text = `Udviklingsplan
Indsatsområde 1: Netværk
Aktivitet: 1.1 Netværket med
Formål
At netværket er med.
Mål
Juni 2019
Netværket er med i alle sager, og en børnefaglig undersøgelse er færdig inden for fire måneder.
Opfølgning
At baseline holder sig på 80 % eller over ift., om netværket er kendt og inddraget.
Juristerne fører ledelsestilsyn på 25 % af alle sager.
`;

let site: RunningSite;
let repository: PlanRepository;
let indicators: IndicatorLists;
let plan: Plan;
beforeEach(async () => {
  site = await runProvisionedSite();
  const sp = site.as('omraadechef.amager');
  repository = createPlanRepository(sp);
  indicators = createMachinery({ sp, repository, writing: { place: 'webPart' } }).indicators;
  const imported = importText(text);
  if (!imported.ok) throw new Error('not read');
  plan = await createPlanRepository(site.as('stab')).writePlan(imported.draft);
});
afterEach(() => site.close());

const figure = { round: '2. kvartal 2019', on: '2019-06-30', unit: 'Amager', value: 76, basis: 25, source: 'Tilsyn' };
const of = () => ({ planKey: plan.key, indicator: { key: '1.1.i1', unit: '%' }, today: '2019-07-31' });
const load = async (): Promise<Plan> => {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
};

test('an imported plan’s target stands in the list of indicators, tied to its goal; the size of a sample does not', async () => {
  const [goal] = plan.items.filter(({ kind }) => kind === 'goal');
  expect((await load()).indicators).toMatchObject([
    {
      key: '1.1.i1',
      goalKey: goal?.key,
      target: 80,
      operator: 'atLeast',
      by: goal?.end,
      title: 'Netværket er kendt og inddraget',
    },
  ]);
});

test('a figure is written with its source and what it rests on, once for a unit and round, and changed with its ETag', async () => {
  const added = await indicators.addFigure(of(), figure);
  expect(added).toMatchObject({ ok: true, value: figure });
  const again = await indicators.addFigure(of(), { ...figure, unit: 'amager ', value: 80 });
  expect(again).toMatchObject({ error: { kind: 'refused', da: expect.stringContaining('76') as string } });
  expect(await indicators.addFigure(of(), figure)).toMatchObject({ error: { kind: 'refused' } });
  expect(await indicators.addFigure(of(), { ...figure, unit: 'Valby', value: 101 })).toMatchObject({
    error: { kind: 'refused', da: 'En andel kan ikke være over 100 %. Ret tallet.' },
  });
  const [base] = (await indicators.read(plan.key)).figures;
  if (!base) throw new Error('no figure');
  expect(await indicators.changeFigure(of(), base, { ...base, value: 78 })).toMatchObject({ ok: true });
  expect(await indicators.changeFigure(of(), base, { ...base, value: 79 })).toMatchObject({
    ok: false,
    error: { kind: 'conflict', fields: [{ name: 'value', side: 'both' }] },
  });
  expect((await load()).indicators[0]?.measurements).toMatchObject([
    { value: 78, basis: 25, unit: 'Amager', source: 'Tilsyn' },
  ]);
});

test('what looks like a CPR number is refused; a removed figure is gone', async () => {
  const withCpr = { ...figure, source: 'Sag 010203-1234' };
  expect(await indicators.addFigure(of(), withCpr)).toMatchObject({ error: { kind: 'refused' } });
  const added = await indicators.addFigure(of(), figure);
  if (added.ok) await indicators.removeFigure(added.value);
  expect((await indicators.read(plan.key)).figures).toEqual([]);
});

test('an indicator is added under the next number, also where another has taken it at the same moment', async () => {
  const made = {
    ...{ title: 'Barnet er hørt', activityKey: '1.1', goalKey: null, unit: '%', baseline: 60, baselineOn: null },
    ...{ operator: 'atLeast' as const, target: 90, on: '2019-12-31' },
  };
  const both = await Promise.all([
    indicators.addIndicator(plan.key, made, ['1.1.i1']),
    indicators.addIndicator(plan.key, { ...made, title: 'Planen er kendt' }, ['1.1.i1']),
  ]);
  expect(both.map((one) => (one.ok ? one.value.key : one.error.kind)).sort()).toEqual(['1.1.i2', '1.1.i3']);
});

test('a deadline that the plan names is suggested, and put in by a press alone, with the plan’s own words', async () => {
  const { deadlines } = await indicators.read(plan.key);
  const [suggested, ...others] = suggestedDeadlines(plan, deadlines ?? []);
  expect([deadlines, others]).toEqual([[], []]);
  if (!suggested) throw new Error('none');
  await indicators.addDeadline(plan.key, suggested);
  await indicators.addDeadline(plan.key, suggested);
  const there = (await indicators.read(plan.key)).deadlines ?? [];
  expect(there).toMatchObject([
    { limit: '4 måneder', checkedOn: null, sourceNow: expect.stringContaining('§ 20') as string },
  ]);
  expect(there[0]?.saidThen).toContain('fire måneder');
  expect(suggestedDeadlines(plan, there)).toEqual([]);
});

test('a closed round’s counts become measurements once, whoever does it and however often, and are corrected with them', async () => {
  const closed = round({ state: 'closed', indicators: ['1.1.i1'] });
  const measure = async (fulfilled: number, lists = indicators) =>
    measureRound(lists, {
      ...{ planKey: plan.key, round: closed, today: '2019-07-31' },
      supervision: supervision({
        rounds: [closed],
        samples: [
          ...[
            { unit: 'Amager', reviewed: 20, fulfilled: 18 },
            { unit: 'Valby', reviewed: 30, fulfilled },
          ].map(({ unit, ...counts }) =>
            sample(unit, { ...counts, indicatorKey: '1.1.i1', reportedOn: '2019-03-20', roundKey: closed.key }),
          ),
        ],
      }),
      indicators: (await load()).indicators,
    });
  const told = async () =>
    (await load()).indicators[0]?.measurements.map(({ unit, value, basis }) => [unit, value, basis]) ?? [];
  const sp = site.as('stab');
  const theirs = createMachinery({
    sp,
    repository: createPlanRepository(sp),
    writing: { place: 'webPart' },
  }).indicators;
  const both = await Promise.all([measure(21), measure(21, theirs)]);
  expect(both.flatMap(({ faults }) => faults)).toEqual([]);
  expect(await told()).toEqual(
    expect.arrayContaining([
      [null, 78, 50],
      ['Amager', 90, 20],
      ['Valby', 70, 30],
    ]),
  );
  expect(await told()).toHaveLength(3);
  expect(await measure(21)).toEqual({ written: 0, faults: [] });
  expect(await measure(27)).toEqual({ written: 2, faults: [] });
  expect(await told()).toEqual(
    expect.arrayContaining([
      [null, 90, 50],
      ['Valby', 90, 30],
    ]),
  );
  // Under five fulfilled a unit's share is told nowhere outside it, and one unit more is kept back so that it stays so.
  await measure(2);
  expect((await told()).map(([unit]) => unit)).toEqual([null]);
});
