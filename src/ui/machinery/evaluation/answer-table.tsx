import * as React from 'react';
import { answerTable } from '../../../evaluation/answer-table';
import type { QuestionResult } from '../../../evaluation/results';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

/** What was answered to a question, in figures; small ones, and what would tell them, are left out. */
export const AnswerTableView: React.FC<{ readonly result: QuestionResult }> = ({ result }) => {
  const part = usePartStyles();
  const say = useSay();
  const { heads, rows } = answerTable(result, say);
  return (
    <div
      className={part.tableFrame}
      tabIndex={0}
      role="region"
      aria-label={say('evaluation.resultOf', { question: result.question.text })}
    >
      <table className={part.table}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" data-number={i === 0 ? undefined : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]} data-number="">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
