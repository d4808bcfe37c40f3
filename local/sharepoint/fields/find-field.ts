import { faults } from '../http/faults';
import { ServiceError } from '../http/message';
import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';

/** No column has this id: refused as an unknown name is (SURFACE.md 3; Microsoft: SPFieldCollection.Item). */
const noFieldId = (id: string): ServiceError =>
  new ServiceError(400, '-2147024809, System.ArgumentException', `Invalid field name. {${id}}`);

export function fieldById(fields: readonly Field[], id: string): Field {
  const wanted = plainGuid(id);
  const found = fields.find((field) => field.fieldId === wanted);
  if (!found) throw noFieldId(wanted);
  return found;
}

const byInternalName = (fields: readonly Field[], name: string): Field | undefined =>
  fields.find((field) => field.internalName === name) ??
  fields.find((field) => field.internalName.toLowerCase() === name.toLowerCase());

/** By title; of several with one title ("Title" is also LinkTitle's) the first that is no computed one. */
const byTitle = (fields: readonly Field[], title: string): Field | undefined => {
  const same = fields.filter((field) => field.title.toLowerCase() === title.toLowerCase());
  return same.find((field) => field.type !== 'Computed') ?? same[0];
};

export function fieldByTitle(fields: readonly Field[], title: string): Field {
  const found = byTitle(fields, title);
  if (!found) throw faults.noColumn(title);
  return found;
}

/** The internal name goes before the title (Microsoft: SP.FieldCollection.getByInternalNameOrTitle). */
export function fieldByNameOrTitle(fields: readonly Field[], name: string): Field {
  const found = byInternalName(fields, name) ?? byTitle(fields, name);
  if (!found) throw faults.noColumn(name);
  return found;
}
