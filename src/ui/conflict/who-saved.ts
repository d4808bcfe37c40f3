import type { HistoryLine } from '../../lists/history/history';
import type { QuestionName } from './groups';
import { columnsOf } from './say-value';

/** The newest change of what a question is about; null where the history does not tell, so that nobody is named wrongly. Pure. */
export function savedBy(lines: readonly HistoryLine[], name: QuestionName): HistoryLine | null {
  const columns = columnsOf(name);
  const found = lines.find((line) => line.fields.some((field) => columns.includes(field)));
  return found === undefined || found.by === '' ? null : found;
}
