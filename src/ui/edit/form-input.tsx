import * as React from 'react';
import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { LocalDate } from '../../plan/plan';
import type { FormField } from './form-fields';
import { DayField } from './day-field';
import { useUniqueId } from '../use-unique-id';
import { PeriodField } from './period-field';
import { SeveralField } from './several-field';

interface FormInputProps {
  readonly field: FormField;
  readonly value: string;
  readonly today: LocalDate;
  /** Why the value cannot be saved. */
  readonly amiss: string | null;
  readonly onValue: (value: string) => void;
}

/** SharePoint's own limits: a line of text holds 255 characters, several hold 63,999. */
const longest = { line: 255, text: 63_999 };

// A list of choices is else as wide as its longest choice, which may be an activity's whole title.
const useStyles = makeStyles({ choice: { minWidth: 0, maxWidth: '100%' }, select: { width: '100%' } });

/** One field of an editor. */
export const FormInput: React.FC<FormInputProps> = ({ field, value, today, amiss, onValue }) => {
  const { kind, label, hint } = field;
  const styles = useStyles();
  const listId = useUniqueId('choices');
  // A period says itself what is amiss with it, while it is typed.
  if (kind === 'period')
    return <PeriodField label={label} text={value} today={today} reminds={field.reminds} onText={onValue} />;
  if (kind === 'day')
    return <DayField {...{ label, hint }} text={value} edge={field.edge ?? 'first'} onText={onValue} wrong={amiss} />;
  if (kind === 'several') return <SeveralField field={field} value={value} onValue={onValue} />;
  const rows = Math.min(
    12,
    Math.max(kind === 'lines' ? 3 : 2, value.split('\n').length + Math.floor(value.length / 90)),
  );
  const input = (
    <Field
      label={label}
      hint={hint}
      required={field.required === true}
      validationState={amiss === null ? 'none' : 'error'}
      validationMessage={amiss}
    >
      {kind === 'choice' ? (
        <Select
          className={styles.choice}
          select={{ className: styles.select }}
          value={value}
          onChange={(_event, data) => onValue(data.value)}
        >
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : kind === 'line' || kind === 'number' ? (
        <Input
          value={value}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          maxLength={longest.line}
          list={field.options && listId}
          onChange={(_event, data) => onValue(data.value)}
        />
      ) : (
        <Textarea
          value={value}
          rows={rows}
          maxLength={longest.text}
          resize="vertical"
          onChange={(_event, data) => onValue(data.value)}
        />
      )}
    </Field>
  );
  // A browser's own list to search in, of what a line must be one of; the field above may have one child alone.
  if (kind !== 'line' || !field.options) return input;
  return (
    <>
      {input}
      <datalist id={listId}>
        {field.options.map((option) => (
          <option key={option.value} value={option.label} />
        ))}
      </datalist>
    </>
  );
};
