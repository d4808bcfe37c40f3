import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { KeptQuestion } from '../../lists/questions/question-lists';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { useQuestionStyles } from './question-styles';

interface DeleteAllProps {
  readonly kept: readonly KeptQuestion[];
  /** Nothing more is kept, and these are left from before. */
  readonly isLeft: boolean;
  readonly saving: boolean;
  readonly onDelete: () => void;
}

/** The way to be rid of all texts: offered where they are no longer kept, and asked about once, since they do not come back. */
export const DeleteAll: React.FC<DeleteAllProps> = ({ kept, isLeft, saving, onDelete }) => {
  const page = useReminderStyles();
  const styles = useQuestionStyles();
  const say = useSay();
  const id = useUniqueId('delete');
  const [asked, setAsked] = React.useState(false);
  const group = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (asked) group.current?.focus();
  }, [asked]);
  const cancel = (): void => {
    setAsked(false);
    setTimeout(() => button.current?.focus());
  };
  const all = say.count('questions.kept.deleteAll', kept.length);
  if (asked)
    return (
      <div
        ref={group}
        role="group"
        tabIndex={-1}
        aria-labelledby={id}
        className={styles.confirm}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel();
        }}
      >
        <p id={id} className={styles.text}>
          {say.count('questions.kept.confirm', kept.length)}
        </p>
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabledFocusable={saving}
            onClick={() => {
              setAsked(false);
              onDelete();
            }}
          >
            {all}
          </Button>
          <Button onClick={cancel}>{say('questions.cancel')}</Button>
        </div>
      </div>
    );
  const ask = (
    <Button ref={button} icon={<DeleteRegular />} onClick={() => setAsked(true)}>
      {all}
    </Button>
  );
  if (!isLeft) return <div className={page.foot}>{ask}</div>;
  return (
    <MessageBar intent="warning" layout="multiline" className={page.bar}>
      <MessageBarBody>{say.count('questions.keep.left', kept.length)}</MessageBarBody>
      <MessageBarActions>{ask}</MessageBarActions>
    </MessageBar>
  );
};
