import * as React from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { LocalDate } from '../../../plan/plan';
import { dayText, readDay } from '../../edit/day-text';
import { useSay } from '../../say';
import { useReportStyles } from './report-styles';

interface DayChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: LocalDate | null;
  readonly onChange: (day: LocalDate | null) => void;
}

/** A day that a report is made by, written as people write days; taken when the field is left or Enter is pressed. */
export const DayChoice: React.FC<DayChoiceProps> = ({ label, hint, value, onChange }) => {
  const styles = useReportStyles();
  const say = useSay();
  const [typed, setTyped] = React.useState<string | null>(null);
  const read = typed === null ? value : readDay(typed, 'last');
  const take = (): void => {
    if (typed === null || read === undefined) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      validationMessage={read === undefined ? say('edit.day') : undefined}
    >
      <Input
        value={typed ?? dayText(value, say.locale)}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
};
