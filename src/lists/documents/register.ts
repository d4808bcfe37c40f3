import type {
  Acknowledgement,
  DocumentChange,
  GoverningDocument,
  NewDecision,
  NewDocument,
  Person,
  Register,
  ReviewRound,
} from '../../documents/document';
import type { LocalDate } from '../../plan/plan';
import type { RowProblem, WriteProgress, WriteResult } from '../repository';
import type { Choice, Conflict } from '../writing/conflict';

export interface LoadedRegister {
  readonly register: Register;
  readonly problems: readonly RowProblem[];
  readonly me: Person;
  /** May add and change documents, decide and hold rounds; whoever reads may acknowledge. */
  readonly mayEdit: boolean;
}

export interface NewRound {
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** A version of a document's words; everybody it applies to acknowledges anew. */
export interface NewVersion {
  readonly version: string;
  readonly validFrom?: LocalDate | null;
  readonly link?: string;
  readonly acknowledgeBy?: LocalDate | null;
}

/**
 * What became of a document's file or link. `missing`: no such file on this site; `malformed`: no address that is followed;
 * `outside`: elsewhere, looked at for form alone; `unknown`: it could not be asked, such as for want of rights.
 */
export type LinkState = 'found' | 'missing' | 'malformed' | 'outside' | 'unknown' | 'none';
export interface LinkCheck {
  readonly documentKey: string;
  readonly state: LinkState;
}

export interface FileVersion {
  /** "2.0" */
  readonly label: string;
  readonly on: string;
  readonly by: string;
  readonly comment: string;
  readonly current: boolean;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

export interface UploadedFile {
  /** Site-relative address from the host's root: what a document's `link` holds. */
  readonly link: string;
  readonly version: string;
}

export interface FileProgress {
  readonly sent: number;
  readonly total: number;
}

/** The one way to the governing documents of a site; the web part, the tab and the bot use it. */
export interface DocumentRegister {
  /**
   * The whole register in one $batch request, and again with change tokens. 'notProvisioned' where its lists are missing. A
   * signal ends it with a RequestFault `cancelled`.
   */
  load(signal?: AbortSignal): Promise<LoadedRegister | 'notProvisioned'>;
  /** `id` is the same for each try at the same new document, so that it is made once. */
  add(document: NewDocument, id?: string): Promise<WriteResult<GoverningDocument>>;
  /** Changes a document with the ETag it was read with. */
  change(base: GoverningDocument, change: DocumentChange): Promise<WriteResult<GoverningDocument>>;
  /** Settles a conflict field by field, as the plan's own repository does. */
  resolve(
    conflict: Conflict<GoverningDocument>,
    choice: Choice<GoverningDocument>,
  ): Promise<WriteResult<GoverningDocument>>;
  /** Says what becomes of a document: in the open round, where it is part of one, and in the register. */
  decide(base: GoverningDocument, decision: NewDecision): Promise<WriteResult<GoverningDocument>>;
  /**
   * Takes the latest decision back: `reviewedOn`, `replacedBy` and `decided` of the document, and its place in the open round,
   * are as they were in `before`. `base` is the document as the decision left it (with its ETag).
   */
  undecide(base: GoverningDocument, before: GoverningDocument): Promise<WriteResult<GoverningDocument>>;
  newVersion(base: GoverningDocument, version: NewVersion): Promise<WriteResult<GoverningDocument>>;
  /**
   * The person asking has read the version in force. Twice is once. The bot confirms for the `reader` who pressed its card.
   */
  acknowledge(document: GoverningDocument, reader?: Person): Promise<WriteResult<Acknowledgement>>;
  /** Asks the bot to remind those who lack, today. Twice on a day is once. */
  remindReaders(base: GoverningDocument): Promise<WriteResult<GoverningDocument>>;
  /**
   * Opens a round of all documents in force. One that broke off while it was being opened is gone on with; refused where
   * another is open.
   */
  startRound(round: NewRound, onProgress?: (progress: WriteProgress) => void): Promise<WriteResult<ReviewRound>>;
  closeRound(round: ReviewRound): Promise<WriteResult<ReviewRound>>;
  /** Which files and links are there; nothing outside the site is fetched. */
  checkLinks(documents: readonly GoverningDocument[], signal?: AbortSignal): Promise<LinkCheck[]>;
  /**
   * Puts a file into the site's library. With `onto` it becomes a new version of that document's file, which keeps its
   * address; else it never writes over another: a name that is taken gets a number.
   */
  upload(
    file: { readonly name: string; readonly bytes: Uint8Array },
    onProgress?: (progress: FileProgress) => void,
    onto?: GoverningDocument,
  ): Promise<WriteResult<UploadedFile>>;
  /** Versions of the document's file in this site, newest first; empty where it has none. */
  fileVersions(document: GoverningDocument): Promise<FileVersion[]>;
  /** Address of a document's own form in SharePoint, and of its link where it may be followed; null for none. */
  urlOf(document: GoverningDocument): string | null;
  linkOf(document: GoverningDocument): string | null;
}
