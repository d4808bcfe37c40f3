import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import type { LocalDate, RowRef } from '../../../plan/plan';
import { RowConflict, type ConflictWords } from '../../conflict/row-conflict';
import { mayRetry, problemWords } from '../../edit/edit-state';
import type { FormField } from '../../edit/form-fields';
import type { RowWrites } from '../../edit/use-row-writes';
import { useSay } from '../../say';
import { usePartStyles } from './part-frame';
import { sayValueOf } from './row-fields';

interface RowNoteProps<T extends { readonly key: string; readonly row: RowRef | null }> {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly writes: RowWrites<T>;
  readonly fields: readonly FormField[];
  /** Drafts whose own form says what it lacks: nothing is said here of them. */
  readonly inForm?: readonly string[];
}

/** What became of the last change: saved with undo, why it was not, or the choice where two changed the same. */
export function RowNote<T extends { readonly key: string; readonly row: RowRef | null }>(
  props: RowNoteProps<T>,
): React.ReactElement | null {
  const { site, today, writes, fields, inForm = [] } = props;
  const say = useSay();
  const words = React.useMemo((): ConflictWords<T, keyof T & string> => {
    const known = (name: string): FormField | undefined => fields.find((field) => field.name === name);
    return {
      namesOf: ({ fields: changed }) => {
        const own = changed.filter(({ name }) => known(name) !== undefined);
        return {
          asked: own.flatMap(({ name, side }) => (side === 'mine' || side === 'both' ? [{ name, side }] : [])),
          told: own.filter(({ side }) => side === 'theirs').map(({ name }) => name),
        };
      },
      labelOf: (name) => known(name)?.label ?? name,
      valueOf: (thing, name) => {
        const field = known(name);
        return field ? sayValueOf(field, thing, say) : null;
      },
      title: (by) => (by === null ? say('machinery.conflict') : say('machinery.conflictBy', { person: by })),
      again: say('machinery.conflictAgain'),
      problemOf: (problem) => problemWords(problem, say),
    };
  }, [fields, say]);
  const { state } = writes;
  const { live } = usePartStyles();
  return (
    <>
      <div role="status" className={live}>
        {state.kind === 'saving' && <p>{say('save.saving')}</p>}
        {state.kind === 'saved' && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{state.done}</MessageBarBody>
            {state.undo !== null && (
              <MessageBarActions>
                <Button size="small" onClick={() => void writes.undo()}>
                  {say('edit.undo')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      {state.kind === 'failed' && !inForm.includes(state.about) && (
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
      )}
      {state.kind === 'conflict' && (
        <RowConflict
          conflict={state.conflict}
          words={words}
          again={state.again}
          saving={state.saving}
          problem={state.problem}
          site={site}
          today={today}
          onSettle={(choice) => void writes.settle(choice)}
          onDiscard={writes.discard}
        />
      )}
    </>
  );
}
