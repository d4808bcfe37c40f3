import { sayDate, saySpan, sayRecurrence } from '../../../periods/index';
import { lookedAt, unitsOf } from '../../../supervision/looked-at';
import { hasBegun, inTime, owedOf, owingFigures } from '../../../supervision/owing';
import { keyOfQuarter, nextQuarter, quarterOf } from '../../../supervision/quarter';
import { sayLookedAt, sayNames } from '../../../supervision/say-supervision';
import type { Round } from '../../../supervision/supervision';
import type { Fact, FactDetail, KnownSupervision, Linked } from '../../answer';
import type { Reply, Scope } from '../scope';
import { roundAsked, wholeOf } from './asked-round';
import { noSuchRound } from './no-round';
import { roundFact } from './sources';

/** "Hvornår begynder næste runde": the first that is to come; where none is in the list, that is said with the one that runs. */
export function nextRoundReply(scope: Scope, all: KnownSupervision): Reply {
  const { say, asker } = scope;
  const rounds = inTime(all.rounds) as Linked<Round>[];
  const next = rounds.find((round) => round.state !== 'closed' && !hasBegun(round, asker.today));
  if (next === undefined) {
    const last = rounds.at(-1);
    return {
      outcome: 'unknown',
      intent: 'supervision',
      sentence: say('answer.supervision.noNext'),
      ...(last === undefined ? {} : { facts: [factOf(scope, all, last)], subjects: [last.key] }),
      missed: 'noDate',
    };
  }
  const base = { intent: 'supervision', facts: [factOf(scope, all, next)], subjects: [next.key] };
  const { start, end, number } = next;
  const recurrence = isQuarterly(rounds) ? sayRecurrence('P3M', say.locale) : null;
  if (number !== null && start !== null && end !== null && recurrence !== null)
    return {
      ...base,
      sentence: say('answer.supervision', { recurrence, n: number, period: saySpan(start, end, say.locale) }),
    };
  return { ...base, sentence: say('answer.roundNext', { title: next.title }) };
}

/** Whether each round lies in the quarter after the one before; of one round alone nobody can tell. */
function isQuarterly(rounds: readonly Round[]): boolean {
  const quarters = rounds.flatMap((round) => quarterOf(round) ?? []);
  return (
    quarters.length > 1 &&
    quarters.length === rounds.length &&
    quarters.slice(1).every((quarter, i) => {
      const before = quarters[i];
      return before !== undefined && keyOfQuarter(nextQuarter(before)) === keyOfQuarter(quarter);
    })
  );
}

/** "Hvilken runde er vi i", "hvordan går det med runde 6": when it is, what it asks for, and whose figures are missing. */
export function roundReply(scope: Scope, all: KnownSupervision): Reply | null {
  const { say, asker } = scope;
  const asked = roundAsked(scope, all, () => false);
  if (asked === undefined) return noSuchRound(scope, 'supervisionRound');
  if (asked === null) return null;
  const { round } = asked;
  const owing = all.samples === null ? [] : owingFigures(owedOf(round, wholeOf(all), asker.today));
  const head =
    round.end === null
      ? say(`supervision.leadState.${round.state}`, { round: round.title })
      : say(`supervision.leadUntil.${round.state}`, { round: round.title, day: sayDate(round.end, say.locale) });
  const rest =
    all.samples === null || round.state === 'planned'
      ? ''
      : owing.length === 0
        ? say('supervision.owesNobody')
        : `${say('supervision.owes', { units: sayNames(owing, say) })}.`;
  return {
    intent: 'supervisionRound',
    sentence: `${head} ${rest}`.trim(),
    facts: [factOf(scope, all, round)],
    subjects: [round.key],
  };
}

function factOf({ say, known }: Scope, all: KnownSupervision, round: Linked<Round>): Fact {
  const { start, end, demand, state } = round;
  const units = unitsOf(round, wholeOf(all));
  const detail = (name: string, value: string): FactDetail[] => (value === '' ? [] : [{ name, value }]);
  return roundFact(round, round.title, [
    ...detail(
      say('bot.card.period'),
      [start, end].flatMap((day) => (day === null ? [] : sayDate(day, say.locale))).join(' – '),
    ),
    ...detail(say('supervision.head.state'), say(`supervision.state.${state}`)),
    ...detail(say('supervision.head.demand'), demand ?? ''),
    ...detail(say('supervision.field.units'), sayNames(units, say)),
    ...detail(
      say('supervision.head.thing'),
      sayNames(
        lookedAt(round).map((of) => sayLookedAt(of, known.plan, say)),
        say,
      ),
    ),
  ]);
}
