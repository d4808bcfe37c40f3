import { createRights, type Rights } from './rights/rights';
import { writePersonRow } from './setup/person-rows';
import { createAttachments, type Attachments } from './store/attachments';
import { createBlobs, type Blobs } from './store/blobs';
import { createChanges, type Changes } from './store/changes';
import { createComments, type Comments } from './store/comments';
import { createCore, type Core, type Db } from './store/database';
import { createDirectory, type Directory } from './store/directory';
import { createFields, type Fields } from './store/fields';
import { createFiles, type Files } from './store/files';
import { createItems, type Items } from './store/items';
import { createLists, type Lists } from './store/lists';
import { createPeople, type People } from './store/people';
import { createRecycleBin, type RecycleBin } from './store/recycle-bin';
import { createContentTypes, type ContentTypes } from './store/content-types';
import type { Documents } from './store/documents';
import { createSharingLinks, type SharingLink } from './store/sharing-links';
import { createTenant, type Tenant } from './store/tenant';
import { createViews, type Views } from './store/views';
import { createWebs, type Webs } from './store/webs';
import { createWebhooks, type WebhookOptions, type Webhooks } from './webhooks/webhooks';

/** All that the service keeps, in one file. Each area's store is in `store/`. */
export interface Stores {
  readonly core: Core;
  readonly webs: Webs;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly contentTypes: ContentTypes;
  readonly items: Items;
  readonly people: People;
  /** The organisation's people, whether the site has met them or not. */
  readonly directory: Directory;
  readonly rights: Rights;
  readonly changes: Changes;
  readonly blobs: Blobs;
  readonly attachments: Attachments;
  readonly comments: Comments;
  readonly recycleBin: RecycleBin;
  readonly files: Files;
  readonly sharingLinks: Documents<SharingLink>;
  readonly webhooks: Webhooks;
  /** Site scripts, hub sites and other small things of the whole organisation. */
  readonly tenant: Tenant;
}

export function createStores(
  db: Db,
  now: () => Date,
  newId: () => string,
  directory: Directory = createDirectory(),
  webhooks: WebhookOptions = {},
): Stores {
  const core = createCore(db, now, newId);
  const webs = createWebs(core);
  const people = createPeople(core);
  const items = createItems(core);
  const blobs = createBlobs(core);
  const stores: Stores = {
    core,
    webs,
    people,
    directory,
    lists: createLists(core),
    fields: createFields(core),
    views: createViews(core),
    contentTypes: createContentTypes(core),
    items,
    rights: createRights(core, webs, people, items),
    changes: createChanges(core),
    blobs,
    attachments: createAttachments(core),
    comments: createComments(core),
    recycleBin: createRecycleBin(core),
    files: createFiles(core, blobs),
    sharingLinks: createSharingLinks(core),
    webhooks: createWebhooks(core, webhooks),
    tenant: createTenant(core),
  };
  people.onPut((principal) => writePersonRow(stores, principal));
  return stores;
}
