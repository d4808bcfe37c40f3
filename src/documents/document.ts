import type { LocalDate, Person, RowRef } from '../plan/plan';

export type { Person };

/** Codes of the choices; the words are SharePoint's (src/lists/schema/documents.ts) and the catalogue's. */
export const documentKinds = [
  'policy',
  'strategy',
  'qualityStandard',
  'guideline',
  'guidance',
  'procedure',
  'template',
  'contingencyPlan',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Behold, saml, opdatér, udgå. */
export const documentDecisions = ['keep', 'merge', 'update', 'withdraw'] as const;
export type DocumentDecision = (typeof documentDecisions)[number];

export const reviewRoundStates = ['preparing', 'open', 'closed'] as const;
export type ReviewRoundState = (typeof reviewRoundStates)[number];

/** What a review led to, why, who said so and when. */
export interface Decided {
  readonly decision: DocumentDecision;
  readonly reason: string;
  readonly by: Person | null;
  readonly on: LocalDate | null;
}

/** A governing document (styringsdokument) as the register has it; its words stand in its file or behind its link. */
export interface GoverningDocument {
  /** Stable for the life of the row; acknowledgements and rounds name it. */
  readonly key: string;
  readonly title: string;
  readonly kind: DocumentKind | null;
  /** The role that owns it, in the municipality's words; the person who has the role now. */
  readonly ownerRole: string;
  readonly owner: Person | null;
  /** Who must know it: job functions or units, a line each; empty where nobody has said so. */
  readonly audience: readonly string[];
  /** The law it rests on, a line each. */
  readonly law: readonly string[];
  readonly validFrom: LocalDate | null;
  readonly reviewBy: LocalDate | null;
  readonly reviewedOn: LocalDate | null;
  /** File or link as it was written; `readLink` says what it is. */
  readonly link: string;
  /** Of the words in force: "1", "2.1". A new one asks everybody to acknowledge anew. */
  readonly version: string;
  /** True where those it applies to are to confirm that they have read it, and by when. */
  readonly acknowledge: boolean;
  readonly acknowledgeBy: LocalDate | null;
  /** The day that somebody last asked for those who lack to be reminded. */
  readonly readersAskedOn: LocalDate | null;
  /** As written: key or title of the document that this one takes the place of, and that takes its place. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly decided: Decided | null;
  readonly order: number;
  readonly row: RowRef | null;
}

/** One walk through the whole register (gennemgang). */
export interface ReviewRound {
  readonly key: string;
  readonly title: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly state: ReviewRoundState;
  readonly row: RowRef | null;
}

/** A document's place in a round; `decided` is null until it has been gone through. */
export interface RoundEntry {
  readonly key: string;
  readonly roundKey: string;
  readonly documentKey: string;
  readonly decided: Decided | null;
  readonly row: RowRef | null;
}

/** One person has read one version of one document. */
export interface Acknowledgement {
  readonly key: string;
  readonly documentKey: string;
  readonly version: string;
  readonly person: Person | null;
  readonly unit: string;
  readonly on: LocalDate | null;
  readonly row: RowRef | null;
}

/** Who has a role, in which unit, from when until when: as much of the Members list as the register needs. */
export interface Member {
  readonly role: string;
  readonly unit: string;
  readonly person: Person | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The whole register as every view and rule sees it. */
export interface Register {
  readonly documents: readonly GoverningDocument[];
  readonly rounds: readonly ReviewRound[];
  readonly entries: readonly RoundEntry[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly members: readonly Member[];
}

/** What a person writes of a document. */
export type DocumentFields = Pick<
  GoverningDocument,
  | 'title'
  | 'kind'
  | 'ownerRole'
  | 'owner'
  | 'audience'
  | 'law'
  | 'validFrom'
  | 'reviewBy'
  | 'reviewedOn'
  | 'link'
  | 'version'
  | 'acknowledge'
  | 'acknowledgeBy'
  | 'replaces'
  | 'replacedBy'
>;

/** A new document; what is left out is empty, the version "1". */
export type NewDocument = Pick<DocumentFields, 'title'> & Partial<DocumentFields>;
export type DocumentChange = Partial<DocumentFields>;

/** `replacedBy` (key) where the document is merged into another. */
export interface NewDecision {
  readonly decision: DocumentDecision;
  readonly reason: string;
  readonly replacedBy?: string | null;
}
