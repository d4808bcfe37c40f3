import type { DocumentChange, DocumentFields, GoverningDocument } from '../../documents/document';

/** The same fields as they were: what takes a change back. Pure. */
export function fieldsBefore(document: GoverningDocument, change: DocumentChange): DocumentChange {
  return Object.fromEntries(Object.keys(change).map((name) => [name, document[name as keyof DocumentFields]]));
}

/** Whether a change changes anything. Pure. */
export const changesAnything = (document: GoverningDocument, change: DocumentChange): boolean =>
  JSON.stringify(fieldsBefore(document, change)) !== JSON.stringify(change);
