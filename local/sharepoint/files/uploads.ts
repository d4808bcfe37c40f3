import type { Writer } from '../items/writer';
import { seconds } from '../store/database';
import { abandonedBefore, type Upload } from '../store/files';
import { demandUnlocked, writeBytes } from './documents';
import { fileFaults } from './faults';
import type { Place } from './places';

/** Begins an upload with its first bytes; one that was begun under the same id starts over. Gives the next offset. */
export function startUpload(writer: Writer, place: Place, uploadId: string, bytes: Buffer): number {
  const { core, files, blobs } = writer.stores;
  return core.together(() => {
    demandUnlocked(writer, place);
    files.removeUploadsBefore(abandonedBefore(core.now()));
    files.removeUpload(place.id, uploadId);
    const blob = blobs.create();
    blobs.append(blob, bytes);
    files.putUpload({
      id: uploadId,
      file: place.id,
      blob,
      user: writer.user.principalId,
      at: seconds(core.now()),
    });
    return bytes.length;
  });
}

/** Adds bytes at the offset that the last call gave; any other is refused. Gives the next offset. */
export function continueUpload(writer: Writer, place: Place, uploadId: string, offset: number, bytes: Buffer): number {
  const { core, blobs, files } = writer.stores;
  return core.together(() => {
    const upload = begun(writer, place, uploadId, offset);
    blobs.append(upload.blob, bytes);
    files.putUpload({ ...upload, at: seconds(core.now()) });
    return offset + bytes.length;
  });
}

/** Adds the last bytes (there may be none) and makes all of them the document's. */
export function finishUpload(writer: Writer, place: Place, uploadId: string, offset: number, bytes: Buffer): Place {
  const { core, files } = writer.stores;
  return core.together(() => {
    const upload = begun(writer, place, uploadId, offset);
    writer.stores.blobs.append(upload.blob, bytes);
    files.removeUpload(place.id, uploadId, true);
    return writeBytes(writer, place, upload.blob);
  });
}

/** Ends an upload without a trace of its bytes. */
export function cancelUpload(writer: Writer, place: Place, uploadId: string): void {
  const { core, files } = writer.stores;
  core.together(() => {
    if (!own(writer, files.upload(place.id, uploadId))) throw fileFaults.noUpload(uploadId);
    files.removeUpload(place.id, uploadId);
  });
}

function begun(writer: Writer, place: Place, uploadId: string, offset: number): Upload {
  const { files, blobs } = writer.stores;
  const upload = files.upload(place.id, uploadId);
  if (!upload || !own(writer, upload)) throw fileFaults.noUpload(uploadId);
  const present = blobs.length(upload.blob);
  if (offset !== present) throw fileFaults.wrongOffset(offset, present);
  return upload;
}

const own = ({ user }: Writer, upload: Upload | null): boolean => upload?.user === user.principalId;
