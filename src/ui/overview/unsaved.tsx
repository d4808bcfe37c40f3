import * as React from 'react';
import { mayRetry, problemWords } from '../edit/edit-state';
import type { Edits } from '../edit/use-edits';
import { Notice } from '../notice';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import type { Missing } from '../shell/late';

/**
 * That a change was not saved, where the script that tells of changes did not come either: the first press of somebody without
 * a connection. Nothing of it is fetched.
 */
export const Unsaved: React.FC<Missing<{ readonly edits: Edits; readonly quiet?: boolean }>> = ({
  wanted: { edits },
  retry,
}) => {
  const say = useSay();
  const { state } = edits;
  if (state.kind !== 'failed') return null;
  return (
    <div role="alert">
      <Notice>
        <span>{problemWords(state.problem, say)}</span>
        {mayRetry(state.problem) && (
          <PlainButton
            onClick={() => {
              retry();
              void edits.retry();
            }}
          >
            {say('shell.retry')}
          </PlainButton>
        )}
      </Notice>
    </div>
  );
};
