import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import { statusOf } from '../faults';
import { bytesAt, namesThere } from '../file-bytes';
import { machinery } from '../schema/machinery';
import { pathOf } from '../table';

/** So many reports of one group and day, with different figures, have been kept before somebody looks into it. */
const mostNames = 20;
const templateName = 'Skabelon.docx';
/** A Word file without pictures is a hundredth of it. */
export const mostTemplateBytes = 10 * 1024 * 1024;

const library = machinery.reportFiles;

/** SHA-256, four bits a letter from a to p: ten figures in a row could be taken for a CPR number. */
export async function printOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice().buffer);
  const letter = (bits: number): string => String.fromCharCode(97 + bits);
  return [...new Uint8Array(hash)].map((byte) => letter(byte >> 4) + letter(byte & 15)).join('');
}

/** The bytes of a file of the library; null where it is not there, or no library is. */
export async function bytesOfFile(sp: SPFI, name: string): Promise<Uint8Array | null> {
  try {
    const path = pathOf(sp, library);
    return (await namesThere(sp, path, [name])).has(name) ? await bytesAt(sp, `${path}/${name}`) : null;
  } catch (error) {
    const { kind } = statusOf(error);
    if (kind === 'gone' || kind === 'noList') return null;
    throw error;
  }
}

/**
 * Keeps bytes under a name that nothing else has, and gives the name. Nothing is written over: the same bytes that stand there
 * already are what an earlier try kept, and others get a name with a number.
 */
export async function keepFile(sp: SPFI, stem: string, bytes: Uint8Array): Promise<string> {
  const safe = stem.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const names = Array.from({ length: mostNames }, (_, i) => `${safe}${i === 0 ? '' : `-${i + 1}`}.json`);
  const path = pathOf(sp, library);
  const there = await namesThere(sp, path, names);
  for (const name of names) {
    if (!there.has(name)) {
      await put(sp, name, bytes, false);
      return name;
    }
    if (same(await bytesAt(sp, `${path}/${name}`), bytes)) return name;
  }
  throw new RangeError('No free name in the library');
}

/** The municipality's own template; null where nobody has chosen one. */
export const readTemplate = (sp: SPFI): Promise<Uint8Array | null> => bytesOfFile(sp, templateName);

/** A new version of the template: the library keeps the former ones. */
export const writeTemplate = (sp: SPFI, bytes: Uint8Array): Promise<void> => put(sp, templateName, bytes, true);

async function put(sp: SPFI, name: string, bytes: Uint8Array, over: boolean): Promise<void> {
  const { files } = sp.web.getFolderByServerRelativePath(pathOf(sp, library));
  await files.addUsingPath(name, bytes.slice().buffer, { Overwrite: over });
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
