import { Unzip, UnzipInflate } from 'fflate';

/** Limits of what is unpacked (THREATS 25): a plan of hundreds of pages stays far below them. */
export const zipLimits = { fileBytes: 50_000_000, entries: 4096, totalBytes: 300_000_000, documentBytes: 80_000_000 };

export type ZipProblem = 'damaged' | 'zipBomb' | 'notWord' | 'macros';

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** The names and declared sizes of a zip's directory; null where it has none that can be read. */
export function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) {
      end = at;
      break;
    }
  }
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/**
 * Looks at a zip before anything unpacks it: entries and declared sizes, that it is a Word document without macros, and
 * then the real bytes of its parts while inflating, since declared sizes can lie. Null where all is well.
 */
export function checkWordZip(bytes: Uint8Array): ZipProblem | null {
  const entries = readDirectory(bytes);
  if (!entries || entries.length === 0) return 'damaged';
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > zipLimits.entries || total > zipLimits.totalBytes) return 'zipBomb';
  if (entries.some(({ name }) => /vbaProject/i.test(name))) return 'macros';
  if (
    !entries.some(({ name }) => name === 'word/document.xml') ||
    !entries.some(({ name }) => name === '[Content_Types].xml')
  )
    return 'notWord';
  return inflateWithin(bytes);
}

/** Inflates piece by piece, counting, and keeps nothing but the first bytes of each part of XML. */
function inflateWithin(bytes: Uint8Array): ZipProblem | null {
  let total = 0;
  let problem: ZipProblem | null = null;
  const unzip = new Unzip((file) => {
    let own = 0;
    file.ondata = (error, chunk) => {
      if (error) problem ??= 'damaged';
      own += chunk.length;
      total += chunk.length;
      if (total > zipLimits.totalBytes || (/\.xml$/.test(file.name) && own > zipLimits.documentBytes)) {
        problem = 'zipBomb';
        file.terminate();
      }
      // A document type can name entities that grow without end, or files of this machine.
      if (
        own === chunk.length &&
        /\.(?:xml|rels)$/.test(file.name) &&
        /<!DOCTYPE/i.test(new TextDecoder().decode(chunk.subarray(0, 2000)))
      ) {
        problem ??= 'damaged';
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length && problem === null; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    // fflate throws for a stream that breaks off or cannot be inflated; either way the file is no whole document.
    return problem ?? 'damaged';
  }
  return problem;
}
