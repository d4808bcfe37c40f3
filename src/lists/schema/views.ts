import type { ViewDeclaration } from './declaration';

// CAML for views. SharePoint refuses what would read more than 5,000 rows of a list (Microsoft: list view threshold): the
// first condition is on an indexed column, and rows are sorted by an indexed column or not at all.

export const fieldRef = (name: string, more = ''): string => `<FieldRef Name="${name}"${more}/>`;

export const equals = (name: string, choice: string): string =>
  `<Eq>${fieldRef(name)}<Value Type="Choice">${choice}</Value></Eq>`;

export const empty = (name: string): string => `<IsNull>${fieldRef(name)}</IsNull>`;

/** Rows of which `name` is the person who looks. */
export const mine = (name: string): string =>
  `<Eq>${fieldRef(name, ' LookupId="TRUE"')}<Value Type="Integer"><UserID/></Value></Eq>`;

const today = (offset: number): string => `<Value Type="DateTime"><Today OffsetDays="${offset}"/></Value>`;

/** Days from today, both included. Bounded at both ends, so that the index gives few rows in a list of any length. */
export const within = (name: string, from: number, to: number): string =>
  both(`<Geq>${fieldRef(name)}${today(from)}</Geq>`, `<Leq>${fieldRef(name)}${today(to)}</Leq>`);

/** CAML's And takes exactly two. */
export const both = (first: string, second: string): string => `<And>${first}${second}</And>`;

export const where = (condition: string, orderBy?: string): string =>
  `<Where>${condition}</Where>${orderBy === undefined ? '' : sorted(orderBy)}`;

export const sorted = (name: string, descending = false): string =>
  `<OrderBy>${fieldRef(name, descending ? ' Ascending="FALSE"' : '')}</OrderBy>`;

export const grouped = (name: string): string =>
  `<GroupBy Collapse="FALSE" GroupLimit="30">${fieldRef(name)}</GroupBy>`;

/** How far back the views of what is overdue look: beyond it the plan itself is over. */
export const longPast = 730;

export const view = (
  name: string,
  [da, en]: readonly [da: string, en: string],
  descriptionDa: string,
  fields: readonly string[],
  query: string,
  more: Partial<Pick<ViewDeclaration, 'rowLimit' | 'default' | 'forWhom'>> = {},
): ViewDeclaration => ({ name, da, en, descriptionDa, fields, query, rowLimit: 30, ...more });
