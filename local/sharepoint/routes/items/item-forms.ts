import { plain } from '../../answers/answer';
import { demandUnlockedRow } from '../../files/locks';
import { checkedName } from '../../files/names';
import { faults } from '../../http/faults';
import { isObject } from '../../items/objects';
import { jsonBody, ServiceError, type ServiceResponse } from '../../http/message';
import { chosenContentType, isFolderType } from '../../items/content-type';
import { formValuesIn, outcome, readForm, refusedForm, type FormOutcome, type ReadForm } from '../../items/forms';
import { addItem, changeItem, type ItemDraft } from '../../items/write';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, ofItem, ofList, type Call } from '../call';
import { changeOf } from '../changes/item-changes';

const answered = (call: Call, name: string, outcomes: readonly FormOutcome[]): ServiceResponse =>
  plain(outcomes, call.request, name, 'Collection(SP.ListItemFormUpdateValue)');

/** Saves what a form holds, unless a line of it failed; a refusal of the row is told on its lines (SURFACE.md 8: 200 always). */
function saved<T>(call: Call, list: List, form: ReadForm, save: () => T): { done: T | null; outcomes: FormOutcome[] } {
  if (form.outcomes.some((line) => line.HasException)) return { done: null, outcomes: form.outcomes };
  try {
    return { done: call.stores.core.together(save), outcomes: form.outcomes };
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status === 403 || error.status === 404) throw error;
    return { done: null, outcomes: refusedForm(form.outcomes, error, call.stores.fields.ofList(list.id)) };
  }
}

/** `validateUpdateListItem`: all lines or none; with bNewDocumentUpdate a system update that keeps Modified and Editor. */
export function changeByForm(call: Call, list: List, item: Item): ServiceResponse {
  demand(call, 'editListItems', ofItem(call, list, item));
  demandUnlockedRow(call, item);
  const body = jsonBody(call.request);
  const form = readForm(call, list, formValuesIn(body));
  if (form.outcomes.length === 0) return answered(call, 'ValidateUpdateListItem', []);
  const { outcomes } = saved(call, list, form, () => {
    const { values, contentTypeId, leaf, ...facts } = form.change;
    const sent = {
      values,
      ...(contentTypeId === undefined ? {} : { contentTypeId }),
      ...(leaf === undefined ? {} : { leaf }),
    };
    return changeItem(
      call,
      list,
      item,
      { ...changeOf(call, list, item, sent), ...facts },
      { system: body['bNewDocumentUpdate'] === true },
    );
  });
  return answered(call, 'ValidateUpdateListItem', outcomes);
}

/** The folder that `listItemCreateInfo` names: the list's root or a folder of it; who may add nothing there is refused. */
function folderOf(call: Call, list: List, info: Readonly<Record<string, unknown>>): string {
  const path = isObject(info['FolderPath']) ? info['FolderPath']['DecodedUrl'] : info['FolderUrl'];
  const root = (): string => {
    demand(call, 'addListItems', ofList(call, list));
    return list.path;
  };
  if (typeof path !== 'string' || path.trim() === '') return root();
  const plainPath = path.startsWith(call.request.origin) ? path.slice(call.request.origin.length) : path;
  const whole = (plainPath.startsWith('/') ? plainPath : `${call.web.path}/${plainPath}`).replace(/\/+$/, '');
  if (whole.toLowerCase() === list.path.toLowerCase()) return root();
  const at = whole.lastIndexOf('/');
  const folder = call.stores.items.at(whole.slice(0, at), whole.slice(at + 1));
  if (!folder || folder.fs !== 1 || folder.listId !== list.id) throw faults.noFolder();
  demand(call, 'addListItems', ofItem(call, list, folder));
  return `${folder.dir}/${folder.leaf}`;
}

const nameIn = (value: unknown): string | undefined => {
  if (isObject(value)) return nameIn(value['DecodedUrl']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** `AddValidateUpdateItemUsingPath` of a list: a new row or folder by a form; the last line has its id, "0" after a failure. */
export function addByForm(call: Call, list: List): ServiceResponse {
  const body = jsonBody(call.request);
  const info = isObject(body['listItemCreateInfo']) ? body['listItemCreateInfo'] : {};
  const dir = folderOf(call, list, info);
  const form = readForm(call, list, formValuesIn(body));
  const { done, outcomes } = saved(call, list, form, () => {
    const { values, contentTypeId, leaf, ...facts } = form.change;
    const chosen = contentTypeId === undefined ? undefined : chosenContentType(call.stores, list, contentTypeId);
    const fs = info['UnderlyingObjectType'] === 1 || isFolderType(chosen ?? '') ? 1 : 0;
    const title = values['Title'];
    const name = leaf ?? nameIn(info['LeafName']) ?? (typeof title === 'string' ? title : undefined);
    const draft: ItemDraft = {
      values: fs === 1 && name !== undefined ? { Title: name, ...values } : values,
      dir,
      fs,
      ...facts,
      ...(chosen === undefined ? {} : { contentTypeId: chosen }),
      ...((fs === 1 || list.baseType === 1) && name !== undefined ? { leaf: checkedName(name) } : {}),
    };
    return addItem(call, list, draft);
  });
  return answered(call, 'AddValidateUpdateItemUsingPath', [...outcomes, outcome('Id', String(done?.id ?? 0))]);
}
