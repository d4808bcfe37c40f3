import { addDays, sayDay } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import type { Say } from '../text/text';
import { decideOne, type DecideContext, type Decision } from './decide';
import { receiversOn, withReceiver } from './receivers';
import type { ReminderRule } from './rule';
import { sayRuleName, sayWhyNot, sayWhySent } from './say-why';
import { appliesTo, subjectsOf } from './subject';

/** What one rule says of a thing: the latest reminder until today and the next, or why there is none. */
export interface Explained {
  /** The rule's key. */
  readonly rule: string;
  readonly name: string;
  readonly state: 'due' | 'coming' | 'not';
  /** The day of the reminder; null where the rule has none. */
  readonly day: LocalDate | null;
  /** A clause after "fordi". */
  readonly why: string;
}

/** So far back and ahead an answer looks. */
const reachDays = 400;

/**
 * Why a thing is reminded of, or not, rule by rule, as it stands on a day; null where the plan has no such thing. Pure.
 */
export function explain(
  plan: Plan,
  rules: readonly ReminderRule[],
  key: string,
  today: LocalDate,
  { say, ...context }: DecideContext & { readonly say: Say },
): Explained[] | null {
  const subject = subjectsOf(plan, context).find((one) => one.key === key);
  if (!subject) return null;
  const span = { from: addDays(today, -reachDays), until: addDays(today, reachDays) };
  const decisions = decideOne(subject, rules, span, context);
  return rules
    .filter((rule) => appliesTo(rule, subject))
    .flatMap((rule) => {
      const own = decisions.filter((one) => one.rule === rule);
      const past = own.filter(({ occurrence }) => occurrence !== null && occurrence.day <= today).reverse();
      const coming = own.filter(({ occurrence }) => occurrence !== null && occurrence.day > today);
      const told = [past, coming].flatMap((some) => some.find(({ sent }) => sent) ?? some[0] ?? []);
      return (told.length > 0 ? told : own.slice(0, 1)).map((one) => explained(one, plan, today, say));
    });
}

function explained(decision: Decision, plan: Plan, today: LocalDate, say: Say): Explained {
  const { rule, occurrence } = decision;
  const common = { rule: rule.key, name: sayRuleName(rule, say), day: occurrence?.day ?? null };
  if (!decision.sent)
    return { ...common, state: 'not', why: sayWhyNot(decision.because, decision.subject.target, say) };
  const state = decision.occurrence.day <= today ? 'due' : 'coming';
  const receiver = receiversOn(plan, decision.occurrence.day)(rule, decision.subject);
  const why = sayWhySent(rule, decision.occurrence, say);
  // Of a document each who lacks gets it themselves.
  if (decision.subject.target === 'acknowledgement') return { ...common, state, why };
  return { ...common, state, why: withReceiver(why, rule, receiver, say) };
}

/** One explanation as a line for a person. */
export function sayExplained({ name, state, day, why }: Explained, today: LocalDate, say: Say): string {
  const values = { rule: name, day: day === null ? '' : sayDay(day, today, say.locale), why };
  return say(day === null ? 'remind.explain.never' : `remind.explain.${state}`, values);
}
