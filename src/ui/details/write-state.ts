import type { ItemChange, WriteFailure } from '../../lists/repository';
import { faultWords, type RequestFault } from '../../lists/transport/request-fault';
import type { Conflict } from '../../lists/writing/conflict';
import type { PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';

/** Why a change was not written. */
export type WriteProblem =
  | Exclude<WriteFailure<PlanItem>, { readonly kind: 'conflict' }>
  | { readonly kind: 'fault'; readonly fault: RequestFault };

/** What became of the last change of an item. */
export type WriteState =
  | { readonly kind: 'idle' | 'saving' | 'kept' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem; readonly item: PlanItem; readonly change: ItemChange }
  | {
      readonly kind: 'conflict';
      readonly conflict: Conflict<PlanItem>;
      /** True from the second on. */
      readonly again: boolean;
      readonly saving: boolean;
      readonly problem: WriteProblem | null;
    }
  | { readonly kind: 'saved'; readonly item: PlanItem; readonly change: ItemChange; readonly undo: ItemChange | null };

export const idle: WriteState = { kind: 'idle' };

/** Whether the same change may be written if it is only tried again. */
export const mayRetry = (problem: WriteProblem): boolean => problem.kind === 'fault';

/** What did not happen, why, and what to do. Pure. */
export function problemWords(problem: WriteProblem, say: Say): string {
  switch (problem.kind) {
    case 'refused':
      return problem[say.locale];
    case 'gone':
      return say('details.gone');
    case 'forbidden':
      return say('details.forbidden');
    case 'fault':
      return say('details.notSaved', { why: faultWords(problem.fault, say) });
  }
}
