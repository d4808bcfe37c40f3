// SharePoint's formula language: calculated columns, validation, defaults.
export {
  calculatedValue,
  calculatedValues,
  checkCalculated,
  checkDefault,
  checkValidation,
  formulaContext,
  validationHolds,
  type FormulaContext,
} from './columns';
export { defaultOf } from './defaults';
export { evaluate } from './evaluate';
export { parseFormula } from './parse';
