import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSay } from '../say';
import { mayRetry, problemWords } from './edit-state';
import { savedWords } from './saved-words';
import { SlowSave } from './slow-save';
import type { Edits } from './use-edits';

const useStyles = makeStyles({
  bar: { marginBottom: '12px' },
  saving: { margin: '0 0 12px' },
});

interface EditStatusProps {
  readonly edits: Edits;
  /** True while an editor is open that says itself why its text was not saved. */
  readonly quiet?: boolean;
}

/** What became of the last change: under way, saved with the way back, or why it was not saved, with a new try. */
export const EditStatus: React.FC<EditStatusProps> = ({ edits, quiet = false }) => {
  const styles = useStyles();
  const say = useSay();
  const { state, back } = edits;
  if (state.kind === 'idle' || state.kind === 'conflict') return null;
  if (state.kind === 'saving')
    return quiet ? null : (
      <p role="status" className={styles.saving}>
        {state.total > 1 ? say('edit.savingOf', { done: state.done, total: state.total }) : say('save.saving')}{' '}
        <SlowSave />
      </p>
    );
  if (state.kind === 'failed')
    return quiet ? null : (
      <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
        <MessageBarBody>
          {state.written > 0 &&
            `${say('edit.partly', { n: state.written, of: state.written + state.changes.length })} `}
          {problemWords(state.problem, say)}
        </MessageBarBody>
        {mayRetry(state.problem) && (
          <MessageBarActions>
            <Button size="small" onClick={() => void edits.retry()}>
              {say('edit.retry')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  return (
    <MessageBar
      intent={state.kind === 'saved' ? 'success' : 'info'}
      layout="multiline"
      role="status"
      className={styles.bar}
    >
      <MessageBarBody>{state.kind === 'saved' ? savedWords(state, say) : say('edit.kept')}</MessageBarBody>
      {state.kind === 'saved' && back !== null && (
        <MessageBarActions>
          <Button size="small" onClick={() => void edits.undo()}>
            {say('edit.undo')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
