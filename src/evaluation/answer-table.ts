import type { Say } from '../text/text';
import type { QuestionResult } from './results';

/** The counts of a question as a table of words: a row for each unit and one for all, a column for each answer and their sum. */
export interface AnswerTable {
  /** The first is of the column that names the units. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  /** Whether something is left out. */
  readonly isMasked: boolean;
}

/** The same for page, report and Word file. Pure. */
export function answerTable({ units, answers, counts }: QuestionResult, say: Say): AnswerTable {
  const { cells, byRow, byColumn, total } = counts;
  const rows = [
    ...units.map((unit, u) => ({
      name: unit ?? say('evaluation.noUnit'),
      counts: [...(cells[u] ?? []), byRow[u] ?? null],
    })),
    { name: say('evaluation.all'), counts: [...byColumn, total] },
  ];
  return {
    heads: [say('evaluation.unit'), ...answers, say('evaluation.sum')],
    rows: rows.map((row) => ({ name: row.name, cells: row.counts.map((count) => sayCount(count, say)) })),
    isMasked: rows.some((row) => row.counts.includes(null)),
  };
}

/** A count as it is told; null is one that is left out. Pure. */
export const sayCount = (count: number | null, say: Say): string =>
  count === null ? say('evaluation.hidden') : String(count);
