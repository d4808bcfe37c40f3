import type { Field, FieldType } from '../store/fields';
import type { Item, Stored } from '../store/items';

interface BuiltIn {
  readonly type: FieldType;
  readonly read: (item: Item) => Stored;
}

const label = (item: Item): string => `${Math.floor(item.uiVersion / 512)}.${item.uiVersion % 512}`;

/** The columns that every row has and that are not among its written values, by internal name (SURFACE.md 7). */
const builtIns = new Map<string, BuiltIn>(
  Object.entries({
    ID: { type: 'Counter', read: (item) => item.id },
    Created: { type: 'DateTime', read: (item) => item.created },
    Modified: { type: 'DateTime', read: (item) => item.modified },
    Created_x0020_Date: { type: 'DateTime', read: (item) => item.created },
    Last_x0020_Modified: { type: 'DateTime', read: (item) => item.modified },
    Author: { type: 'User', read: (item) => item.author },
    Editor: { type: 'User', read: (item) => item.editor },
    GUID: { type: 'Guid', read: (item) => item.guid },
    UniqueId: { type: 'Guid', read: (item) => item.uniqueId },
    ContentTypeId: { type: 'ContentTypeId', read: (item) => item.contentTypeId },
    FileRef: { type: 'Text', read: (item) => `${item.dir}/${item.leaf}` },
    FileDirRef: { type: 'Text', read: (item) => item.dir },
    FileLeafRef: { type: 'Text', read: (item) => item.leaf },
    FSObjType: { type: 'Integer', read: (item) => item.fs },
    Attachments: { type: 'Boolean', read: (item) => item.hasAttachments },
    owshiddenversion: { type: 'Integer', read: (item) => item.version },
    _UIVersion: { type: 'Integer', read: (item) => item.uiVersion },
    _UIVersionString: { type: 'Text', read: label },
    Order: { type: 'Number', read: (item) => item.id * 100 },
  } satisfies Record<string, BuiltIn>),
);

/** Other names for the same: computed columns that show another, and names that rows have in REST. */
const aliases = new Map<string, string>(
  Object.entries({
    Id: 'ID',
    id: 'ID',
    FileSystemObjectType: 'FSObjType',
    LinkTitle: 'Title',
    LinkTitleNoMenu: 'Title',
    LinkTitle2: 'Title',
    LinkFilename: 'FileLeafRef',
    LinkFilenameNoMenu: 'FileLeafRef',
    EncodedAbsUrl: 'FileRef',
    ServerUrl: 'FileRef',
  }),
);

/** "OData__UIVersionString" is "_UIVersionString" (SURFACE.md 8). */
export function internalNameOf(property: string): string {
  const name = property.startsWith('OData__') ? property.slice('OData_'.length) : property;
  return aliases.get(name) ?? name;
}

export const builtInColumn = (name: string): BuiltIn | undefined => builtIns.get(name);

/** A column as its kind reads it, for a built-in value that the list's own column says nothing of. */
export function plainField(name: string, type: FieldType): Field {
  return {
    id: name,
    fieldId: name,
    webId: '',
    listId: null,
    internalName: name,
    staticName: name,
    title: name,
    type,
    description: '',
    group: '',
    required: false,
    indexed: name === 'ID',
    unique: false,
    hidden: false,
    readOnly: true,
    sealed: false,
    builtIn: true,
    defaultValue: null,
    defaultFormula: null,
    validationFormula: null,
    validationMessage: null,
    settings: {},
  };
}
