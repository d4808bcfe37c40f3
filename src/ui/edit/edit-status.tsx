import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSay } from '../say';
import { mayRetry, problemWords, type EditState } from './edit-state';
import { savedWords } from './saved-words';
import { SlowSave } from './slow-save';
import type { Edits } from './use-edits';

const useStyles = makeStyles({
  bar: { marginBottom: '12px' },
  saving: { margin: '0 0 12px' },
  // Empty it takes no place among what it stands with.
  live: { ':empty': { position: 'absolute' } },
});

interface EditStatusProps {
  readonly edits: Edits;
  /** True while an editor is open that says itself why its text was not saved. */
  readonly quiet?: boolean;
  /** True where a toast says what is saved: then only what was not saved is said here. */
  readonly inToast?: boolean;
}

/**
 * What became of the last change: under way, saved with the way back, or why it was not saved, with a new try. The live region
 * stands there from the first, empty: screen readers pass over one that comes with its words.
 */
export const EditStatus: React.FC<EditStatusProps> = ({ edits, quiet = false, inToast = false }) => {
  const styles = useStyles();
  const { state } = edits;
  return (
    <>
      {!inToast && (
        <div role="status" className={styles.live}>
          {state.kind === 'saving' && !quiet && <Saving done={state.done} total={state.total} />}
          {(state.kind === 'saved' || state.kind === 'kept') && (
            <Done edits={edits} saved={state.kind === 'saved' ? state : null} />
          )}
        </div>
      )}
      {state.kind === 'failed' && !quiet && <Failed edits={edits} failed={state} />}
    </>
  );
};

const Saving: React.FC<{ readonly done: number; readonly total: number }> = ({ done, total }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <p className={styles.saving}>
      {total > 1 ? say('edit.savingOf', { done, total }) : say('save.saving')} <SlowSave />
    </p>
  );
};

interface DoneProps {
  readonly edits: Edits;
  /** Null where what was there has been kept. */
  readonly saved: Extract<EditState, { readonly kind: 'saved' }> | null;
}

const Done: React.FC<DoneProps> = ({ edits, saved }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar intent={saved === null ? 'info' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>{saved === null ? say('edit.kept') : savedWords(saved, say)}</MessageBarBody>
      {saved !== null && edits.back !== null && (
        <MessageBarActions>
          <Button size="small" onClick={() => void edits.undo()}>
            {say('edit.undo')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

interface FailedProps {
  readonly edits: Edits;
  readonly failed: Extract<EditState, { readonly kind: 'failed' }>;
}

const Failed: React.FC<FailedProps> = ({ edits, failed: { problem, written, changes } }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        {written > 0 && `${say('edit.partly', { n: written, of: written + changes.length })} `}
        {problemWords(problem, say)}
      </MessageBarBody>
      {mayRetry(problem) && (
        <MessageBarActions>
          <Button size="small" onClick={() => void edits.retry()}>
            {say('edit.retry')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
