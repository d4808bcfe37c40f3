import type { FileColumn, FileRow, FileValue } from './plan-file';

/** What a row of the file is on the other site. */
export type RowMatch<There> =
  | { readonly kind: 'missing' }
  /** `waiting`: columns that are set when all rows are there. */
  | { readonly kind: 'there'; readonly row: There; readonly waiting: readonly string[] }
  | { readonly kind: 'different'; readonly row: There; readonly columns: readonly string[] };

export interface MatchRules {
  /** The columns that both sides have. */
  readonly columns: readonly FileColumn[];
  /** The column that SharePoint keeps unique; null where the list has none. */
  readonly keyColumn: string | null;
  readonly temporaryKey: (id: number) => string;
  /** True for what a row may hold until everything has been brought: the state "writing" of a plan, an empty lookup. */
  readonly mayWait: (column: FileColumn, theirs: FileValue) => boolean;
  /** A value as it can be compared between sites: rows by what they became, people by their login. */
  readonly comparable: (column: FileColumn, value: FileValue, side: 'file' | 'site') => unknown;
}

/**
 * Finds each row of the file among a site's rows: by its unique key, by the temporary key of a row that is on its way, or,
 * where it has no key (a person made it in SharePoint's own form), by equal content, each row there counted once. Pure.
 */
export function matchRows<There extends Pick<FileRow, 'id' | 'values'>>(
  rows: readonly FileRow[],
  there: readonly There[],
  rules: MatchRules,
): RowMatch<There>[] {
  const { keyColumn } = rules;
  const keyOf = (row: Pick<FileRow, 'values'>): string | null => {
    const key = keyColumn === null ? null : row.values[keyColumn];
    return typeof key === 'string' ? key.toLowerCase() : null;
  };
  const byKey = new Map<string, There>();
  const byContent = new Map<string, There[]>();
  for (const row of there) {
    const key = keyOf(row);
    if (key !== null) byKey.set(key, row);
    else {
      const content = contentOf(row, rules, 'site');
      byContent.set(content, [...(byContent.get(content) ?? []), row]);
    }
  }
  return rows.map((row) => {
    const key = keyOf(row);
    if (key === null) {
      const coming = byKey.get(rules.temporaryKey(row.id).toLowerCase());
      if (coming) return compared(row, coming, rules);
      const same = byContent.get(contentOf(row, rules, 'file'))?.shift();
      return same ? { kind: 'there', row: same, waiting: waitingOf(row, same, rules) } : { kind: 'missing' };
    }
    const same = byKey.get(key);
    return same ? compared(row, same, rules) : { kind: 'missing' };
  });
}

const pointing = (column: FileColumn): boolean => column.type === 'row' || column.type === 'rows';

/** Rows that point at others are told apart by the rest of what they hold: what they point at comes later. */
function contentOf(row: Pick<FileRow, 'values'>, rules: MatchRules, side: 'file' | 'site'): string {
  const columns = rules.columns.filter((column) => !pointing(column));
  return JSON.stringify(columns.map((column) => rules.comparable(column, row.values[column.name] ?? null, side)));
}

function differing(row: FileRow, there: Pick<FileRow, 'values'>, rules: MatchRules): FileColumn[] {
  const text = (column: FileColumn, from: Pick<FileRow, 'values'>, side: 'file' | 'site'): string =>
    JSON.stringify(rules.comparable(column, from.values[column.name] ?? null, side));
  return rules.columns.filter((column) => text(column, row, 'file') !== text(column, there, 'site'));
}

const waitingOf = (row: FileRow, there: Pick<FileRow, 'values'>, rules: MatchRules): string[] =>
  differing(row, there, rules).map((column) => column.name);

function compared<There extends Pick<FileRow, 'id' | 'values'>>(
  row: FileRow,
  there: There,
  rules: MatchRules,
): RowMatch<There> {
  const unlike = differing(row, there, rules);
  const temporary = rules.temporaryKey(row.id).toLowerCase();
  const [waiting, other] = [[] as string[], [] as string[]];
  for (const column of unlike) {
    const theirs = there.values[column.name] ?? null;
    const coming =
      rules.mayWait(column, theirs) ||
      (column.name === rules.keyColumn && typeof theirs === 'string' && theirs.toLowerCase() === temporary);
    (coming ? waiting : other).push(column.name);
  }
  return other.length > 0 ? { kind: 'different', row: there, columns: other } : { kind: 'there', row: there, waiting };
}
