import type { LocalDate } from '../plan/plan';
import { besideSubject, type Subject } from '../reminders/index';
import type { TimelineMark } from '../timeline/mark';
import { learningSubjects } from './learning-subjects';
import type { PlanRepository } from './repository';
import { readTimelineBeside } from './timeline-beside';

/** What stands in other lists than the plan's own and is reminded of: meetings, rounds of supervision, reviews, themes. */
export async function readReminderBeside(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  today: LocalDate,
): Promise<Subject[]> {
  const { meetings, rounds, reviews } = await readTimelineBeside(repository, '', planKey, today);
  return [
    ...meetings.map((mark) => subjectOf(mark, 'meeting')),
    ...rounds.map((mark) => subjectOf(mark, 'supervision')),
    ...reviews.map((mark) => subjectOf(mark, 'document')),
    ...(await learningSubjects(repository, planKey)),
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
