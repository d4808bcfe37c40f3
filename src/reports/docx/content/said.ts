import { daysBetween, sayDate } from '../../../periods/index';
import type { ItemState } from '../../../plan/status';
import type { Say } from '../../../text/text';
import type { Report, ReportItem, StateCounts } from '../../report';
import { sayFormer, sayItemPeriod } from '../../say-report';

/**
 * The order in which states are told: what has come of it, what goes on, what needs somebody, what is to come. What is dropped
 * is told by itself: it is not among those that a plan is measured by.
 */
export const statesInOrder = [
  'reached',
  'running',
  'late',
  'planned',
  'undated',
  'postponed',
] as const satisfies readonly ItemState[];

/** UI.md 4: the shape says the kind, a word says it again. */
const signs = { milestone: '◆', goal: '⚑', followUp: '○' } as const;

/** An item in a table: its own words, and below them what it is and where it belongs. */
export function itemCell(item: ReportItem, activities: ReadonlyMap<string, string>, say: Say): string[] {
  const kind = say(`kind.${item.kind}`);
  const activity = activities.get(item.activityKey);
  return [
    `${signs[item.kind]} ${item.text.replace(/\s*\n\s*/g, ' ')}`,
    `${kind.charAt(0).toLocaleUpperCase(say.locale)}${kind.slice(1)}${activity === undefined ? '' : `, ${activity}`}`,
  ];
}

export const activityTitles = ({ areas }: Report): ReadonlyMap<string, string> =>
  new Map(areas.flatMap(({ activities }) => activities.map(({ key, title }) => [key, `${key} ${title}`] as const)));

export const periodCell = (item: ReportItem, say: Say): string[] => [sayItemPeriod(item, say)];

export const responsibleCell = ({ responsible }: ReportItem, say: Say): string[] => [
  responsible.length === 0 ? say('word.nobody') : responsible.join('; '),
];

/** "Overskredet", and below it "14 dage over"; "Nået" and its day; where it was before it was moved. */
export function stateCell(item: ReportItem, today: string, say: Say): string[] {
  const { state, kind, end, reachedOn } = item;
  const word = state === 'reached' && kind === 'followUp' ? say('word.held') : say(`mark.${state}`);
  return [
    word,
    ...(state === 'late' && end !== null ? [daysOver(end, today, say)] : []),
    ...(state === 'reached' && reachedOn !== null ? [sayDate(reachedOn, say.locale)] : []),
    ...listed(sayFormer(item, say)),
  ];
}

export const daysOver = (end: string, today: string, say: Say): string =>
  say.count('word.daysOver', daysBetween(end, today));

/** "4 nået, 2 i perioden, 1 overskredet": only what there is. */
export const sayStates = (counts: StateCounts, say: Say): string =>
  statesInOrder
    .filter((state) => counts[state] > 0)
    .map((state) => say('word.state', { n: counts[state], state: lower(say(`mark.${state}`), say) }))
    .join(', ');

/** A name or a word as a paragraph of its own; none where there is none. */
export const listed = (name: string | null): string[] => (name === null || name === '' ? [] : [name]);

const lower = (word: string, say: Say): string => word.charAt(0).toLocaleLowerCase(say.locale) + word.slice(1);
