import { plain } from '../../answers/answer';
import { faults } from '../../http/faults';
import type { ServiceResponse } from '../../http/message';
import { argument, type Segment } from '../../http/path';
import { valueContext } from '../../kinds/context';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import { writtenMask } from '../../rights/permissions';
import type { Field } from '../../store/fields';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { may, ofItem, ofList, ofWeb, type Call } from '../call';

/** ControlMode by name or number (@pnp/sp lists/types.js). */
const modes: ReadonlyMap<string, number> = new Map([
  ['display', 1],
  ['edit', 2],
  ['new', 3],
]);

/** `renderlistformdata(itemid=1, formid='…', mode='edit')`: a form's values and columns, as JSON inside a text. */
export function renderForm(call: Call, list: List, step: Segment): ServiceResponse {
  const id = Number(argument(step, 'itemid', 0) ?? 0);
  const written = argument(step, 'mode', 2) ?? '';
  const mode = modes.get(written.toLowerCase()) ?? (Number(written) || 1);
  const item = id > 0 ? call.stores.items.one(list.id, id) : null;
  if (id > 0 && (!item || item.listId !== list.id || !may(call, 'viewListItems', ofItem(call, list, item))))
    throw faults.noItem();
  const form = formOf(call, list, item, mode);
  return plain(JSON.stringify(form), call.request, 'RenderListFormData');
}

function formOf(call: Call, list: List, item: Item | null, mode: number): Record<string, unknown> {
  const context = valueContext(call, list);
  const { rights, fields: store } = call.stores;
  const fields = store
    .ofList(list.id)
    .filter((field) => !field.hidden && (!field.builtIn || field.internalName === 'Title'));
  const values = item
    ? Object.fromEntries(
        fields.map((field) => {
          const value = valueOf(item, field, call.stores);
          const kind = kindOf(field);
          return [
            field.internalName,
            mode === 1 ? kind.asText(value, field, context) : kind.asEdit(value, field, context),
          ];
        }),
      )
    : {};
  const type = call.stores.contentTypes.ofList(list.id).find((one) => one.contentTypeId === item?.contentTypeId);
  const person = (id: number): string => call.stores.people.byId(list.siteId, id)?.title ?? '';
  return {
    // @pnp/sp's IListFormData has a row's values beside the rest, others read them under `ListData`: both are there.
    ...values,
    ContentType: type?.name ?? '',
    ...(item
      ? {
          Author: person(item.author),
          Editor: person(item.editor),
          Created: item.created,
          Modified: item.modified,
          Attachments: { Attachments: [], UrlPrefix: '' },
        }
      : {}),
    ListData: {
      owshiddenversion: item?.version ?? 0,
      ContentTypeId: item?.contentTypeId ?? '',
      Attachments: { Attachments: [], UrlPrefix: '' },
      FolderPath: item?.dir ?? list.path,
      ...(item ? { ID: String(item.id), UniqueId: item.uniqueId, Created: item.created, Modified: item.modified } : {}),
      ...values,
    },
    ItemAttributes: {
      Id: item?.id ?? 0,
      FsObjType: item?.fs ?? 0,
      ExternalListItem: false,
      Url: item ? `${item.dir}/${item.leaf}` : '',
      EffectiveBasePermissionsLow: Number(writtenMask(maskOf(call, list, item)).Low),
      EffectiveBasePermissionsHigh: Number(writtenMask(maskOf(call, list, item)).High),
    },
    ListAttributes: {
      Id: list.id,
      BaseType: list.baseType,
      Direction: 'none',
      ListTemplateType: list.template,
      DefaultItemOpen: 1,
      // The first is SharePoint's own spelling in a form's context, the second @pnp/sp's.
      EnableVesioning: list.versioning,
      EnableVersioning: list.versioning,
    },
    WebAttributes: {
      WebUrl: call.web.path,
      EffectivePresenceEnabled: true,
      AllowScriptableWebParts: false,
      PermissionCustomizePages: may(call, 'manageWeb', ofWeb(call.web)),
      EffectiveBasePermissionsLow: Number(writtenMask(rights.maskOf(call.user, { kind: 'web', web: call.web })).Low),
      LCID: String(context.locale.lcid),
      CurrentUserId: call.user.principalId,
    },
    CSRCustomLayout: {},
    PostBackRequired: false,
    PreviousPostBackHandled: false,
    SubmitButtonID: '',
    ItemContentTypeName: type?.name ?? '',
    JSLinks: '',
    UploadMode: false,
    ItemContentTypeId: item?.contentTypeId ?? '0x01',
    ListSchema: Object.fromEntries(fields.map((field) => [field.internalName, schemaOf(field)])),
    FormControlMode: mode,
    FieldControlModes: Object.fromEntries(fields.map((field) => [field.internalName, field.readOnly ? 1 : mode])),
  };
}

/** RenderOptions 64 (ClientFormSchema): the columns of the forms, by kind of form and by content type. */
export function clientForms(call: Call, list: List): Record<'Edit' | 'New', Record<string, unknown[]>> {
  const fields = new Map(call.stores.fields.ofList(list.id).map((field) => [field.fieldId, field]));
  const forms = (setting: string): Record<string, unknown[]> =>
    Object.fromEntries(
      call.stores.contentTypes.ofList(list.id).map((type) => [
        type.name,
        type.fieldLinks
          .filter((link) => !link.hidden)
          .map((link) => fields.get(link.id))
          .filter((field) => field !== undefined)
          .filter((field) => !field.hidden && !field.readOnly && field.settings[setting] !== 'FALSE')
          .map(schemaOf),
      ]),
    );
  return { Edit: forms('ShowInEditForm'), New: forms('ShowInNewForm') };
}

const maskOf = (call: Call, list: List, item: Item | null) =>
  call.stores.rights.maskOf(call.user, item ? ofItem(call, list, item) : ofList(call, list));

const schemaOf = (field: Field): Record<string, unknown> => ({
  Id: field.fieldId,
  Title: field.title,
  Hidden: field.hidden,
  Description: field.description,
  Direction: 'none',
  Name: field.internalName,
  StaticName: field.staticName,
  FieldType: field.type,
  Type: field.type,
  Required: field.required,
  ReadOnlyField: field.readOnly,
  DefaultValue: field.defaultValue,
  ...(field.maxLength === undefined ? {} : { MaxLength: field.maxLength }),
  ...(field.choices
    ? { Choices: field.choices, MultiChoices: field.choices, FillInChoice: field.fillIn ?? false }
    : {}),
  ...(field.lookupListId ? { LookupListId: field.lookupListId, LookupFieldName: field.lookupField ?? 'Title' } : {}),
});
