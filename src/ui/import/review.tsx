import * as React from 'react';
import { Button, MessageBar, MessageBarBody, mergeClasses, ProgressBar } from '@fluentui/react-components';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { useImportStyles } from './import-styles';
import { QuestionCard } from './question-card';
import { answerOf, countsOf, withAnswer, withAssumed, type Ready } from './steps';

interface ReviewProps {
  readonly ready: Ready;
  /** Whether this browser keeps it on the way (useImport). */
  readonly keeping: 'kept' | 'notKept' | 'elsewhere';
  readonly today: LocalDate;
  readonly hasPlan: boolean;
  readonly onChange: (ready: Ready) => void;
  readonly onSave: () => void;
  readonly onAgain: () => void;
}

/** What was found, the questions one at a time, what found no place, and the way to save it all. */
export const Review: React.FC<ReviewProps> = ({ ready, keeping, today, hasPlan, onChange, onSave, onAgain }) => {
  const styles = useImportStyles();
  const say = useSay();
  const { draft, at } = ready;
  const { questions } = draft;
  const answered = questions.filter((question) => answerOf(ready, question)).length;
  const all = answered === questions.length;
  const question = questions[at];
  const english = say.locale === 'en';
  return (
    <>
      {keeping === 'elsewhere' && (
        <MessageBar intent="warning" layout="multiline" role="alert" style={{ margin: '0 0 16px' }}>
          <MessageBarBody>{say('resume.elsewhere')}</MessageBarBody>
        </MessageBar>
      )}
      <Summary ready={ready} answered={answered} keeping={keeping} />
      {question && !all && (
        <div className={styles.card} style={{ padding: 0, border: 0 }}>
          <QuestionCard
            key={question.id}
            question={question}
            answer={answerOf(ready, question)}
            n={at + 1}
            total={questions.length}
            today={today}
            last={answered === questions.length - 1}
            onAnswer={(answer) => onChange(withAnswer(ready, answer))}
            onBack={at === 0 ? null : () => onChange({ ...ready, at: at - 1 })}
          />
        </div>
      )}
      <section className={styles.card}>
        {all && questions.length > 0 && (
          <p className={styles.text} role="status">
            {say('importView.allAnswered')}
          </p>
        )}
        {questions.length === 0 && <p className={styles.text}>{say('importView.noQuestions')}</p>}
        {hasPlan && <p className={styles.text}>{say('importView.saveOver')}</p>}
        <div className={styles.actions}>
          {!all && <Button onClick={() => onChange(withAssumed(ready))}>{say('importView.acceptAll')}</Button>}
          <Button appearance={all ? 'primary' : 'secondary'} onClick={onSave}>
            {say('importView.save')}
          </Button>
          <Button appearance="subtle" onClick={onAgain}>
            {say('importView.again')}
          </Button>
        </div>
      </section>
      {questions.length > 0 && (
        <section className={styles.card}>
          <h2 className={styles.heading}>{say('importView.all')}</h2>
          <ol className={styles.list}>
            {questions.map((one, i) => {
              const answer = answerOf(ready, one);
              const choice = one.choices.find(({ id }) => id === answer?.choiceId);
              const current = i === at && !all;
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    className={mergeClasses(styles.question, current && styles.current)}
                    aria-current={current ? 'true' : undefined}
                    onClick={() => onChange({ ...withoutAnswer(ready, one.id), at: i })}
                  >
                    {answer ? '✓ ' : ''}
                    {english ? one.textEn : one.text}
                    <span className={styles.where}>
                      {current
                        ? say('importView.current')
                        : choice
                          ? (answer?.value ?? (english ? choice.textEn : choice.text))
                          : say('importView.notAnswered')}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      {draft.unplaced.length > 0 && (
        <section className={styles.card}>
          <h2 className={styles.heading}>
            {say('importView.unplaced')} ({draft.unplaced.length})
          </h2>
          <p className={styles.text}>{say('importView.unplaced.text')}</p>
          {draft.unplaced.map((passage, i) => (
            <blockquote key={i} className={styles.quote}>
              {passage.text}
              <span className={styles.where}>{passage.where}</span>
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
};

/** Opening an answered question takes its answer back, so that its card is shown again. */
function withoutAnswer(ready: Ready, questionId: string): Ready {
  return { ...ready, answers: ready.answers.filter((answer) => answer.questionId !== questionId) };
}

type SummaryProps = Pick<ReviewProps, 'ready' | 'keeping'> & { readonly answered: number };

const Summary: React.FC<SummaryProps> = ({ ready, answered, keeping }) => {
  const styles = useImportStyles();
  const say = useSay();
  const counts = countsOf(ready.draft);
  const total = ready.draft.questions.length;
  const lines = [
    say.count('count.area', counts.areas),
    say.count('count.activity', counts.activities),
    say.count('count.milestone', counts.milestones),
    say.count('count.goal', counts.goals),
    say.count('count.followUp', counts.followUps),
  ];
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {say('importView.found', { file: ready.file === '' ? say('resume.unnamed') : ready.file })}
      </h2>
      <p className={styles.found} role="status">
        {lines.map((line) => {
          const [n = '', ...words] = line.split(' ');
          return (
            <span key={line}>
              <span className={styles.number}>{n} </span>
              {words.join(' ')}
            </span>
          );
        })}
      </p>
      {total > 0 && (
        <>
          <p className={styles.text}>{say('importView.answered', { n: answered, total })}</p>
          <ProgressBar value={answered} max={total} aria-label={say('importView.progress')} />
        </>
      )}
      {keeping !== 'elsewhere' && (
        <p className={styles.where}>{say(keeping === 'kept' ? 'resume.kept' : 'resume.notKept')}</p>
      )}
    </section>
  );
};
