import { kindOf } from '../../kinds/registry';
import { localeOf } from '../../kinds/context';
import type { Field } from '../../store/fields';
import type { List } from '../../store/lists';
import { absoluteUrl, ofList, type Call } from '../call';
import { hexMask } from './render-row';
import type { Rendering } from './render-parameters';

const yes = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** `ListSchema`: the view's columns as the browser's list code reads them. */
export function listSchema(call: Call, list: List, rendering: Rendering, fields: readonly Field[]) {
  const locale = localeOf(call.web);
  return {
    Field: fields.map((field) => ({
      Name: field.internalName,
      FieldType: field.type,
      RealFieldName: field.internalName,
      DisplayName: field.title,
      ID: field.fieldId,
      StaticName: field.staticName,
      Type: field.type,
      Sortable: yes(kindOf(field).sortable),
      Filterable: 'TRUE',
      AllowGridEditing: yes(!field.readOnly),
      ReadOnly: yes(field.readOnly),
      ...(field.required ? { Required: 'TRUE' } : {}),
      ...(field.choices ? { Choices: field.choices } : {}),
      ...(field.lookupListId ? { LookupListId: field.lookupListId, ShowField: field.lookupField ?? 'Title' } : {}),
      ...(field.type.endsWith('Multi') ? { AllowMultipleValues: 'TRUE' } : {}),
      role: field.type,
      ariaLabel: field.title,
    })),
    LCIDString: String(locale.lcid),
    LCID: String(locale.lcid),
    Userid: String(call.user.principalId),
    PagePath: `${call.web.path}/_api/web/lists`,
    ShowWebPart: '1',
    View: `{${rendering.viewId.toUpperCase()}}`,
    RootFolderParam: '',
    FieldSortParam: '',
    HttpVDir: absoluteUrl(call, call.web.path),
    IsDocLib: list.baseType === 1 ? '1' : '',
    UIVersion: '15',
    NoListItem: 'There are no items to show in this view.',
    NoListItemHowTo: '',
    DefaultItemOpen: '1',
    Direction: 'none',
    EffectivePresenceEnabled: '1',
    PresenceAlt: '',
    UserDispUrl: `${call.web.path}/_layouts/15/userdisp.aspx`,
    SelectedID: '',
    ListRight_AddListItems: call.stores.rights.may(call.user, 'addListItems', ofList(call, list)) ? '1' : '',
    FolderRight_AddListItems: call.stores.rights.may(call.user, 'addListItems', ofList(call, list)) ? '1' : '',
    InplaceSearchEnabled: '1',
    RenderViewSelectorPivotMenu: 'True',
    RowLimit: String(rendering.rowLimit),
    Paged: yes(rendering.paged),
    Aggregate: {},
    Filter: '',
    ListTemplateType: String(list.template),
  };
}

/** What RenderOptions 1 (ContextInfo) adds beside the rows. */
export function contextInfo(call: Call, list: List, rendering: Rendering): Record<string, unknown> {
  const { rights } = call.stores;
  const locale = localeOf(call.web);
  return {
    wpq: '',
    Templates: {},
    BasePermissions: basePermissions(call, list),
    bInitialRender: true,
    clvp: null,
    CurrentUserId: call.user.principalId,
    CurrentUserIsSiteAdmin: call.user.siteAdmin,
    CurrentUILanguage: call.web.language,
    CurrentLanguage: call.web.language,
    LCID: locale.lcid,
    ListTitle: list.title,
    listName: `{${list.id.toUpperCase()}}`,
    listBaseType: list.baseType,
    listTemplate: String(list.template),
    listUrlDir: list.path,
    listDefaultUrl: list.path,
    listPermsMask: hexMask(rights.maskOf(call.user, ofList(call, list))),
    HttpRoot: absoluteUrl(call, call.web.path),
    HttpPath: `${call.web.path}/_vti_bin/owssvr.dll?CS=65001`,
    rootFolder: rendering.folder,
    view: `{${rendering.viewId.toUpperCase()}}`,
    viewTitle: call.stores.views.get(rendering.viewId)?.title ?? '',
    BaseViewID: call.stores.views.get(rendering.viewId)?.baseViewId ?? '',
    ContentTypesEnabled: list.contentTypesEnabled,
    EnableMinorVersions: list.minorVersions,
    ForceCheckout: list.forceCheckout,
    ModerationStatus: 0,
    verEnabled: list.versioning ? 1 : 0,
    isVersions: 0,
    AllowCreateFolder: true,
    NewFormUrl: `${list.path}/NewForm.aspx`,
    displayFormUrl: `${list.path}/DispForm.aspx`,
    editFormUrl: `${list.path}/EditForm.aspx`,
    SiteTitle: call.web.title,
    WriteSecurity: '1',
  };
}

function basePermissions(call: Call, list: List): Record<string, boolean> {
  const can = (permission: Parameters<typeof call.stores.rights.may>[1]): boolean =>
    call.stores.rights.may(call.user, permission, ofList(call, list));
  return {
    AddListItems: can('addListItems'),
    DeleteListItems: can('deleteListItems'),
    EditListItems: can('editListItems'),
    ManageLists: can('manageLists'),
    ManagePermissions: can('managePermissions'),
    ManagePersonalViews: can('managePersonalViews'),
    OpenItems: can('openItems'),
    ViewListItems: can('viewListItems'),
  };
}
