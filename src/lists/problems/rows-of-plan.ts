import { cleanKey } from './clean-text';
import type { Report } from './report';
import type { RawRow } from '../table';

/** A folder in a list is answered among its rows; it is a place for rows, and none itself. */
export const isFolder = (row: RawRow): boolean => row['FileSystemObjectType'] === 1;

/** The plan key that a row names; empty where a person added the row, or the column holds no text. */
export function planKeyOf(row: RawRow): string {
  const value = row['PlanKey'];
  return typeof value === 'string' ? cleanKey(value) : '';
}

/**
 * The rows of one plan. A row that a person adds in SharePoint has no plan key: it belongs to the present plan, as does a
 * row whose plan is gone, so that no row is in no plan.
 */
export function rowsOfPlan(
  rows: readonly RawRow[],
  key: string,
  isPresent: boolean,
  known: ReadonlySet<string>,
  report: Report,
): RawRow[] {
  return rows.filter((row) => {
    if (isFolder(row)) return false;
    const own = planKeyOf(row);
    if (own === key) return true;
    if (!isPresent || known.has(own)) return false;
    if (own !== '') report(row.Id, 'PlanKey', 'noPlan', own);
    return true;
  });
}
