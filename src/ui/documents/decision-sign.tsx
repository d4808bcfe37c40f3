import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular, CheckmarkCircleRegular, EditRegular, MergeRegular } from '@fluentui/react-icons';
import { useSay } from '../say';

export const decisions = ['keep', 'update', 'merge', 'withdraw'] as const;
export type DecisionName = (typeof decisions)[number];

const icons = {
  keep: CheckmarkCircleRegular,
  update: EditRegular,
  merge: MergeRegular,
  withdraw: ArchiveRegular,
} as const;

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontSize: '14px', lineHeight: '20px' },
  none: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** The picture of a decision, for where its word stands beside it. */
export const DecisionIcon: React.FC<{ readonly decision: DecisionName }> = ({ decision }) =>
  React.createElement(icons[decision], { fontSize: 16, 'aria-hidden': true });

/** A decision as picture and word; what is not decided is said. */
export const DecisionSign: React.FC<{ readonly decision: DecisionName | null }> = ({ decision }) => {
  const styles = useStyles();
  const say = useSay();
  if (decision === null) return <span className={styles.none}>{say('documents.undecided')}</span>;
  return (
    <span className={styles.sign}>
      <DecisionIcon decision={decision} />
      {say(`documents.decision.${decision}`)}
    </span>
  );
};
