import * as React from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { PlanSite } from '../../lists/plan-site';
import { suggestionsFor, type KeptWord } from '../../lists/questions/site-words';
import { words as ownWords } from '../../lists/schema/words';
import type { LocalDate } from '../../plan/plan';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { ActStatus } from './act-status';
import { useQuestionStyles } from './question-styles';
import { SuggestedWords } from './suggested-words';
import type { Acts } from './use-acts';
import { WordForm } from './word-form';

interface WordsPartProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly acts: Acts;
  /** Null where the site has yet to get the list. */
  readonly words: readonly KeptWord[] | null;
  readonly mayWrite: boolean;
}

/** The municipality's own words: who may edit adds, changes and takes away. */
export const WordsPart: React.FC<WordsPartProps> = ({ site, today, acts, words, mayWrite }) => {
  const page = useReminderStyles();
  const styles = useQuestionStyles();
  const say = useSay();
  // The id of the word that is edited; 0 for a new one.
  const [editing, setEditing] = React.useState<number | null>(null);
  const add = React.useRef<HTMLButtonElement>(null);
  const list = React.useRef<HTMLUListElement>(null);
  if (words === null)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say('questions.noLists', { list: ownWords[say.locale] })}</MessageBarBody>
      </MessageBar>
    );
  const close = (): void => {
    const id = editing;
    setEditing(null);
    // The button that opened the form is drawn again after it has gone.
    setTimeout(() =>
      (id === 0 ? add.current : list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`))?.focus(),
    );
  };
  const open = (id: number): void => {
    acts.clear();
    setEditing(id);
  };
  const remove = (word: KeptWord): void => {
    const undo = (): void =>
      void acts.run(null, (at) => at.addWord(word), {
        words: say('questions.words.saved', { word: word.word, means: word.means }),
      });
    void acts.run(null, (at) => at.removeWord(word), {
      words: say('questions.words.removed', { word: word.word }),
      undo,
    });
    add.current?.focus();
  };
  return (
    <>
      <p className={page.lead}>
        {say('questions.words.lead')} {!mayWrite && say('questions.words.readOnly')}
      </p>
      <ActStatus acts={acts} />
      {mayWrite && editing !== 0 && (
        <div className={page.tools}>
          <Button ref={add} icon={<AddRegular />} onClick={() => open(0)}>
            {say('questions.words.add')}
          </Button>
        </div>
      )}
      {editing === 0 && <WordForm {...{ site, today, acts }} base={null} onClose={close} />}
      {words.length === 0 && editing !== 0 && <p className={styles.text}>{say('questions.words.none')}</p>}
      <ul ref={list} className={styles.list} aria-label={say('questions.words.list')}>
        {words.map((word) =>
          editing === word.row.id ? (
            <li key={word.row.id} className={styles.wide}>
              <WordForm {...{ site, today, acts }} base={word} onClose={close} />
            </li>
          ) : (
            <li key={word.row.id} className={styles.line}>
              <div>
                <p className={styles.said}>{word.word}</p>
                <p className={styles.means}>{word.means}</p>
              </div>
              {mayWrite && (
                <div className={styles.acts}>
                  <Button
                    icon={<EditRegular />}
                    data-edit={word.row.id}
                    aria-label={say('questions.words.editOf', { word: word.word })}
                    onClick={() => open(word.row.id)}
                  >
                    {say('questions.words.edit')}
                  </Button>
                  <Button
                    icon={<DeleteRegular />}
                    disabledFocusable={acts.saving}
                    aria-label={say('questions.words.removeOf', { word: word.word })}
                    onClick={() => remove(word)}
                  >
                    {say('questions.words.remove')}
                  </Button>
                </div>
              )}
            </li>
          ),
        )}
      </ul>
      {mayWrite && <SuggestedWords acts={acts} words={suggestionsFor(words)} />}
    </>
  );
};
