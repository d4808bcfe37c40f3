import type { ItemKind } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import type { Say } from '../../text/text';

/** All states in the order that a filter or a legend shows them. */
export const itemStates: readonly ItemState[] = [
  'late',
  'running',
  'planned',
  'undated',
  'reached',
  'postponed',
  'dropped',
];

/** "Overskredet". */
export const stateWord = (state: ItemState, say: Say): string => say(`mark.${state}`);

/** "milepæl"; with a capital where it stands first. */
export function kindWord(kind: ItemKind, say: Say, capital = false): string {
  const word = say(`kind.${kind}`);
  return capital ? word.charAt(0).toLocaleUpperCase(say.locale) + word.slice(1) : word;
}
