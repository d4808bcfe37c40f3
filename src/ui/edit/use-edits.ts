import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import { fetched } from '../../lists/transport/fetched';
import type { EditActions } from './edits';
import { editStore, type Held } from './edit-store';
import { lateEdits } from './late-edits';
import type { Changed } from './things';

export { undoKeys } from './undo-keys';

export type Edits = EditActions & Held;

export interface UseEditsOptions {
  /** What is undone together and shows the same message: a page, or one row in a panel. Absent: the plan. */
  readonly scope?: string;
  /** SharePoint refused a write: whoever holds the rights asks for them again. */
  readonly onRefused?: () => void;
}

const nothing = (): void => undefined;

/** With what writes rows, which whoever changes something needs too. */
const fetchEdits = () => fetched(() => import(/* webpackChunkName: 'writing' */ './edits-of'));

/**
 * Changes of one plan: written in one batch, taken back again (the last of them), kept when they fail, and settled where
 * somebody else has changed the same. What became of the last change outlives the view; a message of something already done
 * is not shown a second time.
 */
export function useEdits(
  site: PlanSite,
  planKey: string,
  onChanged: (changed: readonly Changed[]) => void,
  options: UseEditsOptions = {},
): Edits {
  const { scope = 'plan', onRefused = nothing } = options;
  const store = React.useMemo(() => editStore(site, `${planKey}/${scope}`), [site, planKey, scope]);
  const [held, setHeld] = React.useState(store.get);
  const tell = React.useRef({ onChanged, onRefused });
  tell.current = { onChanged, onRefused };
  React.useEffect(() => {
    const { kind } = store.get().state;
    if (kind === 'saved' || kind === 'kept') store.set({ state: { kind: 'idle' } });
    setHeld(store.get());
    return store.subscribe(() => setHeld(store.get()));
  }, [store]);
  const actions = React.useMemo(
    () =>
      lateEdits(store, async () =>
        (await fetchEdits()).editsOf(site, {
          planKey,
          store,
          onChanged: (changed) => tell.current.onChanged(changed),
          onRefused: () => tell.current.onRefused(),
        }),
      ),
    [site, planKey, store],
  );
  return React.useMemo(() => ({ ...actions, ...held }), [actions, held]);
}

/** Fetches what writing needs while there is a connection, for who may edit. What does not come is asked for at the save. */
export function usePrepared({ repository }: PlanSite, editable: boolean): void {
  React.useEffect(() => {
    if (editable) void Promise.all([repository.prepare?.(), fetchEdits()]).catch(() => undefined);
  }, [repository, editable]);
}
