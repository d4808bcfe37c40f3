import type { SPFI } from '@pnp/sp/fi.js';
import type * as z from 'zod/mini';
import { statusOf } from './faults';
import { readAll } from './loading/read-all';
import type { PlanRepository } from './repository';
import { lists } from './schema';
import { quoted, refOf, type RawRow } from './table';
import { addRow, updateRow } from './writing/write-row';

const list = lists.settings;

/** The rows of the list of settings, read with the plan. */
export async function settingRows(repository: Pick<PlanRepository, 'rowsOf'>): Promise<RawRow[]> {
  const [state] = await repository.rowsOf([list]);
  return [...(state?.rows.values() ?? [])];
}

/** A setting that is kept as JSON; a value that a person has written over so that it cannot be read counts as not set. */
export function settingOf<T>(rows: Iterable<RawRow>, key: string, schema: z.ZodMiniType<T>): T | null {
  const value = [...rows].find((one) => one['SettingKey'] === key)?.['Value'];
  try {
    const read = schema.safeParse(JSON.parse(typeof value === 'string' ? value : ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Writes a setting made from what is there now, with its ETag; set in two places at once, it is made again. */
export async function writeSetting(
  sp: SPFI,
  key: string,
  valueOf: (rows: readonly RawRow[]) => unknown,
): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const rows = await readAll(sp, list, `SettingKey eq ${quoted(key)}`);
    const values = { Title: key, Value: JSON.stringify(valueOf(rows)) };
    try {
      const [row] = rows;
      if (row) await updateRow(sp, list, refOf(list, row), values);
      else if (!(await addRow(sp, list, { ...values, SettingKey: key }))) continue;
      return;
    } catch (error) {
      // Set in two places at once: what is there now is looked at.
      if (!['conflict', 'gone'].includes(statusOf(error).kind)) throw error;
    }
  }
  throw new Error('The setting could be neither added nor changed');
}
