import * as React from 'react';
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { DraftAnswer, DraftQuestion } from '../../plan/draft';
import type { LocalDate } from '../../plan/plan';
import { understood } from '../edit/understood';
import { useSay } from '../say';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '10px',
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2, fontWeight: 600 },
  title: { margin: 0, fontSize: '20px', lineHeight: '26px', overflowWrap: 'anywhere', outlineStyle: 'none' },
  why: { margin: 0, maxWidth: '72ch' },
  passage: {
    margin: 0,
    padding: '10px 14px',
    borderLeft: `3px solid ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  where: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface QuestionCardProps {
  readonly question: DraftQuestion;
  readonly answer: DraftAnswer | undefined;
  readonly n: number;
  readonly total: number;
  readonly today: LocalDate;
  readonly last: boolean;
  readonly onAnswer: (answer: DraftAnswer) => void;
  readonly onBack: (() => void) | null;
}

/** One question with the passage it is about; what holds without an answer is chosen beforehand. */
export const QuestionCard: React.FC<QuestionCardProps> = (props) => {
  const { question, answer, n, total, today, last, onAnswer, onBack } = props;
  const styles = useStyles();
  const say = useSay();
  const [choiceId, setChoice] = React.useState(answer?.choiceId ?? question.assumed);
  const [value, setValue] = React.useState(answer?.value ?? '');
  const [asked, setAsked] = React.useState(false);
  const title = React.useRef<HTMLHeadingElement>(null);
  const first = React.useRef(true);
  React.useEffect(() => {
    // The first question must not pull the focus down past what was found.
    if (!first.current || n > 1) title.current?.focus();
    first.current = false;
  }, [n]);
  const choice = question.choices.find(({ id }) => id === choiceId);
  const needs = choice?.needs ?? null;
  const missing = needs !== null && value.trim() === '';
  const reading = needs === 'period' && !missing ? understood(value, say, today) : null;
  const wrong = missing || reading?.ok === false;
  const english = say.locale === 'en';
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) setAsked(true);
        else onAnswer({ questionId: question.id, choiceId, value: needs === null ? null : value.trim() });
      }}
    >
      <p className={styles.count}>{say('importView.question', { n, total })}</p>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {english ? question.textEn : question.text}
      </h2>
      <p className={styles.why}>{english ? question.whyEn : question.why}</p>
      <blockquote className={styles.passage} aria-label={say('importView.passage')}>
        {question.passage.text}
        <span className={styles.where}>{question.passage.where}</span>
      </blockquote>
      <RadioGroup
        aria-label={english ? question.textEn : question.text}
        value={choiceId}
        onChange={(_event, data) => setChoice(data.value)}
      >
        {question.choices.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={
              <>
                {english ? one.textEn : one.text}
                {one.id === question.assumed && <span className={styles.where}>{say('importView.assumed')}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
      {needs !== null && (
        <Field
          label={say(needs === 'period' ? 'importView.period' : 'importView.text')}
          validationState={asked && wrong ? 'error' : reading?.ok === false ? 'warning' : 'none'}
          validationMessage={
            asked && missing
              ? say(needs === 'period' ? 'importView.needsPeriod' : 'importView.needsText')
              : reading?.message
          }
        >
          <Input value={value} maxLength={255} onChange={(_event, data) => setValue(data.value)} />
        </Field>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {say(last ? 'importView.answerLast' : 'importView.answer')}
        </Button>
        {onBack !== null && <Button onClick={onBack}>{say('importView.back')}</Button>}
      </div>
    </form>
  );
};
