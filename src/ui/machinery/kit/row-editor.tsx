import * as React from 'react';
import type { PlanSite } from '../../../lists/plan-site';
import type { LocalDate, RowRef } from '../../../plan/plan';
import { draftsOf, rowName } from '../../edit/drafts';
import { EditForm } from '../../edit/edit-form';
import type { FormField } from '../../edit/form-fields';
import { useSay } from '../../say';
import { changeFrom, valuesOf } from './row-fields';
import type { PartWrites } from './row-writes';

interface RowEditorProps<T extends { readonly key: string; readonly row: RowRef | null }> {
  readonly site: PlanSite;
  readonly today: LocalDate;
  /** The form's name to a screen reader. */
  readonly label: string;
  readonly fields: readonly FormField[];
  /** What is changed; null for a new one. */
  readonly thing: T | null;
  /** What a new one begins with, and where its draft is kept ("supervision/round"). */
  readonly begin?: Partial<T>;
  readonly name: string;
  readonly writes: PartWrites<T>;
  readonly saveLabel?: string;
  /** Saves what was changed, of a new one all that is filled in. True where it stands, or is a conflict's business. */
  readonly onSave: (change: Partial<T>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Fields of one row of the machinery, edited in place with a draft that outlives the tab. */
export function RowEditor<T extends { readonly key: string; readonly row: RowRef | null }>(
  props: RowEditorProps<T>,
): React.ReactElement {
  const { site, today, label, fields, thing, begin = {}, name, writes, saveLabel, onSave, onClose } = props;
  const say = useSay();
  const { state } = writes;
  const row = thing?.row ? rowName(thing.row) : name;
  const about = thing?.key ?? name;
  return (
    <EditForm
      label={label}
      fields={fields}
      before={valuesOf(fields, thing ?? begin, say)}
      row={row}
      etag={thing?.row?.etag ?? null}
      drafts={draftsOf(site)}
      today={today}
      saving={state.kind === 'saving'}
      problem={state.kind === 'failed' && state.about === about ? state.problem : null}
      {...(saveLabel === undefined ? {} : { saveLabel })}
      onSave={({ changed }) =>
        onSave(thing === null ? { ...begin, ...changeFrom<T>(fields, changed) } : changeFrom<T>(fields, changed))
      }
      onClose={onClose}
    />
  );
}
