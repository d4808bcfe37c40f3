import type { Register } from '../../documents/document';
import { evaluationsForReport } from '../../evaluation/for-report';
import { reportIndicators } from '../../indicators/indicator-report';
import type { Meeting } from '../../meetings/meeting';
import type { LocalDate, Plan } from '../../plan/plan';
import type { ReportFigures } from '../../reports/build-report';
import type { ReportSources } from '../../reports/sources';
import { roundForReport } from '../../supervision/for-report';
import type { LookedAt } from '../../supervision/looked-at';
import { fixedAspects } from '../../supervision/supervision';
import type { Say } from '../../text/text';
import { createRegister } from '../documents/create-register';
import { statusOf } from '../faults';
import type { MachineryLists } from '../machinery/machinery-lists';
import type { ListDeclaration } from '../schema';
import { machinery } from '../schema/machinery';

/** What a report is made of beside the plan itself; null for what its reader may not read. */
export type ReportBeside = Pick<
  ReportSources,
  'supervision' | 'meetings' | 'evaluation' | 'effects' | 'deadlines' | 'register'
>;

/** Of a plan that has no site: nothing stands beside it. */
export const nothingBeside: ReportBeside = {
  supervision: null,
  meetings: null,
  evaluation: null,
  effects: null,
  deadlines: null,
  register: null,
};

async function whereThere<T>(
  { context }: MachineryLists,
  list: ListDeclaration,
  read: () => Promise<T>,
): Promise<T | null> {
  const [state] = await context.repository.rowsOf([list]);
  return state === undefined || state.absent === true ? null : read();
}

/** The plan's meetings; null where the site has no list of them, or it may not be read. */
export const readMeetings = (lists: MachineryLists, plan: Plan, today: LocalDate): Promise<readonly Meeting[] | null> =>
  whereThere(lists, machinery.meetings, () => lists.meetings.list(plan.key, today));

/** Reads all of it, with the plan's own request. */
export async function readReportBeside(lists: MachineryLists, plan: Plan, today: LocalDate): Promise<ReportBeside> {
  const [meetings, effects, { deadlines }, register, supervision, asked] = await Promise.all([
    readMeetings(lists, plan, today),
    whereThere(lists, machinery.effectSteps, () => lists.effects.read(plan.key)),
    lists.indicators.read(plan.key),
    registerOf(lists, today),
    whereThere(lists, machinery.supervisionRounds, async () => (await lists.supervision.load(plan.key)).supervision),
    lists.evaluation.read(plan.key),
  ]);
  const evaluation = asked.absent ? null : asked.evaluation;
  return { supervision, meetings, evaluation, effects, deadlines, register };
}

/** The governing documents; null where the site has no register, or it may not be read. */
async function registerOf({ context }: MachineryLists, today: LocalDate): Promise<Register | null> {
  try {
    const loaded = await createRegister(context.sp, { today: () => today }).load();
    return loaded === 'notProvisioned' ? null : loaded.register;
  } catch (error) {
    if (statusOf(error).kind === 'forbidden') return null;
    throw error;
  }
}

/** What the figures' own rooms tell a report, small numbers kept back by them. Pure. */
export function figuresOf(plan: Plan, beside: ReportBeside, today: LocalDate, say: Say): ReportFigures {
  const { supervision, evaluation } = beside;
  const indicators = new Map(plan.indicators.map(({ key, title }) => [key, title]));
  const nameOf = ({ kind, key }: LookedAt): string => {
    const fixed = kind === 'fixed' ? fixedAspects.find((code) => code === key) : undefined;
    return fixed === undefined ? (indicators.get(key) ?? key) : say(`report.aspect.${fixed}`);
  };
  return {
    indicators: reportIndicators(plan.indicators, today),
    supervision: supervision === null ? null : roundForReport(supervision, today, nameOf),
    ...(evaluation === null ? {} : { evaluations: evaluationsForReport(evaluation, plan) }),
  };
}
