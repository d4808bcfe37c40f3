import { demandUnlockedRow } from '../files/locks';
import { faults } from '../http/faults';
import { seconds } from '../store/database';
import type { Item, Stored } from '../store/items';
import type { List } from '../store/lists';
import { defaultContentType } from '../content-types/content-types';
import { nextUiVersion } from '../files/version-numbers';
import { demandMatch } from './etag';
import { demandFreePlace, moveBelow } from './folders';
import { indexedColumns } from './index-columns';
import { recordItem } from './log';
import { moderated } from './moderation';
import { completed, withDefaults } from './rules';
import type { Writer } from './writer';
import { pathOf } from './value-of';

export interface ItemChange {
  readonly values?: Readonly<Record<string, Stored>>;
  /** Server-relative folder; of a new row the list's root where nothing is said. */
  readonly dir?: string;
  /** Name of a document or folder; rows get "3_.000". */
  readonly leaf?: string;
  readonly contentTypeId?: string;
  readonly hasAttachments?: boolean;
  readonly created?: string;
  readonly modified?: string;
  readonly author?: number;
  readonly editor?: number;
  /** Where versions are 0.1, 0.2 … (drafts); of a new row 512 otherwise. */
  readonly uiVersion?: number;
}

export interface ItemDraft extends ItemChange {
  readonly values: Readonly<Record<string, Stored>>;
  /** 1 for a folder. */
  readonly fs?: 0 | 1;
  readonly uniqueId?: string;
}

export interface ChangeOptions {
  /** An If-Match header to hold; undefined demands none. */
  readonly etag?: string;
  /** Keeps Modified, Editor and the version number (SURFACE.md 8: a system update). */
  readonly system?: boolean;
  /** False: the row changes without a new version in its history (attachments, ratings). */
  readonly newVersion?: boolean;
  /** False: the change log says nothing, because the caller says it in its own words (move, rename of a folder). */
  readonly logged?: boolean;
}

/** Adds a row: defaults, calculated columns, validation, unique columns, version 1.0 and the change log, in one transaction. */
export function addItem(writer: Writer, list: List, draft: ItemDraft): Item {
  const { core, items } = writer.stores;
  return core.together(() => {
    const at = seconds(core.now());
    const id = items.takeId(list.id);
    const guid = core.newId();
    const bare: Item = {
      listId: list.id,
      id,
      guid,
      uniqueId: draft.uniqueId ?? core.newId(),
      version: 1,
      uiVersion: draft.uiVersion ?? 512,
      fs: draft.fs ?? 0,
      dir: draft.dir ?? list.path,
      leaf: draft.leaf ?? `${id}_.000`,
      contentTypeId: draft.contentTypeId ?? contentTypeOf(writer, list, draft.fs ?? 0),
      created: draft.created ?? at,
      modified: draft.modified ?? at,
      author: draft.author ?? writer.user.principalId,
      editor: draft.editor ?? writer.user.principalId,
      hasAttachments: draft.hasAttachments ?? false,
      values: moderated(list, withDefaults(writer, list, draft.values), null),
    };
    if (draft.leaf !== undefined) demandFreePlace(writer.stores, bare);
    const item = completed(writer, list, bare, null);
    items.put(item, indexedColumns(writer.stores, list.id));
    recordItem(writer, list, item, 'add');
    return item;
  });
}

/** Changes a row as it stands now (`item` only says which): one new version, one line of the change log, one transaction. */
export function changeItem(
  writer: Writer,
  list: List,
  item: Item,
  change: ItemChange,
  options: ChangeOptions = {},
): Item {
  const { core, items } = writer.stores;
  return core.together(() => {
    const before = items.one(list.id, item.id);
    if (!before) throw faults.noItem();
    if (options.etag !== undefined) demandMatch(options.etag, before.version);
    if (list.baseType === 1 && before.fs === 0) demandUnlockedRow(writer, before);
    const { values, ...rest } = change;
    const system = options.system ?? false;
    const newVersion = (options.newVersion ?? true) && !system;
    const bare: Item = {
      ...before,
      ...(system ? {} : { modified: seconds(core.now()), editor: writer.user.principalId }),
      ...rest,
      version: before.version + 1,
      uiVersion: change.uiVersion ?? (newVersion ? nextUiVersion(writer.stores, list, before) : before.uiVersion),
      values: changedValues(list, before, values, system),
    };
    const moved = pathOf(bare) !== pathOf(before);
    if (moved) demandFreePlace(writer.stores, bare);
    // A row whose values stay as they are is not asked again: an attachment or a rename never meets a formula.
    const after = values ? completed(writer, list, bare, before) : bare;
    items.put(after, indexedColumns(writer.stores, list.id), after.uiVersion !== before.uiVersion && list.versioning);
    if (after.uiVersion !== before.uiVersion) trimVersions(writer, list, after);
    if (moved && after.fs === 1) moveBelow(writer.stores, list, pathOf(before), pathOf(after));
    if (options.logged ?? true) recordItem(writer, list, after, moved ? 'rename' : system ? 'systemUpdate' : 'update');
    return after;
  });
}

/** A system update leaves approval as it is. */
function changedValues(
  list: List,
  before: Item,
  sent: Readonly<Record<string, Stored>> | undefined,
  system: boolean,
): Readonly<Record<string, Stored>> {
  if (!sent) return before.values;
  const values = { ...before.values, ...sent };
  return system ? values : moderated(list, values, sent);
}

/** Only as many major versions as the list keeps, the present one among them. */
function trimVersions({ stores: { items } }: Writer, list: List, item: Item): void {
  if (list.majorVersionLimit <= 0) return;
  for (const old of items.versions(list.id, item.id).slice(list.majorVersionLimit - 1))
    items.removeVersion(list.id, item.id, old.uiVersion);
}

/** The list's default content type; for a folder its folder type. */
function contentTypeOf({ stores }: Writer, list: List, fs: 0 | 1): string {
  const own =
    fs === 1
      ? stores.contentTypes.ofList(list.id).find((one) => /^0x0120/i.test(one.contentTypeId))
      : defaultContentType(stores, list);
  return own?.contentTypeId ?? (fs === 1 ? '0x0120' : list.baseType === 1 ? '0x0101' : '0x01');
}
