import type { DocumentKind } from '../../documents/document';
import type { Say } from '../../text/text';

export const kindWord = (kind: DocumentKind, say: Say): string => say(`documents.kind.${kind}`);
