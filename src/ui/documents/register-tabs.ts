// Fetched together: what some of the tabs have above their list, or in its place.
export { EmptyList } from './empty-list';
export { FunctionChooser } from './function-chooser';
export { LinksPart } from './links-part';
