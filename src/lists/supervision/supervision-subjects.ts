import { addMonths } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { besideSubject, type Subject } from '../../reminders/index';
import { unitsOf } from '../../supervision/looked-at';
import { inTime, isOver, monthsWithout, owedOf, presentRound } from '../../supervision/owing';
import { endOfMonth, monthOf } from '../../supervision/quarter';
import type { Round, Supervision } from '../../supervision/supervision';
import type { PlanRepository } from '../repository';
import { learningSubjects, roundSubjects } from './learning-subjects';
import { supervisionLists, supervisionOf } from './read-supervision';

/**
 * All of ledelsestilsyn that is reminded of, from one reading of its lists: rounds that begin, what is learned, and what each
 * unit owes.
 */
export async function supervisionSubjects(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  today: LocalDate,
): Promise<Subject[]> {
  const supervision = supervisionOf(await repository.rowsOf([...supervisionLists]), planKey);
  return [...roundSubjects(supervision), ...learningSubjects(supervision), ...owingSubjects(supervision, today)];
}

/**
 * What each unit owes: its figures before a round ends, the report to its leaders after it, and the case review of each month.
 * What has been given stands as reached, so that its card is told so. Pure.
 */
export function owingSubjects(supervision: Supervision, today: LocalDate): Subject[] {
  const rounds = inTime(supervision.rounds);
  return [
    ...rounds.flatMap((round) => [...figures(round, supervision), ...reports(round, supervision, today)]),
    ...reviews(supervision, today),
  ];
}

const statusOf = (isGiven: boolean): Subject['status'] => (isGiven ? 'reached' : 'planned');

/** A unit's name as a part of a key. */
const named = (unit: string): string => unit.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, '-');

/** As the figures stand once the round is over: a round that has not begun owes none yet, and is reminded of all the same. */
function figures(round: Round, supervision: Supervision): Subject[] {
  if (round.end === null) return [];
  const owed = owedOf({ ...round, state: 'closed' }, supervision, round.end);
  return owed.units.map(({ unit, figures: missing }) => ({
    ...besideSubject,
    target: 'unitFigures',
    key: `unitFigures:${round.key}:${named(unit)}`,
    text: `${unit}: ${round.title}`,
    start: round.start,
    end: round.end,
    status: statusOf(missing.length === 0),
  }));
}

function reports(round: Round, supervision: Supervision, today: LocalDate): Subject[] {
  if (round.end === null || !isOver(round, today)) return [];
  return owedOf(round, supervision, today).units.map(({ unit, report }) => ({
    ...besideSubject,
    target: 'roundReport',
    key: `roundReport:${round.key}:${named(unit)}`,
    text: `${unit}: ${round.title}`,
    start: round.end,
    end: null,
    status: statusOf(!report),
  }));
}

/** The months about today: of the one before a card may still stand, and of the next one may be asked already. */
function reviews(supervision: Supervision, today: LocalDate): Subject[] {
  // Before its first round a plan has no ledelsestilsyn that reviews would follow.
  const round = presentRound(supervision.rounds, today);
  if (round === null) return [];
  const months = [-1, 0, 1].map((more) => monthOf(addMonths(today, more)));
  return unitsOf(round, supervision).flatMap((unit) => {
    const missing = monthsWithout(supervision.reviews, unit, months);
    return months.map((month): Subject => ({
      ...besideSubject,
      target: 'caseReview',
      key: `caseReview:${month}:${named(unit)}`,
      text: unit,
      start: `${month}-01`,
      end: endOfMonth(month),
      status: statusOf(!missing.includes(month)),
    }));
  });
}
