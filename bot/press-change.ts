import { mostSigns } from '../src/cards/index';
import type { CardPress, PressedFields, PressKind } from '../src/lists/card-press';
import type { ItemChange, OutboxRow } from '../src/lists/repository';
import { findPeriods, sayPeriod, type Calendar } from '../src/periods/index';
import { holdsCpr } from '../src/plan/cpr';
import type { LocalDate, Person, PlanItem } from '../src/plan/plan';
import { withNever, withoutNever } from '../src/reminders/index';
import { snoozeChoices, snoozeDay } from '../src/reminders/snooze';
import type { Say } from '../src/text/text';
import { understood } from '../src/ui/edit/understood';

/** What is pressed, by whom and on what. */
export interface Pressed {
  readonly verb: `item.${PressKind}`;
  readonly inputs: Readonly<Record<string, string>>;
  readonly item: PlanItem;
  readonly row: Pick<OutboxRow, 'snoozedUntil' | 'kind'>;
  readonly by: Pick<Person, 'name'>;
  /** SharePoint's id of who pressed; null where it was not asked for, or nobody is known. */
  readonly personId: number | null;
  readonly today: LocalDate;
  readonly calendar: Pick<Calendar, 'isWorkingDay'>;
  readonly say: Say;
}

export type Asked =
  | { readonly kind: 'press'; readonly press: CardPress; readonly change: ItemChange }
  /** It stands so already. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * What a press asks to be written, or why it is not. A line that stands in the field for status goes along with whichever
 * button was pressed, so that nothing that was typed is lost. Pure.
 */
export function askedBy(pressed: Pressed): Asked {
  const { verb, item, row, by, today, say, inputs } = pressed;
  const refused = (text: string): Asked => ({ kind: 'refused', text });
  const typed = (inputs['status'] ?? '').trim();
  if ([typed, inputs['period'] ?? ''].some(holdsCpr)) return refused(say('cards.refused.cpr'));
  if (typed.length > mostSigns.status)
    return refused(say('card.refused.tooLong', { n: typed.length, limit: mostSigns.status }));
  const own = ownFields(pressed);
  if (typeof own === 'string') return refused(own);
  if (verb === 'item.status' && typed === '') return refused(say('cards.refused.statusEmpty'));
  const hasNews = typed !== '' && !(item.news?.text === typed && item.news.by === by.name && item.news.on === today);
  const after: PressedFields = { ...own, ...(hasNews && { news: { text: typed, on: today, by: by.name } }) };
  const now: Readonly<Record<string, unknown>> = { ...item, snoozedUntil: row.snoozedUntil };
  const names = Object.keys(after) as (keyof PressedFields)[];
  if (names.every((name) => JSON.stringify(now[name]) === JSON.stringify(after[name]))) return { kind: 'nothing' };
  // Where it first stood goes back with the period.
  const kept = 'periodText' in after ? [...names, 'former' as const] : names;
  const before = Object.fromEntries(kept.map((name) => [name, now[name]])) as PressedFields;
  const { snoozedUntil: _snoozed, ...change } = after;
  return {
    kind: 'press',
    change,
    press: {
      kind: verb.slice('item.'.length) as PressKind,
      by: by.name,
      on: today,
      after,
      before,
      ...('periodText' in after && { oldPeriod: sayPeriod({ ...item, text: item.periodText }, say.locale) }),
    },
  };
}

/** The fields that the button itself is about, or a sentence about why not. */
function ownFields(pressed: Pressed): PressedFields | string {
  const { verb, item, row, by, personId, today, calendar, say, inputs } = pressed;
  switch (verb) {
    case 'item.status':
      return {};
    case 'item.reached':
      return item.status === 'reached' ? {} : { status: 'reached', reachedOn: today, reachedBy: by.name };
    case 'item.take':
      return personId === null ? say('cards.refused.nobody') : { personId };
    case 'item.move':
      return periodOf(inputs['period'] ?? '', today, say);
    case 'item.snooze': {
      const choice = snoozeChoices.find((one) => one === inputs['snooze']) ?? 'day';
      if (choice === 'never' || choice === 'neverRule')
        return { never: withNever(item.never, choice === 'never' ? null : row.kind) };
      const snoozedUntil = snoozeDay(choice, inputs['until'] ?? '', today, calendar);
      return snoozedUntil === null ? say('cards.refused.snoozeDay') : { snoozedUntil };
    }
    case 'item.remind':
      return { never: withoutNever(item.never, row.kind) };
  }
}

function periodOf(text: string, today: LocalDate, say: Say): PressedFields | string {
  const periodText = text.trim();
  if (periodText === '') return say('cards.refused.notChanged', { reason: `${say('cards.field.periodMissing')}.` });
  if (periodText.length > mostSigns.period)
    return say('card.refused.tooLong', { n: periodText.length, limit: mostSigns.period });
  const { ok, message, meaning, start, end } = understood(periodText, say);
  if (!ok) return say('cards.refused.notChanged', { reason: message });
  if (findPeriods(periodText, { years: true }).length > 1) return say('cards.refused.periodSeveral', { periodText });
  if (meaning === null || (start === null && end === null))
    return say('cards.refused.notChanged', { reason: say('period.unreadable', { periodText }) });
  return end !== null && end < today ? say('cards.refused.periodPast', { meaning }) : { periodText };
}
