import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { PlanSite } from '../../../lists/plan-site';
import type { WriteResult } from '../../../lists/repository';
import { resolution } from '../../../lists/writing/conflict';
import { fieldsBefore, useRowWrites, type Keyed, type RowTask, type RowWrites } from '../../edit/use-row-writes';

/** Writes some of a thing's properties, with the ETag that it was read with. */
export type ChangeRow<T> = (lists: MachineryLists, thing: T, change: Partial<T>) => Promise<WriteResult<T>>;

export interface PartWrites<T extends Keyed> extends RowWrites<T> {
  /** Changes a thing; `undone` is what is said when it has been taken back. True where it stands in the list now. */
  readonly change: (
    thing: T,
    change: Partial<T>,
    said: { readonly done: string; readonly undone: string },
  ) => Promise<boolean>;
  /** Does what makes a new row, or several; `about` names the form that it is written in. */
  readonly run: (
    about: string,
    work: (lists: MachineryLists) => Promise<WriteResult<T>>,
    done: string,
  ) => Promise<boolean>;
}

/**
 * One kind of row of the machinery, written one change at a time: undo, a conflict that is settled field by field, and a new
 * try where something failed in passing. `again` reads the part anew after each.
 */
export function usePartWrites<T extends Keyed>(
  site: PlanSite,
  changeRow: ChangeRow<T>,
  again: () => void,
): PartWrites<T> {
  const task = (thing: T, change: Partial<T>, done: string, undone: string | null): RowTask<T> => {
    const before = fieldsBefore(thing, change);
    return {
      about: thing.key,
      done,
      run: async () => changeRow(await site.machinery(), thing, change),
      takeBack: undone === null ? null : (now) => task(now, before, undone, null),
    };
  };
  const writes = useRowWrites<T>({
    resolve: async (conflict, choice) =>
      changeRow(await site.machinery(), conflict.theirs, resolution<T>(conflict, choice)),
    putBack: (now, before, done) => task(now, before, done, null),
    onChanged: again,
    onRefused: again,
  });
  /** A conflict is shown where it is settled, and no longer the form's business. */
  const write = async (one: RowTask<T>): Promise<boolean> => ['saved', 'conflict'].includes(await writes.write(one));
  return {
    ...writes,
    change: (thing, change, { done, undone }) =>
      Object.keys(change).length === 0 ? Promise.resolve(true) : write(task(thing, change, done, undone)),
    run: (about, work, done) => write({ about, done, run: async () => work(await site.machinery()), takeBack: null }),
  };
}
