import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { statusOf } from '../../faults';
import { lists } from '../../schema';
import { listOf, quoted } from '../../table';
import type { PresentSite } from '../present';
import { schemaVersion } from './index';

/** Key of the row of the Settings list that says which version the lists are of. */
const versionKey = 'schemaVersion';

const rowSchema = z.looseObject({ Id: z.number(), 'odata.etag': z.string(), Value: z.nullable(z.string()) });
type Row = z.infer<typeof rowSchema>;

const list = lists.settings;

/** The version that a site's lists are of: version 1 had no place to say it. */
export async function readVersion(sp: SPFI, present: PresentSite): Promise<number> {
  const have = present.lists.get(list.name);
  if (!have?.fields.some((field) => field.InternalName === 'Value')) return 1;
  const row = await versionRow(sp);
  const version = Number(row?.Value ?? 1);
  // What a person has written over cannot be read: the steps may run again, which changes nothing that is done.
  return Number.isInteger(version) && version >= 1 ? version : 1;
}

async function versionRow(sp: SPFI): Promise<Row | null> {
  const found = z.array(rowSchema).parse(
    await listOf(sp, list)
      .items.filter(`SettingKey eq ${quoted(versionKey)}`)
      .select('Id', 'Value')
      .top(1)(),
  );
  return found[0] ?? null;
}

/** Says that the lists are of the present version; two runs at once leave one row. */
export async function writeVersion(sp: SPFI): Promise<void> {
  const Value = String(schemaVersion);
  const row = await versionRow(sp);
  if (row) {
    if (row.Value !== Value) await listOf(sp, list).items.getById(row.Id).update({ Value }, row['odata.etag']);
    return;
  }
  try {
    await listOf(sp, list).items.add({ Title: versionKey, SettingKey: versionKey, Value });
  } catch (error) {
    if (statusOf(error).kind !== 'duplicate') throw error;
  }
}
