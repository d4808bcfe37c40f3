import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import type { ImportStep } from './steps';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px 28px', listStyleType: 'none', margin: '0 0 16px', padding: 0 },
  step: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
  on: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
  number: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '50%',
    fontSize: '12px',
  },
  numberOn: {
    border: `1.5px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

const placeOf: Readonly<Record<ImportStep['kind'], number>> = {
  choose: 0,
  reading: 0,
  ready: 1,
  making: 2,
  writing: 2,
  failed: 2,
  done: 3,
};

/** The three steps and which one this is. */
export const StepLine: React.FC<{ readonly step: ImportStep['kind'] }> = ({ step }) => {
  const styles = useStyles();
  const say = useSay();
  const at = placeOf[step];
  return (
    <ol className={styles.line} aria-label={say('importView.steps')}>
      {(['read', 'answer', 'save'] as const).map((name, i) => (
        <li
          key={name}
          className={mergeClasses(styles.step, i === at && styles.on)}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className={mergeClasses(styles.number, i === at && styles.numberOn)} aria-hidden="true">
            {i < at ? '✓' : i + 1}
          </span>
          {say(`importView.step.${name}`)}
        </li>
      ))}
    </ol>
  );
};
