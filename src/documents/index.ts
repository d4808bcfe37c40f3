// The governing documents (styringsdokumenter) and their rules. Pure: days and ids are passed in.
export * from './audience';
export * from './chains';
export * from './document';
export { exportRows, toCsv } from './export';
export { changedDocument, decidedBy, decisionRefusal, fieldsWith, refusalOf, withNames, type Refusal } from './fields';
export { fold } from './fold';
export { hrefOf, readLink, type ReadLink } from './links';
export * from './reading';
export * from './rounds';
export { searchDocuments, type CodeWords } from './search';
export * from './standing';
