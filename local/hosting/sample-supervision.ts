import fs from 'node:fs';
import path from 'node:path';
import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { figureKey } from '../../src/indicators/figure-rules';
import { lawOf } from '../../src/indicators/law';
import { figureValues } from '../../src/lists/plan-rows';
import { measureRound } from '../../src/lists/indicators/measure-round';
import { createMachinery, type MachineryLists } from '../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../src/lists/plan-repository';
import type { WriteResult } from '../../src/lists/repository';
import { lists, type ListDeclaration } from '../../src/lists/schema/index';
import { machinery, roundStates, themeStates } from '../../src/lists/schema/machinery';
import { keys, valuesOf } from '../../src/lists/supervision/supervision-lists';
import { blankSample } from '../../src/supervision/blank-sample';
import type { RowValues } from '../../src/lists/values';
import { changeTogether, type Change } from '../../src/lists/writing/change-together';
import { targetOperators, type LocalDate, type Plan } from '../../src/plan/plan';
import type { Sample } from '../../src/supervision/supervision';

const count = z.int().check(z.nonnegative());
const text = z.string();
/** What a unit gave: "2.1.i1", a fixed aspect or a theme of the round, each with reviewed, fulfilled and opted out. */
const counts = z.record(text, z.tuple([count, count, count]));
const sampleSchema = z.object({
  rounds: z.array(
    z.object({
      ...{ key: text, title: text, number: count, start: text, end: text, state: z.enum(roundStates), demand: text },
      ...{ covers: z.array(text), themes: z.array(text), levels: z.array(text), summary: z.optional(text) },
      units: z.array(
        z.object({
          unit: text,
          ...{ total: z.optional(count), drawn: z.optional(count), code: z.optional(text) },
          ...{ reportedOn: z.optional(text), counts: z.optional(counts), findings: z.optional(text) },
        }),
      ),
      learningThemes: z.array(
        z.object({
          ...{ unit: text, title: text, responsible: text, state: z.enum(themeStates), plan: z.array(text) },
          ...{ end: z.optional(text), outcome: z.optional(text) },
        }),
      ),
      reports: z.array(z.object({ unit: text, givenOn: z.optional(text), text: text })),
      summaries: z.array(
        z.object({
          level: z.enum(['level4', 'level3']),
          ...{ place: z.optional(text), givenOn: text, text: text, analysis: text },
        }),
      ),
    }),
  ),
  reviews: z.array(z.object({ unit: text, month: text, heldOn: text, learned: z.optional(text) })),
  indicators: z.array(
    z.object({
      ...{ title: text, activityKey: text, unit: text, baseline: z.number(), baselineOn: text },
      ...{ operator: z.enum(targetOperators), target: z.number(), on: text, source: text },
      figures: z.array(z.object({ round: text, on: text, unit: text, value: z.number(), basis: count })),
    }),
  ),
  /** What the municipality's own documents say of the law's deadlines; nobody has looked them up yet. */
  deadlines: z.array(z.object({ key: text, saidThen: text, sourceThen: text })),
});
export type SupervisionSample = z.infer<typeof sampleSchema>;
type SampleRound = SupervisionSample['rounds'][number];

/** The sample of ledelsestilsyn and indicators: invented figures. Throws where the file does not hold what it should. */
export const readSupervisionSample = (root: string): SupervisionSample =>
  sampleSchema.parse(JSON.parse(fs.readFileSync(path.join(root, 'samples', 'ledelsestilsyn.json'), 'utf8')));

/**
 * Writes ledelsestilsyn and the indicators' measurements beside the sample plan, many rows at once, since the first start is
 * waited for. Closed rounds become measurements as they do on the page.
 */
export async function importSampleSupervision(root: string, sp: SPFI, today: LocalDate): Promise<void> {
  const sample = readSupervisionSample(root);
  const repository = createPlanRepository(sp);
  const around = createMachinery({ sp, repository, writing: { place: 'commandLine' } });
  const planNow = async (): Promise<Plan> => {
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('The sample has no plan');
    return loaded.plan;
  };
  const plan = await planNow();
  const ofRounds = plan.indicators.filter(({ unit }) => unit === '%').map(({ key }) => key);
  for (const { units, learningThemes: _themes, reports: _reports, summaries: _summaries, ...round } of sample.rounds) {
    const of = { ...round, indicators: ofRounds, units: units.map(({ unit }) => unit), summary: round.summary ?? null };
    done(await around.supervision.rounds.add(plan.key, round.key, of, round.title));
  }
  const rows = [
    ...sample.rounds.flatMap(rowsOfRound),
    ...sample.reviews.map((review) => rowOfReview(review, plan.key)),
  ];
  const outcomes = await changeTogether(sp, [...rows, ...(await addIndicators(around, plan, sample))]);
  if (outcomes.some(({ kind }) => kind !== 'done')) throw new Error('The sample of ledelsestilsyn was refused');
  repository.written();
  const { supervision } = await around.supervision.load(plan.key);
  const { indicators } = await planNow();
  for (const round of supervision.rounds.filter(({ state }) => state === 'closed')) {
    const { faults } = await measureRound(around.indicators, {
      planKey: plan.key,
      round,
      supervision,
      indicators,
      today,
    });
    if (faults.length > 0) throw new Error('The measurements of the sample were refused');
  }
}

