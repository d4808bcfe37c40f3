import { partsOf, sayDate, sayDayMonth } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { listOf } from './saved-words';

/** "12. og 21. juni og 3. juli 2020": days in their order, each month and year said once. Pure. */
export function sayDays(days: readonly LocalDate[], today: LocalDate, say: Say): string {
  const monthOf = (day: LocalDate | undefined): string | undefined => day?.slice(0, 7);
  const words = days.map((day, i) => {
    if (say.locale === 'da' && monthOf(days[i + 1]) === monthOf(day)) return `${partsOf(day).day}.`;
    return partsOf(day).year === partsOf(today).year ? sayDayMonth(day, say.locale) : sayDate(day, say.locale);
  });
  return listOf(words, say);
}
