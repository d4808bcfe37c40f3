import type { MarkKind } from '../../../timeline/mark';
import type { Say, TextKey } from '../../../text/text';

const words: Readonly<Record<MarkKind | 'phase', TextKey>> = {
  milestone: 'kind.milestone',
  goal: 'kind.goal',
  followUp: 'kind.followUp',
  meeting: 'kind.meeting',
  supervision: 'kind.round',
  review: 'tidsplan.table.kind.review',
  step: 'tidsplan.table.kind.step',
  phase: 'tidsplan.table.kind.phase',
};

/** "milepæl", "runde af ledelsestilsynet"; with a capital where it stands first. */
export function markWord(kind: MarkKind | 'phase', say: Say, capital = false): string {
  const word = say(words[kind]);
  return capital ? word.charAt(0).toLocaleUpperCase(say.locale) + word.slice(1) : word;
}
