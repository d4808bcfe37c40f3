/** A place in a row: `['Title']`, `['Area', 'Title']` for a part of a lookup or person. */
export type FieldPath = readonly string[];

/** What is compared: a field, a fixed value, or a function of one ("year(Due)"). */
export type Operand =
  | { readonly kind: 'field'; readonly path: FieldPath }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'part'; readonly part: DatePart; readonly of: Operand };

export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A row's condition, the same whether it was written as `$filter` or as CAML's `<Where>`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'startsWith' | 'contains'; readonly field: Operand; readonly text: Operand }
  | { readonly kind: 'in'; readonly field: Operand; readonly values: readonly Operand[] };

export interface Order {
  readonly path: FieldPath;
  readonly descending: boolean;
}
