import type { ListState } from '../loading/list-state';
import { isFolder, planKeyOf } from '../problems/rows-of-plan';
import type { PlanRepository, RowProblem } from '../repository';
import { rowsReader, type RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';

/** The rows of one list that belong to a plan and of those that name none, read; with null those of all plans. `urlOf` gives a row's own page. */
export function rowsIn<T>(
  state: ListState | undefined,
  planKey: string | null,
  read: (row: RowReader) => T,
  problems: RowProblem[] = [],
  urlOf: (list: string, id: number) => string = () => '',
): T[] {
  if (!state) return [];
  const reader = rowsReader(state.list, problems, urlOf);
  return [...state.rows.values()]
    .filter((raw) => !isFolder(raw) && (planKey === null || ['', planKey].includes(planKeyOf(raw))))
    .map((raw) => read(reader(raw)));
}

/** A list's rows for a plan, with the plan's own request; an absent or closed list counts as empty. */
export async function readRows<T>(
  repository: Pick<PlanRepository, 'rowsOf'>,
  list: ListDeclaration,
  planKey: string | null,
  read: (row: RowReader) => T,
): Promise<T[]> {
  const [state] = await repository.rowsOf([list]);
  return rowsIn(state, planKey, read);
}
