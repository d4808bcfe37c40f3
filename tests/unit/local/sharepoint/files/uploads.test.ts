import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { addDocument, bytesOf } from '../../../../../local/sharepoint/files/documents';
import { continueUpload, finishUpload, startUpload } from '../../../../../local/sharepoint/files/uploads';
import { pieceSize } from '../../../../../local/sharepoint/store/blobs';
import { librarySite, type LibrarySite } from './site';

let site: LibrarySite;
beforeAll(() => (site = librarySite()));
afterAll(() => site.close());

const id = 'a1b2c3d4-0000-4000-8000-000000000001';

/** Cuts bytes at the places that the fractions name. */
function cut(bytes: Buffer, fractions: readonly number[]): Buffer[] {
  const at = fractions.map((one) => Math.floor(one * (bytes.length + 1))).sort((a, b) => a - b);
  return [0, ...at].map((from, n) => bytes.subarray(from, at[n] ?? bytes.length));
}

function upload(name: string, parts: readonly Buffer[]): Buffer {
  const { root } = library;
  const { writer } = site;
  const place = addDocument(writer, root, name, writer.stores.blobs.create());
  let offset = startUpload(writer, place, id, parts[0] ?? Buffer.alloc(0));
  for (const part of parts.slice(1, -1)) offset = continueUpload(writer, place, id, offset, part);
  return bytesOf(
    writer,
    finishUpload(writer, place, id, offset, parts.length > 1 ? (parts.at(-1) ?? Buffer.alloc(0)) : Buffer.alloc(0)),
  );
}

let library: ReturnType<LibrarySite['newLibrary']>;
beforeAll(() => (library = site.newLibrary('Filer')));

test('any split of a file into chunks gives the same file', () => {
  let n = 0;
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 3000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      (bytes, fractions) => {
        const whole = Buffer.from(bytes);
        expect(upload(`f${n++}.bin`, cut(whole, fractions)).equals(whole)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('chunks that end in, at and over the bounds of the stored pieces', () => {
  const whole = randomBytes(3 * pieceSize + 17);
  const bounds = [1, pieceSize - 1, pieceSize, pieceSize + 1, 2 * pieceSize, 3 * pieceSize, 3 * pieceSize + 1];
  const parts = [0, ...bounds].map((from, n) => whole.subarray(from, bounds[n] ?? whole.length));
  expect(upload('bounds.bin', parts).equals(whole)).toBe(true);
});

test('any range of a blob is that part of its bytes', () => {
  const { blobs } = site.writer.stores;
  const whole = randomBytes(2 * pieceSize + 100);
  const blob = blobs.put(whole);
  const place = fc.integer({ min: 0, max: whole.length + 10 });
  fc.assert(
    fc.property(place, place, (from, to) =>
      blobs.read(blob, from, to).equals(whole.subarray(from, Math.max(from, to))),
    ),
    { numRuns: 50 },
  );
});

test('bytes stay until their last holder lets them go, and then nothing is left', () => {
  const { blobs, core } = site.writer.stores;
  const blob = blobs.put(Buffer.from('abc'));
  blobs.share(blob);
  blobs.remove(blob);
  expect(blobs.get(blob)?.toString()).toBe('abc');
  blobs.remove(blob);
  expect(blobs.get(blob)).toBeNull();
  expect(core.sql('SELECT count(*) AS n FROM blobPieces WHERE blob = ?').get([blob])).toMatchObject({ n: 0 });
});

test('an upload that nobody went on with is gone after a day, its bytes too', () => {
  const { writer } = site;
  const { files, blobs } = writer.stores;
  const place = addDocument(writer, library.root, 'opgivet.bin', blobs.create());
  startUpload(writer, place, id, Buffer.from('abc'));
  const blob = files.upload(place.id, id)?.blob ?? '';
  files.removeUploadsBefore('2026-03-01T08:59:59Z');
  expect(files.upload(place.id, id)).not.toBeNull();
  files.removeUploadsBefore('2026-03-01T09:00:01Z');
  expect([files.upload(place.id, id), blobs.get(blob)]).toEqual([null, null]);
});
