import { checkFormulas } from '../fields/formulas';
import { plainField } from '../fields/field-xml';
import { faults } from '../http/faults';
import { readBool, readNumber, readText, readTextOrNull } from '../http/read-value';
import type { Author } from '../fields/save-field';
import type { List } from '../store/lists';
import { checkTitle, titleTaken } from './create-list';

type Change = (list: List, value: unknown) => List;

const into =
  (key: keyof List, read: (value: unknown) => unknown): Change =>
  (list, value) => ({ ...list, [key]: read(value) });
const setting =
  (name: string, read: (value: unknown) => unknown): Change =>
  (list, value) => ({ ...list, settings: { ...list.settings, [name]: read(value) } });
const settings = (names: string, read: (value: unknown) => unknown): Record<string, Change> =>
  Object.fromEntries(names.split(' ').map((name) => [name, setting(name, read)]));

/** The properties that a person may set (Microsoft: "Lists and list items REST API reference", SP.List). */
const changes: Readonly<Record<string, Change>> = {
  Title(list, value) {
    const title = readText(value);
    checkTitle(title);
    return { ...list, title };
  },
  Description: into('description', readText),
  ContentTypesEnabled: into('contentTypesEnabled', readBool),
  EnableAttachments: into('attachmentsEnabled', readBool),
  EnableVersioning: into('versioning', readBool),
  EnableMinorVersions: into('minorVersions', readBool),
  MajorVersionLimit: into('majorVersionLimit', readNumber),
  ForceCheckout: into('forceCheckout', readBool),
  Hidden: into('hidden', readBool),
  ValidationFormula: into('validationFormula', readTextOrNull),
  ValidationMessage: into('validationMessage', readTextOrNull),
  // Approval hides drafts from all but approvers, unless the same body says otherwise (Microsoft: SPList.EnableModeration).
  EnableModeration(list, value) {
    const moderated = setting('EnableModeration', readBool)(list, value);
    const begins = value === true && list.settings['EnableModeration'] !== true;
    return begins ? setting('DraftVersionVisibility', readNumber)(moderated, 2) : moderated;
  },
  ...settings(
    'AllowDeletion CrawlNonDefaultViews DefaultItemOpenUseListSetting DisableCommenting DisableGridEditing EnableAssignToEmail EnableFolderCreation EnableRequestSignOff ExcludeFromOfflineClient ExemptFromBlockDownloadOfNonViewableFiles IrmEnabled IrmExpire IrmReject IsApplicationList IsPrivate MultipleDataList NoCrawl OnQuickLaunch ParserDisabled',
    readBool,
  ),
  ...settings(
    'DefaultContentApprovalWorkflowId DefaultDisplayFormUrl DefaultEditFormUrl DefaultNewFormUrl DefaultSensitivityLabelForLibrary Direction DocumentTemplateUrl ImageUrl Color Icon',
    readText,
  ),
  ...settings(
    'BrowserFileHandling DraftVersionVisibility ListExperienceOptions MajorWithMinorVersionsLimit ReadSecurity WriteSecurity',
    readNumber,
  ),
};

/** Names that a body may carry and that change nothing: set when the list is made, or by the server alone. */
const passive = new Set(
  'AllowContentTypes BaseTemplate BaseType Created CurrentChangeToken EntityTypeName FileSavePostProcessingEnabled HasExternalDataSource Id ImagePath IsCatalog ItemCount LastItemDeletedDate LastItemModifiedDate LastItemUserModifiedDate ListItemEntityTypeFullName ParentWebPath ParentWebUrl ServerTemplateCanCreateFolders TemplateFeatureId SchemaXml QuickLaunchOption CustomSchemaXml DataSourceProperties DocumentTemplateType TemplateType Url'.split(
    ' ',
  ),
);

/** The list with what a body says of it; a name that lists do not have is refused. */
export function changedList(list: List, body: Readonly<Record<string, unknown>>): List {
  const entries = Object.entries(body).filter(
    ([name]) => name !== '__metadata' && !/^@?odata\./.test(name) && !name.includes('@odata.'),
  );
  entries.sort(([a], [b]) => Number(b === 'EnableModeration') - Number(a === 'EnableModeration'));
  return entries.reduce((changed, [name, value]) => {
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
    if (change) return change(changed, value);
    if (passive.has(name)) return changed;
    throw faults.noProperty(name, 'SP.List');
  }, list);
}

/** Keeps a changed list, with a higher ETag, and says so in the change log. Its address and row type stay (SURFACE.md 6). */
export function saveList(author: Author, before: List, wanted: List): List {
  const { stores, user } = author;
  return stores.core.together(() => {
    const other = stores.lists.byTitle(before.webId, wanted.title);
    if (other && other.id !== before.id) throw titleTaken();
    if (wanted.validationFormula !== null && wanted.validationFormula !== before.validationFormula) {
      const place = { webId: before.webId, listId: before.id };
      checkFormulas(
        stores,
        { web: author.web, list: before },
        { ...plainField(place, '', '', 'Text'), validationFormula: wanted.validationFormula },
        null,
      );
    }
    // Minor versions go with major ones only (Microsoft: SPList.EnableMinorVersions).
    const minorVersions = wanted.minorVersions && wanted.versioning && wanted.baseType === 1;
    const list = stores.lists.put({ ...wanted, minorVersions, version: before.version + 1 });
    recordList(author, list, 'update', user.principalId);
    return list;
  });
}

export function recordList(
  { stores }: Pick<Author, 'stores'>,
  list: List,
  type: 'add' | 'update' | 'delete' | 'restore',
  editor: number,
): void {
  stores.changes.record({
    thing: 'List',
    type,
    siteId: list.siteId,
    webId: list.webId,
    listId: list.id,
    uniqueId: list.id,
    path: list.path,
    editor,
  });
}
