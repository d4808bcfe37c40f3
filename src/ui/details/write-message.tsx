import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ItemChange } from '../../lists/repository';
import type { PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';
import { periodOf } from '../marks/speak';
import { stateWord } from '../marks/words';
import { useSay } from '../say';
import type { ItemWrite } from './item-write';
import { mayRetry, problemWords, type WriteState } from './write-state';

const useMessageStyles = makeStyles({ bar: { marginBottom: '16px' } });

interface WriteMessageProps {
  readonly state: WriteState;
  readonly write: ItemWrite;
}

/** What became of a change: under way, saved with undo, or why nothing was saved, with a new try. A conflict has its own view. */
export const WriteMessage: React.FC<WriteMessageProps> = ({ state, write }) => {
  const styles = useMessageStyles();
  const say = useSay();
  if (state.kind === 'idle' || state.kind === 'conflict') return null;
  if (state.kind === 'saving') return <p role="status">{say('save.saving')}</p>;
  if (state.kind === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
        <MessageBarBody>{problemWords(state.problem, say)}</MessageBarBody>
        {mayRetry(state.problem) && (
          <MessageBarActions>
            <Button size="small" onClick={() => void write.change(state.item, state.change)}>
              {say('details.retry')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  }
  return (
    <MessageBar
      intent={state.kind === 'saved' ? 'success' : 'info'}
      layout="multiline"
      role="status"
      className={styles.bar}
    >
      <MessageBarBody>
        {state.kind === 'saved' ? savedText(state.change, state.item, say) : say('details.saved.kept')}
      </MessageBarBody>
      {state.kind === 'saved' && state.undo !== null && (
        <MessageBarActions>
          <Button size="small" onClick={() => void write.undo()}>
            {say('details.undo')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

function savedText(change: ItemChange, item: PlanItem, say: Say): string {
  const period = periodOf(item, say);
  if (change.periodText !== undefined && change.status !== undefined)
    return say('details.saved.both', {
      period,
      state: stateWord(item.status, say).toLocaleLowerCase(say.locale),
    });
  if (change.periodText !== undefined) return say('details.saved.period', { period });
  return say(item.status === 'reached' ? 'details.saved.reached' : 'details.saved.notReached');
}
