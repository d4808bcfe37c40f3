import * as React from 'react';
import { Switch } from '@fluentui/react-components';
import { sayDay } from '../../periods/index';
import { useSay } from '../say';
import type { MissedPartProps } from './missed-part';
import { useQuestionStyles } from './question-styles';

/** Whether texts are kept, who chose it and when, and what that means, said where it is chosen. */
export const Keeping: React.FC<MissedPartProps> = ({ read, today, acts, me }) => {
  const styles = useQuestionStyles();
  const say = useSay();
  const { keep, by, on } = read.keeping;
  const set = (next: boolean): void =>
    void acts.run(null, (lists) => lists.setKeeping({ keep: next, by: me, on: today }), {
      words: say(next ? 'questions.keep.saved.on' : 'questions.keep.saved.off'),
    });
  const who = { person: by ?? say('lists.history.somebody'), day: on === null ? '' : sayDay(on, today, say.locale) };
  return (
    <>
      <h2 className={styles.section}>{say('questions.keep.title')}</h2>
      <Switch
        className={styles.switch}
        checked={keep}
        label={say('questions.keep.switch')}
        onChange={(_event, { checked }) => set(checked)}
      />
      <p className={styles.text}>
        {!keep && `${say('questions.keep.never')} `}
        {on !== null && say(keep ? 'questions.keep.on' : 'questions.keep.off', who)}
      </p>
      <p className={styles.quiet}>{say('questions.keep.how')}</p>
    </>
  );
};
