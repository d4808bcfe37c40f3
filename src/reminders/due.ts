import type { LocalDate, Plan } from '../plan/plan';
import type { Say } from '../text/text';
import { decide, type DecideContext, type SentDecision, type Span } from './decide';
import { defaultRules } from './default-rules';
import type { Reminder } from './reminder';
import type { ReminderRule } from './rule';
import { sayWhySent } from './say-why';

export interface DueOptions extends Span, DecideContext {
  readonly say: Say;
  /** The rules in force; the built-in ones where none are given. */
  readonly rules?: readonly ReminderRule[] | undefined;
}

/** All reminders of the span, by day and then in the plan's order. Pure. */
export function due(plan: Plan, options: DueOptions): Reminder[] {
  const toReminder = reminderOf(plan, options.say);
  return decide(plan, options.rules ?? defaultRules, options, options)
    .filter((decision): decision is SentDecision => decision.sent)
    .map(toReminder)
    .sort(byDay);
}

export const byDay = (a: { readonly day: LocalDate }, b: { readonly day: LocalDate }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** A decision in words, as a person or the outbox is told it. */
export function reminderOf(plan: Plan, say: Say): (decision: SentDecision) => Reminder {
  const areas = new Map(plan.areas.map((area) => [area.key, area.title]));
  const channelOf = ({ rule: { recipient }, subject: { areaKey, target } }: SentDecision): string => {
    if (areaKey === null && target === 'acknowledgement') return say('remind.to.readers');
    if (recipient === 'staff') return say('periods.generalChannel');
    if (recipient !== 'channel') return say(`remind.to.${recipient}`);
    return (areaKey === null ? undefined : areas.get(areaKey)) ?? say('periods.generalChannel');
  };
  return (decision) => {
    const { rule, subject, occurrence } = decision;
    return {
      key: occurrence.key,
      day: occurrence.day,
      kind: rule.key,
      itemId: subject.key,
      activity: subject.activityKey,
      area: subject.areaKey,
      channel: channelOf(decision),
      dueOn: occurrence.dueOn,
      text: subject.text,
      why: sayWhySent(rule, occurrence, say),
    };
  };
}
