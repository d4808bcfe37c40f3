import { cleanKey, plainText, withoutCpr } from './problems/clean-text';
import { reporter, type ProblemKind } from './problems/report';
import type { RowProblem } from './repository';
import type { ListDeclaration } from './schema';
import type { RawRow } from './table';
import { dayFrom } from './values';

/**
 * Reads one row field by field. What cannot be read becomes a problem with row and field, and an empty value; what can be
 * read in spite of its type (a number in a text column, "Ja" in a yes/no column) is read.
 */
export interface RowReader {
  readonly row: RawRow;
  title(): string;
  text(name: string): string | null;
  /** A number of the plan or a name of something: without stray spaces and signs that nobody can see. */
  key(name: string): string | null;
  note(name: string): string;
  lines(name: string): string[];
  /** A row that a person has added has no order: it stands last. */
  order(): number;
  boolean(name: string): boolean;
  day(name: string): string | null;
  choice<T extends string>(name: string, choices: readonly T[]): T | null;
  problem(field: string, kind: ProblemKind, value?: string): void;
}

/** Columns of ids and tokens: the figures in them are no person's. */
const notWords = /Id$|Token$|Hash$|Url$|^Fingerprint$/;
const yes = new Set(['ja', 'yes', 'true', 'sand', '1', '-1']);
const no = new Set(['nej', 'no', 'false', 'falsk', '0']);

/** `urlOf` gives the address of the row's own form. */
export function rowReader(
  list: ListDeclaration,
  row: RawRow,
  problems: RowProblem[],
  urlOf: (list: string, id: number) => string,
): RowReader {
  const report = reporter(list, problems, urlOf);
  let told: Set<string> | null = null;
  // A column may be read more than once: what is wrong with it is told once.
  const problem: RowReader['problem'] = (field, kind, value) => {
    told ??= new Set();
    if (told.has(`${field} ${kind}`)) return;
    told.add(`${field} ${kind}`);
    report(row.Id, field, kind, value);
  };

  /** The words of a column, as plain text; null where there are none. */
  const words = (name: string): string | null => {
    const value = row[name];
    if (value === null || value === undefined || value === '') return null;
    const said = sayValue(value);
    if (said === null) {
      problem(name, 'type', JSON.stringify(value));
      return null;
    }
    const plain = plainText(said).trim();
    const safe = withoutCpr(plain);
    if (safe.found && notWords.test(name)) return plain;
    if (safe.found) problem(name, 'cpr');
    return safe.text || null;
  };

  return {
    row,
    problem,
    title: () => words('Title') ?? '',
    text: words,
    key: (name) => cleanKey(words(name) ?? '') || null,
    note: (name) => words(name) ?? '',
    lines: (name) =>
      (words(name) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    order: () => {
      const value = row['SortOrder'];
      if (value === null || value === undefined || value === '') return Number.MAX_SAFE_INTEGER;
      const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      problem('SortOrder', 'type', typeof value === 'string' ? value : JSON.stringify(value));
      return Number.MAX_SAFE_INTEGER;
    },
    boolean: (name) => {
      const value = row[name];
      if (value === null || value === undefined || value === '') return false;
      if (typeof value === 'boolean') return value;
      const said = cleanKey(sayValue(value) ?? '').toLocaleLowerCase('da');
      if (!yes.has(said) && !no.has(said)) problem(name, 'type', JSON.stringify(value));
      return yes.has(said);
    },
    day: (name) => {
      const value = row[name];
      if (value === null || value === undefined || value === '') return null;
      // SharePoint's own dates are ISO 8601; of anything else Date.parse would guess.
      const iso =
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) && !Number.isNaN(Date.parse(value));
      if (iso) return dayFrom(value);
      problem(name, 'type', typeof value === 'string' ? value : JSON.stringify(value));
      return null;
    },
    choice: (name, choices) => {
      const said = cleanKey(words(name) ?? '');
      if (said === '') return null;
      const labels = list.fields.find((field) => field.name === name)?.labels;
      const lower = (text: string): string => text.toLocaleLowerCase('da');
      const same = (one: string | undefined): boolean => one !== undefined && lower(one) === lower(said);
      const found =
        choices.find((choice) => choice === said || labels?.[choice] === said) ??
        choices.find((choice) => same(choice) || same(labels?.[choice]));
      if (found === undefined) problem(name, 'choice', said);
      return found ?? null;
    },
  };
}

/** What a column of another type than ours says, where it can be said in words; a column of several choices gives a list. */
function sayValue(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : null;
}
