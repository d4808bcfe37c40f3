import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { problemWords } from '../edit/edit-state';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import type { Acts } from './use-acts';

/** What came of the last act: said where it was done, and why where it was not. A form says itself what it lacks. */
export const ActStatus: React.FC<{ readonly acts: Acts }> = ({ acts }) => {
  const styles = useReminderStyles();
  const say = useSay();
  const { done, problem } = acts;
  return (
    <>
      <div role="status">
        {done !== null && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody>{done.words}</MessageBarBody>
            {done.undo && (
              <MessageBarActions>
                <Button size="small" onClick={done.undo}>
                  {say('questions.words.undo')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      {problem !== null && problem.of === null && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
          <MessageBarBody>{problemWords(problem.why, say)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};
