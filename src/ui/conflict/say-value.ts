import { sayDate, saySpan } from '../../periods/index';
import type { PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';
import { periodOf } from '../marks/speak';
import { stateWord } from '../marks/words';
import type { QuestionName } from './questions';

export interface SaidValue {
  readonly main: string;
  /** What stands below it: the days of a period, the day of a state. */
  readonly sub: string | null;
}

/** What an item holds in the fields of one question, in words. Pure. */
export function sayAnswer(name: QuestionName, item: PlanItem, say: Say): SaidValue {
  if (name === 'status') {
    const by = item.reachedBy ?? '';
    const date = item.reachedOn === null ? '' : sayDate(item.reachedOn, say.locale);
    const sub = [date, by].filter((part) => part !== '').join(', ');
    return { main: stateWord(item.status, say), sub: sub === '' ? null : sub };
  }
  const { periodText, start, end } = item;
  const dates = start !== null && end !== null ? saySpan(start, end, say.locale) : null;
  const main =
    periodText ?? (dates === null && item.recurrence === null ? say('details.emptyPeriod') : periodOf(item, say));
  // "April 2019" needs no "april 2019" below it.
  const same = dates === null || dates.toLocaleLowerCase('da') === main.trim().toLocaleLowerCase('da');
  return { main, sub: same ? null : dates };
}
