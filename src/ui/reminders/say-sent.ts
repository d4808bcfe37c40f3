import type { KnownChannel } from '../../lists/known-channels';
import type { OutboxRow, OutboxState } from '../../lists/repository';
import { sayDay } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { defaultRules, sayRuleName, type ReminderRule } from '../../reminders/index';
import { capital } from '../../text/capital';
import type { Say } from '../../text/text';

// A row of the outbox in words, as people read it. All pure.

/** The plan's number of the item that a row is about; null where it is about none of this plan. */
export const itemKeyOf = ({ itemKey }: Pick<OutboxRow, 'itemKey'>, plan: Pick<Plan, 'key'>): string | null =>
  itemKey.startsWith(`${plan.key}:`) ? itemKey.slice(plan.key.length + 1) : null;

const ownKinds = ['firstRun', 'catchUp', 'digest', 'snoozed'] as const;

/** Which kind of reminder it is: the name of its rule, or of the card that gathers others. */
export function sayKind(kind: string, rules: readonly ReminderRule[], say: Say): string {
  const own = ownKinds.find((one) => one === kind);
  if (own) return say(`reminders.kind.${own}`);
  const rule = [...rules, ...defaultRules].find(({ key }) => key === kind);
  return rule ? sayRuleName(rule, say) : kind;
}

/** Where it went: a channel by its name, or to somebody. */
export function sayPlace(
  { channelId }: Pick<OutboxRow, 'channelId'>,
  { channels, plan, say }: { channels: readonly KnownChannel[] | null; plan: Plan; say: Say },
): string | null {
  const person = /^person:(\d+)$/.exec(channelId)?.[1];
  if (person !== undefined) {
    const known = plan.members.flatMap((one) => [one.person, one.substitute]).find((one) => one?.id === Number(person));
    return say('reminders.toPerson', { person: known?.name ?? say('reminders.somebody') });
  }
  const name = channels?.find((channel) => channel.channelId === channelId)?.name;
  return name === undefined ? null : say('reminders.to', { place: name });
}

const startsReason: readonly OutboxState[] = ['planned', 'sending', 'sent'];

/** Why it stands as it does, in whole sentences. */
export function reasonsOf(row: OutboxRow, today: LocalDate, say: Say): string[] {
  const { state, why, problem, attempts, presses, snoozedUntil } = row;
  const pressed = presses.last;
  return [
    ...(problem === null ? [] : [problem]),
    ...(problem === null && (state === 'uncertain' || state === 'failed') ? [say(`reminders.reason.${state}`)] : []),
    ...(state === 'withdrawn' ? [say('reminders.reason.withdrawn')] : []),
    ...(why === '' || state === 'withdrawn'
      ? []
      : state === 'skipped'
        ? [sentence(capital(why))]
        : isClause(why)
          ? [sentence(say('reminders.reason.because', { why }))]
          : [why]),
    ...(attempts > 0 && startsReason.includes(state) ? [say.count('reminders.attempts', attempts)] : []),
    ...(pressed === null
      ? []
      : [say(`reminders.pressed.${pressed.kind}`, { person: pressed.by, day: sayDay(pressed.on, today, say.locale) })]),
    ...(snoozedUntil === null ? [] : [say('reminders.snoozedUntil', { day: sayDay(snoozedUntil, today, say.locale) })]),
  ];
}

/** What the bot writes as a reason begins small, and goes on a sentence; what gathers others is one by itself. */
const isClause = (why: string): boolean => /^\p{Ll}|^\d/u.test(why);
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
