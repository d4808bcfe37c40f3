import type { Conflict, ConflictSide } from '../../lists/writing/conflict';
import type { AnyChoice, Thing, ThingKind } from '../edit/things';
import { groups, type QuestionName } from './groups';

export type { QuestionName };
export type Whose = 'mine' | 'theirs';
export type Answers = Readonly<Partial<Record<QuestionName, Whose>>>;

/** Two states of any thing and what both began from; the fields by their names. */
export type AnyConflict = Omit<Conflict<Thing>, 'fields'> & {
  readonly fields: readonly { readonly name: string; readonly side: ConflictSide }[];
};

/** One choice: who of the two changed something in it. */
export interface Question {
  readonly name: QuestionName;
  readonly side: Whose | 'both';
}

/** What else is not as it was, and cannot be chosen here: it stands as the other person saved it. */
export type ToldField = 'order' | 'days';

const told: Readonly<Record<string, ToldField>> = { order: 'order', start: 'days', end: 'days', recurrence: 'days' };

/**
 * The choices in a conflict, and the fields that are only told of. A group in which both hold the same is no question, nor
 * is one of which only days that follow from the words differ: those cannot be written by themselves. Pure.
 */
export function questionsOf(
  kind: ThingKind,
  conflict: AnyConflict,
): { readonly asked: readonly Question[]; readonly told: readonly ToldField[] } {
  const sides = new Map(conflict.fields.map(({ name, side }) => [name, side]));
  const asked = groups[kind].flatMap(({ name, fields, written }): Question[] => {
    const differs = (field: string): boolean => sides.has(field) && sides.get(field) !== 'same';
    if (!written.some(differs)) return [];
    const all = new Set(fields.filter(differs).map((field) => sides.get(field)));
    const [only] = all;
    return [{ name, side: all.size === 1 && (only === 'mine' || only === 'theirs') ? only : 'both' }];
  });
  const own = new Set(
    groups[kind].filter(({ name }) => asked.some((one) => one.name === name)).flatMap(({ fields }) => fields),
  );
  const others = conflict.fields.flatMap(({ name, side }) => {
    const one = told[name];
    return own.has(name) || side === 'mine' || side === 'same' || one === undefined ? [] : [one];
  });
  return { asked, told: [...new Set(others)] };
}

/** Mine where I changed something, what is there now where I did not (UI.md 5). Pure. */
export function firstAnswers(asked: readonly Question[]): Answers {
  return Object.fromEntries(asked.map(({ name, side }) => [name, side === 'theirs' ? 'theirs' : 'mine']));
}

/** The same answer to all. Pure. */
export const allAnswers = (asked: readonly Question[], whose: Whose): Answers =>
  Object.fromEntries(asked.map(({ name }) => [name, whose]));

/** The answers as the repository takes them: for each field that is not as it was. Pure. */
export function choiceOf(kind: ThingKind, conflict: AnyConflict, answers: Answers): AnyChoice {
  const choice: Record<string, Whose> = {};
  for (const { name } of conflict.fields) {
    const group = groups[kind].find(({ fields }) => fields.includes(name));
    const whose = group && answers[group.name];
    if (whose !== undefined) choice[name] = whose;
  }
  return choice;
}

/** Which questions the fields of a change are about, in the order they are asked. Pure. */
export function questionNames(kind: ThingKind, fields: readonly string[]): QuestionName[] {
  // A phase's words are written under a name of their own.
  const names = fields.map((name) => name.replace(/^(development|implementation)Text$/, '$1'));
  return groups[kind].filter(({ written }) => written.some((name) => names.includes(name))).map(({ name }) => name);
}
