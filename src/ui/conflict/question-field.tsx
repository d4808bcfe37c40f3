import * as React from 'react';
import { Field, makeStyles, RadioGroup } from '@fluentui/react-components';
import type { HistoryLine } from '../../lists/history/history';
import type { Say } from '../../text/text';
import type { Thing } from '../edit/things';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { ChoiceCard } from './choice-card';
import type { AnyConflict, Question, Whose } from './questions';
import { sayAnswer } from './say-value';
import { savedBy } from './who-saved';

const useStyles = makeStyles({
  // Side by side where there is room for it, one above the other where there is not: the panel's own width decides.
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'stretch',
    gap: '8px',
    margin: '4px 0 2px',
  },
});

interface QuestionFieldProps {
  readonly conflict: AnyConflict;
  readonly question: Question;
  readonly answer: Whose;
  /** The row's history, newest first; empty while it is not known. */
  readonly lines: readonly HistoryLine[];
  readonly onAnswer: (whose: Whose) => void;
}

const sides = ['mine', 'theirs'] as const;

/** One field in question: mine to the left, theirs to the right, and what was there before both. */
export const QuestionField: React.FC<QuestionFieldProps> = ({ conflict, question, answer, lines, onAnswer }) => {
  const { name } = question;
  const styles = useStyles();
  const say = useSay();
  const before = sayAnswer(name, conflict.base, say);
  return (
    <Field
      label={{ children: say(`conflict.field.${name}`), weight: 'semibold' }}
      hint={`${say('conflict.base')}: ${before.main}`}
    >
      <RadioGroup
        className={styles.cards}
        value={answer}
        onChange={(_event, { value }) => onAnswer(value === 'mine' ? 'mine' : 'theirs')}
      >
        {sides.map((whose) => (
          <ChoiceCard
            key={whose}
            whose={whose}
            chosen={answer === whose}
            caption={whose === 'mine' ? mineCaption(question, say) : theirsCaption(question, lines, say)}
            value={sayAnswer(name, conflict[whose], say)}
            sign={name === 'status' && signOf(conflict[whose])}
          />
        ))}
      </RadioGroup>
    </Field>
  );
};

const signOf = (thing: Thing): React.ReactNode =>
  'status' in thing && <Mark kind={thing.kind} state={thing.status} size={18} silent />;

const mineCaption = ({ side }: Question, say: Say): string =>
  say(side === 'theirs' ? 'conflict.mineUnchanged' : 'conflict.mine');

function theirsCaption({ name, side }: Question, lines: readonly HistoryLine[], say: Say): string {
  if (side === 'mine') return say('conflict.nowUnchanged');
  const line = savedBy(lines, name);
  return line === null ? say('conflict.now') : say('conflict.theirs', { person: line.by });
}
