import type { Known } from '../../answer';
import { wordsOfText } from '../../language/words-of-text';
import { unitNamed } from '../units';
import type { Reply, Scope } from '../scope';
import { unitsAsked, unitsKnown } from './asked-round';
import { askingSupervision, kindAsked } from './kind-asked';
import { reviewReply, themesReply } from './learning';
import { owingReply } from './owing';
import { reportReply } from './reports';
import { resultReply } from './results';
import { nextRoundReply, roundReply } from './rounds';

/**
 * Questions about ledelsestilsyn that its own lists answer: results, who owes what, learning themes, case reviews, reports and
 * rounds. Null for every other question, and for what the asker may not read: then the plan's own words answer, or nothing.
 */
export function supervision(scope: Scope): Reply | null {
  const all = scope.known.beside.supervision;
  if (all === undefined || all.rounds.length === 0) return null;
  const units = unitsAsked(scope, all);
  const kind = kindAsked(scope, units.length > 0 || unitNamed(scope) !== null);
  switch (kind) {
    case null:
      return null;
    case 'supervisionResult':
      return resultReply(scope, all, units);
    case 'supervisionOwing':
      return owingReply(scope, all, units);
    case 'supervisionThemes':
      return themesReply(scope, all, units);
    case 'supervisionReview':
      return reviewReply(scope, all, units);
    case 'supervisionReport':
      return reportReply(scope, all, units);
    case 'supervisionRound':
      return roundReply(scope, all);
    case 'supervision':
      return nextRoundReply(scope, all);
  }
}

/** Shorter names are too like other words to be known beside them. */
const shortestLearned = 5;

/** Words that questions about ledelsestilsyn say, folded, so that none is taken for a slip of the plan's; none without rounds. */
export function supervisionWords({ beside: { supervision: all } }: Known): string[] {
  if (all === undefined || all.rounds.length === 0) return [];
  const names = [
    ...unitsKnown(all),
    ...all.rounds.flatMap(({ themes }) => themes),
    ...(all.themes ?? []).map(({ title }) => title),
  ];
  const own = names.flatMap((name) => wordsOfText(name).map(({ text }) => text));
  return [...new Set([...own.filter((word) => word.length >= shortestLearned), ...askingSupervision])];
}
