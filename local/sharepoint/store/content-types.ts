import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** A column's place in a content type. */
export interface FieldLink {
  /** The column's field id. */
  readonly id: string;
  /** Its internal name. */
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

/** A content type of a list, or of a web where `listId` is null. */
export interface ContentType {
  /** `owner/content type id`. */
  readonly id: string;
  /** "0x0100…", in SharePoint's own letters. */
  readonly contentTypeId: string;
  readonly webId: string;
  readonly listId: string | null;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  readonly fieldLinks: readonly FieldLink[];
  /** Other properties that a person set, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ContentTypes extends Documents<ContentType> {
  ofList(listId: string): readonly ContentType[];
  /** Those that somebody made or changed on a web; the built-in ones are in `content-types/built-in.ts`. */
  ofWeb(webId: string): readonly ContentType[];
}

/** The content types of all lists and webs. */
export function createContentTypes(core: Core): ContentTypes {
  const documents = createDocuments<ContentType>(core, 'contentTypes', (one) => one.listId ?? `web:${one.webId}`);
  return {
    ...documents,
    ofList: (listId) => documents.all(listId),
    ofWeb: (webId) => documents.all(`web:${webId}`),
  };
}
