import * as React from 'react';
import type { LocalDate, PlanItem } from '../../plan/plan';
import type { ItemChange, PlanRepository } from '../../lists/repository';

/** What became of the last press in the details. */
export type WriteState =
  | { readonly kind: 'idle' | 'saving' | 'gone' | 'forbidden' | 'failed' }
  | { readonly kind: 'refused'; readonly da: string; readonly en: string }
  | { readonly kind: 'conflict'; readonly theirs: PlanItem; readonly change: ItemChange }
  | { readonly kind: 'saved'; readonly item: PlanItem; readonly change: ItemChange; readonly undo: ItemChange | null };

export interface ItemWrite {
  readonly state: WriteState;
  /** Writes with the ETag that was read; nothing is overwritten that the person has not seen. */
  change(item: PlanItem, change: ItemChange): Promise<void>;
  undo(): Promise<void>;
  dismiss(): void;
}

export const reachedOn = (today: LocalDate): ItemChange => ({ status: 'reached', reachedOn: today });
export const notReached: ItemChange = { status: 'planned', reachedOn: null };

/** Writes changes of one item and keeps what is needed to undo the last one. `onChanged` gets the row as it is now. */
export function useItemWrite(repository: PlanRepository, onChanged: (item: PlanItem) => void): ItemWrite {
  const [state, setState] = React.useState<WriteState>({ kind: 'idle' });
  const alive = React.useRef(true);
  React.useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  const settle = (next: WriteState): void => {
    if (alive.current) setState(next);
  };

  const write = async (item: PlanItem, change: ItemChange, undoable: boolean): Promise<void> => {
    settle({ kind: 'saving' });
    try {
      const result = await repository.updateItem(item, change);
      if (result.ok) {
        onChanged(result.value);
        settle({ kind: 'saved', item: result.value, change, undo: undoable ? before(item, change) : null });
      } else if (result.error.kind === 'conflict') settle({ ...result.error, change });
      else settle(result.error);
    } catch {
      settle({ kind: 'failed' });
    }
  };

  return {
    state,
    change: (item, change) => write(item, change, true),
    async undo() {
      if (state.kind === 'saved' && state.undo) await write(state.item, state.undo, false);
    },
    dismiss: () => setState({ kind: 'idle' }),
  };
}

/** The same fields as they were. */
function before(item: PlanItem, change: ItemChange): ItemChange {
  return {
    ...(change.status === undefined ? {} : { status: item.status, reachedOn: item.reachedOn }),
    ...(change.periodText === undefined ? {} : { periodText: item.periodText }),
  };
}
