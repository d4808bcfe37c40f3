import * as React from 'react';
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { countsOf } from '../../../evaluation/results';
import type { Evaluation, EvaluationQuestion } from '../../../evaluation/evaluation';
import { failureWords } from '../../failure-words';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import type { MachineryPartProps } from '../parts';

interface CountTableProps extends MachineryPartProps {
  readonly question: EvaluationQuestion;
  readonly evaluation: Evaluation;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A cell's name in what is typed: unit and answer. */
const cellOf = (unit: string, answer: string): string => `${unit}\n${answer}`;
const isCount = (text: string): boolean => /^\d{0,5}$/.test(text.trim());

/**
 * The answers to one question, counted by unit: a row for each unit, a field for each answer, gone through with Tab. What
 * somebody else has written meanwhile is not written over: the table says so, and shows theirs.
 */
export const CountTable: React.FC<CountTableProps> = ({ question, evaluation, plan, site, today, onDone, onClose }) => {
  const styles = usePartStyles();
  const say = useSay();
  const before = React.useMemo(() => countsOf(question, evaluation), [question, evaluation]);
  const known = React.useMemo(() => {
    const ofPlan = plan.members.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    const counted = evaluation.counts.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    return [...new Set([...ofPlan, ...counted])].sort((a, b) => a.localeCompare(b, 'da'));
  }, [plan.members, evaluation.counts]);
  const [added, setAdded] = React.useState<readonly string[]>([]);
  const [name, setName] = React.useState('');
  const [typed, setTyped] = React.useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = React.useState(false);
  const [amiss, setAmiss] = React.useState<string | null>(null);
  const hasNoUnit = before.units.includes(null) || (known.length === 0 && added.length === 0);
  const units = [...(hasNoUnit ? [''] : []), ...new Set([...known, ...added])];
  const rowOf = (unit: string, answer: string) =>
    evaluation.counts.find(
      (one) => one.questionKey === question.key && (one.unit ?? '') === unit && one.answer === answer,
    ) ?? null;
  const textAt = (unit: string, answer: string): string =>
    typed[cellOf(unit, answer)] ?? rowOf(unit, answer)?.count.toString() ?? '';
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const cells = units.flatMap((unit) => before.answers.map((answer) => ({ unit, answer })));
    const changed = cells.filter(({ unit, answer }) => {
      const text = typed[cellOf(unit, answer)]?.trim();
      return text !== undefined && text !== '' && Number(text) !== rowOf(unit, answer)?.count;
    });
    if (cells.some(({ unit, answer }) => !isCount(textAt(unit, answer)))) {
      setAmiss(say('evaluation.notCount'));
      return;
    }
    setSaving(true);
    setAmiss(null);
    try {
      const lists = await site.machinery();
      const results = await Promise.all(
        changed.map(({ unit, answer }) =>
          lists.evaluation.count(
            plan.key,
            {
              ...{ questionKey: question.key, unit: unit || null, answer, countedOn: today },
              count: Number(textAt(unit, answer)),
            },
            rowOf(unit, answer),
          ),
        ),
      );
      const failed = results.find((result) => !result.ok);
      setSaving(false);
      onDone();
      if (failed && !failed.ok) {
        setAmiss(failed.error.kind === 'refused' ? failed.error[say.locale] : say('evaluation.countsConflict'));
        if (failed.error.kind === 'conflict') setTyped({});
      } else onClose();
    } catch (error) {
      setSaving(false);
      setAmiss(failureWords(error, say));
    }
  };
  return (
    <form aria-label={say('evaluation.enter')} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.tableFrame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('evaluation.unit')}</th>
              {before.answers.map((answer) => (
                <th key={answer} scope="col">
                  {answer}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unit === '' ? say('evaluation.noUnit') : unit}</th>
                {before.answers.map((answer) => (
                  <td key={answer}>
                    <Input
                      inputMode="numeric"
                      autoComplete="off"
                      style={{ width: 72, minWidth: 72 }}
                      aria-label={`${unit === '' ? say('evaluation.noUnit') : unit}, ${answer}`}
                      aria-invalid={!isCount(textAt(unit, answer))}
                      value={textAt(unit, answer)}
                      onChange={(_event, { value }) => setTyped((old) => ({ ...old, [cellOf(unit, answer)]: value }))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions} style={{ marginTop: 8, alignItems: 'end' }}>
        <Field label={say('evaluation.newUnit')}>
          <Input value={name} maxLength={100} autoComplete="off" onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Button
          disabledFocusable={name.trim() === ''}
          onClick={() => {
            setAdded((old) => [...old, name.trim()]);
            setName('');
          }}
        >
          {say('evaluation.addUnit')}
        </Button>
      </div>
      {amiss !== null && (
        <MessageBar intent="error" layout="multiline" role="alert" style={{ marginTop: 8 }}>
          <MessageBarBody>{amiss}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions} style={{ marginTop: 12 }}>
        <Button type="submit" appearance="primary" disabledFocusable={saving}>
          {say('edit.save')}
        </Button>
        <Button onClick={onClose}>{say('edit.cancel')}</Button>
      </div>
    </form>
  );
};
