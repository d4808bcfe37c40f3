import type { ItemChange } from '../../lists/repository';
import type { PlanItem } from '../../plan/plan';
import type { Say, TextKey } from '../../text/text';
import { questionNames, type QuestionName } from '../conflict/questions';
import { periodOf } from '../marks/speak';
import { stateWord } from '../marks/words';
import type { EditState } from './edit-state';

/** What has been saved, in a sentence: "Gemt: perioden er medio 2019 (maj–august)." Pure. */
export function savedWords({ changes, results }: Extract<EditState, { readonly kind: 'saved' }>, say: Say): string {
  const [change] = changes;
  const [result] = results;
  if (changes.length !== 1 || !change || !result?.ok) return say('edit.saved.many', { n: changes.length });
  if (!('change' in change)) return say(`edit.saved.${change.kind}`);
  if (change.kind === 'item' && result.kind === 'item') {
    const words = itemWords(change.change, result.value, say);
    if (words !== null) return words;
  }
  if (change.kind === 'activity' && change.change.stage === 'ended' && Object.keys(change.change).length === 1)
    return say('edit.saved.ended');
  const named = questionNames(change.kind, Object.keys(change.change));
  if (named.length === 0) return say('edit.saved.order');
  return say('edit.saved.fields', {
    fields: listOf(
      named.map((name) => say(fieldKey(name)).toLocaleLowerCase(say.locale)),
      say,
    ),
  });
}

export const fieldKey = (name: QuestionName): TextKey => `conflict.field.${name}`;

/** "a, b og c". */
export function listOf(words: readonly string[], say: Say): string {
  const head = words.slice(0, -1).join(', ');
  const last = words[words.length - 1] ?? '';
  return head === '' ? last : say('list.two', { head, last });
}

/** The two things that are done most: a period and a state. */
function itemWords(change: ItemChange, item: PlanItem, say: Say): string | null {
  const names = Object.keys(change).filter(
    (name) => !['reachedOn', 'reachedBy', 'former', 'mergedInto', 'reason'].includes(name),
  );
  const period = periodOf(item, say);
  if (names.every((name) => name === 'periodText' || name === 'status') && names.length === 2)
    return say('details.saved.both', { period, state: stateWord(item.status, say).toLocaleLowerCase(say.locale) });
  if (names.length !== 1) return null;
  if (names[0] === 'periodText') return say('details.saved.period', { period });
  if (names[0] !== 'status') return null;
  if (item.status === 'dropped')
    return item.mergedInto === null ? say('edit.saved.dropped') : say('edit.saved.merged', { into: item.mergedInto });
  if (item.status === 'postponed') return say('edit.saved.postponed');
  return say(item.status === 'reached' ? 'details.saved.reached' : 'details.saved.notReached');
}
