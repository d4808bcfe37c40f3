import { checkCalculated, checkDefault, checkValidation } from '../formulas';
import type { Field } from '../store/fields';
import type { Stores } from '../stores';
import type { FieldOwner } from './save-field';
import { availableFields } from './site-fields';

/** Refuses a formula that cannot be one, or that names a column that the list, or the web, does not have. */
export function checkFormulas(stores: Stores, owner: FieldOwner, field: Field, before: Field | null): void {
  const present = owner.list ? stores.fields.ofList(owner.list.id) : availableFields(stores, owner.web);
  const columns = [...present.filter((one) => one.id !== field.id), field];
  if (field.type === 'Calculated' && field.formula !== before?.formula)
    checkCalculated(field.formula ?? '', field.internalName, columns);
  if (field.validationFormula && field.validationFormula !== before?.validationFormula)
    checkValidation(field.validationFormula, columns);
  if (field.defaultFormula && field.defaultFormula !== before?.defaultFormula) checkDefault(field.defaultFormula);
}
