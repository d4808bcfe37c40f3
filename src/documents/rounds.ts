import { daysBetween } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Decided, DocumentDecision, GoverningDocument, Register, ReviewRound, RoundEntry } from './document';
import { documentDecisions } from './document';
import { holds, standingOf, type Shelf } from './standing';

/** How far a round has come. */
export interface RoundProgress {
  /** Documents of the round that are still in the register. */
  readonly total: number;
  readonly reviewed: number;
  readonly left: number;
  readonly by: Readonly<Record<DocumentDecision, number>>;
  /** Weeks until the round ends, one begun counted whole; null without an end. 0 where the end has passed. */
  readonly weeksLeft: number | null;
  /** How many a week it takes to be done in time; null without an end, when it has passed or when nothing is left. */
  readonly perWeek: number | null;
  /** How many a week it has been so far; null in the first week. */
  readonly pace: number | null;
}

/** The round that is under way, newest first where there should be more; else null. */
export const openRound = (rounds: readonly ReviewRound[]): ReviewRound | null =>
  [...rounds].reverse().find((round) => round.state === 'open') ?? null;

/** Decisions that other rounds have recorded: a document's own decision may be one of theirs, taken the same day. */
export const otherDecisions = (round: ReviewRound, entries: readonly RoundEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ roundKey, documentKey, decided }) =>
      roundKey !== round.key && decided ? [`${documentKey} ${decided.on} ${decided.decision}`] : [],
    ),
  );

/**
 * What the round led to for a document. A decision that somebody wrote in SharePoint's own form while the round was open
 * counts as the round's, although it stands in the register alone. Pure.
 */
export function decidedIn(
  round: ReviewRound,
  entry: RoundEntry,
  document: GoverningDocument | undefined,
  others: ReadonlySet<string>,
): Decided | null {
  if (entry.decided) return entry.decided;
  const decided = document?.decided ?? null;
  if (!document || decided === null || round.state !== 'open' || decided.on === null || round.from === null)
    return null;
  if (others.has(`${document.key} ${decided.on} ${decided.decision}`)) return null;
  return decided.on >= round.from ? decided : null;
}

/** "41 af 120 gennemgået, 37 udgår" and the pace it takes. Documents that are gone from the register count no more. Pure. */
export function roundProgress(round: ReviewRound, register: Register, today: LocalDate): RoundProgress {
  const documents = new Map(register.documents.map((document) => [document.key, document]));
  const entries = register.entries.filter((entry) => entry.roundKey === round.key && documents.has(entry.documentKey));
  const by = Object.fromEntries(documentDecisions.map((one) => [one, 0])) as Record<DocumentDecision, number>;
  const others = otherDecisions(round, register.entries);
  for (const entry of entries) {
    const decided = decidedIn(round, entry, documents.get(entry.documentKey), others);
    if (decided) by[decided.decision]++;
  }
  const total = entries.length;
  const reviewed = documentDecisions.reduce((sum, one) => sum + by[one], 0);
  const left = total - reviewed;
  const weeksLeft = round.to === null ? null : Math.max(0, Math.ceil((daysBetween(today, round.to) + 1) / 7));
  const days = round.from === null ? 0 : daysBetween(round.from, today);
  return {
    total,
    reviewed,
    left,
    by,
    weeksLeft,
    perWeek: weeksLeft === null || weeksLeft === 0 || left === 0 ? null : Math.ceil(left / weeksLeft),
    pace: days < 7 ? null : Math.round((reviewed * 7) / days),
  };
}

/** Documents that a new round goes through: all that hold somebody, now or later. */
export const documentsForRound = (
  documents: readonly GoverningDocument[],
  shelf: Shelf,
  today: LocalDate,
): GoverningDocument[] => documents.filter((document) => holds(standingOf(document, shelf, today)));

/** What is left to go through, in the register's order. */
export function openEntries(round: ReviewRound, register: Register): GoverningDocument[] {
  const entries = new Map(
    register.entries.filter((entry) => entry.roundKey === round.key).map((entry) => [entry.documentKey, entry]),
  );
  const others = otherDecisions(round, register.entries);
  return register.documents.filter((document) => {
    const entry = entries.get(document.key);
    return entry !== undefined && decidedIn(round, entry, document, others) === null;
  });
}
