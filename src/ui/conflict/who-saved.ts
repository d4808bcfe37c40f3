import type { HistoryLine } from '../../lists/history/history';
import { groups, type QuestionName } from './questions';

/** The newest change of what a question is about; null where the history does not tell, so that nobody is named wrongly. Pure. */
export function savedBy(lines: readonly HistoryLine[], name: QuestionName): HistoryLine | null {
  const columns = groups.find((group) => group.name === name)?.columns ?? [];
  const found = lines.find((line) => line.fields.some((field) => columns.includes(field)));
  return found === undefined || found.by === '' ? null : found;
}
