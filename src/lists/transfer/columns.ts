import * as z from 'zod/mini';
import { dayFrom, textLimit } from '../values';
import type { ListDeclaration } from '../schema';
import type { ColumnType, FileColumn, FileValue, Person } from './plan-file';

/** A column as a list has it, and how it is asked for and written. */
export interface Column extends FileColumn {
  readonly unique: boolean;
}

export const fieldSchema = z.looseObject({
  InternalName: z.string(),
  TypeAsString: z.string(),
  Hidden: z.boolean(),
  ReadOnlyField: z.boolean(),
  EnforceUniqueValues: z.optional(z.boolean()),
  /** What only columns of one type have stands here alone: the others refuse to be asked for it. */
  SchemaXml: z.string(),
});
export type RawField = z.infer<typeof fieldSchema>;

/** SharePoint's column types that hold a value which can be written again; others (calculated, ratings) are worked out. */
const types: Readonly<Record<string, ColumnType>> = {
  Text: 'text',
  Note: 'text',
  Choice: 'text',
  Number: 'number',
  Currency: 'number',
  Boolean: 'boolean',
  MultiChoice: 'choices',
  DateTime: 'moment',
  URL: 'link',
  Lookup: 'row',
  LookupMulti: 'rows',
  User: 'person',
  UserMulti: 'people',
};
/** Columns that every list has and that are no part of the plan; a write key is of one write, and says nothing of the row. */
export const notContent: ReadonlySet<string> = new Set([
  ...['ContentType', 'Attachments', 'Author', 'Editor', 'Created', 'Modified', 'ID', 'WriteKey'],
]);

/** The columns of a list that hold its rows' content: Title, those declared, and those that a person has added. */
export function columnsOf(
  list: ListDeclaration,
  fields: readonly RawField[],
  nameOfList: (id: string) => string | null,
): Column[] {
  const declared = new Set(['Title', ...list.fields.map((field) => field.name)]);
  return fields
    .flatMap((field) => {
      const name = field.InternalName;
      const known = types[field.TypeAsString];
      const own = !declared.has(name);
      if (!known || notContent.has(name) || (own && (field.Hidden || field.ReadOnlyField))) return [];
      const type = known === 'moment' && /^<Field\b[^>]*\sFormat="DateOnly"/.test(field.SchemaXml) ? 'day' : known;
      const points = type === 'row' || type === 'rows';
      const pointsAt = points ? nameOfList(lookedIn(field.SchemaXml)) : null;
      return [{ name, type, own, pointsAt, unique: field.EnforceUniqueValues === true }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const lookedIn = (xml: string): string => /\sList="\{?([-\da-f]+)\}?"/i.exec(xml)?.[1]?.toLowerCase() ?? '';

/** What is asked for of a column: a row or a person is not asked for by the column's own name. */
export function askedOf(column: FileColumn): {
  readonly select: readonly string[];
  readonly expand: readonly string[];
} {
  if (column.type === 'row' || column.type === 'rows') return { select: [`${column.name}Id`], expand: [] };
  if (column.type === 'person' || column.type === 'people')
    return { select: [`${column.name}/Name`, `${column.name}/Title`], expand: [column.name] };
  return { select: [column.name], expand: [] };
}

const personShape = z.looseObject({ Name: z.string(), Title: z.optional(z.nullable(z.string())) });
export function personOf(raw: unknown): Person | null {
  const read = personShape.safeParse(raw);
  return read.success ? { login: read.data.Name, name: read.data.Title ?? '' } : null;
}
const linkShape = z.looseObject({ Url: z.string(), Description: z.nullish(z.string()) });
const numbers = z.array(z.number());
const texts = z.array(z.string());

/** A value as SharePoint answers it -> as the file has it. Nothing is mended: what a person wrote goes along as it is. */
export function valueFrom(column: FileColumn, raw: Readonly<Record<string, unknown>>): FileValue {
  const value = raw[column.type === 'row' || column.type === 'rows' ? `${column.name}Id` : column.name];
  if (value === null || value === undefined || value === '') return null;
  switch (column.type) {
    case 'day':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? dayFrom(value) : null;
    case 'choices':
      return orNull(texts.safeParse(value).data);
    case 'rows':
      return orNull(numbers.safeParse(value).data);
    case 'link': {
      const link = linkShape.safeParse(value).data;
      return link ? { url: link.Url, text: link.Description ?? '' } : null;
    }
    case 'person':
      return personOf(value);
    case 'people': {
      const people = Array.isArray(value) ? value.map(personOf).filter((one) => one !== null) : [];
      return people.length === 0 ? null : people;
    }
    case 'text':
    case 'number':
    case 'boolean':
    case 'moment':
    case 'row':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }
}

const orNull = <T extends string[] | number[]>(all: T | undefined): T | null => (all && all.length > 0 ? all : null);

/** What stands for rows and people on the other site; undefined where there is none, and the value is left out. */
export interface Others {
  readonly rowId: (list: string | null, id: number) => number | undefined;
  readonly personId: (login: string) => number | undefined;
}

/** A value as the file has it -> as it is sent to SharePoint. A day goes as its noon (values.ts). */
export function written(column: FileColumn, value: FileValue, others: Others): readonly [string, unknown] | null {
  const { name, type, pointsAt } = column;
  const people = (all: FileValue): number[] =>
    (Array.isArray(all) ? all : [all]).flatMap((one) => {
      const id = one !== null && typeof one === 'object' && 'login' in one ? others.personId(one.login) : undefined;
      return id === undefined ? [] : [id];
    });
  const rows = (all: FileValue): number[] =>
    (Array.isArray(all) ? all : [all]).flatMap((one) => {
      const id = typeof one === 'number' ? others.rowId(pointsAt, one) : undefined;
      return id === undefined ? [] : [id];
    });
  if (value === null) return null;
  if (type === 'day') return [name, typeof value === 'string' ? `${value}T12:00:00Z` : null];
  if (type === 'row') return rows(value)[0] === undefined ? null : [`${name}Id`, rows(value)[0]];
  if (type === 'rows') return [`${name}Id`, rows(value)];
  if (type === 'person') return people(value)[0] === undefined ? null : [`${name}Id`, people(value)[0]];
  if (type === 'people') return [`${name}Id`, people(value)];
  if (type === 'link' && typeof value === 'object' && 'url' in value)
    return [name, { Url: value.url, Description: value.text }];
  return [name, value];
}

/** The key that a row without one has while it is being brought; see import-plan.ts. */
export const temporaryKey = (sum: string, list: string, id: number): string =>
  `import:${sum.slice(0, 16)}:${list}:${id}`.slice(0, textLimit);
