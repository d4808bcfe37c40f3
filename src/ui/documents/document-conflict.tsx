import * as React from 'react';
import type { GoverningDocument } from '../../documents/document';
import type { PlanSite } from '../../lists/plan-site';
import type { Choice, Conflict } from '../../lists/writing/conflict';
import type { LocalDate } from '../../plan/plan';
import { RowConflict, type ConflictWords } from '../conflict/row-conflict';
import type { EditProblem } from '../edit/edit-state';
import { useSay } from '../say';
import { problemWords } from './problem-words';
import { conflictNames, savedBy, sayConflictValue, wholeChoice, type ConflictName } from './conflict-fields';

interface DocumentConflictProps {
  readonly conflict: Conflict<GoverningDocument>;
  readonly again: boolean;
  readonly saving: boolean;
  readonly problem: EditProblem | null;
  readonly documents: readonly GoverningDocument[];
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly onSettle: (choice: Choice<GoverningDocument>) => void;
  readonly onDiscard: () => void;
}

/** Two have changed the same document. */
export const DocumentConflict: React.FC<DocumentConflictProps> = ({ documents, ...props }) => {
  const say = useSay();
  const words = React.useMemo(
    (): ConflictWords<GoverningDocument, ConflictName> => ({
      namesOf: conflictNames,
      labelOf: (name) => say(`documents.field.${name}`),
      valueOf: (document, name) => sayConflictValue(document, name, documents, say),
      wholeChoice,
      savedBy,
      title: (by) =>
        by === null ? say('documents.conflict.title') : say('documents.conflict.titleBy', { person: by }),
      again: say('documents.conflict.again'),
      problemOf: (problem) => problemWords(problem, say),
    }),
    [documents, say],
  );
  return <RowConflict {...props} words={words} />;
};
