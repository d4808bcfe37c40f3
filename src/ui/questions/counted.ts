import { missedKinds, type MissedKind } from '../../answers/answer';
import type { MissedCount } from '../../lists/questions/question-lists';
import { partsOf, sayMonth } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Locale } from '../../text/text';

/** How often questions of one kind, or of all, found no answer. */
export interface CountedKind {
  readonly kind: MissedKind | null;
  readonly now: number;
  readonly before: number;
  readonly year: number;
}

export interface Counted {
  /** "2026-11", and the one before it. */
  readonly month: string;
  readonly former: string;
  /** The kinds that there are, the most frequent of the twelve months first. */
  readonly kinds: readonly CountedKind[];
  readonly all: CountedKind;
}

const monthBack = (month: string, back: number): string => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const at = year * 12 + of - 1 - back;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** The counts of this month, of the one before it and of twelve months. Pure. */
export function countedOf(counts: readonly MissedCount[], today: LocalDate): Counted {
  const month = today.slice(0, 7);
  const [former, first] = [monthBack(month, 1), monthBack(month, 11)];
  const of = (kind: MissedKind | null): CountedKind => {
    const own = counts.filter((one) => kind === null || one.kind === kind);
    const sum = (fits: (at: string) => boolean): number =>
      own.reduce((n, one) => (fits(one.month) ? n + one.times : n), 0);
    return {
      kind,
      now: sum((at) => at === month),
      before: sum((at) => at === former),
      year: sum((at) => at >= first && at <= month),
    };
  };
  const kinds = missedKinds.map(of).filter(({ year }) => year > 0);
  return { month, former, kinds: kinds.sort((a, b) => b.year - a.year), all: of(null) };
}

/** "november 2026"; the name alone where a column says it. */
export function sayMonthOf(month: string, locale: Locale, withYear = true): string {
  const parts = partsOf(`${month}-01`);
  return `${sayMonth(parts.month, locale)}${withYear ? ` ${parts.year}` : ''}`;
}
