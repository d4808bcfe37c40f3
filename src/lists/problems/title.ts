import type { RowReader } from '../row-reader';

/** The title of a row; one that is empty is told of. */
export function titleOf(row: RowReader): string {
  const title = row.title();
  if (title === '') row.problem('Title', 'noTitle');
  return title;
}
