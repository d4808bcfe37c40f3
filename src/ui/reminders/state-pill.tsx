import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { OutboxState } from '../../lists/repository';
import { useSay } from '../say';

const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    '& svg': { flexShrink: 0 },
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** A sign that tells it without colour, in the colour where somebody is needed. */
const looks = {
  good: <CheckmarkCircleRegular fontSize={16} aria-hidden="true" />,
  bad: <DismissCircleRegular fontSize={16} aria-hidden="true" />,
  doubt: <QuestionCircleRegular fontSize={16} aria-hidden="true" />,
  waits: <ClockRegular fontSize={16} aria-hidden="true" />,
  quiet: <SubtractCircleRegular fontSize={16} aria-hidden="true" />,
} as const;
export type PillLook = keyof typeof looks;

/** A state in a word with its sign. */
export const Pill: React.FC<{ readonly look: PillLook }> = ({ look, children }) => {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(
        styles.pill,
        look === 'good' && styles.good,
        (look === 'bad' || look === 'doubt') && styles.bad,
      )}
    >
      {looks[look]}
      <span>{children}</span>
    </span>
  );
};

const lookOf: Readonly<Record<OutboxState, PillLook>> = {
  planned: 'waits',
  sending: 'waits',
  sent: 'good',
  uncertain: 'doubt',
  failed: 'bad',
  withdrawn: 'quiet',
  skipped: 'quiet',
};

/** How a reminder stands. */
export const StatePill: React.FC<{ readonly state: OutboxState }> = ({ state }) => (
  <Pill look={lookOf[state]}>{useSay()(`reminders.state.${state}`)}</Pill>
);
