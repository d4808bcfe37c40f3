import * as React from 'react';
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { linesOf, type FormField } from './form-fields';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 0, gridColumn: '1 / -1' },
  legend: { padding: 0, fontSize: '14px', lineHeight: '20px' },
  // A plan may have many: the list scrolls, and the form stays in view.
  options: { display: 'flex', flexDirection: 'column', maxHeight: '320px', overflowY: 'auto' },
});

interface SeveralFieldProps {
  readonly field: FormField;
  /** The chosen values, each on a line. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Some of several choices; what is chosen stands in the order of the options. */
export const SeveralField: React.FC<SeveralFieldProps> = ({ field, value, onValue }) => {
  const styles = useStyles();
  const { label, options = [] } = field;
  const chosen = new Set(linesOf(value));
  const toggle = (one: string, on: boolean): void => {
    const known = options.map((option) => option.value);
    // What the options do not hold was written by somebody in the list, and stays.
    const others = [...chosen].filter((other) => !known.includes(other));
    const now = known.filter((other) => (other === one ? on : chosen.has(other)));
    onValue([...now, ...others].join('\n'));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.has(option.value)}
            onChange={(_event, { checked }) => toggle(option.value, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
};
