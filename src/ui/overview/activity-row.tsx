import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LocalDate } from '../../plan/plan';
import type { ActivityStanding } from '../../plan/standing';
import { stateOf } from '../../plan/status';
import type { Say } from '../../text/text';
import { Mark, StateTag } from '../marks/mark';
import { itemStates, stateWord } from '../marks/words';
import { useSay } from '../say';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '14px',
    lineHeight: '20px',
    breakInside: 'avoid',
    ':hover > button': { textDecorationLine: 'underline' },
  },
  title: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outlineStyle: 'none' },
    // The whole row can be pressed; the marks stay outside the button, which would colour them.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: '2px' },
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px', minHeight: '18px' },
  rest: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  when: { marginLeft: 'auto', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** As many marks as a row holds without becoming a wall. */
const mostMarks = 14;

interface ActivityRowProps {
  readonly standing: ActivityStanding;
  readonly today: LocalDate;
  readonly onOpen: (key: string) => void;
}

/** An activity as its milestones and goals in marks, and when the next is due, or that one is overdue. */
export const ActivityRow: React.FC<ActivityRowProps> = ({ standing, today, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const { activity, items, counts, next } = standing;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.title} data-activity={activity.key} onClick={() => onOpen(activity.key)}>
        <span className={styles.number}>{activity.key}</span>
        <span className={styles.name}>{activity.title}</span>
      </button>
      {items.length > 0 && (
        <div className={styles.marks} role="img" aria-label={sayMarks(standing, say)}>
          {items.slice(0, mostMarks).map((item) => (
            <Mark key={item.key} kind={item.kind} state={stateOf(item, today)} size={18} silent />
          ))}
          {items.length > mostMarks && (
            <span className={styles.rest}>{say('overview.marks.more', { n: items.length - mostMarks })}</span>
          )}
          <span className={styles.when}>
            {counts.late > 0 ? <StateTag state="late" /> : next && (next.periodText?.toLocaleLowerCase('da') ?? '')}
          </span>
        </div>
      )}
    </li>
  );
};

/** "3 milepæle, 1 mål: 1 overskredet, 2 nået, 1 planlagt": what the marks say to who hears them. */
function sayMarks({ items, counts, next }: ActivityStanding, say: Say): string {
  const goals = items.filter(({ kind }) => kind === 'goal').length;
  const kinds = [
    items.length > goals ? say.count('count.milestone', items.length - goals) : null,
    goals > 0 ? say.count('count.goal', goals) : null,
  ];
  const states = itemStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${stateWord(state, say).toLocaleLowerCase(say.locale)}`);
  if (next?.periodText) states.push(next.periodText.toLocaleLowerCase('da'));
  return say('overview.marks', { items: kinds.filter(Boolean).join(', '), states: states.join(', ') });
}
