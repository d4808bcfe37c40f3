import * as React from 'react';
import type { GoverningDocument } from '../../documents/document';
import type { RegisterModel } from './register-model';
import type { DocumentTask, DocumentWrites } from './use-writes';

export interface Walk {
  /** The document that is asked about; null where all have been gone through. */
  readonly document: GoverningDocument | null;
  /** As given, but what is taken back is asked about again. */
  readonly writes: DocumentWrites;
  readonly write: (task: DocumentTask) => Promise<void>;
  /** To the end of those that are left. */
  readonly skip: () => void;
  /** To the one before, decided on or skipped. */
  readonly back: () => void;
  readonly maySkip: boolean;
  readonly mayGoBack: boolean;
}

/** Those that are left, the skipped ones last. Pure. */
export function queueOf(
  undecided: readonly GoverningDocument[],
  skipped: readonly string[],
): readonly GoverningDocument[] {
  const turn = (key: string): number => skipped.lastIndexOf(key);
  return [...undecided].sort((a, b) => turn(a.key) - turn(b.key));
}

/** Which document of the round is asked about, as decisions are saved, taken back, contested or put off. */
export function useWalk(model: RegisterModel, writes: DocumentWrites): Walk {
  const { undecided, shelf } = model;
  const [skipped, setSkipped] = React.useState<readonly string[]>([]);
  const [passed, setPassed] = React.useState<readonly string[]>([]);
  /** The document to stay at, though it may have been decided on. */
  const [at, setAt] = React.useState<string | null>(null);
  const queue = queueOf(undecided, skipped);
  const document = (at === null ? undefined : shelf.documents.get(at)) ?? queue[0] ?? null;
  const { state } = writes;
  const pass = (key: string): void => setPassed((before) => [...before.filter((one) => one !== key), key]);
  const last = passed.filter((key) => key !== document?.key && shelf.documents.has(key)).at(-1);
  return {
    document,
    writes: {
      ...writes,
      undo: async () => {
        const about = state.kind === 'saved' && state.undo !== null ? state.about : null;
        await writes.undo();
        if (about !== null) setAt(about);
      },
    },
    write: async (task) => {
      // It stands while it is saved, and where it could not be.
      setAt(task.about);
      await writes.write({
        ...task,
        then: (made) => {
          task.then?.(made);
          pass(task.about);
          setAt(null);
        },
      });
    },
    skip: () => {
      if (document === null) return;
      pass(document.key);
      setSkipped((before) => [...before, document.key]);
      setAt(null);
    },
    back: () => {
      if (last !== undefined) setAt(last);
    },
    maySkip: document !== null && queue.some(({ key }) => key !== document.key),
    mayGoBack: last !== undefined,
  };
}
