import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { sayDate } from '../../../periods/index';
import type { Evaluation, EvaluationQuestion } from '../../../evaluation/evaluation';
import { resultOf } from '../../../evaluation/results';
import type { FormField } from '../../edit/form-fields';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import type { PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { AnswerTableView } from './answer-table';
import { CountTable } from './count-table';

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, maxWidth: '72ch', fontWeight: 600, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  bars: { display: 'grid', gap: '4px', margin: 0, padding: 0, maxWidth: '560px', listStyleType: 'none' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 9fr)', gap: '8px', alignItems: 'center' },
  bar: {
    height: '12px',
    minWidth: '2px',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

interface QuestionResultProps extends MachineryPartProps {
  readonly question: EvaluationQuestion;
  readonly questionFields: readonly FormField[];
  readonly changes: PartWrites<EvaluationQuestion>;
  readonly evaluation: Evaluation;
  readonly again: () => void;
}

/** A question with what was answered: bars to see, the same figures as a table, and a table to count in. */
export const QuestionResultView: React.FC<QuestionResultProps> = (props) => {
  const { question, questionFields, changes, evaluation, again, site, today, mayWrite } = props;
  const part = usePartStyles();
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = React.useState<'edit' | 'count' | null>(null);
  const result = resultOf(question, evaluation);
  const { units, answers, counts, countedOn } = result;
  const most = Math.max(1, ...counts.byColumn.map((count) => count ?? 0));
  const isHidden = [...counts.cells.flat(), ...counts.byRow, ...counts.byColumn].includes(null);
  if (open === 'edit')
    return (
      <RowEditor<EvaluationQuestion>
        site={site}
        today={today}
        label={say('evaluation.editQuestion')}
        fields={questionFields}
        thing={question}
        name="evaluation/question"
        writes={changes}
        onSave={(change) =>
          changes.change(question, change, {
            done: say('evaluation.questionSaved'),
            undone: say('evaluation.questionUndone'),
          })
        }
        onClose={() => setOpen(null)}
      />
    );
  return (
    <div className={styles.question}>
      <h3 className={styles.text}>{question.text}</h3>
      {units.length === 0 ? (
        <p className={part.quiet}>{say('evaluation.noCounts', { answers: question.answers.join(' · ') })}</p>
      ) : (
        <>
          <ul className={styles.bars} aria-hidden="true">
            {answers.map((answer, a) => (
              <li key={answer} className={styles.line}>
                <span>{answer}</span>
                {counts.byColumn[a] === null ? (
                  <span>{say('evaluation.hidden')}</span>
                ) : (
                  <span className={styles.bar} style={{ width: `${(100 * (counts.byColumn[a] ?? 0)) / most}%` }} />
                )}
              </li>
            ))}
          </ul>
          <AnswerTableView result={result} />
          <p className={part.quiet}>
            {isHidden && `${say('evaluation.hidden.why')} `}
            {countedOn !== null && say('evaluation.countedOn', { date: sayDate(countedOn, say.locale) })}
          </p>
        </>
      )}
      {open === 'count' && <CountTable {...props} onDone={again} onClose={() => setOpen(null)} />}
      {mayWrite && open === null && (
        <div className={part.actions} data-print-hide="">
          <Button size="small" onClick={() => setOpen('count')}>
            {say('evaluation.enter')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setOpen('edit')}>
            {say('evaluation.editQuestion')}
          </Button>
        </div>
      )}
    </div>
  );
};
