// What a page does with a site's files, to be run in a browser: put, found to be there already, kept, and read again.
import { createSp } from '../../../src/lists/create-sp';
import { uploadFile } from '../../../src/lists/documents/files';
import { bytesOfFile, keepFile, readTemplate, writeTemplate } from '../../../src/lists/reports/report-files';

export interface FilesDone {
  readonly uploads: readonly (string | null)[];
  readonly template: readonly [before: string | null, after: string | null];
  readonly kept: readonly [first: string, again: string, other: string];
  readonly read: string | null;
}

async function runFiles(siteUrl: string, token: string): Promise<FilesDone> {
  const sp = createSp(siteUrl, () => Promise.resolve(token));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const text = (read: Uint8Array | null): string | null => (read === null ? null : new TextDecoder().decode(read));
  const upload = async (): Promise<string | null> => {
    const put = await uploadFile(sp, { name: 'Vejledning.docx', bytes: bytes('et') });
    return put.ok ? put.value.link : put.error.kind;
  };
  const uploads = [await upload(), await upload()];
  const before = text(await readTemplate(sp));
  await writeTemplate(sp, bytes('skabelon'));
  const kept = [
    await keepFile(sp, 'p-g1-2019-05-14', bytes('a')),
    await keepFile(sp, 'p-g1-2019-05-14', bytes('a')),
    await keepFile(sp, 'p-g1-2019-05-14', bytes('b')),
  ] as const;
  return {
    uploads,
    template: [before, text(await readTemplate(sp))],
    kept,
    read: text(await bytesOfFile(sp, kept[2])),
  };
}

Object.assign(globalThis, { runFiles });
