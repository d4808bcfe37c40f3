import type { SPFI } from '@pnp/sp/fi.js';
import { missedKinds, type Contacts, type MissedKind, type SiteWord } from '../../answers/answer';
import { statusOf } from '../faults';
import { readAll } from '../loading/read-all';
import { isFolder } from '../problems/rows-of-plan';
import type { PlanRepository } from '../repository';
import { rowsReader } from '../row-reader';
// With their columns, which the lists of a first view are without (scripts/made.mjs).
import { questions, words as ownWords } from '../schema/words';
import { chunked, itemOf, refOf } from '../table';
import { mostParts, together, valueOf, type Part } from '../transport/together';
import { readAnswerSettings, writeContacts, writeKeeping, type AnswerSettings, type Keeping } from './answer-settings';
import { addWord, changeWord, removeWord, wordFrom, type KeptWord, type WordOutcome } from './site-words';

/** How often questions of one kind found no answer in a month ("2026-11"). */
export interface MissedCount {
  readonly kind: MissedKind;
  readonly month: string;
  readonly times: number;
}

/** A question that was kept, and how often it was asked that month. */
export interface KeptQuestion extends MissedCount {
  readonly id: number;
  readonly text: string;
}

/** What the page of questions and words shows. */
export interface QuestionsRead extends AnswerSettings {
  /** Null where the site has yet to get the list, or the person may not read it. */
  readonly words: readonly KeptWord[] | null;
  readonly counts: readonly MissedCount[] | null;
  /** The latest month first, and in it what was asked most. */
  readonly kept: readonly KeptQuestion[];
}

/** The lists behind the page of questions and words. */
export interface QuestionLists {
  /** Rows of questions are the owners' to see: others find none. */
  read(): Promise<QuestionsRead>;
  addWord(word: SiteWord): Promise<WordOutcome>;
  changeWord(base: KeptWord, word: SiteWord): Promise<WordOutcome>;
  removeWord(word: KeptWord): Promise<WordOutcome>;
  setKeeping(keeping: Keeping): Promise<void>;
  setContacts(change: Partial<Contacts>): Promise<void>;
  /** Deletes texts for good: the recycle bin keeps none of them. The counts stay. */
  deleteKept(kept: readonly KeptQuestion[]): Promise<void>;
}

export function createQuestionLists(sp: SPFI, repository: Pick<PlanRepository, 'rowsOf' | 'written'>): QuestionLists {
  /** Written past the repository, which must not answer with what it read before. */
  const past = <T>(change: Promise<T>): Promise<T> => change.finally(() => repository.written());
  return {
    async read() {
      const [settings, [words], missed] = await Promise.all([
        readAnswerSettings(repository),
        repository.rowsOf([ownWords]),
        readMissed(sp),
      ]);
      const reader = rowsReader(ownWords, [], () => '');
      const own = [...(words?.rows.values() ?? [])].filter((raw) => !isFolder(raw));
      return {
        ...settings,
        words:
          !words || words.absent === true
            ? null
            : own
                .flatMap((raw) => {
                  const word = wordFrom(reader(raw));
                  return word ? [{ ...word, row: refOf(ownWords, raw) }] : [];
                })
                .sort((a, b) => a.word.localeCompare(b.word, 'da')),
        ...missed,
      };
    },
    addWord: (word) => past(addWord(sp, word)),
    changeWord: (base, word) => past(changeWord(sp, base, word)),
    removeWord: (word) => past(removeWord(sp, word)),
    setKeeping: (keeping) => past(writeKeeping(sp, keeping)),
    setContacts: (change) => past(writeContacts(sp, change)),
    async deleteKept(kept) {
      for (const some of chunked(kept, mostParts)) {
        const parts = some.map(
          ({ id }): Part<void> =>
            (batched) =>
              itemOf(batched, questions, id).delete(),
        );
        for (const answer of await together(sp, parts)) if (!answer.ok && answer.fault.kind !== 'gone') valueOf(answer);
      }
    },
  };
}

async function readMissed(sp: SPFI): Promise<Pick<QuestionsRead, 'counts' | 'kept'>> {
  const rows = await readAll(sp, questions).catch((error: unknown) => {
    if (['noList', 'forbidden'].includes(statusOf(error).kind)) return null;
    throw error;
  });
  if (rows === null) return { counts: null, kept: [] };
  const reader = rowsReader(questions, [], () => '');
  const counts: MissedCount[] = [];
  const kept: KeptQuestion[] = [];
  for (const raw of rows) {
    const row = reader(raw);
    const kind = missedKinds.find((one) => one === row.text('Kind'));
    const month = row.text('Month') ?? '';
    if (kind === undefined || !/^\d{4}-\d{2}$/.test(month)) continue;
    const counted = { kind, month, times: row.number('Times') ?? 0 };
    const text = row.note('QuestionText');
    if (text === '') counts.push(counted);
    else kept.push({ ...counted, id: raw.Id, text });
  }
  return { counts, kept: kept.sort((a, b) => b.month.localeCompare(a.month) || b.times - a.times || b.id - a.id) };
}
