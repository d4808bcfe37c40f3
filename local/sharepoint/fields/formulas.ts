import { checkCalculated, checkDefault, checkValidation } from '../formulas';
import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import type { Stores } from '../stores';

/** Refuses a formula that cannot be one, or that names a column that the list does not have. */
export function checkFormulas(stores: Stores, list: List, field: Field, before: Field | null): void {
  const others = stores.fields.ofList(list.id).filter((one) => one.id !== field.id);
  const columns = [...others, field];
  if (field.type === 'Calculated' && field.formula !== before?.formula)
    checkCalculated(field.formula ?? '', field.internalName, columns);
  if (field.validationFormula && field.validationFormula !== before?.validationFormula)
    checkValidation(field.validationFormula, columns);
  if (field.defaultFormula && field.defaultFormula !== before?.defaultFormula) checkDefault(field.defaultFormula);
}
