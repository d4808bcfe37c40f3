import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Choice, Conflict } from '../../lists/writing/conflict';
import { resolution } from '../../lists/writing/conflict';
import type { LocalDate, PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';
import { useAsked } from '../history/use-asked';
import { sayClock, sayDayOf } from '../history/moment';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { QuestionField } from './question-field';
import { choiceOf, firstAnswers, questionsOf, type Answers, type Question } from './questions';
import { sayAnswer } from './say-value';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '12px',
    marginBottom: '16px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '8px',
  },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', outlineStyle: 'none', overflowWrap: 'anywhere' },
  text: { margin: 0 },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  result: { margin: 0, paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ConflictViewProps {
  readonly conflict: Conflict<PlanItem>;
  /** True where the row was changed once more while somebody chose. */
  readonly again: boolean;
  readonly saving: boolean;
  /** Why the last try to save the choice did not succeed. */
  readonly problem: string | null;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly onSettle: (choice: Choice<PlanItem>) => void;
  /** What is there stays, and mine is thrown away. */
  readonly onDiscard: () => void;
}

/**
 * Two have changed the same item: field by field, what shall stand. Nothing is written before it has been said what will be.
 * Esc closes the panel as everywhere; the choice waits.
 */
export const ConflictView: React.FC<ConflictViewProps> = (props) => {
  const { conflict, again, saving, problem, site, today, onSettle, onDiscard } = props;
  const styles = useStyles();
  const say = useSay();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const title = useUniqueId('conflict');
  const { asked, told } = React.useMemo(() => questionsOf(conflict), [conflict]);
  const [answers, setAnswers] = React.useState<Answers>(() => firstAnswers(asked));
  // Another conflict is another choice, and is read from its beginning.
  React.useEffect(() => {
    setAnswers(firstAnswers(asked));
    heading.current?.focus();
  }, [asked]);
  const row = conflict.theirs.row;
  const ask = React.useMemo(() => (row === null ? null : () => site.rowHistory(row)), [site, row]);
  // Who it was is told where it can be had; the choice does not wait for it.
  const lines = useAsked(ask, null).value ?? [];
  const newest = lines.find((line) => line.by !== '');
  const choice = choiceOf(conflict, answers);
  return (
    <section className={styles.card} aria-labelledby={title} data-conflict="">
      <h3 id={title} ref={heading} tabIndex={-1} className={styles.title}>
        {newest === undefined ? say('conflict.title') : say('conflict.titleBy', { person: newest.by })}
      </h3>
      {newest !== undefined && (
        <p className={styles.quiet}>
          {say('conflict.saved', {
            day: sayDayOf(newest.at, today, say),
            clock: sayClock(newest.at, say),
            place: say(`lists.history.place.${newest.place}`),
          })}
        </p>
      )}
      <p className={styles.text} role="alert">
        {say(again ? 'conflict.again' : 'conflict.text')}
      </p>
      {asked.map((question) => (
        <QuestionField
          key={question.name}
          conflict={conflict}
          question={question}
          answer={answers[question.name] ?? 'theirs'}
          lines={lines}
          onAnswer={(whose) => setAnswers({ ...answers, [question.name]: whose })}
        />
      ))}
      {told.length > 0 && (
        <p className={styles.quiet}>
          {say('conflict.alsoChanged', { fields: told.map((name) => say(`conflict.field.${name}`)).join(', ') })}
        </p>
      )}
      <p className={styles.result} role="status">
        {resultOf(conflict, asked, answers, say)}
      </p>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={saving} onClick={() => onSettle(choice)}>
          {say(saving ? 'save.saving' : problem === null ? 'conflict.save' : 'details.retry')}
        </Button>
        <Button appearance="subtle" disabledFocusable={saving} onClick={onDiscard}>
          {say('conflict.discard')}
        </Button>
      </div>
      <p className={styles.quiet}>{say('conflict.waits')}</p>
    </section>
  );
};

/** What will stand in the row when it is saved. */
function resultOf(conflict: Conflict<PlanItem>, asked: readonly Question[], answers: Answers, say: Say): string {
  const written = resolution(conflict, choiceOf(conflict, answers));
  if (Object.keys(written).length === 0) return say('conflict.resultTheirs');
  const values = asked.map(({ name }) => sayAnswer(name, conflict[answers[name] ?? 'theirs'], say).main);
  const [last = '', ...rest] = [...values].reverse();
  const first = rest.reverse().join(', ');
  return say('conflict.result', { values: first === '' ? last : say('list.two', { head: first, last }) });
}
