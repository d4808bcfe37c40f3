import * as z from 'zod/mini';

/** What a column's values are in the file. Days are kept as days, so that a site in another time zone has the same ones. */
export const columnTypes = [
  'text',
  'number',
  'boolean',
  'choices',
  'day',
  'moment',
  'link',
  'row',
  'rows',
  'person',
  'people',
] as const;
export type ColumnType = (typeof columnTypes)[number];

const personSchema = z.object({ login: z.string(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

const valueSchema = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
  z.object({ url: z.string(), text: z.string() }),
  personSchema,
  z.array(personSchema),
]);
export type FileValue = z.infer<typeof valueSchema>;

const columnSchema = z.object({
  name: z.string(),
  type: z.enum(columnTypes),
  /** True for a column that a person has added to the list. */
  own: z.boolean(),
  /** The list that a row column points at, by its address; null where that is no list of the plan. */
  pointsAt: z.nullable(z.string()),
});
export type FileColumn = z.infer<typeof columnSchema>;

const rowSchema = z.object({
  id: z.number(),
  values: z.record(z.string(), valueSchema),
  // Information for a reader of the file: SharePoint gives the rows of another site its own ids, dates and authors.
  created: z.string(),
  createdBy: z.nullable(personSchema),
  modified: z.string(),
  modifiedBy: z.nullable(personSchema),
  attachments: z.boolean(),
});
export type FileRow = z.infer<typeof rowSchema>;

const listSchema = z.object({
  name: z.string(),
  title: z.string(),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
});
export type FileList = z.infer<typeof listSchema>;

/** The newest form of the file that this version writes and reads. */
export const fileVersion = 1;
const formatName = 'fremdrift-plan';

const fileSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(fileVersion),
  exportedAt: z.string(),
  exportedFrom: z.string(),
  /** Lists of the plan that whoever exported could not see, or that were not there. */
  missing: z.array(z.string()),
  lists: z.array(listSchema),
  /** SHA-256 of `lists` as JSON: tells a file that is not as it was written. */
  sum: z.string(),
});
export type PlanFile = z.infer<typeof fileSchema>;

const headSchema = z.looseObject({ format: z.literal(formatName), version: z.number() });

export type FileProblem = 'damaged' | 'otherFile' | 'newer';

/** Puts the sum on; the lists come first into their order by name of column, so that equal plans are equal files. */
export async function sealed(file: Omit<PlanFile, 'format' | 'version' | 'sum'>): Promise<PlanFile> {
  const { exportedAt, exportedFrom, missing, lists } = file;
  return {
    format: formatName,
    version: fileVersion,
    exportedAt,
    exportedFrom,
    missing,
    lists,
    sum: await sumOf(lists),
  };
}

/** Reads a file's text; what is wrong with it is said by its kind, never by its content. */
export async function readPlanFile(text: string): Promise<PlanFile | FileProblem> {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'damaged';
  }
  const head = headSchema.safeParse(document);
  if (!head.success) return 'otherFile';
  if (head.data.version > fileVersion) return 'newer';
  const file = fileSchema.safeParse(document);
  if (!file.success) return 'damaged';
  const { lists, sum } = document as { lists: unknown; sum: unknown };
  return (await sumOf(lists)) === sum ? file.data : 'damaged';
}

async function sumOf(lists: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(lists)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
