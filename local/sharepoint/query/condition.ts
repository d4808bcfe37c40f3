/** A place in a row: `['Title']`, `['Area', 'Title']` for a part of a lookup or person. */
export type FieldPath = readonly string[];

/** What is compared: a field, a fixed value, or a function of one ("year(Due)"). */
export type Operand =
  | { readonly kind: 'field'; readonly path: FieldPath }
  | {
      readonly kind: 'value';
      readonly value: string | number | boolean | null;
      /** CAML's dates without IncludeTimeValue: the whole day of the site is meant, not the moment. */
      readonly wholeDay?: boolean;
    }
  | { readonly kind: 'part'; readonly part: DatePart; readonly of: Operand };

export const dateParts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
export type DatePart = (typeof dateParts)[number];
export const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof comparisons)[number];

/** A row's condition, the same whether it was written as `$filter` or as CAML's `<Where>`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'startsWith' | 'contains'; readonly field: Operand; readonly text: Operand }
  | { readonly kind: 'in'; readonly field: Operand; readonly values: readonly Operand[] }
  /** CAML's Membership: the column holds a group that the person asking is in, or a member of a group. */
  | { readonly kind: 'member'; readonly field: Operand; readonly principals: readonly number[] };

export interface Order {
  readonly path: FieldPath;
  readonly descending: boolean;
}

/** All the places in a row that a condition reads. */
export function pathsOf(condition: Condition): FieldPath[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(pathsOf);
    case 'not':
      return pathsOf(condition.part);
    case 'compare':
      return [...pathsIn(condition.left), ...pathsIn(condition.right)];
    case 'startsWith':
    case 'contains':
      return [...pathsIn(condition.field), ...pathsIn(condition.text)];
    case 'in':
      return [...pathsIn(condition.field), ...condition.values.flatMap(pathsIn)];
    case 'member':
      return pathsIn(condition.field);
  }
}

const pathsIn = (operand: Operand): FieldPath[] => {
  if (operand.kind === 'field') return [operand.path];
  return operand.kind === 'part' ? pathsIn(operand.of) : [];
};
