import type { LocalDate } from '../plan/plan';
import type { LookedAt } from './looked-at';
import { unitsOf } from './looked-at';
import { chosenThemes, owedOf, owingFigures, presentRound } from './owing';
import { resultsOf } from './results';
import type { Supervision } from './supervision';
import type { Say } from '../text/text';

/** What a report to the styregruppe tells of a round: counts of all units together, null where they may not be told. */
export interface RoundForReport {
  readonly roundKey: string;
  readonly title: string;
  readonly state: 'planned' | 'running' | 'closed';
  readonly end: LocalDate | null;
  readonly lines: readonly {
    readonly aspect: string;
    readonly reviewed: number | null;
    readonly fulfilled: number | null;
    /** 0 to 100, whole. */
    readonly share: number | null;
  }[];
  readonly owing: readonly string[];
  readonly themes: readonly { readonly unit: string; readonly titles: readonly string[] }[];
}

/**
 * The round that is spoken of on a day, in numbers of all units together with small ones left out; null before the first
 * round. `nameOf` says what is looked at: an indicator's title, the word for a fixed aspect. Pure.
 */
export function roundForReport(
  supervision: Supervision,
  today: LocalDate,
  nameOf: (of: LookedAt) => string,
): RoundForReport | null {
  const round = presentRound(supervision.rounds, today);
  if (round === null) return null;
  const { key, title, state, end } = round;
  return {
    roundKey: key,
    title,
    state,
    end,
    lines: resultsOf(round, supervision).map(({ of, told }) => ({
      aspect: nameOf(of),
      reviewed: told.reviewed.kind === 'shown' ? told.reviewed.value : null,
      fulfilled: told.fulfilled.kind === 'shown' ? told.fulfilled.value : null,
      share: told.share,
    })),
    owing: owingFigures(owedOf(round, supervision, today)),
    themes: unitsOf(round, supervision)
      .map((unit) => ({ unit, titles: chosenThemes(supervision.themes, key, unit).map((theme) => theme.title) }))
      .filter(({ titles }) => titles.length > 0),
  };
}

/** A count as a report tells it. One that is not told may be small, or kept back so that a small one cannot be worked out. Pure. */
export const sayReported = (count: number | null, say: Say): string =>
  count === null ? say('supervision.kept') : String(count);
