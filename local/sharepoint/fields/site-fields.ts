import type { Field } from '../store/fields';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { builtInSiteFields } from './built-in';

/** The columns of a web alone: a root web's built-in ones, unless somebody changed them, and those that people made. */
export function siteFields(stores: Stores, web: Web): readonly Field[] {
  const own = stores.fields.ofWeb(web.id);
  if (web.parentId !== null) return own;
  const changed = new Set(own.map((field) => field.fieldId));
  return [...builtInSiteFields(web.id).filter((field) => !changed.has(field.fieldId)), ...own];
}

/** All columns that may be used on a web: its own and those of the webs above. */
export function availableFields(stores: Stores, web: Web): readonly Field[] {
  const above = web.parentId === null ? null : stores.webs.get(web.parentId);
  return [...(above ? availableFields(stores, above) : []), ...siteFields(stores, web)];
}
