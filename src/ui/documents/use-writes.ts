import * as React from 'react';
import type { DocumentChange, GoverningDocument } from '../../documents/document';
import type { DocumentRegister } from '../../lists/documents/register';
import type { WriteResult } from '../../lists/repository';
import { asFault } from '../../lists/transport/request-fault';
import type { Choice, Conflict } from '../../lists/writing/conflict';
import { resolution } from '../../lists/writing/conflict';
import type { EditProblem } from '../edit/edit-state';
import { fieldsBefore } from './fields-before';

/** One thing to write, and how it is taken back once it has made the document what it is. */
export interface DocumentTask {
  /** Key of the document that it is about; of a new one, its id until it has been made. */
  readonly about: string;
  /** What is said when it is saved. */
  readonly done: string;
  readonly run: () => Promise<WriteResult<GoverningDocument>>;
  readonly takeBack: ((now: GoverningDocument) => DocumentTask) | null;
  /** Told once it is saved, at whichever try, and also where a conflict has been settled first. */
  readonly then?: (made: GoverningDocument) => void;
}

export type WriteState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly about: string }
  | { readonly kind: 'failed'; readonly about: string; readonly problem: EditProblem; readonly task: DocumentTask }
  | {
      readonly kind: 'conflict';
      readonly about: string;
      readonly conflict: Conflict<GoverningDocument>;
      /** True from the second on. */
      readonly again: boolean;
      readonly saving: boolean;
      readonly problem: EditProblem | null;
      readonly task: DocumentTask;
    }
  | { readonly kind: 'saved'; readonly about: string; readonly done: string; readonly undo: DocumentTask | null };

export interface DocumentWrites {
  readonly state: WriteState;
  /** One at a time: another meanwhile is not begun. */
  readonly write: (task: DocumentTask) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly settle: (choice: Choice<GoverningDocument>) => Promise<void>;
  /** Throws away what was meant in the conflict that is open; what is there stands. */
  readonly discard: () => void;
}

interface WritesOptions {
  readonly documents: DocumentRegister;
  readonly onChanged: (document: GoverningDocument) => void;
  /** SharePoint refused, or the document is gone: what is shown is no longer what is there. */
  readonly onRefused: () => void;
}

/** Writes documents one change at a time with the ETag that was read, and keeps what became of the last. */
export function useWrites(options: WritesOptions): DocumentWrites {
  const [state, setState] = React.useState<WriteState>({ kind: 'idle' });
  const latest = React.useRef({ ...options, state, busy: false });
  latest.current = { ...options, state, busy: latest.current.busy };

  const attempt = async (
    run: () => Promise<WriteResult<GoverningDocument>>,
  ): Promise<WriteResult<GoverningDocument> | EditProblem> => {
    try {
      return await run();
    } catch (error) {
      const fault = asFault(error);
      return fault.kind === 'forbidden' ? { kind: 'forbidden' } : { kind: 'fault', fault };
    }
  };

  const carryOut = async (task: DocumentTask): Promise<void> => {
    const { about, done } = task;
    setState({ kind: 'saving', about });
    const result = await attempt(task.run);
    const { onChanged, onRefused } = latest.current;
    if ('ok' in result && result.ok) {
      const undo = task.takeBack?.(result.value) ?? null;
      setState({ kind: 'saved', about: result.value.key, done, undo });
      onChanged(result.value);
      task.then?.(result.value);
      return;
    }
    const problem = 'ok' in result ? result.error : result;
    if (problem.kind !== 'conflict') {
      setState({ kind: 'failed', about, problem, task });
      if (problem.kind === 'forbidden' || problem.kind === 'gone') onRefused();
      return;
    }
    onChanged(problem.theirs);
    // Somebody else has saved just what was meant: there is nothing to choose.
    if (problem.fields.every(({ side }) => side === 'theirs' || side === 'same')) {
      setState({ kind: 'saved', about, done, undo: null });
      task.then?.(problem.theirs);
      return;
    }
    setState({ kind: 'conflict', about, conflict: problem, again: false, saving: false, problem: null, task });
  };

  const write = async (task: DocumentTask): Promise<void> => {
    if (latest.current.busy) return;
    latest.current.busy = true;
    try {
      await carryOut(task);
    } finally {
      latest.current.busy = false;
    }
  };

  const settle = async (choice: Choice<GoverningDocument>): Promise<void> => {
    const now = latest.current.state;
    if (now.kind !== 'conflict' || latest.current.busy) return;
    latest.current.busy = true;
    setState({ ...now, saving: true, problem: null });
    const { documents, onChanged, onRefused } = latest.current;
    const result = await attempt(() => documents.resolve(now.conflict, choice));
    latest.current.busy = false;
    if ('ok' in result && result.ok) {
      const change = resolution(now.conflict, choice) as DocumentChange;
      const back = fieldsBefore(now.conflict.theirs, change);
      const undo = Object.keys(change).length === 0 ? null : changeTask(documents, result.value, back, now.task.done);
      setState({ kind: 'saved', about: now.about, done: now.task.done, undo });
      onChanged(result.value);
      now.task.then?.(result.value);
      return;
    }
    const problem = 'ok' in result ? result.error : result;
    if (problem.kind === 'conflict') {
      setState({ ...now, conflict: problem, again: true, saving: false, problem: null });
      onChanged(problem.theirs);
      return;
    }
    setState({ ...now, saving: false, problem });
    if (problem.kind === 'forbidden' || problem.kind === 'gone') onRefused();
  };

  const undo = async (): Promise<void> => {
    const now = latest.current.state;
    if (now.kind === 'saved' && now.undo !== null) await write(now.undo);
  };
  const discard = (): void => {
    if (latest.current.state.kind === 'conflict') setState({ kind: 'idle' });
  };
  return { state, write, undo, settle, discard };
}

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
