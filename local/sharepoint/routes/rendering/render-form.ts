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
import { may, ofItem, ofList, type Call } from '../call';

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
  return {
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
      EnableVesioning: list.versioning,
    },
    WebAttributes: {
      WebUrl: call.web.path,
      EffectiveBasePermissionsLow: Number(writtenMask(rights.maskOf(call.user, { kind: 'web', web: call.web })).Low),
      LCID: String(context.locale.lcid),
      CurrentUserId: call.user.principalId,
    },
    CSRCustomLayout: {},
    PostBackRequired: false,
    UploadMode: false,
    ItemContentTypeId: item?.contentTypeId ?? '0x01',
    ListSchema: Object.fromEntries(fields.map((field) => [field.internalName, schemaOf(field)])),
    FormControlMode: mode,
    FieldControlModes: Object.fromEntries(fields.map((field) => [field.internalName, field.readOnly ? 1 : mode])),
  };
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
