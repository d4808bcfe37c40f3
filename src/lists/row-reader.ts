import { createSay } from '../text/text';
import type { RowProblem } from './repository';
import type { FieldDeclaration, ListDeclaration } from './schema';
import type { RawRow } from './table';
import { dayFrom, linesFrom, plainNote } from './values';

/** Reads one row field by field; what cannot be read becomes a problem with row and field, and an empty value. */
export interface RowReader {
  readonly row: RawRow;
  title(): string;
  text(name: string): string | null;
  note(name: string): string;
  lines(name: string): string[];
  /** A row that a person has added has no order: it stands last. */
  order(): number;
  boolean(name: string): boolean;
  day(name: string): string | null;
  choice<T extends string>(name: string, choices: readonly T[]): T | null;
  problem(field: string, key: 'lists.problem.period' | 'lists.problem.required', value: string): void;
}

const [da, en] = [createSay('da'), createSay('en')];

/** `urlOf` gives the address of the row's own form. */
export function rowReader(
  list: ListDeclaration,
  row: RawRow,
  problems: RowProblem[],
  urlOf: (list: string, id: number) => string,
): RowReader {
  const declared = new Map<string, FieldDeclaration>(list.fields.map((field) => [field.name, field]));
  const report = (field: string, key: Parameters<typeof da>[0], value: string): void => {
    const named = declared.get(field);
    const at = { list: list.name, rowId: row.Id, field, url: urlOf(list.name, row.Id) };
    const say = (words: typeof da, listName: string, fieldName: string): string =>
      words(key, { list: listName, row: row.Id, field: fieldName, value: value.slice(0, 80) });
    problems.push({
      ...at,
      da: say(da, list.da, named?.da ?? list.titleDa),
      en: say(en, list.en, named?.en ?? 'Title'),
    });
  };
  /** The value where it has the type, null where it is empty, null and a problem where it is something else. */
  const typed = <T>(name: string, is: (value: unknown) => value is T): T | null => {
    const value = row[name];
    if (value === null || value === undefined || value === '') return null;
    if (is(value)) return value;
    report(name, 'lists.problem.type', JSON.stringify(value));
    return null;
  };
  const isText = (value: unknown): value is string => typeof value === 'string';

  return {
    row,
    title: () => typed('Title', isText)?.trim() ?? '',
    text: (name) => typed(name, isText)?.trim() ?? null,
    note: (name) => plainNote(typed(name, isText)).trim(),
    lines: (name) => linesFrom(typed(name, isText)),
    order: () => typed('SortOrder', (value): value is number => typeof value === 'number') ?? Number.MAX_SAFE_INTEGER,
    boolean: (name) => typed(name, (value): value is boolean => typeof value === 'boolean') ?? false,
    day: (name) => {
      const value = typed(name, isText);
      if (value === null) return null;
      if (!Number.isNaN(Date.parse(value))) return dayFrom(value);
      report(name, 'lists.problem.type', value);
      return null;
    },
    choice: (name, choices) => {
      const value = typed(name, isText);
      if (value === null) return null;
      const labels = declared.get(name)?.labels;
      const found = choices.find((choice) => choice === value || labels?.[choice] === value);
      if (!found) report(name, 'lists.problem.choice', value);
      return found ?? null;
    },
    problem: report,
  };
}
