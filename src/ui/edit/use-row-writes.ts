import * as React from 'react';
import type { WriteResult } from '../../lists/repository';
import { asFault } from '../../lists/transport/request-fault';
import type { Choice, Conflict } from '../../lists/writing/conflict';
import { resolution } from '../../lists/writing/conflict';
import { asProblem, type EditProblem } from './edit-state';

/** What stands in a row, by its key. */
export interface Keyed {
  readonly key: string;
}

/** One thing to write, and how it is taken back once it has made the row what it is. */
export interface RowTask<T> {
  /** Key of the row that it is about; of a new one, its id until it has been made. */
  readonly about: string;
  /** What is said when it is saved. */
  readonly done: string;
  readonly run: () => Promise<WriteResult<T>>;
  readonly takeBack: ((now: T) => RowTask<T>) | null;
  /** Told once it is saved, at whichever try, and also where a conflict has been settled first. */
  readonly then?: (made: T) => void;
}

export type RowWriteState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly about: string }
  | { readonly kind: 'failed'; readonly about: string; readonly problem: EditProblem; readonly task: RowTask<T> }
  | {
      readonly kind: 'conflict';
      readonly about: string;
      readonly conflict: Conflict<T>;
      /** True from the second on. */
      readonly again: boolean;
      readonly saving: boolean;
      readonly problem: EditProblem | null;
      readonly task: RowTask<T>;
    }
  | { readonly kind: 'saved'; readonly about: string; readonly done: string; readonly undo: RowTask<T> | null };

export interface RowWrites<T> {
  readonly state: RowWriteState<T>;
  /** One at a time: another meanwhile is not begun. */
  readonly write: (task: RowTask<T>) => Promise<'busy' | 'failed' | 'conflict' | 'saved'>;
  readonly undo: () => Promise<void>;
  readonly settle: (choice: Choice<T>) => Promise<void>;
  /** Throws away what was meant in the conflict that is open; what is there stands. */
  readonly discard: () => void;
}

export interface RowWritesOptions<T> {
  /** Writes what somebody chose where two had changed the same. */
  readonly resolve: (conflict: Conflict<T>, choice: Choice<T>) => Promise<WriteResult<T>>;
  /** What puts `before` back over a row as it is now. */
  readonly putBack: (now: T, before: Partial<T>, done: string) => RowTask<T>;
  readonly onChanged: (thing: T) => void;
  /** SharePoint refused, or the row is gone: what is shown is no longer what is there. */
  readonly onRefused: () => void;
}

/** Writes rows one change at a time with the ETag that was read, and keeps what became of the last. */
export function useRowWrites<T extends Keyed>(options: RowWritesOptions<T>): RowWrites<T> {
  const [state, setState] = React.useState<RowWriteState<T>>({ kind: 'idle' });
  const latest = React.useRef({ ...options, state, busy: false });
  latest.current = { ...options, state, busy: latest.current.busy };

  const attempt = async (run: () => Promise<WriteResult<T>>): Promise<WriteResult<T> | EditProblem> => {
    try {
      return await run();
    } catch (error) {
      return asProblem(asFault(error));
    }
  };

  const carryOut = async (task: RowTask<T>): Promise<'failed' | 'conflict' | 'saved'> => {
    const { about, done } = task;
    setState({ kind: 'saving', about });
    const result = await attempt(task.run);
    const { onChanged, onRefused } = latest.current;
    if ('ok' in result && result.ok) {
      const undo = task.takeBack?.(result.value) ?? null;
      setState({ kind: 'saved', about: result.value.key, done, undo });
      onChanged(result.value);
      task.then?.(result.value);
      return 'saved';
    }
    const problem = 'ok' in result ? result.error : result;
    if (problem.kind !== 'conflict') {
      setState({ kind: 'failed', about, problem, task });
      if (problem.kind === 'forbidden' || problem.kind === 'gone') onRefused();
      return 'failed';
    }
    onChanged(problem.theirs);
    // Somebody else has saved just what was meant: there is nothing to choose.
    if (problem.fields.every(({ side }) => side === 'theirs' || side === 'same')) {
      setState({ kind: 'saved', about, done, undo: null });
      task.then?.(problem.theirs);
      return 'saved';
    }
    setState({ kind: 'conflict', about, conflict: problem, again: false, saving: false, problem: null, task });
    return 'conflict';
  };

  const write: RowWrites<T>['write'] = async (task) => {
    if (latest.current.busy) return 'busy';
    latest.current.busy = true;
    try {
      return await carryOut(task);
    } finally {
      latest.current.busy = false;
    }
  };

  const settle = async (choice: Choice<T>): Promise<void> => {
    const now = latest.current.state;
    if (now.kind !== 'conflict' || latest.current.busy) return;
    latest.current.busy = true;
    setState({ ...now, saving: true, problem: null });
    const { resolve, putBack, onChanged, onRefused } = latest.current;
    const result = await attempt(() => resolve(now.conflict, choice));
    latest.current.busy = false;
    if ('ok' in result && result.ok) {
      const change = resolution(now.conflict, choice);
      const back = fieldsBefore(now.conflict.theirs, change);
      const undo = Object.keys(change).length === 0 ? null : putBack(result.value, back, now.task.done);
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

/** The same fields as they were: what takes a change back. Pure. */
export function fieldsBefore<T extends object>(thing: T, change: Partial<T>): Partial<T> {
  const names = Object.keys(change) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, thing[name]])) as Partial<T>;
}
