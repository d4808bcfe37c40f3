import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { PlanChange } from '../../lists/repository';
import type { LocalDate, Plan, RowRef } from '../../plan/plan';
import { movedBy, type NewPlace } from '../edit/order';
import { hasDraft } from '../edit/thing-editor';
import type { Changed } from '../edit/things';
import { useEdits, usePrepared, type Edits } from '../edit/use-edits';
import { useSay } from '../say';

/** What a page about one activity or area lets a person change, and what is open on it. */
export interface PageEdits {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly edits: Edits;
  /** False for who may not change anything: nothing of it is drawn then. */
  readonly editable: boolean;
  /** Whether the editor of this name is open; one is, at a time. */
  readonly isOpen: (name: string) => boolean;
  readonly openEditor: (name: string) => void;
  readonly closeEditor: () => void;
  /** True where an editor opened by itself, for a draft. */
  readonly byItself: boolean;
  readonly drafted: (row: RowRef | string | null) => boolean;
  /** Moves a thing among those it is shown with, and says where it is now. */
  readonly move: <T extends { readonly key: string; readonly order: number }>(
    shown: readonly T[],
    key: string,
    by: 1 | -1,
    title: string,
    write: (place: NewPlace<T>) => PlanChange,
  ) => void;
  /** What a screen reader is told of the last move. */
  readonly spoken: string;
}

interface PageEditsOptions {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly editable: boolean;
  /** What is undone together: the page. */
  readonly scope: string;
  /** The editors that a draft may open again, each with the row its draft belongs to. */
  readonly rows: readonly (readonly [name: string, row: RowRef | string | null])[];
  /** The editor that another page leads to. */
  readonly asked?: string | null;
  readonly root: React.RefObject<HTMLElement>;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

export function usePageEdits(options: PageEditsOptions): PageEdits {
  const { site, plan, today, editable, scope, rows, asked = null, root, onChanged, onRefused } = options;
  const say = useSay();
  const edits = useEdits(site, plan.key, onChanged, { scope, onRefused });
  usePrepared(site, editable);
  const first = (): string | null => rows.find(([, row]) => hasDraft(site, row))?.[0] ?? null;
  const [open, setOpen] = React.useState<{ readonly name: string; readonly byItself: boolean } | null>(() => {
    if (editable && asked !== null) return { name: asked, byItself: false };
    const name = editable ? first() : null;
    return name === null ? null : { name, byItself: true };
  });
  const [spoken, setSpoken] = React.useState('');
  const back = React.useRef<string | null>(null);
  const closeEditor = React.useCallback(() => setOpen(null), []);
  const name = open?.name ?? null;
  React.useEffect(() => {
    // Whoever leaves an editor stands where they came from.
    if (name === null && back.current !== null)
      root.current?.querySelector<HTMLElement>(`[data-editor="${CSS.escape(back.current)}"]`)?.focus();
    back.current = name;
  }, [name, root]);
  return {
    site,
    plan,
    today,
    edits,
    editable,
    isOpen: (one) => open?.name === one,
    openEditor(one) {
      edits.clear();
      setOpen({ name: one, byItself: false });
    },
    closeEditor,
    byItself: open?.byItself ?? false,
    drafted: (row) => hasDraft(site, row),
    move(shown, key, by, title, write) {
      if (edits.state.kind === 'saving') return;
      const from = shown.findIndex((one) => one.key === key);
      const places = movedBy(shown, key, by);
      const at = places.length === 0 ? from : from + by;
      setSpoken(say(places.length === 0 ? 'edit.edge' : 'edit.placed', { title, n: at + 1, of: shown.length }));
      void edits.change(places.map(write));
    },
    spoken,
  };
}
