import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { SiteWord } from '../../answers/answer';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { useQuestionStyles } from './question-styles';
import type { Acts } from './use-acts';

interface SuggestedWordsProps {
  readonly acts: Acts;
  readonly words: readonly SiteWord[];
}

/** Usual abbreviations, each to be added by a press: none is true of every municipality. */
export const SuggestedWords: React.FC<SuggestedWordsProps> = ({ acts, words }) => {
  const page = useReminderStyles();
  const styles = useQuestionStyles();
  const say = useSay();
  const region = useUniqueId('suggested');
  const [open, setOpen] = React.useState(false);
  const toggle = React.useRef<HTMLButtonElement>(null);
  if (words.length === 0) return null;
  const add = (word: SiteWord): void => {
    void acts.run(null, (lists) => lists.addWord(word), { words: say('questions.words.saved', { ...word }) });
    // The line that was pressed goes.
    toggle.current?.focus();
  };
  return (
    <>
      <Button
        ref={toggle}
        className={page.foot}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {open ? say('questions.words.suggestedHide') : say.count('questions.words.suggestedShow', words.length)}
      </Button>
      <div id={region} hidden={!open}>
        {open && (
          <>
            <h2 className={styles.section}>{say('questions.words.suggested')}</h2>
            <p className={styles.text}>{say('questions.words.suggestedLead')}</p>
            <ul className={styles.list}>
              {words.map((word) => (
                <li key={word.word} className={styles.line}>
                  <div>
                    <p className={styles.said}>{word.word}</p>
                    <p className={styles.means}>{word.means}</p>
                  </div>
                  <Button
                    icon={<AddRegular />}
                    disabledFocusable={acts.saving}
                    aria-label={say('questions.words.addOf', { word: word.word })}
                    onClick={() => add(word)}
                  >
                    {say('questions.words.addOne')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
};
