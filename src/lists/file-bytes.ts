import { BufferParse } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp/fi.js';
import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';

/**
 * The bytes of a file by its path on the server. @pnp/sp's own `getBuffer` sends a header of its own (`X-PnP-CacheNever`), which
 * SharePoint lets no page of another origin send: in a tab of Teams the browser then asks nothing at all.
 */
export const bytesAt = async (sp: SPFI, path: string): Promise<Uint8Array> =>
  new Uint8Array(
    await SPQueryable(sp.web.getFileByServerRelativePath(path), '$value').using(BufferParse())<ArrayBuffer>(),
  );

/** Of those names, the files that a folder has: a file that is not there is asked for by nobody, and no fault stands in the console. */
export async function namesThere(sp: SPFI, folder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = names.map((name) => `Name eq '${name.replace(/'/g, "''")}'`).join(' or ');
  const found: readonly { readonly Name: string }[] = await sp.web
    .getFolderByServerRelativePath(folder)
    .files.select('Name')
    .filter(asked)();
  return new Set(found.map(({ Name }) => Name));
}
