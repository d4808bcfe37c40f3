import type { Field, FieldType } from '../store/fields';
import { plainField, type FieldPlace } from './field-xml';
import { templateFields } from './template-fields';

/** r read only, h hidden, s sealed. */
type Marks = '' | 'r' | 'h' | 'rh' | 's' | 'rs' | 'rhs';
type Row = readonly [name: string, id: string, type: FieldType, marks: Marks, title: string, more?: Partial<Field>];

/** A fact of the row that SharePoint calls a lookup: it looks in no list (`lookupListId` stays away). */
const docs = (column: string, list = 'Docs'): Partial<Field> => ({ lookupField: column, settings: { List: list } });
const people: Partial<Field> = { lookupListId: 'UserInfo', lookupField: 'ImnName' };
const shown = (name: string): Partial<Field> => ({ settings: { DisplayNameSrcField: name } });

/** The columns that every list has, in SharePoint's order, with the ids of its `fieldswss.xml` (SURFACE.md 7). */
const everyList: readonly Row[] = [
  ['ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'rhs', 'Content Type ID'],
  ['Title', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Text', '', 'Title', { required: true, maxLength: 255 }],
  ['_ModerationComments', '34ad21eb-75bd-4544-8c73-0e08330291fe', 'Note', 'rhs', 'Approver Comments'],
  ['File_x0020_Type', '39360f11-34cf-4356-9945-25c44e68dade', 'Text', 'rh', 'File Type'],
  ['ComplianceAssetId', '3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'Text', 'r', 'Compliance Asset Id', { hidden: false }],
  ['_ColorTag', '5c6ad50c-ab46-4ac8-a08c-c7e5dce7a1b9', 'Text', 'rh', 'Color Tag'],
  ['ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'Counter', 'r', 'ID'],
  ['ContentType', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'Computed', '', 'Content Type'],
  ['Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'DateTime', 'r', 'Modified', { dateOnly: false }],
  ['Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'DateTime', 'r', 'Created', { dateOnly: false }],
  ['Author', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'User', 'r', 'Created By', people],
  ['Editor', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'User', 'r', 'Modified By', people],
  ['_HasCopyDestinations', '26d0756c-986a-48a7-af35-bf18ab85ff4a', 'Boolean', 'rhs', 'Has Copy Destinations'],
  ['_CopySource', '6b4e226d-3d88-4a36-808d-a129bf52bccf', 'Text', 'rhs', 'Copy Source'],
  ['owshiddenversion', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'Integer', 'rh', 'owshiddenversion'],
  ['WorkflowVersion', 'f1e020bc-ba26-443f-bf2f-b68715017bbc', 'Integer', 'rh', 'Workflow Version'],
  ['_UIVersion', '7841bf41-43d0-4434-9f50-a673baef7631', 'Integer', 'rh', 'UI Version'],
  ['_UIVersionString', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'Text', 'r', 'Version'],
  ['Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 's', 'Attachments'],
  ['_ModerationStatus', 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', 'ModStat', 'rhs', 'Approval Status'],
  ['Edit', '503f1caa-358e-4918-9094-4a2cdc4bc034', 'Computed', 'r', 'Edit'],
  ['LinkTitleNoMenu', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'Computed', 'r', 'Title', shown('Title')],
  ['LinkTitle', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'Computed', 'r', 'Title', shown('Title')],
  ['LinkTitle2', '5f190d91-3dbc-4489-9878-3c092caf35b6', 'Computed', 'rh', 'Title', shown('Title')],
  ['SelectTitle', 'b1f7969b-ea65-42e1-8b54-b588292635f2', 'Computed', 'rh', 'Select'],
  ['InstanceID', '50a54da4-1528-4e67-954a-e2d24f1e9efb', 'Integer', 'rh', 'Instance ID'],
  ['Order', 'ca4addac-796f-4b23-b093-d2a3f65c0774', 'Number', 'h', 'Order'],
  ['GUID', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'Guid', 'rh', 'GUID'],
  ['WorkflowInstanceID', 'de8beacf-5505-47cd-80a6-aa44e7ffe2f4', 'Guid', 'rh', 'Workflow Instance ID'],
  ['FileRef', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'Lookup', 'rh', 'URL Path', docs('FullUrl')],
  ['FileDirRef', '56605df6-8fa1-47e4-a04c-5b384d59609f', 'Lookup', 'rh', 'Path', docs('DirName')],
  ['Last_x0020_Modified', '173f76c8-aebd-446a-9bc9-769a2bd2c18f', 'Lookup', 'rh', 'Modified', docs('TimeLastModified')],
  ['Created_x0020_Date', '998b5cff-4a35-47a7-92f3-3914aa6aa4a2', 'Lookup', 'rh', 'Created', docs('TimeCreated')],
  ['FSObjType', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'Lookup', 'rh', 'Item Type', docs('FSType')],
  ['SortBehavior', '423874f8-c300-4bfb-b7a1-42e2159e3b19', 'Lookup', 'rh', 'Sort Type', docs('SortBehavior')],
  ['PermMask', 'ba3c27ee-4791-4867-8821-ff99000bac98', 'Computed', 'rh', 'Effective Permissions Mask'],
  ['PrincipalCount', 'dcc67ebd-247f-4bee-8626-85ff6f69fbb6', 'Computed', 'rh', 'Principal Count'],
  ['FileLeafRef', '8553196d-ec8d-4564-9861-3dbe931050c8', 'File', 'h', 'Name', { required: true }],
  ['UniqueId', '4b7403de-8d94-43e8-9f0f-137a3e298126', 'Lookup', 'rh', 'Unique Id', docs('UniqueId')],
  [
    'ParentUniqueId',
    '774eab3a-855f-4a34-99da-69dc21043bec',
    'Lookup',
    'rh',
    'Parent Unique Id',
    docs('ParentUniqueId'),
  ],
  ['SyncClientId', '6d2c4fde-3605-428e-a236-ce5f3dc2b4d4', 'Lookup', 'rh', 'Client Id', docs('SyncClientId')],
  ['ProgId', 'c5c4b81c-f1d9-4b43-a6a2-090df32ebb68', 'Lookup', 'rh', 'ProgId', docs('ProgId')],
  ['ScopeId', 'dddd2420-b270-4735-93b5-92b713d0944d', 'Lookup', 'rh', 'ScopeId', docs('ScopeId')],
  ['HTML_x0020_File_x0020_Type', '0c5e0085-eb30-494b-9cdd-ece1d3c649a2', 'Text', 'rhs', 'HTML File Type'],
  ['_EditMenuTableStart', '3c6303be-e21f-4366-80d7-d6d0a3b22c7a', 'Computed', 'rh', 'Edit Menu Table Start'],
  ['_EditMenuTableStart2', '1344423c-c7f9-4134-88e4-ad842e2d723c', 'Computed', 'rh', 'Edit Menu Table Start'],
  ['_EditMenuTableEnd', '2ea78cef-1bf9-4019-960a-02c41636cb47', 'Computed', 'rh', 'Edit Menu Table End'],
  ['LinkFilenameNoMenu', '9d30f126-ba48-446b-b8f9-83745f322ebe', 'Computed', 'rh', 'Name', shown('FileLeafRef')],
  ['LinkFilename', '5cc6dc79-3710-4374-b433-61cb4a686c12', 'Computed', 'rh', 'Name', shown('FileLeafRef')],
  ['LinkFilename2', '224ba411-da77-4050-b0eb-62d422f13d3e', 'Computed', 'rh', 'Name', shown('FileLeafRef')],
  ['DocIcon', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'Computed', 'r', 'Type'],
  ['ServerUrl', '105f76ce-724a-4bba-aece-f81f2fce58f5', 'Computed', 'rh', 'Server Relative URL'],
  ['EncodedAbsUrl', '7177cfc7-f399-4d4d-905d-37dd51bc90bf', 'Computed', 'rh', 'Encoded Absolute URL'],
  ['BaseName', '7615464b-559e-4302-b8e2-8f440b913101', 'Computed', 'rh', 'File Name'],
  ['MetaInfo', '687c7f94-686a-42d3-9b67-2782eac4b4f8', 'Lookup', 'h', 'Property Bag', docs('MetaInfo')],
  ['_Level', '43bdd51b-3c5b-4e78-90a8-fb2087f71e70', 'Integer', 'rh', 'Level'],
  ['_IsCurrentVersion', 'c101c3e7-122d-4d4d-bc34-58e94a38c816', 'Boolean', 'rh', 'Is Current Version'],
  ['ItemChildCount', 'b824e17e-a1b3-426e-aecf-f0184d900485', 'Lookup', 'r', 'Item Child Count', docs('ItemChildCount')],
  [
    'FolderChildCount',
    '960ff01f-2b6d-4f1b-9c3f-e19ad8927341',
    'Lookup',
    'r',
    'Folder Child Count',
    docs('FolderChildCount'),
  ],
  [
    'AppAuthor',
    '6bfaba20-36bf-44b5-a1b2-eb6346d49716',
    'Lookup',
    'r',
    'App Created By',
    docs('Title', 'AppPrincipals'),
  ],
  [
    'AppEditor',
    'e08400f3-c779-4ed2-a18c-ab7f34caa318',
    'Lookup',
    'r',
    'App Modified By',
    docs('Title', 'AppPrincipals'),
  ],
];

/** What a library has besides. */
const everyLibrary: readonly Row[] = [
  ['CheckoutUser', '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', 'User', 'r', 'Checked Out To', people],
  [
    'CheckedOutUserId',
    'a7b731a3-1df1-4d74-a5c6-e2efba617ae2',
    'Lookup',
    'rh',
    'ID of the User who has the item Checked Out',
    docs('CheckoutUserId'),
  ],
  [
    'IsCheckedoutToLocal',
    'cfaabd0f-bdbd-4bc2-b375-1e779e2cad08',
    'Lookup',
    'rh',
    'Is Checked out to local',
    docs('IsCheckoutToLocal'),
  ],
  [
    '_CheckinComment',
    '58014f77-5463-437b-ab67-eec79532da67',
    'Lookup',
    'r',
    'Check In Comment',
    docs('CheckinComment'),
  ],
  ['File_x0020_Size', '8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'Lookup', 'rh', 'File Size', docs('SizeInKB')],
  ['FileSizeDisplay', '78a07ba4-bda8-4357-9e0f-580d64487583', 'Computed', 'r', 'File Size'],
  ['SelectFilename', '5f47e085-2150-41dc-b661-442f3027f552', 'Computed', 'rh', 'Select'],
  [
    'ParentVersionString',
    'bc1a8efb-0f4c-49f8-a38f-7fe22af3d3e0',
    'Lookup',
    'rh',
    'Source Version (Converted Document)',
    docs('ParentVersionString'),
  ],
  [
    'ParentLeafName',
    '774eab3a-855f-4a34-99da-69dc21043bed',
    'Lookup',
    'rh',
    'Source Name (Converted Document)',
    docs('ParentLeafName'),
  ],
  ['TemplateUrl', '4b1bf6c6-4f39-45ac-acd5-16fe7a214e5e', 'Text', 'rh', 'Template Link'],
  ['xd_ProgID', 'cd1ecb9f-dd4e-4f29-ab9e-e9ff40048d64', 'Text', 'rh', 'HTML File Link'],
  ['xd_Signature', 'fbf29b2d-cae5-49aa-8e0a-29955b540122', 'Boolean', 'rh', 'Is Signed'],
];

/** Shown in lists' forms and views: what a library hides or shows otherwise. */
const libraryShows = new Set(['FileLeafRef', 'LinkFilename', 'LinkFilenameNoMenu']);
const listOnly = new Set(['Attachments', 'ComplianceAssetId']);

function made(place: FieldPlace, [name, id, type, marks, title, more]: Row): Field {
  return {
    ...plainField(place, id, name, type),
    title,
    group: '_Hidden',
    builtIn: true,
    readOnly: marks.includes('r'),
    hidden: marks.includes('h'),
    sealed: marks.includes('s'),
    ...more,
    settings: { FromBaseType: 'TRUE', ...more?.settings },
  };
}

/** The columns that a new list of this template has. */
export function builtInFields(place: FieldPlace, template: number, library: boolean): readonly Field[] {
  const rows = everyList.filter(([name]) => !library || !listOnly.has(name) || name === 'ComplianceAssetId');
  const common = [...rows, ...(library ? everyLibrary : [])].map((row) => {
    const field = made(place, row);
    if (field.internalName === 'Title')
      return {
        ...field,
        required: !library && template !== 103,
        group: 'Core Task and Issue Columns',
        settings: { ...field.settings },
      };
    return library && libraryShows.has(field.internalName) ? { ...field, hidden: false } : field;
  });
  return [...common, ...templateFields(place, template)];
}

/** The columns that stand on a site's root web without anybody having put them there. */
export function builtInSiteFields(webId: string): readonly Field[] {
  const place: FieldPlace = { webId, listId: null };
  const own = [...everyList, ...everyLibrary].map((row) => made(place, row));
  const templates = [103, 104, 105, 106, 107, 1100].flatMap((template) => templateFields(place, template));
  const taken = new Set(own.map((field) => field.fieldId));
  return [
    ...own,
    ...templates.filter((field) => {
      if (taken.has(field.fieldId)) return false;
      taken.add(field.fieldId);
      return true;
    }),
  ].map((field) => ({ ...field, builtIn: true }));
}
