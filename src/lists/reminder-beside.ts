import type { LocalDate } from '../plan/plan';
import { besideSubject, evaluationSubjects, type Subject } from '../reminders/index';
import type { TimelineMark } from '../timeline/mark';
import { readEvaluation } from './evaluation/read-evaluation';
import { meetingSubjects } from './meetings/meeting-subjects';
import { summariesOf } from './plans/plan-summary';
import type { PlanRepository } from './repository';
import { lists } from './schema';
import { supervisionSubjects } from './supervision/supervision-subjects';
import { readTimelineBeside } from './timeline-beside';

/**
 * What stands in other lists than the plan's own and is reminded of: meetings, rounds of supervision, reviews, themes, what
 * units owe, evaluations. What belongs to no one plan comes with the current plan alone: with each it would be said again.
 */
export async function readReminderBeside(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  today: LocalDate,
): Promise<Subject[]> {
  const [own, [plans]] = await Promise.all([readBeside(repository, planKey, today), repository.rowsOf([lists.plans])]);
  const plan = summariesOf([...(plans?.rows.values() ?? [])]).find(({ key }) => key === planKey);
  if (plan === undefined || plan.stage === 'current') return own;
  const ofNone = new Set((await readBeside(repository, '', today)).map(({ key }) => key));
  return own.filter(({ key }) => !ofNone.has(key));
}

async function readBeside(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  today: LocalDate,
): Promise<Subject[]> {
  const [{ reviews }, meetings, supervision, evaluation] = await Promise.all([
    readTimelineBeside(repository, '', planKey, today),
    meetingSubjects(repository, planKey, today),
    supervisionSubjects(repository, planKey, today),
    readEvaluation(repository, planKey),
  ]);
  return [
    ...meetings,
    ...supervision,
    ...reviews.map((mark) => subjectOf(mark, 'document')),
    ...evaluationSubjects(evaluation),
  ];
}

const subjectOf = ({ key, title, period, state }: TimelineMark, target: Subject['target']): Subject => ({
  ...besideSubject,
  target,
  key,
  text: title,
  start: period.start,
  end: period.end,
  status: state === 'reached' ? 'reached' : state === 'dropped' ? 'dropped' : 'planned',
});
