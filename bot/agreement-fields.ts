import { readWhen, type AgreedPeriod } from '../src/agreements/index';
import { agreementSigns } from '../src/cards/index';
import { sayDate } from '../src/periods/index';
import { findCpr, holdsCpr } from '../src/plan/cpr';
import type { Activity, LocalDate, Plan } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { understood } from '../src/ui/edit/understood';

/** What stands in the fields of an agreement, in the dialog and on its card: a person's words, to be judged. */
export interface AgreementFields {
  readonly text: string;
  readonly period: string;
  readonly role: string;
  /** The activity's number. */
  readonly activity: string;
}

export type Judged =
  | {
      readonly kind: 'good';
      readonly text: string;
      readonly period: AgreedPeriod | null;
      readonly role: string | null;
      readonly activity: Activity;
    }
  /** Nothing may be written; what was typed goes back with the question, without what must not be said again. */
  | { readonly kind: 'asked'; readonly question: string; readonly fields: AgreementFields };

export interface Judging {
  readonly plan: Pick<Plan, 'activities'>;
  readonly today: LocalDate;
  readonly say: Say;
}

export const fieldsOf = (inputs: Readonly<Record<string, string>>): AgreementFields => ({
  text: (inputs['text'] ?? '').trim(),
  period: (inputs['period'] ?? '').trim(),
  role: (inputs['role'] ?? '').trim(),
  activity: (inputs['activity'] ?? '').trim(),
});

/** Whether the fields can be written, else the one question to whoever typed them. Pure. */
export function judged(fields: AgreementFields, { plan, today, say }: Judging): Judged {
  const { text, period, role } = fields;
  const asked = (question: string): Judged => ({ kind: 'asked', question, fields });
  if ([text, period, role].some(holdsCpr)) {
    const clean = { ...fields, text: withoutCpr(text), period: withoutCpr(period), role: withoutCpr(role) };
    return { kind: 'asked', question: say('agreement.dialog.cpr'), fields: clean };
  }
  if (text === '') return asked(say('agreement.dialog.textMissing'));
  for (const name of ['text', 'period', 'role'] as const)
    if (fields[name].length > agreementSigns[name])
      return asked(say('card.refused.tooLong', { n: fields[name].length, limit: agreementSigns[name] }));
  const activity = plan.activities.find(({ key }) => key === fields.activity);
  if (!activity) return asked(say('agreement.dialog.activityMissing'));
  const when = period === '' ? null : judgedPeriod(period, today, say);
  if (typeof when === 'string') return asked(when);
  return { kind: 'good', text, period: when, role: role === '' ? null : role, activity };
}

/** The time as it is kept, or the question about it. */
function judgedPeriod(typed: string, today: LocalDate, say: Say): AgreedPeriod | string {
  const period = readWhen(typed, today) ?? repeated(typed, today, say);
  if (typeof period === 'string') return period;
  return questionAbout(period, today, say) ?? period;
}

/** What must be asked of a time that has passed, or may have; null where it lies ahead. */
export function questionAbout({ end, other }: AgreedPeriod, today: LocalDate, say: Say): string | null {
  const date = (day: LocalDate): string => sayDate(day, say.locale);
  if (end !== null && end < today) return say('agreement.dialog.past', { date: date(end) });
  if (end !== null && other !== null)
    return say('agreement.dialog.whichYear', { date: date(other.end), newDate: date(end) });
  return null;
}

/** "Hver anden måned" is a time as well, though no day. */
function repeated(typed: string, today: LocalDate, say: Say): AgreedPeriod | string {
  const { ok, message, meaning, start, end } = understood(typed, say, today);
  if (!ok || meaning === null) return message;
  return { text: typed, start, end, before: null, other: null };
}

function withoutCpr(text: string): string {
  return findCpr(text)
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}
