import * as React from 'react';
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { explainPeriod, sayRecurrence, saySpan } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { useSay } from '../say';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: '10px',
    padding: '12px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', gap: '8px' },
});

interface PeriodEditorProps {
  /** Held by whoever shows the editor, so that what is typed outlives it. */
  readonly text: string;
  readonly today: LocalDate;
  readonly saving: boolean;
  /** Why the last try to save it did not succeed, and whether a new one may. */
  readonly problem: { readonly words: string; readonly retry: boolean } | null;
  /** The period as somebody else has set it since the editor was opened. */
  readonly meanwhile: string | null;
  readonly onText: (text: string) => void;
  readonly onSave: (text: string | null) => void;
  readonly onCancel: () => void;
}

/** How a text is understood, said while it is typed. `ok` is false where it says no time. */
export function understood(text: string, today: LocalDate, say: Say): { ok: boolean; message: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, message: say('details.periodEmpty') };
  const { read, problem } = explainPeriod(trimmed, { reference: today });
  if (problem === 'backwards') return { ok: false, message: say('period.backwards') };
  const { start, end } = read;
  const dates = start !== null && end !== null ? saySpan(start, end, say.locale) : null;
  const meaning = dates ?? sayRecurrence(read.recurrence, say.locale);
  return meaning === null
    ? { ok: false, message: say('period.unreadable', { periodText: trimmed }) }
    : { ok: true, message: say('period.understood', { periodText: trimmed, meaning }) };
}

/** A period as words, with what they mean beside them. */
export const PeriodEditor: React.FC<PeriodEditorProps> = (props) => {
  const { text, today, saving, problem, meanwhile, onText, onSave, onCancel } = props;
  const styles = useStyles();
  const say = useSay();
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => input.current?.focus(), []);
  const { ok, message } = understood(text, today, say);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (ok && !saving) onSave(text.trim() === '' ? null : text.trim());
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field
        label={say('details.periodField')}
        hint={say('details.periodHint')}
        validationState={ok ? 'none' : 'warning'}
        validationMessage={message}
      >
        <Input ref={input} value={text} maxLength={255} onChange={(_event, { value }) => onText(value)} />
      </Field>
      {meanwhile !== null && <p role="status">{say('details.changedMeanwhile', { period: meanwhile })}</p>}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{`${problem.words} ${say('details.keptText')}`}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!ok || saving}>
          {say(saving ? 'save.saving' : problem?.retry === true ? 'details.retry' : 'details.save')}
        </Button>
        <Button onClick={onCancel}>{say('details.cancel')}</Button>
      </div>
    </form>
  );
};
