import { documentKinds, type DocumentKind } from '../../../src/documents/document';

/** A type of document as the property pane keeps it. */
export type KindProperty = `show_${DocumentKind}`;

/** The types of document that a page shows, each ticked off by itself; none ticked is all. Absent before anybody chose. */
export type DocumentsProperties = { readonly [Name in KindProperty]?: boolean };

export const kindProperty = (kind: DocumentKind): KindProperty => `show_${kind}`;

/** The types that are ticked, in the register's order; empty for all. Pure. */
export const kindsShown = (properties: DocumentsProperties): DocumentKind[] =>
  documentKinds.filter((kind) => properties[kindProperty(kind)] === true);
