import type { DocumentDecision, DocumentKind, GoverningDocument } from './document';
import { fold, wordsOf } from './fold';

/** Words for the codes, in the person's language. */
export interface CodeWords {
  kind(kind: DocumentKind): string;
  decision(decision: DocumentDecision): string;
}

/** All that is looked through, the heaviest first. */
const texts = (document: GoverningDocument, words: CodeWords): string[] => [
  document.title,
  [
    document.kind === null ? '' : words.kind(document.kind),
    document.ownerRole,
    document.owner?.name ?? '',
    ...document.audience,
    ...document.law,
    document.decided ? words.decision(document.decided.decision) : '',
    document.decided?.reason ?? '',
    document.replaces ?? '',
    document.replacedBy ?? '',
    nameIn(document.link),
  ].join(' '),
];

/** What a person knows a link by: the file's name, and the host where it leads elsewhere. The folders say nothing. */
function nameIn(link: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/([^/?#]*))?([^?#]*)/i.exec(link) ?? [];
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    return `${host} ${decodeURIComponent(name)}`;
  } catch {
    return `${host} ${name}`;
  }
}

/**
 * Looks through titles and what is known of the documents: each word of the query must begin a word, or stand within the
 * title, where compounds are long ("plan" finds "Beredskabsplan"). Best first, and in the register's order within that;
 * an empty query gives all as they stand. æ, ø and å may be typed in any way. Pure.
 */
export function searchDocuments(
  documents: readonly GoverningDocument[],
  query: string,
  words: CodeWords,
): GoverningDocument[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [...documents];
  const found = documents.flatMap((document) => {
    const [title = '', rest = ''] = texts(document, words).map((text) => ` ${fold(text)}`);
    const weights = asked.map((word) => weightOf(word, title, rest));
    return weights.includes(0) ? [] : [{ document, weight: weights.reduce((sum, one) => sum + one, 0) }];
  });
  return found.sort((a, b) => b.weight - a.weight).map(({ document }) => document);
}

function weightOf(word: string, title: string, rest: string): number {
  if (title.includes(` ${word}`)) return 4;
  if (title.includes(word)) return 3;
  if (rest.includes(` ${word}`)) return 2;
  return word.length >= 3 && rest.includes(word) ? 1 : 0;
}
