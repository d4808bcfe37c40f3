import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { mayRetry } from '../edit/edit-state';
import { problemWords } from './problem-words';
import { useSay } from '../say';
import { DocumentConflict } from './late-parts';
import type { DocumentWrites } from './use-writes';

interface WriteNoteProps {
  readonly writes: DocumentWrites;
  readonly documents: readonly GoverningDocument[];
  readonly site: PlanSite;
  readonly today: LocalDate;
}

/** What became of the last change: saved with undo, why it was not, or the choice where two changed the same. */
export const WriteNote: React.FC<WriteNoteProps> = ({ writes, documents, site, today }) => {
  const say = useSay();
  const { state } = writes;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saving':
      return <p role="status">{say('save.saving')}</p>;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problemWords(state.problem, say)}</MessageBarBody>
          {mayRetry(state.problem) && (
            <MessageBarActions>
              <Button size="small" onClick={() => void writes.write(state.task)}>
                {say('edit.retry')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      );
    case 'conflict':
      return (
        <DocumentConflict
          conflict={state.conflict}
          again={state.again}
          saving={state.saving}
          problem={state.problem}
          documents={documents}
          site={site}
          today={today}
          onSettle={(choice) => void writes.settle(choice)}
          onDiscard={writes.discard}
        />
      );
    case 'saved':
      return (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{state.done}</MessageBarBody>
          {state.undo !== null && (
            <MessageBarActions>
              <Button size="small" onClick={() => void writes.undo()}>
                {say('edit.undo')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      );
  }
};
