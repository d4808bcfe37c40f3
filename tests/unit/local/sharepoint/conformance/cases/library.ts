import type { IFolder } from '@pnp/sp/folders/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import type { CaseContext } from '../case';

export interface Library {
  readonly list: IList;
  readonly folder: IFolder;
  /** Server-relative path of its root folder. */
  readonly path: string;
}

/** A new document library of its own for one case. */
export async function newLibrary(context: CaseContext, settings: Record<string, unknown> = {}): Promise<Library> {
  const { Id } = await context.sp().web.lists.add(context.name('Bibliotek'), '', 101, false, settings);
  const list = context.sp().web.lists.getById(Id);
  const { ServerRelativeUrl: path } = await list.rootFolder();
  return { list, folder: context.sp().web.getFolderByServerRelativePath(path), path };
}

/** A path for a raw request: `getFileByServerRelativePath(decodedUrl='…')`. */
export const rawFile = (path: string): string =>
  `web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path.replace(/'/g, "''"))}')`;
export const rawFolder = (path: string): string =>
  `web/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(path.replace(/'/g, "''"))}')`;

/** Bytes of every value, `length` of them, none like its neighbours. */
export const someBytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_one, at) => (at * 31 + (at >> 8)) % 256);
