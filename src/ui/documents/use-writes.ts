import type { DocumentChange, GoverningDocument } from '../../documents/document';
import type { DocumentRegister } from '../../lists/documents/register';
import { useRowWrites, type RowTask, type RowWrites } from '../edit/use-row-writes';
import { fieldsBefore } from './fields-before';

export type DocumentTask = RowTask<GoverningDocument>;
export type DocumentWrites = RowWrites<GoverningDocument>;

interface WritesOptions {
  readonly documents: DocumentRegister;
  readonly onChanged: (document: GoverningDocument) => void;
  /** SharePoint refused, or the document is gone: what is shown is no longer what is there. */
  readonly onRefused: () => void;
}

/** Writes documents one change at a time with the ETag that was read, and keeps what became of the last. */
export const useWrites = ({ documents, ...told }: WritesOptions): DocumentWrites =>
  useRowWrites<GoverningDocument>({
    ...told,
    resolve: (conflict, choice) => documents.resolve(conflict, choice),
    putBack: (now, before, done) => changeTask(documents, now, before, done),
  });

/** A change of a document's fields, with the way back. `undone` is what is said when it has been taken back. */
export function changeTask(
  documents: DocumentRegister,
  document: GoverningDocument,
  change: DocumentChange,
  done: string,
  undone?: string,
): DocumentTask {
  const before = fieldsBefore(document, change);
  return {
    about: document.key,
    done,
    run: () => documents.change(document, change),
    takeBack: undone === undefined ? null : (now) => changeTask(documents, now, before, undone),
  };
}
