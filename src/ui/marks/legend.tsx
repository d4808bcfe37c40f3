import * as React from 'react';
import { useSay } from '../say';
import { Mark } from './mark';
import { signs, useSignSheet } from './signs';
import { kindWord, stateWord } from './words';

interface LegendProps {
  /** Kinds that a view shows beside the plan's own, and last what more it draws; both as `li`s. */
  readonly kinds?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** What the marks mean: kinds by their shape, states by their filling. */
export const Legend: React.FC<LegendProps> = ({ kinds, children }) => {
  useSignSheet();
  const say = useSay();
  return (
    <ul className={signs.legend} aria-label={say('tidsplan.legend')}>
      {(['milestone', 'goal', 'followUp'] as const).map((kind) => (
        <li key={kind}>
          <Mark kind={kind} state="planned" size={16} silent />
          {kindWord(kind, say, true)}
        </li>
      ))}
      {kinds}
      {(['reached', 'running', 'late', 'undated', 'postponed', 'dropped'] as const).map((state) => (
        <li key={state}>
          <Mark kind="milestone" state={state} size={16} silent />
          {stateWord(state, say).toLocaleLowerCase(say.locale)}
        </li>
      ))}
      {children}
    </ul>
  );
};
