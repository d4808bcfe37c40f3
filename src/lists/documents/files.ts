import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import * as z from 'zod/mini';
import type { GoverningDocument } from '../../documents/document';
import { readLink } from '../../documents/links';
import { statusOf } from '../faults';
import { bytesAt } from '../file-bytes';
import type { WriteResult } from '../repository';
import { lists } from '../schema';
import { pathOf, siteUrlOf } from '../table';
import { asFault } from '../transport/request-fault';
import type { FileProgress, FileVersion, UploadedFile } from './register';
import { refused } from './refused';

/** Beyond it a file goes in pieces: one request would take too long on a slow line. */
const inOne = 4 * 1024 * 1024;
const mostBytes = 250 * 1024 * 1024;
const mostNames = 50;
/** Nothing that a browser runs: a file of the library opens under the site's own address. */
const allowed = /\.(?:docx?|dotx?|xlsx?|pptx?|potx?|pdf|od[tsp]|rtf|txt|csv|png|jpe?g|msg)$/i;
const badName = /["*:<>?/\\|\p{Cc}\p{Cf}]|^[ ~.]|[ .]$|^(?:con|prn|aux|nul|com\d|lpt\d)\./iu;

const fileSchema = z.object({ ServerRelativeUrl: z.string(), UIVersionLabel: z.string(), Length: z.coerce.number() });
type File = z.infer<typeof fileSchema>;

const uploaded = (file: File): UploadedFile => ({
  link: encodeURI(file.ServerRelativeUrl).replace(/#/g, '%23').replace(/\?/g, '%3F'),
  version: file.UIVersionLabel,
});

const fileAt = (sp: SPFI, path: string) => sp.web.getFileByServerRelativePath(path);
const headOf = async (sp: SPFI, path: string): Promise<File> =>
  fileSchema.parse(await fileAt(sp, path).select('ServerRelativeUrl', 'UIVersionLabel', 'Length')());

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a file into the library. `onto` is the document whose file it is to be a new version of: that file keeps its name and
 * address, and so do the links to it. Else nothing that is there is written over: a name that is taken gets a number.
 */
export async function uploadFile(
  sp: SPFI,
  file: NewFile,
  onProgress: (progress: FileProgress) => void = () => undefined,
  onto?: GoverningDocument,
): Promise<WriteResult<UploadedFile>> {
  const name = file.name.normalize('NFC').trim();
  if (name === '' || name.length > 128 || badName.test(name)) return refused('register.refused.fileName');
  if (!allowed.test(name)) return refused('register.refused.fileType');
  if (file.bytes.length === 0) return refused('register.refused.fileEmpty');
  if (file.bytes.length > mostBytes) return refused('register.refused.fileSize');
  try {
    const same = onto === undefined ? null : await ownFile(sp, onto, name);
    const path = same ?? (await freeName(sp, name, file.bytes));
    if (path.kind === 'there') return { ok: true, value: uploaded(path.file) };
    onProgress({ sent: 0, total: file.bytes.length });
    await put(sp, path.path, file.bytes, path.kind === 'onto', onProgress);
    onProgress({ sent: file.bytes.length, total: file.bytes.length });
    return { ok: true, value: uploaded(await headOf(sp, path.path)) };
  } catch (error) {
    if (statusOf(error).kind === 'forbidden') return { ok: false, error: { kind: 'forbidden' } };
    throw error;
  }
}

type Place =
  | { readonly kind: 'onto' | 'new'; readonly path: string }
  /** The same bytes stand there under this name already: an earlier try, whose answer was lost. */
  | { readonly kind: 'there'; readonly file: File };

const ending = (name: string): string => /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';

/** The document's own file, where it lies in this site's library and is of the same kind. */
async function ownFile(sp: SPFI, document: GoverningDocument, name: string): Promise<Place | null> {
  const link = readLink(document.link, siteUrlOf(sp));
  if (link.kind !== 'here' || ending(link.path) !== ending(name)) return null;
  const library = `${pathOf(sp, lists.documentFiles)}/`.toLowerCase();
  if (!link.path.toLowerCase().startsWith(library)) return null;
  return (await present(sp, link.path)) === null ? null : { kind: 'onto', path: link.path };
}

async function present(sp: SPFI, path: string): Promise<File | null> {
  try {
    return await headOf(sp, path);
  } catch (error) {
    const { kind, status } = asFault(error);
    if (kind === 'gone' || kind === 'noList' || status === 404) return null;
    throw error;
  }
}

async function freeName(sp: SPFI, name: string, bytes: Uint8Array): Promise<Place> {
  const end = ending(name);
  const stem = name.slice(0, name.length - end.length);
  const root = pathOf(sp, lists.documentFiles);
  for (let n = 1; n <= mostNames; n++) {
    const path = `${root}/${n === 1 ? name : `${stem} (${n})${name.slice(name.length - end.length)}`}`;
    const file = await present(sp, path);
    if (file === null) return { kind: 'new', path };
    if (file.Length === bytes.length && sameBytes(await bytesAt(sp, path), bytes)) return { kind: 'there', file };
  }
  throw new RangeError('No free name in the library');
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

async function put(
  sp: SPFI,
  path: string,
  bytes: Uint8Array,
  over: boolean,
  onProgress: (progress: FileProgress) => void,
): Promise<void> {
  const [folder = '', name = ''] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const { files } = sp.web.getFolderByServerRelativePath(folder);
  const body = bytes.slice().buffer;
  if (bytes.length <= inOne) {
    await files.addUsingPath(name, body, { Overwrite: over });
    return;
  }
  const progress = ({ offset }: { offset?: number }): void =>
    onProgress({ sent: Math.min(offset ?? 0, bytes.length), total: bytes.length });
  await files.addChunked(name, new Blob([body]), { Overwrite: over, progress, chunkSize: inOne });
}

const person = z.optional(z.nullable(z.object({ Title: z.optional(z.nullable(z.string())) })));
const currentSchema = z.object({
  UIVersionLabel: z.string(),
  TimeLastModified: z.string(),
  CheckInComment: z.optional(z.nullable(z.string())),
  Length: z.coerce.number(),
  ServerRelativeUrl: z.string(),
  ModifiedBy: person,
});
const versionsSchema = z.array(
  z.object({
    VersionLabel: z.string(),
    Created: z.string(),
    CheckInComment: z.optional(z.nullable(z.string())),
    Size: z.coerce.number(),
    Url: z.string(),
    CreatedBy: person,
  }),
);

/** The versions of a document's file in this site, newest first; empty where the link leads elsewhere or to nothing. */
export async function fileVersions(sp: SPFI, document: GoverningDocument): Promise<FileVersion[]> {
  const siteUrl = siteUrlOf(sp);
  const link = readLink(document.link, siteUrl);
  if (link.kind !== 'here') return [];
  const file = fileAt(sp, link.path);
  try {
    const [now, before] = await Promise.all([
      file
        .select(
          'UIVersionLabel',
          'TimeLastModified',
          'CheckInComment',
          'Length',
          'ServerRelativeUrl',
          'ModifiedBy/Title',
        )
        .expand('ModifiedBy')(),
      fileAt(sp, link.path)
        .versions.select('VersionLabel', 'Created', 'CheckInComment', 'Size', 'Url', 'CreatedBy/Title')
        .expand('CreatedBy')(),
    ]);
    const current = currentSchema.parse(now);
    const older = versionsSchema.parse(before).map((one): FileVersion => ({
      label: one.VersionLabel,
      on: one.Created,
      by: one.CreatedBy?.Title ?? '',
      comment: one.CheckInComment ?? '',
      current: false,
      size: one.Size,
      url: `${siteUrl}/${one.Url.replace(/^\//, '')}`,
    }));
    const newest: FileVersion = {
      label: current.UIVersionLabel,
      on: current.TimeLastModified,
      by: current.ModifiedBy?.Title ?? '',
      comment: current.CheckInComment ?? '',
      current: true,
      size: current.Length,
      url: link.href,
    };
    return [newest, ...older.sort((a, b) => Number(b.label) - Number(a.label) || b.on.localeCompare(a.on))];
  } catch (error) {
    const { kind, status } = asFault(error);
    if (kind === 'gone' || kind === 'noList' || status === 404) return [];
    throw error;
  }
}
