import { addDays } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { successorsOf, type Successors } from './chains';
import type { GoverningDocument } from './document';

/** Where a document stands on a day. `replaced` and `withdrawn` hold nobody any more. */
export type Standing = 'coming' | 'inForce' | 'replaced' | 'withdrawn';

/** The documents by key, and who comes after whom: worked out once for many questions. */
export interface Shelf {
  readonly documents: ReadonlyMap<string, GoverningDocument>;
  readonly successors: Successors;
}

export const shelfOf = (documents: readonly GoverningDocument[]): Shelf => ({
  documents: new Map(documents.map((document) => [document.key, document])),
  successors: successorsOf(documents),
});

/** A document holds until something else is decided, or the one that takes its place is in force. Pure. */
export function standingOf(document: GoverningDocument, shelf: Shelf, today: LocalDate): Standing {
  if (document.decided?.decision === 'withdraw') return 'withdrawn';
  const next = shelf.documents.get(shelf.successors.get(document.key) ?? '');
  if (next && (next.validFrom === null || next.validFrom <= today)) return 'replaced';
  return document.validFrom !== null && document.validFrom > today ? 'coming' : 'inForce';
}

export const holds = (standing: Standing): boolean => standing === 'inForce' || standing === 'coming';

/** The day for its review is over, and it still holds. The day itself is not late. */
export const isOverdue = (document: GoverningDocument, shelf: Shelf, today: LocalDate): boolean =>
  document.reviewBy !== null && document.reviewBy < today && holds(standingOf(document, shelf, today));

/** To be reviewed within so many days, and not overdue yet. */
export const isDueSoon = (document: GoverningDocument, shelf: Shelf, today: LocalDate, days: number): boolean =>
  document.reviewBy !== null &&
  document.reviewBy >= today &&
  document.reviewBy <= addDays(today, days) &&
  holds(standingOf(document, shelf, today));
