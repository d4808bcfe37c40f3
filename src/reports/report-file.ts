import * as z from 'zod/mini';
import { verdicts } from '../evaluation/evaluation';
import { activitySchema, itemKinds, localDateSchema, rowRefSchema } from '../plan/plan';
import { reportParts, type Report } from './report';

// A frozen report lies as JSON in a file. Whoever may edit the site can write over a file, so what is read is looked at.

// Not `pick`: zod would then bring it into every page's first view.
const { shape: phaseOf } = activitySchema;
const day = z.nullable(localDateSchema);
const count = z.number();
const states = z.object({
  planned: count,
  running: count,
  reached: count,
  late: count,
  undated: count,
  dropped: count,
  // A report that was frozen before there was such a state has none.
  postponed: z._default(count, 0),
});
const text = z.nullable(z.string());
const figure = z.nullable(z.number());

const item = z.object({
  key: z.string(),
  kind: z.enum(itemKinds),
  activityKey: z.string(),
  areaKey: text,
  text: z.string(),
  periodText: text,
  start: day,
  end: day,
  recurrence: z.optional(z.string()),
  state: z.enum(['planned', 'running', 'reached', 'late', 'undated', 'dropped', 'postponed']),
  reachedOn: day,
  reachedBy: text,
  former: z.nullable(z.object({ text, end: day })),
  responsible: z.array(z.string()),
  outcome: text,
});
const items = z.array(item);

const indicator = z.object({
  key: z.string(),
  title: z.string(),
  unit: text,
  baseline: figure,
  target: figure,
  operator: z.enum(['atLeast', 'atMost', 'equal']),
  by: day,
  latest: z.nullable(z.object({ value: z.number(), on: day, source: text })),
  reached: z.nullable(z.boolean()),
  series: z.array(z.object({ on: day, value: z.number() })),
  byUnit: z.array(z.object({ unit: z.string(), value: figure, masked: z.boolean() })),
});

const supervision = z.object({
  roundKey: z.string(),
  title: z.string(),
  state: z.enum(['planned', 'running', 'closed']),
  end: day,
  lines: z.array(z.object({ aspect: z.string(), reviewed: figure, fulfilled: figure, share: figure })),
  owing: z.array(z.string()),
  themes: z.array(z.object({ unit: z.string(), titles: z.array(z.string()) })),
});

const activity = z.object({
  key: z.string(),
  title: z.string(),
  milestones: states,
  news: text,
  newsOn: day,
  phases: z.optional(z.object({ development: phaseOf.development, implementation: phaseOf.implementation })),
});

const told = z.array(figure);
const question = z.object({
  key: z.string(),
  designKey: z.string(),
  activityKey: z.string(),
  text: z.string(),
  answers: z.array(z.string()),
  row: z.nullable(rowRefSchema),
});
const result = z.object({
  question,
  units: z.array(text),
  answers: z.array(z.string()),
  countedOn: day,
  counts: z.object({ cells: z.array(told), byRow: told, byColumn: told, total: figure }),
});
const evaluation = z.object({
  key: z.string(),
  title: z.string(),
  state: z.enum(['draft', 'running', 'closed']),
  periodText: text,
  start: day,
  end: day,
  asked: z.array(z.string()),
  verdicts: z.object({ inGoal: count, needsAttention: count, none: count }),
  uncounted: count,
  activities: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      verdict: z.nullable(z.enum(verdicts)),
      reason: text,
      continuesAs: text,
      results: z.array(result),
    }),
  ),
});

const report = z.looseObject({
  form: z.literal(1),
  planKey: z.string(),
  planTitle: z.string(),
  organisation: text,
  group: z.optional(z.nullable(z.object({ key: z.string(), title: z.string() }))),
  day: localDateSchema,
  since: day,
  until: day,
  areas: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      milestones: states,
      goals: states,
      activities: z.array(activity),
    }),
  ),
  reached: items,
  moved: items,
  late: items,
  coming: items,
  undated: items,
  followUps: items,
  indicators: z.array(indicator),
  supervision: z.nullable(supervision),
  evaluations: z.optional(z.array(evaluation)),
  timeline: items,
  timeless: z.optional(items),
  texts: z.object({ summary: z.string(), risks: z.string(), decisions: z.string(), next: z.string() }),
  notRead: z.array(z.enum(reportParts)),
});

/** A report as it is kept. The same report is the same text. Pure. */
export const writeReport = (made: Report): string => JSON.stringify(made);

/** The report that a text holds; null where it is none, or of a form that this version does not know. Pure. */
export function readReport(kept: string): Report | null {
  try {
    const read = report.safeParse(JSON.parse(kept));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
