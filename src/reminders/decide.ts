import type { Calendar } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import { isNever } from './never';
import { occurrencesOf, whyNoAnchor, type NoAnchor, type Occurrence } from './occurrences';
import type { ReminderRule } from './rule';
import { appliesTo, subjectsOf, type Subject, type SubjectSources } from './subject';

export interface DecideContext extends SubjectSources {
  readonly calendar: Calendar;
  /** For a look ahead: as if nothing were marked reached (the command line's contract). */
  readonly asIfNothingReached?: boolean | undefined;
}

/** Why something is not sent. `nearer` names the rule whose reminder comes on the same day. */
export type NotSent =
  | {
      readonly kind:
        NoAnchor | 'inactive' | 'otherArea' | 'never' | 'reached' | 'dropped' | 'postponed' | 'noOccurrence';
    }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'nearer'; readonly rule: ReminderRule };

interface Decided {
  readonly rule: ReminderRule;
  readonly subject: Subject;
}

/** What is decided of one reminder; of a rule that has none in the span it is decided once, and why. */
export type Decision = Decided &
  (
    | { readonly sent: true; readonly occurrence: Occurrence }
    | { readonly sent: false; readonly occurrence: Occurrence | null; readonly because: NotSent }
  );
export type SentDecision = Extract<Decision, { sent: true }>;

export interface Span {
  /** First and last day asked about, both included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * What every rule says of everything that it applies to on the days of the span, and why where it says nothing. Pure: the
 * same plan, rules and span give the same keys, and a span cut in two gives the same reminders.
 */
export function decide(plan: Plan, rules: readonly ReminderRule[], span: Span, context: DecideContext): Decision[] {
  return subjectsOf(plan, context).flatMap((subject) => decideOne(subject, rules, span, context));
}

/** The same for one subject. */
export function decideOne(
  subject: Subject,
  rules: readonly ReminderRule[],
  span: Span,
  context: DecideContext,
): Decision[] {
  const decisions = rules
    .filter((rule) => appliesTo(rule, subject))
    .flatMap((rule): Decision[] => {
      const no = (because: NotSent, occurrence: Occurrence | null = null): Decision => ({
        rule,
        subject,
        sent: false,
        occurrence,
        because,
      });
      const never = whyNever(rule, subject);
      if (never) return [no({ kind: never })];
      const settled = whySettled(subject, context.asIfNothingReached);
      const occurrences = occurrencesOf(rule, subject, span, context.calendar);
      if (occurrences.length === 0) return [no(settled ?? { kind: 'noOccurrence' })];
      return occurrences.map((occurrence) =>
        settled ? no(settled, occurrence) : { rule, subject, sent: true, occurrence },
      );
    });
  return withoutFarther(decisions);
}

/** Why the rule never reminds of it, whatever its status. */
function whyNever(rule: ReminderRule, subject: Subject): NoAnchor | 'inactive' | 'otherArea' | 'never' | null {
  if (!rule.active) return 'inactive';
  if (rule.areaKey !== null && rule.areaKey !== subject.areaKey) return 'otherArea';
  if (isNever(subject.never, rule.key)) return 'never';
  return whyNoAnchor(rule, subject);
}

function whySettled({ status, mergedInto }: Subject, asIfNothingReached = false): NotSent | null {
  if (status === 'dropped') return mergedInto === null ? { kind: 'dropped' } : { kind: 'merged', into: mergedInto };
  if (status === 'postponed') return { kind: 'postponed' };
  return status === 'reached' && !asIfNothingReached ? { kind: 'reached' } : null;
}

/** Of what comes on one day to the same receiver only the nearest is sent. */
function withoutFarther(decisions: readonly Decision[]): Decision[] {
  const nearest = new Map<string, SentDecision>();
  const placeOf = ({ occurrence, rule }: SentDecision): string => `${occurrence.day} ${rule.recipient}`;
  for (const decision of decisions) {
    if (!decision.sent) continue;
    const known = nearest.get(placeOf(decision));
    if (!known || known.occurrence.meant <= decision.occurrence.meant) nearest.set(placeOf(decision), decision);
  }
  return decisions.map((decision): Decision => {
    const near = decision.sent ? nearest.get(placeOf(decision)) : undefined;
    if (!decision.sent || near === decision || !near) return decision;
    const { rule, subject, occurrence } = decision;
    return { rule, subject, sent: false, occurrence, because: { kind: 'nearer', rule: near.rule } };
  });
}
