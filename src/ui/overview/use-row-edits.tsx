import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import type { Changed } from '../edit/things';
import { undoKeys, useEdits } from '../edit/use-edits';
import { late } from '../shell/late';
import { Unsaved } from './unsaved';

const RowEditor = late(() =>
  import(/* webpackChunkName: 'fremdrift-row-editor' */ './row-editor').then((part) => part.RowEditor),
);
const EditConflict = late(() =>
  import(/* webpackChunkName: 'fremdrift-conflict' */ '../edit/edit-conflict').then((part) => part.EditConflict),
);

const EditStatus = late(
  () => import(/* webpackChunkName: 'fremdrift-row-editor' */ '../edit/edit-status').then((part) => part.EditStatus),
  { quiet: true, missing: Unsaved },
);

/** The lists of the overview in which an item can be changed where it stands. */
export type RowList = 'late' | 'undated';

export interface RowEdits {
  readonly saving: boolean;
  readonly reach: (item: PlanItem, list: RowList) => void;
  readonly isOpen: (item: PlanItem) => boolean;
  /** Opens the item's period, or closes it. */
  readonly open: (item: PlanItem, list: RowList) => void;
  /** The period as a form in its row. */
  readonly editor: (item: PlanItem) => React.ReactNode;
  /** What became of the last change in this list: it stays where the row has gone. */
  readonly message: (list: RowList) => React.ReactNode;
  /** Takes the focus where the row that had it has gone. */
  readonly headingOf: (list: RowList) => React.RefObject<HTMLHeadingElement>;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

export interface RowEditsOptions {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

/** Changes of items from the lists they stand in: reached, and another period, with the way back. */
export function useRowEdits({ site, plan, today, onChanged, onRefused }: RowEditsOptions): RowEdits {
  const edits = useEdits(site, plan.key, onChanged, { scope: 'overview', onRefused });
  const [opened, setOpened] = React.useState<string | null>(null);
  const [list, setList] = React.useState<RowList>('late');
  const headings = {
    late: React.useRef<HTMLHeadingElement>(null),
    undated: React.useRef<HTMLHeadingElement>(null),
  };
  const { state } = edits;
  const heading = headings[list];
  React.useEffect(() => {
    // The row that was pressed is gone with the change.
    if (state.kind !== 'saved' && state.kind !== 'kept') return;
    const { current } = heading;
    if (current && current.ownerDocument.activeElement === current.ownerDocument.body) current.focus();
  }, [state.kind, heading]);
  const close = React.useCallback((): void => {
    const button =
      opened === null
        ? null
        : heading.current?.closest('section')?.querySelector<HTMLElement>(`[data-move="${CSS.escape(opened)}"]`);
    setOpened(null);
    button?.focus();
  }, [opened, heading]);
  return {
    saving: state.kind === 'saving',
    reach(item, from) {
      setList(from);
      void edits.change([{ kind: 'item', base: item, change: { status: 'reached', reachedOn: today } }]);
    },
    isOpen: ({ key }) => key === opened,
    open(item, from) {
      setList(from);
      setOpened(opened === item.key ? null : item.key);
    },
    editor: (item) => <RowEditor item={item} edits={edits} site={site} today={today} onClose={close} />,
    message: (where) =>
      where !== list ? null : state.kind === 'conflict' ? (
        <EditConflict edits={edits} site={site} today={today} />
      ) : state.kind === 'idle' ? null : (
        <EditStatus edits={edits} quiet={opened !== null} />
      ),
    headingOf: (where) => headings[where],
    onKeyDown: undoKeys(edits.undo),
  };
}
