import type { ChangeResult, PlanChange, WriteFailure } from '../../lists/repository';
import { faultWords, isPassing, type RequestFault } from '../../lists/transport/request-fault';
import type { Say } from '../../text/text';
import type { ThingConflict } from './things';

/** Why a change was not written. */
export type EditProblem =
  | Exclude<WriteFailure<unknown>, { readonly kind: 'conflict' }>
  | { readonly kind: 'fault'; readonly fault: RequestFault };

/** What became of the last changes. */
export type EditState =
  | { readonly kind: 'idle' | 'kept' }
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  /** `changes` are those that were not written, the very same objects, for a new try. */
  | {
      readonly kind: 'failed';
      readonly problem: EditProblem;
      readonly changes: readonly PlanChange[];
      readonly written: number;
    }
  | {
      readonly kind: 'conflict';
      /** The first is asked about; the others follow. */
      readonly conflicts: readonly ThingConflict[];
      /** True where the thing was changed once more while somebody chose. */
      readonly again: boolean;
      readonly saving: boolean;
      readonly problem: EditProblem | null;
    }
  | { readonly kind: 'saved'; readonly changes: readonly PlanChange[]; readonly results: readonly ChangeResult[] };

export const idle: EditState = { kind: 'idle' };

/** A fault as the reason why nothing was written. */
export const asProblem = (fault: RequestFault): EditProblem =>
  fault.kind === 'forbidden' ? { kind: 'forbidden' } : { kind: 'fault', fault };

/** Whether the same change may be written if it is only tried again. */
export const mayRetry = (problem: EditProblem): boolean =>
  problem.kind === 'fault' && (isPassing(problem.fault) || problem.fault.kind !== 'forbidden');

/** What did not happen, why, and what to do. Pure. */
export function problemWords(problem: EditProblem, say: Say): string {
  switch (problem.kind) {
    case 'refused':
      return problem[say.locale];
    case 'gone':
      return say('edit.gone');
    case 'forbidden':
      return say('edit.forbidden');
    case 'fault':
      return say('edit.notSaved', { why: faultWords(problem.fault, say) });
  }
}
