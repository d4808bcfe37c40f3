import type { Say, TextKey } from '../text/text';
import { chainAfter, finder, replacedByThis } from './chains';
import type { GoverningDocument, Register } from './document';
import type { LocalDate } from '../plan/plan';
import { asksForReading, readingState } from './reading';
import type { CodeWords } from './search';
import { isOverdue, shelfOf, standingOf } from './standing';

/** Columns of the export, in order. */
const heads = [
  'title',
  'kind',
  'standing',
  'ownerRole',
  'owner',
  'audience',
  'law',
  'validFrom',
  'version',
  'reviewBy',
  'overdue',
  'reviewedOn',
  'decision',
  'reason',
  'decidedBy',
  'decidedOn',
  'replaces',
  'replacedBy',
  'acknowledged',
  'link',
] as const;

/** The register as a table: a line of heads, then a line a document. Days are ISO, which every spreadsheet reads. Pure. */
export function exportRows(
  register: Register,
  documents: readonly GoverningDocument[],
  today: LocalDate,
  say: Say,
  words: CodeWords,
): string[][] {
  const shelf = shelfOf(register.documents);
  const find = finder(register.documents);
  const titleOf = (key: string): string => shelf.documents.get(key)?.title ?? key;
  const line = (document: GoverningDocument): string[] => {
    const { decided, owner } = document;
    const reading = asksForReading(document, shelf, today) ? readingState(document, register, today) : null;
    const next = chainAfter(shelf.successors, document.key)[0];
    const old = replacedByThis(shelf.successors, document.key);
    const unknown = document.replaces !== null && find(document.replaces) === null ? [document.replaces] : [];
    const cells: Record<(typeof heads)[number], string> = {
      title: document.title,
      kind: document.kind === null ? '' : words.kind(document.kind),
      standing: say(`register.standing.${standingOf(document, shelf, today)}` satisfies TextKey),
      ownerRole: document.ownerRole,
      owner: owner?.name ?? '',
      audience: document.audience.join('; '),
      law: document.law.join('; '),
      validFrom: document.validFrom ?? '',
      version: document.version,
      reviewBy: document.reviewBy ?? '',
      overdue: isOverdue(document, shelf, today) ? say('register.overdue') : '',
      reviewedOn: document.reviewedOn ?? '',
      decision: decided ? words.decision(decided.decision) : '',
      reason: decided?.reason ?? '',
      decidedBy: decided?.by?.name ?? '',
      decidedOn: decided?.on ?? '',
      replaces: [...old.map(titleOf), ...unknown].join('; '),
      replacedBy: next === undefined ? (document.replacedBy ?? '') : titleOf(next),
      acknowledged: reading === null ? '' : say('register.read', { n: reading.confirmed, people: reading.people }),
      link: document.link,
    };
    return heads.map((head) => cells[head]);
  };
  return [heads.map((head) => say(`register.head.${head}` satisfies TextKey)), ...documents.map(line)];
}

/** Excel takes a cell that begins so for a formula: an apostrophe before it makes it text (OWASP: CSV injection). */
const formula = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** A table as Danish Excel opens it: semicolons, CRLF and a byte order mark. Pure. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
