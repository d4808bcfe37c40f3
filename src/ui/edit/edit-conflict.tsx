import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { ConflictView } from '../conflict/conflict-view';
import { useSay } from '../say';
import { problemWords } from './edit-state';
import type { Edits } from './use-edits';

interface EditConflictProps {
  readonly edits: Edits;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly level?: 2 | 3;
}

/** The conflict that waits to be settled; nothing where there is none. */
export const EditConflict: React.FC<EditConflictProps> = ({ edits, site, today, level = 3 }) => {
  const say = useSay();
  const { state } = edits;
  const [met] = state.kind === 'conflict' ? state.conflicts : [];
  if (state.kind !== 'conflict' || met === undefined) return null;
  return (
    <ConflictView
      met={met}
      again={state.again}
      saving={state.saving}
      problem={state.problem && problemWords(state.problem, say)}
      site={site}
      today={today}
      level={level}
      onSettle={(choice) => void edits.settle(choice)}
      onDiscard={edits.discard}
    />
  );
};
