import type { Entity } from '../../answers/entity';
import { changeTypes, type Change } from '../../store/changes';
import type { Call } from '../call';
import { shownAs, type LoggedThing } from './change-query';
import { writeChangeToken, type ChangeScope } from './change-token';

/** One line of the log as the API shows it: SP.ChangeItem, SP.ChangeList … (SURFACE.md 14, responses/get-changes.json). */
export function changeEntity(call: Call, change: Change, scope: ChangeScope): Entity {
  const thing = shownAs(change);
  const type = `SP.Change${thing}`;
  const address = `${type}${change.number.toString(16).padStart(8, '0')}-0000-4000-8000-${change.siteId.slice(-12)}`;
  return {
    type,
    set: 'SP.ApiData.Changes',
    id: address,
    editLink: address,
    values: {
      ChangeToken: { StringValue: writeChangeToken(scope, { number: change.number, time: new Date(change.time) }) },
      ChangeType: changeTypes[change.type],
      SiteId: change.siteId,
      Time: change.time,
      ...details[thing](call, change),
    },
  };
}

type Details = (call: Call, change: Change) => Readonly<Record<string, unknown>>;

const editor: Details = (call, change) => {
  const person = call.stores.people.byId(change.siteId, change.editor);
  return { Editor: person?.title ?? '', EditorEmailHint: person?.email || null };
};

const item: Details = (call, change) => ({
  ...editor(call, change),
  ItemId: change.itemId ?? 0,
  ListId: change.listId,
  ServerRelativeUrl: change.path,
  SharedByUser: null,
  SharedWithUsers: null,
  UniqueId: change.uniqueId,
  WebId: change.webId,
});

const list: Details = (call, change) => {
  const present = call.stores.lists.get(change.listId ?? change.uniqueId);
  return {
    BaseTemplate: present?.template ?? 0,
    Editor: editor(call, change)['Editor'],
    Hidden: present?.hidden ?? false,
    ListId: change.listId ?? change.uniqueId,
    RootFolderUrl: present?.path ?? change.path,
    Title: present?.title ?? null,
    WebId: change.webId,
  };
};

const ofWeb: Details = (_call, change) => ({ WebId: change.webId });
const unique: Details = (_call, change) => ({ UniqueId: change.uniqueId, WebId: change.webId });

const details: Readonly<Record<LoggedThing, Details>> = {
  Item: item,
  List: list,
  Web: ofWeb,
  Site: () => ({}),
  SecurityPolicy: () => ({}),
  File: unique,
  Folder: unique,
  Field: (_call, change) => ({ FieldId: change.uniqueId, WebId: change.webId }),
  View: (_call, change) => ({ ListId: change.listId ?? null, ViewId: change.uniqueId, WebId: change.webId }),
  ContentType: (_call, change) => ({ ContentTypeId: { StringValue: change.uniqueId }, WebId: change.webId }),
  User: (_call, change) => ({ Activate: change.type === 'add', UserId: principalOf(change) }),
  Group: (_call, change) => ({ GroupId: principalOf(change) }),
  Alert: (_call, change) => ({ AlertId: change.uniqueId, WebId: change.webId }),
};

/** Areas say a principal as `itemId`, or as the end of its id `siteId/principalId`. */
const principalOf = (change: Change): number =>
  change.itemId ?? (Number(change.uniqueId.slice(change.uniqueId.lastIndexOf('/') + 1)) || 0);
