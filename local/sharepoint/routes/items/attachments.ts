import { all, done, noContent, one, plain } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { argument, only, type Segment } from '../../http/path';
import {
  addAttachment,
  attachmentPath,
  recycleAttachment,
  removeAttachment,
  replaceAttachment,
} from '../../items/attachments';
import { contentTypeOfName } from '../../files/content-type';
import type { Attachment } from '../../store/attachments';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, ofItem, type Call } from '../call';
import { itemAddress } from './item-address';
import { faults } from '../../http/faults';

function attachmentEntity(list: List, item: Item, attachment: Attachment): Entity {
  const path = attachmentPath(list, item, attachment.name);
  const address = `${itemAddress(list, item)}/AttachmentFiles('${encodeURIComponent(attachment.name.replace(/'/g, "''"))}')`;
  return {
    type: 'SP.Attachment',
    set: 'SP.ApiData.Attachments',
    id: address,
    editLink: address,
    values: {
      FileName: attachment.name,
      FileNameAsPath: { DecodedUrl: attachment.name },
      ServerRelativePath: { DecodedUrl: path },
      ServerRelativeUrl: path,
    },
  };
}

const attached = (call: Call, list: List, item: Item): Collection => ({
  set: 'SP.ApiData.Attachments',
  entities: call.stores.attachments.of(list.id, item.id).map((one) => attachmentEntity(list, item, one)),
});

/** Attachments have no version of their own: only an absent or empty If-Match is refused (@pnp/sp sends `*`). */
function demandAnyMatch(call: Call): void {
  if ((call.request.headers['if-match'] ?? '').trim() === '') throw faults.stale('', '"1"');
}

function attachmentResource(call: Call, list: List, item: Item, name: string): Resource {
  const { request } = call;
  const attachment = call.stores.attachments.one(list.id, item.id, name);
  if (!attachment) throw faults.noFile(attachmentPath(list, item, name));
  const mayEdit = (): void => demand(call, 'editListItems', ofItem(call, list, item));
  const replace = () => {
    mayEdit();
    replaceAttachment(call, list, item, attachment, request.bytes);
    return noContent();
  };
  const recycle = () => {
    mayEdit();
    return plain(recycleAttachment(call, list, item, attachment), request, 'RecycleObject', 'Edm.Guid');
  };
  return entityResource(
    {
      ...attachmentEntity(list, item, attachment),
      parts: () => ({
        routes: {
          $value: () => ({
            get: () => ({
              status: 200,
              raw: {
                type: contentTypeOfName(attachment.name),
                content: call.stores.blobs.get(attachment.blob) ?? Buffer.alloc(0),
              },
            }),
            put: replace,
            merge: replace,
            post: replace,
          }),
          recycleobject: () => ({ remove: recycle, post: recycle }),
          deleteobject: () =>
            method(() => {
              mayEdit();
              removeAttachment(call, list, item, attachment);
              return done();
            }),
        },
      }),
    },
    request,
    {
      remove() {
        mayEdit();
        demandAnyMatch(call);
        removeAttachment(call, list, item, attachment);
        return done();
      },
    },
  );
}

/** `AttachmentFiles` of a row (SURFACE.md 13; @pnp/sp attachments/types.js). */
export function attachmentsOfItem(call: Call, list: List, item: Item): Parts {
  const add = (step: Segment): Resource =>
    method(() => {
      demand(call, 'editListItems', ofItem(call, list, item));
      const name = argument(step, 'filename') ?? argument(step, 'decodedurl') ?? '';
      return one(attachmentEntity(list, item, addAttachment(call, list, item, name, call.request.bytes)), call.request);
    });
  const named = (step: Segment): Resource => attachmentResource(call, list, item, only(step) ?? '');
  return {
    links: { AttachmentFiles: () => attached(call, list, item) },
    routes: {
      attachmentfiles: (step) =>
        step.args?.length
          ? named(step)
          : {
              get: () => all(attached(call, list, item), call.request),
              child: steps({ add, addusingpath: add, getbyfilename: named, getbyfilenameaspath: named }),
            },
    },
  };
}
