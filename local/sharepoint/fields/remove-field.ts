import type { Field } from '../store/fields';
import { fieldFaults } from './field-faults';
import { deletable } from './field-properties';
import { namesColumn } from './rename-field';
import { recordField, type Author, type FieldOwner } from './save-field';

/** Deletes a column with what it held; the service's own columns, and lookups that others hang on, stay. */
export function removeField(author: Author, owner: FieldOwner, field: Field): void {
  const { stores } = author;
  if (!deletable(field)) throw fieldFaults.notDeletable();
  const { list } = owner;
  const others = list ? stores.fields.ofList(list.id) : stores.fields.ofWeb(owner.web.id);
  const types = list ? [] : stores.contentTypes.ofWeb(owner.web.id).filter((one) => one.settings['Removed'] !== true);
  if (types.some((one) => one.fieldLinks.some((link) => link.id === field.fieldId))) throw fieldFaults.inContentType();
  if (others.some((other) => other.primaryFieldId === field.fieldId)) throw fieldFaults.hasDependents();
  const formulas = [list?.validationFormula, ...others.filter((one) => one.id !== field.id).map((one) => one.formula)];
  if (formulas.some((formula) => formula && namesColumn(formula, field))) throw fieldFaults.namedInFormula();
  stores.core.together(() => {
    stores.fields.remove(field.id);
    if (list) {
      stores.items.dropIndex(list.id, field.internalName);
      forgetValues(author, list.id, field.internalName);
      for (const view of stores.views.ofList(list.id))
        if (view.fields.includes(field.internalName))
          stores.views.put({ ...view, fields: view.fields.filter((name) => name !== field.internalName) });
      for (const type of stores.contentTypes.ofList(list.id))
        if (type.fieldLinks.some((link) => link.id === field.fieldId))
          stores.contentTypes.put({ ...type, fieldLinks: type.fieldLinks.filter((link) => link.id !== field.fieldId) });
    }
    recordField(author, owner, field, 'delete');
  });
}

/** A later column of the same name must not find this one's values. One statement, whatever the number of rows. */
function forgetValues({ stores }: Author, listId: string, name: string): void {
  const path = `$.values."${name.replace(/["\\]/g, '')}"`;
  stores.core.sql('UPDATE items SET doc = json_remove(doc, ?) WHERE list = ?').run([path, listId]);
  stores.core.sql('UPDATE versions SET doc = json_remove(doc, ?) WHERE list = ?').run([path, listId]);
  stores.items.rewritten(listId);
}
