import * as React from 'react';
import { makeStyles, mergeClasses, Radio, tokens } from '@fluentui/react-components';
import type { Whose } from './questions';
import type { SaidValue } from './say-value';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '44px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
    padding: '1px',
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandForeground1}`,
    padding: 0,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  label: { display: 'grid', alignSelf: 'flex-start', gap: '2px', overflowWrap: 'anywhere' },
  whose: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  main: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontWeight: 600,
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground1,
  },
});

interface ChoiceCardProps {
  readonly whose: Whose;
  readonly chosen: boolean;
  readonly caption: string;
  readonly value: SaidValue;
  /** The sign of a state, beside its word. */
  readonly sign?: React.ReactNode;
}

/** One of two values as a card that is pressed anywhere. */
export const ChoiceCard: React.FC<ChoiceCardProps> = ({ whose, chosen, caption, value, sign }) => {
  const styles = useStyles();
  return (
    <Radio
      value={whose}
      className={mergeClasses(styles.card, chosen && styles.chosen)}
      label={{
        className: styles.label,
        children: (
          <>
            <span className={styles.whose}>{caption}</span>
            <span className={styles.main}>
              {sign}
              {value.main}
            </span>
            {value.sub !== null && <span className={styles.whose}>{value.sub}</span>}
          </>
        ),
      }}
    />
  );
};
