import { sayPeriod, saySpan } from '../../periods/index';
import type { PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';

/** The item's period with its plan words first, as a person reads it: "medio 2019 (maj–august)". */
export const periodOf = (item: PlanItem, say: Say, spoken = false): string =>
  sayPeriod({ text: item.periodText, start: item.start, end: item.end, recurrence: item.recurrence }, say.locale, {
    spoken,
  });

/** The days to stand beside the plan's words for a period; null where the words say just that: "April 2019", "uge 31 2019". */
export function daysBeside({ periodText, start, end }: PlanItem, say: Say): string | null {
  if (periodText === null || start === null || end === null) return null;
  const days = saySpan(start, end, say.locale);
  const bare = (text: string): string =>
    text.toLocaleLowerCase('da').replace(/\si\s/g, ' ').split(/\s+/).join(' ').trim();
  return bare(days) === bare(periodText) ? null : days;
}
