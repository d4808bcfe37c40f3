import type { Core } from './database';
import { createDocuments, type Documents } from './documents';

/** A link to a row, document or folder that somebody made to share it. */
export interface SharingLink {
  /** `ShareId`. */
  readonly id: string;
  /** `UniqueId` of what is shared. */
  readonly of: string;
  /** SP.SharingLinkKind: 2 and 3 for the organisation, 4 and 5 for anybody; 6 as its settings say. */
  readonly kind: number;
  readonly edit: boolean;
  readonly created: string;
  readonly author: number;
  readonly expiration: string | null;
}

export const createSharingLinks = (core: Core): Documents<SharingLink> =>
  createDocuments<SharingLink>(core, 'sharing_links', (link) => link.of);
