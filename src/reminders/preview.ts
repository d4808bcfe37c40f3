import { addDays } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import type { Say } from '../text/text';
import { decide, type DecideContext, type Decision, type NotSent, type SentDecision } from './decide';
import { byDay, reminderOf } from './due';
import { receiversOn, type Receiver } from './receivers';
import type { Reminder } from './reminder';
import type { ReminderRule, RuleRecipient } from './rule';
import { sayRuleName, sayWhyNot } from './say-why';
import type { Subject } from './subject';

/** So many days, today among them, a look ahead shows. */
export const previewDays = 30;

/** A reminder that will be sent, as the plan stands now. */
export interface ComingReminder extends Reminder {
  /** The rule's name: "10 arbejdsdage før". */
  readonly rule: string;
  readonly target: Subject['target'];
  readonly receiver: Receiver;
  /** Who the rule names; another gets it where nobody is that. */
  readonly recipient: RuleRecipient;
  /** The title of the plan that it is of, where that is another than the current one. */
  readonly plan?: string;
}

/** One that a rule has a day for, and that will not be sent all the same. */
export interface WithheldReminder extends Omit<Reminder, 'channel'> {
  readonly rule: string;
  readonly target: Subject['target'];
}

export interface Preview {
  readonly coming: readonly ComingReminder[];
  /** Each with the reason as a clause after "fordi". */
  readonly withheld: readonly WithheldReminder[];
}

export interface PreviewContext extends DecideContext {
  readonly say: Say;
  /** Keys of reminders that are done with already, such as this morning's. */
  readonly isDone?: ((key: string) => boolean) | undefined;
}

/**
 * What will be sent in the next days and what will not, by day and then in the plan's order, with why of each. Views, chat
 * and command line show the same. Pure.
 */
export function previewOf(
  plan: Plan,
  rules: readonly ReminderRule[],
  today: LocalDate,
  { say, isDone = () => false, ...context }: PreviewContext,
): Preview {
  const span = { from: today, until: addDays(today, previewDays - 1) };
  const receiverOf = receiversOn(plan, today);
  const toReminder = reminderOf(plan, say);
  const decisions = decide(plan, rules, span, context);
  // A rule on hold has no days: what it would have sent is found as if it held.
  const held = rules.filter(({ active }) => !active).map((rule) => ({ ...rule, active: true }));
  const onHold = held.length === 0 ? [] : decide(plan, held, span, context).filter(isSent);
  const because = ({ subject, rule, occurrence }: SentDecision, reason: NotSent): WithheldReminder => {
    const { channel: _channel, ...reminder } = toReminder({ rule, subject, occurrence, sent: true });
    return {
      ...reminder,
      rule: sayRuleName(rule, say),
      target: subject.target,
      why: sayWhyNot(reason, subject.target, say),
    };
  };
  return {
    coming: decisions
      .filter(isSent)
      .filter(({ occurrence }) => !isDone(occurrence.key))
      .map((decision) => ({
        ...toReminder(decision),
        rule: sayRuleName(decision.rule, say),
        target: decision.subject.target,
        receiver: receiverOf(decision.rule, decision.subject),
        recipient: decision.rule.recipient,
      }))
      .sort(byDay),
    withheld: [
      ...decisions.flatMap((one) =>
        one.sent || one.occurrence === null
          ? []
          : [because({ ...one, sent: true, occurrence: one.occurrence }, one.because)],
      ),
      ...onHold.map((one) => because(one, { kind: 'inactive' })),
    ].sort(byDay),
  };
}

const isSent = (decision: Decision): decision is SentDecision => decision.sent;
