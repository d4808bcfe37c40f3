import * as React from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Say } from '../../text/text';
import { periodOf } from '../marks/speak';
import { stateWord } from '../marks/words';
import { useSay } from '../say';
import type { ItemWrite, WriteState } from './use-item-write';

const useMessageStyles = makeStyles({ box: { marginBottom: '16px' } });

interface WriteMessageProps {
  readonly write: ItemWrite;
  readonly today: LocalDate;
  /** The person keeps what somebody else saved. */
  readonly onTakeTheirs: (theirs: PlanItem) => void;
}

/** What became of a change: saved with undo, a conflict with both ways out, or why nothing was saved. */
export const WriteMessage: React.FC<WriteMessageProps> = (props) => {
  const styles = useMessageStyles();
  if (props.write.state.kind === 'idle') return null;
  return (
    <div className={styles.box}>
      <Message {...props} />
    </div>
  );
};

const Message: React.FC<WriteMessageProps> = ({ write, today, onTakeTheirs }) => {
  const say = useSay();
  const { state } = write;
  if (state.kind === 'idle') return null;
  if (state.kind === 'saving') return <p role="status">{say('save.saving')}</p>;
  if (state.kind === 'saved') {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{savedText(state.change, state.item, say)}</MessageBarBody>
        {state.undo !== null && (
          <MessageBarActions>
            <Button size="small" onClick={() => void write.undo()}>
              {say('details.undo')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  }
  if (state.kind === 'conflict') {
    const { theirs, change } = state;
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{say('details.conflict.title')}</MessageBarTitle>
          {say('details.conflict.text', {
            period: periodOf(theirs, say),
            state: stateWord(stateOf(theirs, today), say).toLocaleLowerCase(say.locale),
          })}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => void write.change(theirs, change)}>
            {say('details.conflict.mine')}
          </Button>
          <Button size="small" onClick={() => onTakeTheirs(theirs)}>
            {say('details.conflict.theirs')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{failureText(state, say)}</MessageBarBody>
    </MessageBar>
  );
};

function savedText(change: { status?: string; periodText?: string | null }, item: PlanItem, say: Say): string {
  if (change.periodText !== undefined) return say('details.saved.period', { period: periodOf(item, say) });
  return say(change.status === 'reached' ? 'details.saved.reached' : 'details.saved.notReached');
}

function failureText(state: WriteState, say: Say): string {
  if (state.kind === 'refused') return state[say.locale];
  if (state.kind === 'gone') return say('details.gone');
  return say(state.kind === 'forbidden' ? 'details.forbidden' : 'details.failed');
}
