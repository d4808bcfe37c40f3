import { sayDistance, sayPeriod, type Calendar } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import type { ItemState } from '../plan/status';
import type { Say, TextKey } from '../text/text';
import { plainLine } from './elements';

const stateKeys: Readonly<Record<ItemState, TextKey>> = {
  planned: 'status.planned',
  running: 'bot.state.running',
  reached: 'status.reached',
  late: 'status.overdue',
  undated: 'status.undated',
  dropped: 'status.dropped',
  postponed: 'status.postponed',
};

/** The colour that a state's word has beside it; the word says it by itself. */
export const stateColours: Readonly<Record<ItemState, string>> = {
  reached: 'Good',
  running: 'Accent',
  late: 'Attention',
  planned: 'Default',
  undated: 'Default',
  dropped: 'Default',
  postponed: 'Default',
};

export const sayState = (state: ItemState, say: Say): string => say(stateKeys[state]);

/** The marks that the tidsplan draws, as signs that stand in a line of text. */
export const signs = { milestone: '◆', goal: '⚑', followUp: '○', meeting: '□', round: '△', document: '▤' } as const;

export const signOf = (item: PlanItem): string => signs[item.kind];

/** The roles that an item, or else its activity, names; empty where neither does. */
export const rolesOf = (item: PlanItem, activity: Activity | null): string =>
  item.responsible ?? (activity ? (activity.roles.length > 0 ? activity.roles : activity.responsible).join(', ') : '');

/** Where a reminder's words come from: the item, which step it is, and the day it was made for. */
export interface Told {
  readonly item: PlanItem;
  /** The step: "before10", and those that tell of a period's beginning. */
  readonly step: string;
  readonly day: LocalDate;
}

/** Whether a step tells of a period's beginning. */
export const isBeginning = (step: string): boolean => /begin|start/i.test(step);

/** The first line: which kind of thing, and how far off its day is (VOICE.md 6). */
export function headOf({ item, step, day }: Told, calendar: Calendar, say: Say): string {
  const { kind, start, end } = item;
  const distanceTo = (to: LocalDate): string => sayDistance(to, day, say.locale, calendar);
  if (isBeginning(step) && start !== null) return say('reminder.period.begins.head', { distance: distanceTo(start) });
  if (end === null) return firstUpper(say(`kind.${kind}`));
  const distance = distanceTo(end);
  if (kind === 'followUp') {
    const periodText = sayPeriod({ ...item, text: item.periodText }, say.locale);
    if (end < day) return say('reminder.followUp.overdue.head', { periodText: plainLine(periodText, 80) });
    return say(`reminder.followUp.${item.origin === 'agreed' ? 'agreed' : 'before'}.head`, { distance });
  }
  if (end < day) return say(`reminder.${kind}.overdue.head`, { distance });
  if (end === day && kind === 'milestone') return say('reminder.milestone.today.head');
  return say(`reminder.${kind}.before.head`, { distance });
}

/** What the reader is asked to do. */
export function askOf({ item, step, day }: Told, say: Say): string {
  const { kind, start, end } = item;
  const over = end !== null && end < day;
  if (isBeginning(step) && start !== null)
    return say('reminder.period.begins.ask', {
      period: plainLine(sayPeriod({ ...item, text: item.periodText }, say.locale), 120),
    });
  if (kind === 'followUp') return say(over ? 'reminder.followUp.overdue.ask' : 'reminder.followUp.before.ask');
  if (kind === 'goal') return say(over ? 'cards.ask.goalOverdue' : 'reminder.goal.before.ask');
  return say(`reminder.milestone.${over ? 'overdue' : end === day ? 'today' : 'before'}.ask`);
}

const firstUpper = (words: string): string => words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
