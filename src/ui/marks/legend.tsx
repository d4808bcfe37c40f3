import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import { Mark } from './mark';
import { kindWord, stateWord } from './words';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: 0,
    fontSize: '12px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    listStyleType: 'none',
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

/** What the marks mean: kinds by their shape, states by their filling. */
export const Legend: React.FC<{ readonly className?: string }> = ({ className }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <ul className={mergeClasses(styles.legend, className)} aria-label={say('tidsplan.legend')}>
      {(['milestone', 'goal', 'followUp'] as const).map((kind) => (
        <li key={kind} className={styles.item}>
          <Mark kind={kind} state="planned" size={16} silent />
          {kindWord(kind, say, true)}
        </li>
      ))}
      {(['reached', 'running', 'late', 'undated', 'dropped'] as const).map((state) => (
        <li key={state} className={styles.item}>
          <Mark kind="milestone" state={state} size={16} silent />
          {stateWord(state, say).toLocaleLowerCase(say.locale)}
        </li>
      ))}
    </ul>
  );
};
