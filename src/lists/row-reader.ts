import { cleanKey, plainText, withoutCpr } from './problems/clean-text';
import { reporter, type ProblemKind, type Report } from './problems/report';
import type { Person } from '../plan/plan';
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
  /** A figure, also where it was typed as text: "80,5". */
  number(name: string): number | null;
  boolean(name: string): boolean;
  day(name: string): string | null;
  choice<T extends string>(name: string, choices: readonly T[]): T | null;
  /** SharePoint's id of the person in a column. */
  personId(name: string): number | null;
  /** The person in a column whose name is read with the row. */
  person(name: string): Person | null;
  problem(field: string, kind: ProblemKind, value?: string): void;
}

/** Columns of ids and tokens: the figures in them are no person's. */
const notWords = /Id$|Token$|Hash$|Url$|^Fingerprint$/;
const yes = new Set(['ja', 'yes', 'true', 'sand', '1', '-1']);
const no = new Set(['nej', 'no', 'false', 'falsk', '0']);

/** How the rows of one list are read, one reader a row. `urlOf` gives the address of a row's own form. */
export function rowsReader(
  list: ListDeclaration,
  problems: RowProblem[],
  urlOf: (list: string, id: number) => string,
): (row: RawRow) => RowReader {
  const report = reporter(list, problems, urlOf);
  return (row) => new FieldReader(list, row, report);
}

/** One row by itself. */
export const rowReader = (
  list: ListDeclaration,
  row: RawRow,
  problems: RowProblem[],
  urlOf: (list: string, id: number) => string,
): RowReader => rowsReader(list, problems, urlOf)(row);

/** A class and no closures: a plan has tens of thousands of rows, and each would have a dozen. */
class FieldReader implements RowReader {
  #told: Set<string> | null = null;

  constructor(
    private readonly list: ListDeclaration,
    readonly row: RawRow,
    private readonly report: Report,
  ) {}

  // A column may be read more than once: what is wrong with it is told once.
  problem(field: string, kind: ProblemKind, value?: string): void {
    this.#told ??= new Set();
    if (this.#told.has(`${field} ${kind}`)) return;
    this.#told.add(`${field} ${kind}`);
    this.report(this.row.Id, field, kind, value);
  }

  /** The words of a column, as plain text; null where there are none. */
  text(name: string): string | null {
    const value = this.row[name];
    if (isEmpty(value)) return null;
    const said = sayValue(value);
    if (said === null) {
      this.problem(name, 'type', JSON.stringify(value));
      return null;
    }
    const plain = plainText(said).trim();
    const safe = withoutCpr(plain);
    if (safe.found && notWords.test(name)) return plain;
    if (safe.found) this.problem(name, 'cpr');
    return safe.text || null;
  }

  title(): string {
    return this.text('Title') ?? '';
  }

  key(name: string): string | null {
    const said = this.text(name);
    return said === null ? null : cleanKey(said) || null;
  }

  note(name: string): string {
    return this.text(name) ?? '';
  }

  lines(name: string): string[] {
    const said = this.text(name);
    if (said === null) return [];
    return said
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  order(): number {
    return this.number('SortOrder') ?? Number.MAX_SAFE_INTEGER;
  }

  number(name: string): number | null {
    const value = this.row[name];
    if (isEmpty(value)) return null;
    const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.problem(name, 'type', typeof value === 'string' ? value : JSON.stringify(value));
    return null;
  }

  personId(name: string): number | null {
    const id = this.row[`${name}Id`];
    return typeof id === 'number' && Number.isInteger(id) && id > 0 ? id : null;
  }

  person(name: string): Person | null {
    const id = this.personId(name);
    const said = this.row[name];
    if (id === null || typeof said !== 'object' || said === null) return null;
    const { Title, Name } = said as { Title?: unknown; Name?: unknown };
    // "i:0#.f|membership|kim@x.dk": what stands before is how SharePoint knows that it is an account.
    const login = typeof Name === 'string' ? (Name.split('|').at(-1) ?? '') : '';
    return typeof Title === 'string' && Title !== '' ? { id, name: Title, login } : null;
  }

  boolean(name: string): boolean {
    const value = this.row[name];
    if (isEmpty(value)) return false;
    if (typeof value === 'boolean') return value;
    const said = cleanKey(sayValue(value) ?? '').toLocaleLowerCase('da');
    if (!yes.has(said) && !no.has(said)) this.problem(name, 'type', JSON.stringify(value));
    return yes.has(said);
  }

  day(name: string): string | null {
    const value = this.row[name];
    if (isEmpty(value)) return null;
    const day = typeof value === 'string' ? dayFrom(value) : null;
    if (day === null) this.problem(name, 'type', typeof value === 'string' ? value : JSON.stringify(value));
    return day;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const said = this.key(name);
    if (said === null) return null;
    const labels = this.list.fields.find((field) => field.name === name)?.labels;
    const found =
      choices.find((choice) => choice === said || labels?.[choice] === said) ??
      choices.find((choice) => sameWord(choice, said) || sameWord(labels?.[choice], said));
    if (found === undefined) this.problem(name, 'choice', said);
    return found ?? null;
  }
}

const isEmpty = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

const sameWord = (one: string | undefined, other: string): boolean =>
  one?.toLocaleLowerCase('da') === other.toLocaleLowerCase('da');

/** What a column of another type than ours says, where it can be said in words; a column of several choices gives a list. */
function sayValue(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : null;
}
