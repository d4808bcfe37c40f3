import { addMonths } from '../../periods/index';
import type { ItemKind } from '../../plan/plan';
import { periodOfQuestion } from '../question/period-of-question';
import { itemsOf, type Narrowed } from './narrow';
import type { Scope } from './scope';

/** A time by its own name, which there is one of each year. */
const ofEachYear =
  /uge \d|week \d|kvartal|quarter|forår|sommer|efterår|vinter|januar|februar|marts|april|\bmaj\b|juni|juli|august|september|oktober|november|december/i;
const isAhead = /(?:^| )(?:forfalder|kommer|kommende|skal|sker|naeste|bliver|due|next|will|coming)(?= |$)/;

/**
 * "Uge 42", "milepæle i juni" is the one to come; but the one that has been where the plan has something in that one alone, and
 * the question does not say that it looks ahead.
 */
export function inTheTimeMeant(scope: Scope, cut: Narrowed, kinds: readonly ItemKind[]): Scope {
  const { asked, asker } = scope;
  const { period } = asked;
  if (period?.start == null || period.text === null) return scope;
  if (period.start <= asker.today || /\d{4}/.test(period.text)) return scope;
  if (!ofEachYear.test(period.text) || isAhead.test(asked.plain)) return scope;
  const earlier = periodOfQuestion(period.text, addMonths(asker.today, -12));
  if (earlier === null || earlier.end === null || earlier.end >= asker.today) return scope;
  const before = { ...scope, asked: { ...asked, period: { ...earlier, from: period.from, to: period.to } } };
  return itemsOf(scope, cut, kinds).length === 0 && itemsOf(before, cut, kinds).length > 0 ? before : scope;
}
