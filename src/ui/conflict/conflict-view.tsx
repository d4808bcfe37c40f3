import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { resolution, type Conflict } from '../../lists/writing/conflict';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import type { AnyChoice, Thing, ThingConflict } from '../edit/things';
import { useAsked } from '../history/use-asked';
import { sayClock, sayDayOf } from '../history/moment';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { QuestionField } from './question-field';
import { allAnswers, choiceOf, firstAnswers, questionsOf, type Answers, type Question } from './questions';
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
  readonly met: ThingConflict;
  /** True where the row was changed once more while somebody chose. */
  readonly again: boolean;
  readonly saving: boolean;
  /** Why the last try to save the choice did not succeed. */
  readonly problem: string | null;
  readonly site: PlanSite;
  readonly today: LocalDate;
  /** Its heading's level where it stands; 3 in a panel or card that has one of its own. */
  readonly level?: 2 | 3;
  readonly onSettle: (choice: AnyChoice) => void;
  /** What is there stays, and mine is thrown away. */
  readonly onDiscard: () => void;
}

/**
 * Two have changed the same item: field by field, what shall stand. Nothing is written before it has been said what will be.
 * Esc closes the panel as everywhere; the choice waits.
 */
export const ConflictView: React.FC<ConflictViewProps> = (props) => {
  const { met, again, saving, problem, site, today, level = 3, onSettle, onDiscard } = props;
  const Heading = `h${level}` as const;
  const { kind, conflict } = met;
  const styles = useStyles();
  const say = useSay();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const title = useUniqueId('conflict');
  const { asked, told } = React.useMemo(() => questionsOf(kind, conflict), [kind, conflict]);
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
  const choice = choiceOf(kind, conflict, answers);
  return (
    <section className={styles.card} aria-labelledby={title} data-conflict="">
      <Heading id={title} ref={heading} tabIndex={-1} className={styles.title}>
        {newest === undefined
          ? say('conflict.title', { thing: say(`conflict.thing.${kind}`) })
          : say('conflict.titleBy', { person: newest.by, thing: say(`conflict.thing.${kind}`) })}
      </Heading>
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
          {say('conflict.alsoChanged', { fields: told.map((name) => say(`conflict.told.${name}`)).join(', ') })}
        </p>
      )}
      <p className={styles.result} role="status">
        {resultOf(met, asked, answers, say)}
      </p>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={saving} onClick={() => onSettle(choice)}>
          {say(saving ? 'save.saving' : problem === null ? 'conflict.save' : 'edit.retry')}
        </Button>
        {asked.length > 1 &&
          (['theirs', 'mine'] as const).map((whose) => (
            <Button key={whose} disabledFocusable={saving} onClick={() => setAnswers(allAnswers(asked, whose))}>
              {say(`conflict.all.${whose}`)}
            </Button>
          ))}
        <Button appearance="subtle" disabledFocusable={saving} onClick={onDiscard}>
          {say('conflict.discard')}
        </Button>
      </div>
      <p className={styles.quiet}>{say('conflict.waits')}</p>
    </section>
  );
};

/** What will stand in the row when it is saved. */
function resultOf(met: ThingConflict, asked: readonly Question[], answers: Answers, say: Say): string {
  const conflict = met.conflict as Conflict<Thing>;
  const written = resolution(conflict, choiceOf(met.kind, conflict, answers));
  if (Object.keys(written).length === 0) return say('conflict.resultTheirs');
  const values = asked.map(({ name }) => shortened(sayAnswer(name, conflict[answers[name] ?? 'theirs'], say).main));
  const [last = '', ...rest] = [...values].reverse();
  const first = rest.reverse().join(', ');
  return say('conflict.result', { values: first === '' ? last : say('list.two', { head: first, last }) });
}

/** A whole description would be no sentence: its beginning tells which one it is. */
const shortened = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 58).trimEnd()} …`);
