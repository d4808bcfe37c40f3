import { fold } from '../../periods/tokens';
import type { LocalDate } from '../../plan/plan';
import { endOfSoon } from '../../plan/standing';
import type { TimelineMark } from '../../timeline/mark';
import type { Beside } from '../../timeline/rows';
import { overlaps, type PlanFilters, type StateFilter } from '../state';
import { holdsWord, searchWords } from '../state/search-text';

/** Whether a filter asks for whom or what something belongs to: meetings, rounds and reviews are the whole plan's. */
export const asksWhose = ({ areas, responsible, units, stages, mine }: PlanFilters): boolean =>
  mine || [areas, responsible, units, stages].some(({ length }) => length > 0);

/**
 * What stands beside a plan with the plan's filters on: words are looked for in its titles, states and a period count as for
 * items, and what is asked for by area, responsible, unit, stage or "mine" is not there. With nothing asked it comes back as
 * it is. Pure.
 */
export function besideShown(
  beside: readonly Beside[],
  filters: PlanFilters,
  query: string,
  today: LocalDate,
): readonly Beside[] {
  const words = searchWords(query);
  const { states, period } = filters;
  if (asksWhose(filters)) return [];
  if (words.length === 0 && states.length === 0 && period === null) return beside;
  return beside.map((group) => {
    const shown = (mark: TimelineMark): boolean => {
      const held = { words: fold(`${mark.title}\n${group.title}`), keys: [] };
      return (
        words.every((word) => holdsWord(word, held)) &&
        (states.length === 0 || states.some((state) => isIn(mark, state, today))) &&
        (period === null || overlaps(mark.period, period))
      );
    };
    return { ...group, marks: group.marks.filter(shown) };
  });
}

function isIn({ state, period: { end } }: TimelineMark, asked: StateFilter, today: LocalDate): boolean {
  if (asked !== 'soon') return state === asked;
  return (state === 'planned' || state === 'running') && end !== null && end >= today && end <= endOfSoon(today);
}

/** How many marks there are in all. Pure. */
export const marksBeside = (beside: readonly Beside[]): number => beside.reduce((n, { marks }) => n + marks.length, 0);
