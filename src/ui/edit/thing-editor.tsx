import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { PlanChange } from '../../lists/repository';
import type { LocalDate, RowRef } from '../../plan/plan';
import { draftsOf, rowName } from './drafts';
import { EditForm } from './edit-form';
import { EditedSiteProvider } from './edited-site';
import type { FormField, FormValues } from './form-fields';
import type { Edits } from './use-edits';
import type { FormEdit } from './use-form-values';

interface ThingEditorProps {
  readonly edits: Edits;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly before: FormValues;
  /** The row that is edited, or the name of the place where a new one is added. */
  readonly row: RowRef | string;
  readonly saveLabel?: string;
  readonly autoFocus?: boolean;
  readonly focusOn?: string | null;
  /** The change that the edit makes; null where it makes none. */
  readonly changeOf: (edit: FormEdit) => PlanChange | null;
  readonly onClose: () => void;
}

/** An editor whose values go into the plan. */
export const ThingEditor: React.FC<ThingEditorProps> = (props) => {
  const { edits, site, row, changeOf, onClose, ...rest } = props;
  const [tried, setTried] = React.useState(false);
  const { state } = edits;
  // What stopped another change than this one is said where that was made.
  const problem = tried && state.kind === 'failed' ? state.problem : null;
  const last = React.useRef<{ readonly key: string; readonly change: PlanChange } | null>(null);
  const save = async (edit: FormEdit): Promise<boolean> => {
    const change = changeOf(edit);
    if (change === null) return true;
    setTried(true);
    // The very same object again where nothing was typed meanwhile: what came through after all is not done twice.
    const key = JSON.stringify(change);
    const same = last.current?.key === key ? last.current.change : change;
    last.current = { key, change: same };
    return edits.change([same]);
  };
  // A conflict takes over what was meant; its draft waits until it is settled.
  const mine = typeof row === 'string' ? null : row;
  const met =
    tried &&
    state.kind === 'conflict' &&
    state.conflicts.some(
      ({ conflict }) => conflict.theirs.row?.id === mine?.id && conflict.theirs.row?.list === mine?.list,
    );
  React.useEffect(() => {
    if (met) onClose();
  }, [met, onClose]);
  return (
    <EditedSiteProvider value={site}>
      <EditForm
        {...rest}
        row={typeof row === 'string' ? row : rowName(row)}
        etag={typeof row === 'string' ? null : row.etag}
        drafts={draftsOf(site)}
        saving={state.kind === 'saving'}
        problem={problem}
        onSave={save}
        onClose={onClose}
      />
    </EditedSiteProvider>
  );
};

/** Whether something has been typed in a row and not saved: in this page, or before the tab was closed. */
export const hasDraft = (site: PlanSite, row: RowRef | string | null): boolean =>
  row !== null && Object.keys(draftsOf(site).of(typeof row === 'string' ? row : rowName(row))).length > 0;

/** The thing as it was when the person began, so that what others did since is met as the conflict it is. Pure. */
export function begunFrom<T extends { readonly row: RowRef | null }>(
  thing: T,
  edit: FormEdit,
  fieldsOf: (values: FormValues) => Partial<T>,
): T {
  if (edit.begun === null || thing.row === null) return thing;
  return { ...thing, ...fieldsOf(edit.begun.values), row: { ...thing.row, etag: edit.begun.etag } };
}
