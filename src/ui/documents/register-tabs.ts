// Fetched together: what two of the tabs have above their list.
export { FunctionChooser } from './function-chooser';
export { LinksPart } from './links-part';
