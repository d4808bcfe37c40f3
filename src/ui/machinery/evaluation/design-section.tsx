import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { explainPeriod, sayPeriod } from '../../../periods/index';
import type { Evaluation, EvaluationDesign } from '../../../evaluation/evaluation';
import { questionsOf, standingOf } from '../../../evaluation/standing';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { Plan } from '../../../plan/plan';
import type { FormField } from '../../edit/form-fields';
import type { Say } from '../../../text/text';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';

interface DesignSectionProps extends MachineryPartProps {
  readonly design: EvaluationDesign;
  readonly evaluation: Evaluation;
  readonly again: () => void;
}

const states = ['draft', 'running', 'closed'] as const;

const fieldsOf = (say: Say): readonly FormField[] => [
  { name: 'title', label: say('evaluation.field.title'), kind: 'line', required: true },
  {
    name: 'periodText',
    label: say('evaluation.field.period'),
    kind: 'period',
    hint: say('evaluation.field.period.hint'),
  },
  {
    name: 'state',
    label: say('evaluation.field.state'),
    kind: 'choice',
    required: true,
    options: states.map((value) => ({ value, label: say(`evaluation.state.${value}`) })),
  },
  { name: 'asked', label: say('evaluation.field.asked'), kind: 'lines', hint: say('evaluation.field.asked.hint') },
  { name: 'madeWith', label: say('evaluation.field.madeWith'), kind: 'line' },
  {
    name: 'activityKeys',
    label: say('evaluation.field.activities'),
    kind: 'lines',
    hint: say('evaluation.field.activities.hint'),
  },
];

/** Words that were changed are read again: the days follow them, with the plan's own date to hang on. Pure. */
function withDays(change: Partial<EvaluationDesign>, { documentDate }: Plan): Partial<EvaluationDesign> {
  if (change.periodText === undefined) return change;
  const { start, end } = explainPeriod(change.periodText ?? '', { reference: documentDate }).read;
  return { ...change, start, end };
}

const changeDesign = (lists: MachineryLists, design: EvaluationDesign, change: Partial<EvaluationDesign>) =>
  lists.evaluation.changeDesign(design, { ...design, ...change });

/** When, who is asked, of what, and what the design lacks before it can be carried out. */
export const DesignSection: React.FC<DesignSectionProps> = ({
  design,
  evaluation,
  again,
  plan,
  site,
  today,
  mayWrite,
}) => {
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const writes = usePartWrites<EvaluationDesign>(site, changeDesign, again);
  const fields = React.useMemo(() => fieldsOf(say), [say]);
  const { gaps, uncounted } = standingOf(design, evaluation);
  const period = { text: design.periodText, start: design.start, end: design.end, recurrence: null };
  const facts = [
    [say('evaluation.field.period'), sayPeriod(period, say.locale)],
    [say('evaluation.field.state'), say(`evaluation.state.${design.state}`)],
    [say('evaluation.field.asked'), design.asked.join(', ')],
    [say('evaluation.field.madeWith'), design.madeWith ?? ''],
    [
      say('evaluation.field.questions'),
      say('evaluation.counted', {
        counted: questionsOf(design, evaluation).length - uncounted.length,
        all: questionsOf(design, evaluation).length,
      }),
    ],
  ].filter(([, value]) => value !== '');
  return (
    <section className={styles.section} aria-label={design.title}>
      <h2 className={styles.sectionTitle}>{design.title}</h2>
      {editing ? (
        <RowEditor<EvaluationDesign>
          site={site}
          today={today}
          label={design.title}
          fields={fields}
          thing={design}
          name="evaluation/design"
          writes={writes}
          onSave={(change) =>
            writes.change(design, withDays(change, plan), {
              done: say('evaluation.saved', { title: design.title }),
              undone: say('evaluation.undone', { title: design.title }),
            })
          }
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={say('evaluation.design')}>
            <table className={styles.table}>
              <tbody>
                {facts.map(([name, value]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {gaps.length > 0 && (
            <>
              <p className={styles.text}>{say('evaluation.gaps')}</p>
              <ul style={{ margin: 0, paddingLeft: 20 }}>
                {gaps.map((gap) => (
                  <li key={gap}>{say(`evaluation.gap.${gap}`)}</li>
                ))}
              </ul>
            </>
          )}
          {mayWrite && (
            <div className={styles.actions} data-print-hide="">
              <Button onClick={() => setEditing(true)}>{say('evaluation.editDesign')}</Button>
            </div>
          )}
        </>
      )}
      <RowNote site={site} today={today} writes={writes} fields={fields} inForm={editing ? [design.key] : []} />
    </section>
  );
};
