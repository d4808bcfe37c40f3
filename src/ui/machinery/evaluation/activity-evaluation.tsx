import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { nextQuestionKey } from '../../../evaluation/draft-from-plan';
import {
  verdicts as verdictCodes,
  type ActivityVerdict,
  type Evaluation,
  type EvaluationDesign,
  type EvaluationQuestion,
} from '../../../evaluation/evaluation';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { FormField } from '../../edit/form-fields';
import { viewOf } from '../../state';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { QuestionResultView } from './question-result';

interface ActivityEvaluationProps extends MachineryPartProps {
  readonly activityKey: string;
  readonly design: EvaluationDesign;
  readonly evaluation: Evaluation;
  readonly again: () => void;
}

const changeVerdict = (lists: MachineryLists, verdict: ActivityVerdict, change: Partial<ActivityVerdict>) =>
  lists.evaluation.changeVerdict(verdict, { ...verdict, ...change });

/** One activity: what the evaluation came to and why, where it goes on, and its questions with their answers. */
export const ActivityEvaluation: React.FC<ActivityEvaluationProps> = (props) => {
  const { activityKey, design, evaluation, again, plan, site, today, mayWrite } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const [adding, setAdding] = React.useState(false);
  const writes = usePartWrites<ActivityVerdict>(site, changeVerdict, again);
  const added = usePartWrites<EvaluationQuestion>(
    site,
    (lists, question, change) => lists.evaluation.changeQuestion(question, { ...question, ...change }),
    again,
  );
  const title = plan.activities.find(({ key }) => key === activityKey)?.title ?? activityKey;
  const questions = evaluation.questions.filter(
    (one) => one.designKey === design.key && one.activityKey === activityKey,
  );
  const verdict =
    evaluation.verdicts.find((one) => one.designKey === design.key && one.activityKey === activityKey) ?? null;
  const fields = React.useMemo(
    (): readonly FormField[] => [
      {
        name: 'verdict',
        label: say('evaluation.field.verdict'),
        kind: 'choice',
        required: true,
        options: verdictCodes.map((value) => ({ value, label: say(`evaluation.verdict.${value}`) })),
      },
      { name: 'reason', label: say('evaluation.field.reason'), kind: 'text', required: true },
    ],
    [say],
  );
  const questionFields = React.useMemo(
    (): readonly FormField[] => [
      { name: 'text', label: say('evaluation.field.question'), kind: 'text', required: true },
      { name: 'answers', label: say('evaluation.field.answers'), kind: 'lines', required: true },
    ],
    [say],
  );
  const name = `evaluation/${design.key}/${activityKey}`;
  const judge = (change: Partial<ActivityVerdict>): Promise<boolean> => {
    if (verdict)
      return writes.change(verdict, change, {
        done: say('evaluation.saved', { title }),
        undone: say('evaluation.undone', { title }),
      });
    const made = {
      designKey: design.key,
      verdict: change.verdict ?? 'needsAttention',
      reason: change.reason ?? null,
      continuesAs: null,
      activity: { key: activityKey, title },
    };
    return writes.run(name, (lists) => lists.evaluation.judge(plan.key, made), say('evaluation.saved', { title }));
  };
  const add = ({ text = '', answers = [] }: Partial<EvaluationQuestion>): Promise<boolean> => {
    const key = nextQuestionKey(design.key, evaluation.questions);
    const question = { key, designKey: design.key, activityKey, text, answers, row: null };
    return added.run(`${name}/q`, (lists) => lists.evaluation.addQuestion(plan.key, question), say('evaluation.added'));
  };
  return (
    <section className={styles.section} aria-label={`${activityKey} ${title}`}>
      <h2 className={styles.sectionTitle}>
        {activityKey} {title}
      </h2>
      {editing ? (
        <RowEditor<ActivityVerdict>
          site={site}
          today={today}
          label={say('evaluation.verdictOf', { title })}
          fields={fields}
          thing={verdict}
          name={name}
          writes={writes}
          onSave={judge}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <p className={styles.text}>
            <strong>{say(`evaluation.verdict.${verdict?.verdict ?? 'none'}`)}</strong>
            {verdict?.reason ? `. ${verdict.reason}` : ''}
          </p>
          {verdict?.continuesAs && (
            <p className={styles.text}>{say('evaluation.continuesAs', { activity: verdict.continuesAs })}</p>
          )}
          <div className={styles.actions} data-print-hide="">
            {mayWrite && <Button onClick={() => setEditing(true)}>{say('evaluation.judge')}</Button>}
            {mayWrite && <Button onClick={() => setAdding(true)}>{say('evaluation.addQuestion')}</Button>}
            <Button appearance="subtle" onClick={() => props.ways.go(viewOf('activity', { selected: activityKey }))}>
              {say('overview.openActivity')}
            </Button>
          </div>
        </>
      )}
      <RowNote
        site={site}
        today={today}
        writes={writes}
        fields={fields}
        inForm={editing ? [verdict?.key ?? name] : []}
      />
      {adding && (
        <RowEditor<EvaluationQuestion>
          site={site}
          today={today}
          label={say('evaluation.addQuestion')}
          fields={questionFields}
          thing={null}
          name={`${name}/q`}
          writes={added}
          onSave={add}
          onClose={() => setAdding(false)}
        />
      )}
      <RowNote site={site} today={today} writes={added} fields={questionFields} inForm={adding ? [`${name}/q`] : []} />
      {questions.map((question) => (
        <QuestionResultView
          {...props}
          key={question.key}
          question={question}
          questionFields={questionFields}
          changes={added}
        />
      ))}
    </section>
  );
};