const added = (list: ListDeclaration, key: string, values: RowValues, title: string): Change => ({
  ...{ kind: 'add', list },
  values: { Title: title, ...values, UniqueKey: key },
});

/** All that stands under a round: counts, learning themes, reports and what the levels sum up. */
function rowsOfRound(round: SampleRound): Change[] {
  const { supervisionSamples, learningThemes, roundReports } = machinery;
  const told = [
    ...round.reports.map((one) => ({ ...one, level: 'unit' as const, analysis: null })),
    ...round.summaries.map(({ place, ...one }) => ({ ...one, unit: place ?? null })),
  ];
  return [
    ...round.units
      .flatMap((unit) => countsOf(round.key, unit))
      .map((row) => {
        const title = `${row.unit}, ${row.indicatorKey ?? row.aspect ?? round.key}`;
        return added(supervisionSamples, keys.sample(row), valuesOf.sample(row), title);
      }),
    ...round.learningThemes.map((theme, i) => {
      const row = { ...theme, roundKey: round.key, end: theme.end ?? null, outcome: theme.outcome ?? null };
      return added(learningThemes, keys.theme(row, `sample-${i}`), valuesOf.theme(row), row.title);
    }),
    ...told.map((one) => {
      const row = { ...one, roundKey: round.key, givenOn: one.givenOn ?? null };
      return added(roundReports, keys.report(row), valuesOf.report(row), `${round.title}, ${row.unit ?? row.level}`);
    }),
  ];
}

function rowOfReview(review: SupervisionSample['reviews'][number], planKey: string): Change {
  const values = { ...valuesOf.review(review), PlanKey: planKey };
  return added(machinery.caseReviews, keys.review(review, planKey), values, `${review.unit}, ${review.month}`);
}

/** A unit's draw with its findings, and a row for each thing that it has counted. */
function countsOf(roundKey: string, given: SampleRound['units'][number]): Omit<Sample, 'key' | 'row'>[] {
  const { unit, total, drawn, code, reportedOn, findings, counts: counted = {} } = given;
  const blank = { ...blankSample(roundKey, unit), reportedOn: reportedOn ?? null };
  const isIndicator = (key: string): boolean => /^\d/.test(key);
  return [
    ...(total === undefined
      ? []
      : [{ ...blank, total, drawn: drawn ?? null, code: code ?? null, findings: findings ?? null, reportedOn: null }]),
    ...Object.entries(counted).map(([key, [reviewed, fulfilled, optedOut]]) => ({
      ...blank,
      ...(isIndicator(key) ? { indicatorKey: key } : { aspect: key }),
      ...{ reviewed, fulfilled, optedOut: optedOut === 0 ? null : optedOut },
    })),
  ];
}

/** Makes the indicators and the law's deadlines, and gives the measurements that are to be made of them. */
async function addIndicators(
  { indicators }: MachineryLists,
  plan: Plan,
  { indicators: more, deadlines }: SupervisionSample,
): Promise<Change[]> {
  const taken = plan.indicators.map(({ key }) => key);
  const measured: Change[] = [];
  for (const { figures, source, ...one } of more) {
    const { key } = done(await indicators.addIndicator(plan.key, { ...one, goalKey: null }, taken));
    taken.push(key);
    for (const figure of figures) {
      const values = { PlanKey: plan.key, IndicatorKey: key, ...figureValues({ ...figure, source }) };
      measured.push(added(lists.measurements, figureKey(plan.key, key, figure), values, figure.round));
    }
  }
  for (const { key, ...said } of deadlines) {
    const law = lawOf(key, said);
    if (law === null) throw new Error('The sample names a deadline that is not known');
    done(await indicators.addDeadline(plan.key, law));
  }
  return measured;
}

/** Thrown words name the kind of fault alone: a sample that is refused is a fault of ours. */
function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(`The sample of ledelsestilsyn was refused: ${result.error.kind}`);
  return result.value;
}
