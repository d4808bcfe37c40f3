import type { RowReader } from '../row-reader';
import { cutText } from '../values';

/** Longer than this, and no card in Teams shows the whole of it (28 KB for a card with all its rows). */
const longest = 4000;

/**
 * The words of an item. SharePoint's own grid shows the title only, which is the first line of the words: where a person
 * has written another title, that is the first line, and the row is told of, since the whole text still says the former.
 */
export function itemWords(row: RowReader): string {
  const title = row.title();
  const words = row.note('Words');
  const [first = '', ...rest] = words.split('\n');
  const same = words === '' || title === '' || title === first.trim() || title === cutText(first).trim();
  const text = words === '' ? title : same ? words : [title, ...rest].join('\n');
  if (!same) row.problem('Words', 'textsDiffer', title);
  if (text === '') row.problem('Title', 'noTitle');
  if (text.length > longest) row.problem(words === '' ? 'Title' : 'Words', 'long', String(text.length));
  return text;
}
