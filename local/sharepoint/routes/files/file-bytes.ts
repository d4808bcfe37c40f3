import { noContent } from '../../answers/answer';
import { method, reading, type Resource } from '../../answers/resource';
import { bytesAnswer } from '../../files/bytes-answer';
import { writeBytes } from '../../files/documents';
import { contentOf, rowOf, type Place } from '../../files/places';
import type { ServiceResponse } from '../../http/message';
import { replaceAttachment } from '../../items/attachments';
import { demand, type Call } from '../call';
import { fileTag, securableOf } from './file-entity';
import { demandTag } from './file-tag';

/** `$value`, `openBinaryStream` and `saveBinaryStream` of a file: bodies are bytes, whatever the header says. */
export function bytesParts(call: Call, place: Place): Readonly<Record<string, () => Resource>> {
  const read = (): ServiceResponse => {
    demand(call, place.list ? 'openItems' : 'open', securableOf(call, place));
    return bytesAnswer(
      call.stores.blobs,
      {
        leaf: place.leaf,
        blob: contentOf(call.stores, place)?.blob ?? null,
        etag: fileTag(place),
        modified: place.modified,
      },
      call.request.headers['range'],
    );
  };
  const write = (): ServiceResponse => {
    demand(call, place.list ? 'editListItems' : 'addAndCustomizePages', securableOf(call, place));
    demandTag(fileTag(place), call.request.headers['if-match']);
    const row = rowOf(call.stores, place);
    if (place.attachment && place.list && row) {
      replaceAttachment(call, place.list, row, place.attachment, call.request.bytes);
      return noContent();
    }
    const after = call.stores.core.together(() => writeBytes(call, place, call.stores.blobs.put(call.request.bytes)));
    return noContent({ ETag: fileTag(after) });
  };
  return {
    $value: () => ({ get: read, put: write }),
    openbinarystream: () => reading(read),
    openbinarystreamwithoptions: () => reading(read),
    savebinary: () => method(write),
    savebinarystream: () => method(write),
  };
}
