import type { PlanItem } from '../../plan/plan';
import type { Choice, Conflict, ConflictSide } from '../../lists/writing/conflict';

/** What a person chooses between in one go: a state goes with its day and its person, a period with its days. */
export type QuestionName = 'period' | 'status';

type FieldName = keyof PlanItem;

interface Group {
  readonly name: QuestionName;
  readonly fields: readonly FieldName[];
  /** The fields among them that are written; the others follow from these. */
  readonly written: readonly FieldName[];
  /** The columns that the history tells of. */
  readonly columns: readonly string[];
}

export const groups: readonly Group[] = [
  {
    name: 'period',
    fields: ['periodText', 'start', 'end', 'recurrence'],
    written: ['periodText'],
    columns: ['PeriodText', 'Start', 'End', 'Recurrence'],
  },
  {
    name: 'status',
    fields: ['status', 'reachedOn', 'reachedBy'],
    written: ['status', 'reachedOn', 'reachedBy'],
    columns: ['Status', 'ReachedOn', 'ReachedBy'],
  },
];

export type Whose = 'mine' | 'theirs';
export type Answers = Readonly<Partial<Record<QuestionName, Whose>>>;

/** One choice: who of the two changed something in it. */
export interface Question {
  readonly name: QuestionName;
  readonly side: Whose | 'both';
}

/** What else is not as it was, and cannot be chosen here: it stands as the other person saved it. */
export type ToldField = 'text' | 'kind' | 'place' | 'responsible' | 'days';

const told: Readonly<Partial<Record<FieldName, ToldField>>> = {
  text: 'text',
  kind: 'kind',
  activityKey: 'place',
  areaKey: 'place',
  order: 'place',
  responsible: 'responsible',
  start: 'days',
  end: 'days',
  recurrence: 'days',
};

/**
 * The choices in a conflict, and the fields that are only told of. A group in which both hold the same is no question, nor
 * is one of which only days that follow from the words differ: those cannot be written by themselves. Pure.
 */
export function questionsOf(conflict: Conflict<PlanItem>): {
  readonly asked: readonly Question[];
  readonly told: readonly ToldField[];
} {
  const sides = new Map<string, ConflictSide>(conflict.fields.map(({ name, side }) => [name, side]));
  const asked = groups.flatMap(({ name, fields, written }): Question[] => {
    const differs = (field: FieldName): boolean => sides.has(field) && sides.get(field) !== 'same';
    if (!written.some(differs)) return [];
    const all = new Set(fields.filter(differs).map((field) => sides.get(field)));
    const [only] = all;
    return [{ name, side: all.size === 1 && (only === 'mine' || only === 'theirs') ? only : 'both' }];
  });
  const own = new Set(groups.filter(({ name }) => asked.some((one) => one.name === name)).flatMap((one) => one.fields));
  const others = conflict.fields.flatMap(({ name, side }) =>
    own.has(name) || side === 'mine' || told[name] === undefined ? [] : [told[name]],
  );
  return { asked, told: [...new Set(others)] };
}

/** Mine where I changed something, what is there now where I did not (UI.md 5). Pure. */
export function firstAnswers(asked: readonly Question[]): Answers {
  return Object.fromEntries(asked.map(({ name, side }) => [name, side === 'theirs' ? 'theirs' : 'mine']));
}

/** The answers as the repository takes them: for each field that is not as it was. Pure. */
export function choiceOf(conflict: Conflict<PlanItem>, answers: Answers): Choice<PlanItem> {
  const choice: Choice<PlanItem> = {};
  for (const { name } of conflict.fields) {
    const group = groups.find(({ fields }) => fields.includes(name));
    const whose = group && answers[group.name];
    if (whose !== undefined) choice[name] = whose;
  }
  return choice;
}
