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

interface LegendProps {
  readonly className?: string;
  /** Kinds that a view shows beside the plan's own, and last what more it draws; both as `LegendItem`s. */
  readonly kinds?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** A sign with its word. */
export const LegendItem: React.FC = ({ children }) => <li className={useStyles().item}>{children}</li>;

/** What the marks mean: kinds by their shape, states by their filling. */
export const Legend: React.FC<LegendProps> = ({ className, kinds, children }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <ul className={mergeClasses(styles.legend, className)} aria-label={say('tidsplan.legend')}>
      {(['milestone', 'goal', 'followUp'] as const).map((kind) => (
        <LegendItem key={kind}>
          <Mark kind={kind} state="planned" size={16} silent />
          {kindWord(kind, say, true)}
        </LegendItem>
      ))}
      {kinds}
      {(['reached', 'running', 'late', 'undated', 'dropped'] as const).map((state) => (
        <LegendItem key={state}>
          <Mark kind="milestone" state={state} size={16} silent />
          {stateWord(state, say).toLocaleLowerCase(say.locale)}
        </LegendItem>
      ))}
      {children}
    </ul>
  );
};
