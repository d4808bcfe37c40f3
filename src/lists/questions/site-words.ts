import type { SPFI } from '@pnp/sp/fi.js';
import type { SiteWord } from '../../answers/answer';
import { fold } from '../../documents/fold';
import type { RowRef } from '../../plan/plan';
import { statusOf } from '../faults';
import type { RowReader } from '../row-reader';
import { words as list } from '../schema/words';
import { itemOf } from '../table';
import { addRow, updateRow } from '../writing/write-row';

/** A word of the municipality's, and where it stands. */
export interface KeptWord extends SiteWord {
  readonly row: RowRef;
}

/** `taken`: the word is there already, or somebody else has changed it meanwhile. */
export type WordOutcome = 'done' | 'taken' | 'changed';

/** One word, however it is spelt. */
const keyOf = (word: string): string => `word:${fold(word)}`;
const valuesOf = ({ word, means }: SiteWord) => ({ Title: word, UniqueKey: keyOf(word), Means: means });

/** Adds a word; where it is there already, with whatever meaning, that one stands. */
export const addWord = async (sp: SPFI, word: SiteWord): Promise<WordOutcome> =>
  (await addRow(sp, list, valuesOf(word))) === null ? 'taken' : 'done';

export async function changeWord(sp: SPFI, { row }: KeptWord, word: SiteWord): Promise<WordOutcome> {
  try {
    await updateRow(sp, list, row, valuesOf(word));
    return 'done';
  } catch (error) {
    const { kind } = statusOf(error);
    if (kind === 'duplicate') return 'taken';
    if (kind === 'conflict' || kind === 'gone') return 'changed';
    throw error;
  }
}

/** Takes a word away; it can be fetched back from the site's recycle bin. */
export async function removeWord(sp: SPFI, { row }: KeptWord): Promise<WordOutcome> {
  try {
    await itemOf(sp, list, row.id).recycle();
    return 'done';
  } catch (error) {
    if (statusOf(error).kind === 'gone') return 'done';
    throw error;
  }
}

/** Abbreviations that many municipalities write. Offered one by one, never put in by themselves. */
export const suggestedWords: readonly SiteWord[] = [
  { word: 'BUF', means: 'Børne- og Ungdomsforvaltningen' },
  { word: 'SOF', means: 'Socialforvaltningen' },
  { word: 'SUD', means: 'Socialudvalget' },
  { word: 'BBU', means: 'Borgercenter Børn og Unge' },
  { word: 'TF', means: 'Task Force' },
  { word: 'BFU', means: 'børnefaglig undersøgelse' },
  { word: 'LT', means: 'ledelsestilsyn' },
  { word: 'MUS', means: 'medarbejderudviklingssamtale' },
  { word: 'PPR', means: 'Pædagogisk Psykologisk Rådgivning' },
  { word: 'SSP', means: 'samarbejde mellem skole, socialforvaltning og politi' },
  { word: 'KL', means: 'Kommunernes Landsforening' },
  { word: 'TR', means: 'tillidsrepræsentant' },
];

/** Those of them that the list does not have, however it spells them. Pure. */
export function suggestionsFor(words: readonly SiteWord[]): SiteWord[] {
  const known = new Set(words.map(({ word }) => fold(word)));
  return suggestedWords.filter(({ word }) => !known.has(fold(word)));
}

/** Null for a row that lacks the word, or what it stands for. */
export function wordFrom(row: RowReader): SiteWord | null {
  const [word, means] = [row.title(), row.text('Means')];
  return word === '' || means === null ? null : { word, means };
}
