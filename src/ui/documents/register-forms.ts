// Fetched together: who changes one thing often changes another.
export { CloseRound } from './close-round';
export { DecisionForm } from './decision-form';
export { DocumentConflict } from './document-conflict';
export { FieldEditor } from './field-editor';
export { NewDocumentForm } from './new-document';
export { ReviewWalk } from './review-walk';
export { RoundForm } from './round-form';
export { VersionForm } from './version-form';
