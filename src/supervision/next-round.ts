import type { LocalDate } from '../plan/plan';
import { inTime } from './owing';
import { daysOfQuarter, keyOfQuarter, nextQuarter, quarterOf, quarterOfDay, type Quarter } from './quarter';
import type { Round } from './supervision';

/** What a new round begins as, for a person to look at before it is made. */
export interface ProposedRound extends Omit<Round, 'title' | 'summary' | 'row'> {
  readonly quarter: Quarter;
}

/**
 * The round of the quarter after the last one, or of today's quarter where there is none before: with the units, the demand and
 * all that the last one looked at, running where its quarter has begun. `fallback` stands in for what no round before has said. Pure.
 */
export function proposedRound(
  rounds: readonly Round[],
  today: LocalDate,
  fallback: Pick<Round, 'units' | 'indicators'>,
): ProposedRound {
  const last = inTime(rounds).at(-1) ?? null;
  const before = last === null ? null : quarterOf(last);
  const taken = new Set(rounds.map(({ key }) => key));
  let quarter = before === null ? quarterOfDay(today) : nextQuarter(before);
  while (taken.has(keyOfQuarter(quarter))) quarter = nextQuarter(quarter);
  const days = daysOfQuarter(quarter);
  const numbers = rounds.flatMap(({ number }) => number ?? []);
  const or = <T>(said: readonly T[] | undefined, other: readonly T[]): readonly T[] =>
    said === undefined || said.length === 0 ? other : said;
  return {
    quarter,
    key: keyOfQuarter(quarter),
    number: rounds.length === 0 ? 1 : numbers.length === 0 ? null : Math.max(...numbers) + 1,
    ...days,
    state: days.start <= today ? 'running' : 'planned',
    units: or(last?.units, fallback.units),
    levels: last?.levels ?? [],
    covers: last?.covers ?? [],
    demand: last?.demand ?? null,
    indicators: or(last?.indicators, fallback.indicators),
    themes: last?.themes ?? [],
  };
}
