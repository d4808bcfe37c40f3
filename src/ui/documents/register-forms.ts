// Fetched together: who changes one field often changes another.
export { DecisionForm } from './decision-form';
export { FieldEditor } from './field-editor';
export { NewDocumentForm } from './new-document';
export { VersionForm } from './version-form';
