import type { GoverningDocument } from '../../documents/document';
import type { HistoryLine } from '../../lists/history/history';
import type { Choice, Conflict, ConflictSide } from '../../lists/writing/conflict';
import type { Say } from '../../text/text';
import { fieldNames, sayField, type FieldName } from './document-fields';

/** What a conflict of a document can be about: a field, or what was decided. */
export type ConflictName = FieldName | 'decided';

export interface ConflictQuestion {
  readonly name: ConflictName;
  readonly side: Exclude<ConflictSide, 'same'>;
}

const names: readonly ConflictName[] = [...fieldNames, 'decided'];
const isName = (name: string): name is ConflictName => names.some((one) => one === name);

/**
 * The choices in a conflict: the fields that I changed, and among the others only those that both changed; what somebody else
 * alone changed stands, and is told of. Pure.
 */
export function conflictNames(conflict: Conflict<GoverningDocument>): {
  readonly asked: readonly ConflictQuestion[];
  readonly told: readonly ConflictName[];
} {
  const asked: ConflictQuestion[] = [];
  const told: ConflictName[] = [];
  for (const { name, side } of conflict.fields) {
    if (!isName(name)) continue;
    if (side === 'mine' || side === 'both') asked.push({ name, side });
    else told.push(name);
  }
  // The day of a review goes with what it led to.
  const decides = asked.some(({ name }) => name === 'decided');
  return { asked: decides ? asked.filter(({ name }) => name !== 'reviewedOn') : asked, told };
}

/** The column that holds each of them, where it is not the field's name with a capital letter (src/lists/schema). */
const columns: Partial<Record<ConflictName, string>> = {
  owner: 'OwnerPerson',
  link: 'DocumentLink',
  version: 'DocumentVersion',
  replaces: 'ReplacesDocument',
  decided: 'Decision',
};

/** Who last changed what a question is about; null where the history does not tell, so that nobody is named wrongly. Pure. */
export function savedBy(lines: readonly HistoryLine[], name: ConflictName): string | null {
  const column = columns[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  return lines.find(({ fields }) => fields.includes(column))?.by || null;
}

/** The answers as the register takes them: the day of a review goes with what it led to. Pure. */
export const wholeChoice = (choice: Choice<GoverningDocument>): Choice<GoverningDocument> =>
  choice.decided === undefined ? choice : { ...choice, reviewedOn: choice.decided };

/** What a document holds in one of them, in words; null for nothing. Pure. */
export function sayConflictValue(
  document: GoverningDocument,
  name: ConflictName,
  documents: readonly GoverningDocument[],
  say: Say,
): string | null {
  if (name !== 'decided') return sayField(document, name, documents, say);
  const { decided } = document;
  if (decided === null) return null;
  return [say(`documents.decision.${decided.decision}`), decided.reason].filter(Boolean).join(': ');
}
