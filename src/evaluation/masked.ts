// Small counts point to people (VOICE.md 3): what leaves a unit tells no count of 1 to 4, and nothing from which one could be
// worked out.

/** Counts below this, and above none at all, are not told outside the unit. */
export const leastTold = 5;

/** Counts by unit (rows) and answer (columns), with their sums. Null: not told. */
export interface MaskedCounts {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly byRow: readonly (number | null)[];
  readonly byColumn: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * A table of counts as it may leave the units. Each count of 1 to 4 is left out, sums too; then, as long as one that is left
 * out could be worked out from the others by adding and subtracting, the smallest count beside it is left out as well
 * (complementary suppression). Where that would need a count of 0, whose hiding protects nothing, the whole table is left out.
 * Pure; rows are of one length.
 */
export function maskedCounts(cells: readonly (readonly number[])[]): MaskedCounts {
  const width = cells[0]?.length ?? 0;
  const withSums = [...cells, Array.from({ length: width }, (_, c) => sum(cells.map((row) => row[c] ?? 0)))].map(
    (row) => [...row, sum(row)],
  );
  const hidden = withSums.map((row) => row.map((count) => count > 0 && count < leastTold));
  for (let lone = firstLone(hidden); lone !== null; lone = firstLone(hidden)) {
    const beside = smallestBeside(withSums, hidden, lone);
    if (beside === null) return told(withSums.map((row) => row.map(() => null)));
    const row = hidden[beside.row];
    if (row) row[beside.column] = true;
  }
  return told(withSums.map((row, r) => row.map((count, c) => (hidden[r]?.[c] === true ? null : count))));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

const told = (table: readonly (readonly (number | null)[])[]): MaskedCounts => ({
  cells: table.slice(0, -1).map((row) => row.slice(0, -1)),
  byRow: table.slice(0, -1).map((row) => row.at(-1) ?? null),
  byColumn: (table.at(-1) ?? []).slice(0, -1),
  total: table.at(-1)?.at(-1) ?? null,
});

/** Rows and columns that hidden counts tie together. */
interface Tied {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * A hidden count that the others tell. Rows and columns are nodes, hidden counts the edges between them: one that lies on no
 * ring of hidden counts is told by the sums, however many are hidden beside it.
 */
function firstLone(hidden: readonly (readonly boolean[])[]): Place | null {
  for (const [row, columns] of hidden.entries())
    for (const [column, isHidden] of columns.entries())
      if (isHidden && !tiedTo(hidden, { row, column }, 'row').columns.has(column)) return { row, column };
  return null;
}

/** What is tied to a hidden count's row, or to its column, by other hidden counts than this one. */
function tiedTo(hidden: readonly (readonly boolean[])[], without: Place, side: 'row' | 'column'): Tied {
  const rows = new Set(side === 'row' ? [without.row] : []);
  const columns = new Set(side === 'column' ? [without.column] : []);
  for (let grown = true; grown;) {
    grown = false;
    for (const [r, row] of hidden.entries())
      for (const [c, isHidden] of row.entries()) {
        if (!isHidden || (r === without.row && c === without.column) || rows.has(r) === columns.has(c)) continue;
        rows.add(r);
        columns.add(c);
        grown = true;
      }
  }
  return { rows, columns };
}

/**
 * The smallest count, told and not 0, that closes a ring through a lone one; where none does, the smallest that leads on. Sums
 * are what is read first: they go only where no count of a unit would do.
 */
function smallestBeside(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  lone: Place,
): Place | null {
  const [own, other] = [tiedTo(hidden, lone, 'row'), tiedTo(hidden, lone, 'column')];
  const open = counts.flatMap((row, r) =>
    row.flatMap((count, c) => (count > 0 && hidden[r]?.[c] === false ? [{ row: r, column: c, count }] : [])),
  );
  const closing = open.filter(
    ({ row, column }) =>
      (own.rows.has(row) && other.columns.has(column)) || (other.rows.has(row) && own.columns.has(column)),
  );
  const leading = open.filter(({ row, column }) =>
    [own, other].some(({ rows, columns }) => rows.has(row) || columns.has(column)),
  );
  const isSum = ({ row, column }: Place): boolean =>
    row === counts.length - 1 || column === (counts[row]?.length ?? 0) - 1;
  const [least] = (closing.length > 0 ? closing : leading).sort(
    (a, b) => Number(isSum(a)) - Number(isSum(b)) || a.count - b.count,
  );
  return least ?? null;
}
