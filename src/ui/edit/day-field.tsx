import * as React from 'react';
import { Field, Input } from '@fluentui/react-components';
import { sayDate, sayWeekday } from '../../periods/index';
import { useSay } from '../say';
import { readDay } from './day-text';

interface DayFieldProps {
  readonly label: string;
  readonly text: string;
  readonly edge: 'first' | 'last';
  readonly onText: (text: string) => void;
  /** Why it cannot be saved as it stands. */
  readonly wrong: string | null;
  readonly autoFocus?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  readonly required?: boolean;
  /** What it means that no day is written, or the like; before what was read. */
  readonly hint?: string | undefined;
}

/** A day in words ("30. april 2019", "30-04-2019"), and at once which day that is. */
export const DayField: React.FC<DayFieldProps> = (props) => {
  const { label, text, edge, onText, wrong, autoFocus, inputRef, required, hint } = props;
  const say = useSay();
  const day = readDay(text, edge);
  const read =
    day === null || day === undefined
      ? say('documents.dayHint')
      : say('documents.dayRead', { weekday: sayWeekday(day, say.locale), date: sayDate(day, say.locale) });
  return (
    <Field
      label={label}
      required={required}
      hint={
        <>
          {hint !== undefined && `${hint} `}
          <span role="status">{read}</span>
        </>
      }
      {...(wrong !== null && { validationState: 'error' as const, validationMessage: wrong })}
    >
      <Input ref={inputRef} autoFocus={autoFocus} value={text} onChange={(_event, { value }) => onText(value)} />
    </Field>
  );
};
