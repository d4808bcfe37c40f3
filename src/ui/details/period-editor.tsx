import * as React from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
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
  readonly initial: string;
  readonly today: LocalDate;
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
export const PeriodEditor: React.FC<PeriodEditorProps> = ({ initial, today, onSave, onCancel }) => {
  const styles = useStyles();
  const say = useSay();
  const [text, setText] = React.useState(initial);
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => input.current?.focus(), []);
  const { ok, message } = understood(text, today, say);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (ok) onSave(text.trim() === '' ? null : text.trim());
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
        <Input ref={input} value={text} maxLength={255} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!ok}>
          {say('details.save')}
        </Button>
        <Button onClick={onCancel}>{say('details.cancel')}</Button>
      </div>
    </form>
  );
};
