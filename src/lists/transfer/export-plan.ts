import type { SPFI } from '@pnp/sp/fi.js';
import { siteUrlOf } from '../table';
import { sealed, type PlanFile } from './plan-file';
import { readSiteLists, readSiteRows } from './site-lists';

export interface ExportOptions {
  /** The moment of the export, passed in. */
  readonly exportedAt: string;
  readonly onProgress?: (rows: number) => void;
}

/**
 * Everything the lists of a plan hold, as one file: every list of the schema that whoever asks can see, every row, and
 * every column that holds something a person or the product has written, columns that people have added among them.
 * Two requests for lists of up to 5,000 rows.
 */
export async function exportPlan(sp: SPFI, options: ExportOptions): Promise<PlanFile | 'notProvisioned'> {
  const { lists, missing } = await readSiteLists(sp);
  if (lists.length === 0) return 'notProvisioned';
  const rows = await readSiteRows(sp, lists, options.onProgress);
  return sealed({
    exportedAt: options.exportedAt,
    exportedFrom: siteUrlOf(sp),
    missing,
    lists: lists.map(({ list, title, columns }) => ({
      name: list.name,
      title,
      columns: columns.map(({ name, type, own, pointsAt }) => ({ name, type, own, pointsAt })),
      rows: (rows.get(list.name) ?? []).map(({ etag: _etag, ...row }) => row),
    })),
  });
}
