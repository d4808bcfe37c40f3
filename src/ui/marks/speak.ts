import { sayPeriod, sayPeriodDistance, sayRecurrence, saySpan, type Calendar } from '../../periods/index';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Say } from '../../text/text';
import { kindWord, stateWord } from './words';

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

/** What a mark says to a screen reader: kind, text, period, distance, state; nothing twice. */
export function speakItem(item: PlanItem, today: LocalDate, say: Say, calendar: Calendar): string {
  const state = stateOf(item, today);
  const open = state !== 'reached' && state !== 'dropped';
  const parts = [
    `${kindWord(item.kind, say, true)}: ${item.text.replace(/\n/g, ' ').replace(/[.]$/, '')}`,
    periodOf(item, say, true),
    item.periodText && item.recurrence ? sayRecurrence(item.recurrence, say.locale) : null,
    open ? sayPeriodDistance(item, today, say.locale, calendar) : null,
    stateWord(state, say).toLocaleLowerCase(say.locale),
  ];
  return parts.filter((part, i) => part !== null && parts.indexOf(part) === i).join(', ');
}
