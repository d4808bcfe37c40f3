import { availableFields } from '../fields/site-fields';
import type { ContentType } from '../store/content-types';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

/** A list gets the columns of a content type that is put on it. */
export function bringFields(stores: Stores, web: Web, list: List, type: ContentType): void {
  const site = availableFields(stores, web);
  for (const link of type.fieldLinks) {
    if (stores.fields.ofList(list.id).some((field) => field.fieldId === link.id || field.internalName === link.name))
      continue;
    const source = site.find((field) => field.fieldId === link.id);
    if (!source) continue;
    stores.fields.put({
      ...source,
      id: `${list.id}/${source.fieldId}`,
      webId: list.webId,
      listId: list.id,
      builtIn: false,
      required: link.required,
    });
  }
}
