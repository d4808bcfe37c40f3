import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { KeptQuestion } from '../../lists/questions/question-lists';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { sayMonthOf } from './counted';
import { DeleteAll } from './delete-all';
import type { MissedPartProps } from './missed-part';
import { useQuestionStyles } from './question-styles';
import { WordForm } from './word-form';

/** So many are drawn at first, and with each press. */
const step = 30;
/** A text of so many words may itself be the word that is not known. */
const shortWords = 3;

/** The texts that were kept: to make a word of one, or to delete them. */
export const KeptQuestions: React.FC<MissedPartProps> = (props) => {
  const { site, read, today, acts, mayWrite } = props;
  const page = useReminderStyles();
  const styles = useQuestionStyles();
  const say = useSay();
  const [shown, setShown] = React.useState(step);
  const [making, setMaking] = React.useState<number | null>(null);
  const section = React.useRef<HTMLHeadingElement>(null);
  const { kept, keeping } = read;
  if (kept.length === 0) return keeping.keep ? <p className={page.foot}>{say('questions.kept.none')}</p> : null;
  const remove = (some: readonly KeptQuestion[]): void => {
    void acts.run(null, (lists) => lists.deleteKept(some), {
      words: say.count('questions.kept.deleted', some.length),
    });
    // What was pressed goes with its line.
    section.current?.focus();
  };
  const close = (id: number): void => {
    setMaking(null);
    setTimeout(() => document.getElementById(buttonOf(id))?.focus());
  };
  const rest = kept.length - shown;
  const deleteAll = <DeleteAll kept={kept} isLeft={!keeping.keep} saving={acts.saving} onDelete={() => remove(kept)} />;
  return (
    <>
      <h2 ref={section} tabIndex={-1} className={styles.section}>
        {say('questions.kept.title')}
      </h2>
      {!keeping.keep && deleteAll}
      <ul className={styles.list}>
        {kept.slice(0, shown).map((one) => (
          <li key={one.id} className={styles.line}>
            <div>
              <p className={styles.said}>{one.text}</p>
              <p className={styles.quiet}>
                {[
                  say('questions.kept.line', {
                    kind: say(`questions.kind.${one.kind}`),
                    month: sayMonthOf(one.month, say.locale),
                  }),
                  say.count('questions.kept.times', one.times),
                ].join(' · ')}
              </p>
            </div>
            <div className={styles.acts}>
              {mayWrite && making !== one.id && (
                <Button
                  id={buttonOf(one.id)}
                  icon={<AddRegular />}
                  aria-label={say('questions.kept.wordOf', { text: one.text })}
                  onClick={() => {
                    acts.clear();
                    setMaking(one.id);
                  }}
                >
                  {say('questions.kept.word')}
                </Button>
              )}
              <Button
                icon={<DeleteRegular />}
                disabledFocusable={acts.saving}
                aria-label={say('questions.kept.deleteOf', { text: one.text })}
                onClick={() => remove([one])}
              >
                {say('questions.kept.delete')}
              </Button>
            </div>
            {making === one.id && (
              <div style={{ gridColumn: '1 / -1' }}>
                <WordForm
                  {...{ site, today, acts }}
                  base={null}
                  name={`from-${one.id}`}
                  begin={one.text.split(' ').length <= shortWords ? one.text : ''}
                  onClose={() => close(one.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + step)}>
          {say('questions.kept.more', { n: Math.min(step, rest) })}
        </Button>
      )}
      {keeping.keep && deleteAll}
    </>
  );
};

const buttonOf = (id: number): string => `question-word-${id}`;
