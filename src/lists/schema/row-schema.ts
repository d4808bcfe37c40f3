import * as z from 'zod/mini';
import { toLocalDate } from '../../periods/index';
import { choiceOf, columnOf, type FieldDeclaration, type ListDeclaration } from './declaration';

type ValueOf<Field extends FieldDeclaration> = Field extends { readonly type: 'number' | 'person' }
  ? number | null
  : Field extends { readonly type: 'boolean' }
    ? boolean | null
    : Field extends { readonly type: 'choice'; readonly choices: readonly (infer Choice)[] }
      ? Choice | null
      : string | null;

type ColumnOf<Field extends FieldDeclaration> = Field extends { readonly type: 'person' }
  ? `${Field['name']}Id`
  : Field['name'];

/**
 * A row of a list as the product has it: choices by their code, a date as a LocalDate, a moment as ISO text, a person as
 * SharePoint's id. Every column may be empty, whatever the form demands: rows come in other ways too.
 */
export type RowOf<List extends ListDeclaration> = {
  readonly Id: number;
  readonly Title: string | null;
} & { readonly [Field in List['fields'][number] as ColumnOf<Field>]: ValueOf<Field> };

/**
 * Reads one row as SharePoint's REST API gives it. A row that holds something else fails with one issue for each column,
 * whose path is the column's name; columns of a person's own are left out.
 */
export function rowSchema<List extends ListDeclaration>(list: List): z.ZodMiniType<RowOf<List>> {
  const columns = Object.fromEntries(list.fields.map((field) => [columnOf(field), valueSchema(field)]));
  const schema = z.object({ Id: z.int(), Title: maybe(z.string()), ...columns });
  // The columns are known by the declaration's type alone; RowOf says of each what valueSchema makes of it.
  return schema as unknown as z.ZodMiniType<RowOf<List>>;
}

function valueSchema(field: FieldDeclaration): z.ZodMiniType {
  switch (field.type) {
    case 'number':
      return maybe(z.number().check(...bounds(field)));
    case 'person':
      return maybe(z.int());
    case 'boolean':
      return maybe(z.boolean());
    case 'date':
      return maybe(
        z.pipe(
          moment,
          z.transform((written) => toLocalDate(new Date(written))),
        ),
      );
    case 'moment':
      return maybe(moment);
    case 'choice':
      return maybe(choice(field));
    case 'text':
    case 'note':
      return maybe(z.string());
  }
}

const moment = z.string().check(z.refine((written) => !Number.isNaN(Date.parse(written))));

const bounds = ({ min, max }: FieldDeclaration) => [
  ...(min === undefined ? [] : [z.gte(min)]),
  ...(max === undefined ? [] : [z.lte(max)]),
];

/** The code of a choice, from the word that SharePoint stores or from the code itself. */
function choice({ choices = [], labels = {} }: FieldDeclaration): z.ZodMiniType {
  const codeOf = (stored: string): string | null => choiceOf({ choices, labels }, stored);
  return z.pipe(
    z.string().check(z.refine((stored) => codeOf(stored) !== null)),
    z.transform((stored: string) => codeOf(stored)),
  );
}

/** SharePoint gives an empty column as null, and leaves out one that was not asked for. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.optional(z.nullable(z.union([z.literal(''), schema]))),
    z.transform((value) => (value === undefined || value === '' ? null : value)),
  );
