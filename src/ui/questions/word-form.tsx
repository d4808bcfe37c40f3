import * as React from 'react';
import type { SiteWord } from '../../answers/answer';
import type { PlanSite } from '../../lists/plan-site';
import type { KeptWord } from '../../lists/questions/site-words';
import type { LocalDate } from '../../plan/plan';
import { draftsOf, rowName } from '../edit/drafts';
import { EditForm } from '../edit/edit-form';
import type { FormField } from '../edit/form-fields';
import { useSay } from '../say';
import type { Acts } from './use-acts';

interface WordFormProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly acts: Acts;
  /** The word that is changed; null for a new one. */
  readonly base: KeptWord | null;
  /** What a new word begins as. */
  readonly begin?: string;
  /** Where drafts of a new word are kept. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** A word and what it stands for, written in the place where it was asked for. */
export const WordForm: React.FC<WordFormProps> = ({ site, today, acts, base, begin = '', name = 'new', onClose }) => {
  const say = useSay();
  const fields: FormField[] = [
    { name: 'word', label: say('questions.words.word'), kind: 'line', required: true, narrow: true },
    {
      name: 'means',
      label: say('questions.words.means'),
      kind: 'line',
      required: true,
      narrow: true,
      hint: say('questions.words.meansHint'),
    },
  ];
  const before = { word: base?.word ?? begin, means: base?.means ?? '' };
  const row = base === null ? `questions/${name}` : rowName(base.row);
  return (
    <EditForm
      label={base === null ? say('questions.words.add') : say('questions.words.editOf', { word: base.word })}
      fields={fields}
      before={before}
      row={row}
      etag={base?.row.etag ?? null}
      drafts={draftsOf(site)}
      today={today}
      saving={acts.saving}
      problem={acts.problem?.of === row ? acts.problem.why : null}
      onSave={({ changed }) => {
        const word: SiteWord = {
          word: (changed['word'] ?? before.word).trim(),
          means: (changed['means'] ?? before.means).trim(),
        };
        if (base !== null && Object.keys(changed).length === 0) return Promise.resolve(true);
        return acts.run(row, (lists) => (base === null ? lists.addWord(word) : lists.changeWord(base, word)), {
          words: say('questions.words.saved', { ...word }),
        });
      }}
      onClose={onClose}
    />
  );
};
