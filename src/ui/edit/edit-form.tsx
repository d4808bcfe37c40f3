import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import type { Drafts } from './drafts';
import { mayRetry, problemWords, type EditProblem } from './edit-state';
import { FormInput } from './form-input';
import { amissWith, type FormField, type FormValues } from './form-fields';
import { SlowSave } from './slow-save';
import { useFormValues, type FormEdit } from './use-form-values';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    // The months of a period would else make the form as wide as all of them in one row.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '12px 16px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

export interface EditFormProps {
  /** The form's name to a screen reader: "Rediger Metoden afprøvet". */
  readonly label: string;
  readonly fields: readonly FormField[];
  /** What each field holds now, as the lists have it. */
  readonly before: FormValues;
  /** The row that drafts belong to, and its ETag; null for a row that is not there yet. */
  readonly row: string;
  readonly etag: string | null;
  readonly drafts: Drafts;
  readonly today: LocalDate;
  readonly saving: boolean;
  /** Why the last try to save did not succeed. */
  readonly problem: EditProblem | null;
  readonly saveLabel?: string;
  /** Takes the focus when it opens; not where it opened by itself for a draft. */
  readonly autoFocus?: boolean;
  /** The field that takes it; the first where none is named. */
  readonly focusOn?: string | null;
  /** True where all is saved, or is a conflict's business from here on. */
  readonly onSave: (edit: FormEdit) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * Fields edited in place. What is typed is a draft from the first key; a save that fails keeps it and offers a new try. Esc
 * closes and keeps the draft, "Annuller" throws it away, Ctrl+Enter saves.
 */
export const EditForm: React.FC<EditFormProps> = (props) => {
  const {
    label,
    before,
    drafts,
    row,
    today,
    saving,
    problem,
    saveLabel,
    autoFocus = true,
    focusOn = null,
    onSave,
    onClose,
  } = props;
  const styles = useStyles();
  const say = useSay();
  const form = React.useRef<HTMLFormElement>(null);
  const [pressed, setPressed] = React.useState(false);
  const { values, asked, set, edit, kept, meanwhile } = useFormValues(props);
  const takesFocus = React.useRef(autoFocus ? { on: focusOn } : null);
  React.useEffect(() => {
    // Only when it opens.
    if (takesFocus.current === null) return;
    const { on } = takesFocus.current;
    const within = on === null ? '' : `[data-field="${on}"] `;
    form.current?.querySelector<HTMLElement>(`${within}:is(input, textarea, select)`)?.focus();
  }, []);
  const amiss = (field: FormField): string | null => amissWith(field, values[field.name] ?? '', say);
  const save = (): void => {
    if (saving) return;
    setPressed(true);
    const first = asked.find((field) => amiss(field) !== null);
    if (first)
      return form.current
        ?.querySelector<HTMLElement>(`[data-field="${first.name}"] :is(input, textarea, select)`)
        ?.focus();
    void onSave(edit).then((done) => {
      if (!done) return;
      drafts.drop(row);
      onClose();
    });
  };
  const cancel = (): void => {
    drafts.drop(row);
    onClose();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.fields}>
        {asked.map((field) => (
          <div key={field.name} className={field.narrow === true ? undefined : styles.wide} data-field={field.name}>
            <FormInput
              field={field}
              value={values[field.name] ?? ''}
              today={today}
              amiss={pressed || field.required !== true ? amiss(field) : null}
              onValue={(value) => set(field.name, value)}
            />
            {meanwhile.includes(field.name) && (
              <p className={styles.quiet} role="status">
                {say('edit.meanwhile', {
                  field: field.label.toLocaleLowerCase(say.locale),
                  value: before[field.name] || say('edit.nothing'),
                })}
              </p>
            )}
          </div>
        ))}
      </div>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{`${problemWords(problem, say)} ${say('edit.keptText')}`}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={saving}>
          {saving
            ? say('save.saving')
            : problem !== null && mayRetry(problem)
              ? say('edit.retry')
              : (saveLabel ?? say('edit.save'))}
        </Button>
        <Button onClick={cancel}>{say('edit.cancel')}</Button>
        <span className={styles.quiet}>{kept && say('edit.draftKept')}</span>
        <span className={styles.quiet} role="status">
          {saving && <SlowSave />}
        </span>
      </div>
    </form>
  );
};
