import * as React from 'react';
import { answerTable } from '../../../evaluation/answer-table';
import type { EvaluationReport } from '../../../evaluation/for-report';
import { useSay } from '../../say';
import { AnswerTableView } from '../evaluation/answer-table';
import { useReportStyles } from './report-styles';

/** An evaluation in the report: how many were judged how, each activity's verdict with its reason, and the answers as counts. */
export const EvaluationView: React.FC<{ readonly evaluation: EvaluationReport }> = ({ evaluation }) => {
  const styles = useReportStyles();
  const say = useSay();
  const { title, verdicts, activities } = evaluation;
  const results = activities.flatMap((one) => one.results);
  return (
    <>
      <p className={styles.words}>{say('report.evaluation', { title, ...verdicts })}</p>
      <ul className={styles.list}>
        {activities.map(({ key, title: name, verdict, reason, continuesAs, results: own }) => (
          <li key={key} className={styles.evaluated}>
            <p className={styles.itemText}>
              {key} {name}: <strong>{say(`evaluation.verdict.${verdict ?? 'none'}`)}</strong>
              {reason === null ? '' : `. ${reason}`}
            </p>
            {continuesAs !== null && (
              <p className={styles.quiet}>{say('evaluation.continuesAs', { activity: continuesAs })}</p>
            )}
            {own
              .filter(({ units }) => units.length > 0)
              .map((result) => (
                <React.Fragment key={result.question.key}>
                  <p className={styles.quiet}>{result.question.text}</p>
                  <AnswerTableView result={result} />
                </React.Fragment>
              ))}
          </li>
        ))}
      </ul>
      {results.some((result) => result.units.length > 0 && answerTable(result, say).isMasked) && (
        <p className={styles.quiet}>{say('evaluation.hidden.why')}</p>
      )}
    </>
  );
};
