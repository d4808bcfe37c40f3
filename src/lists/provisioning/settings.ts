import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { statusOf } from '../faults';
import { lists } from '../schema/whole';
import { listOf, quoted } from '../table';
import { readMade, writtenMade, type Made } from './made';
import type { PresentSite } from './present';

/** Rows of the Settings list that provisioning keeps: the version of the lists, and what it has made. */
const keys = { version: 'schemaVersion', made: 'provisionedParts' } as const;

const rowSchema = z.looseObject({
  Id: z.number(),
  'odata.etag': z.string(),
  SettingKey: z.nullable(z.string()),
  Value: z.nullable(z.string()),
});
type Row = z.infer<typeof rowSchema>;

const list = lists.settings;

export interface Settings {
  /** The version that a site's lists are of: version 1 had no place to say it. */
  readonly version: number;
  readonly made: Made;
}

export async function readSettings(sp: SPFI, present: PresentSite): Promise<Settings> {
  const have = present.lists.get(list.name);
  if (!have?.fields.some((field) => field.InternalName === 'Value')) return { version: 1, made: new Set() };
  const rows = await settingRows(sp, Object.values(keys));
  const valueOf = (key: string): string | null => rows.find((row) => row.SettingKey === key)?.Value ?? null;
  const version = Number(valueOf(keys.version) ?? 1);
  return {
    // What a person has written over cannot be read: the steps may run again, which changes nothing that is done.
    version: Number.isInteger(version) && version >= 1 ? version : 1,
    made: readMade(valueOf(keys.made)),
  };
}

async function settingRows(sp: SPFI, names: readonly string[]): Promise<Row[]> {
  const any = names.map((name) => `SettingKey eq ${quoted(name)}`).join(' or ');
  const items = listOf(sp, list).items.filter(any).select('Id', 'SettingKey', 'Value');
  return z.array(rowSchema).parse(await items.top(names.length)());
}

/** Says that the lists are of this version. */
export const writeVersion = (sp: SPFI, version: number): Promise<void> => write(sp, keys.version, String(version));

export const writeMade = (sp: SPFI, made: Made): Promise<void> => write(sp, keys.made, writtenMade(made));

/** Two runs at once leave one row: the key is unique, and a row that another wrote meanwhile says what theirs said. */
async function write(sp: SPFI, key: string, Value: string): Promise<void> {
  const row = (await settingRows(sp, [key]))[0];
  try {
    if (!row) await listOf(sp, list).items.add({ Title: key, SettingKey: key, Value });
    else if (row.Value !== Value) await listOf(sp, list).items.getById(row.Id).update({ Value }, row['odata.etag']);
  } catch (error) {
    if (!['duplicate', 'conflict'].includes(statusOf(error).kind)) throw error;
  }
}
