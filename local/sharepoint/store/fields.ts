import { parseFragment } from 'parse5';
import * as z from 'zod';
import { faults } from '../http/message';

export const fieldTypes = [
  'Text',
  'Note',
  'Number',
  'DateTime',
  'Choice',
  'Boolean',
  'Counter',
  'Integer',
  'User',
] as const;

/** One column of a list as the service keeps it. */
export const fieldSchema = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  indexed: z.boolean(),
  unique: z.boolean(),
  dateOnly: z.boolean(),
  readOnly: z.boolean(),
  choices: z.array(z.string()),
  /** Whether the column stands in the default view. */
  shown: z.boolean(),
});
export type Field = z.infer<typeof fieldSchema>;

const base: Omit<Field, 'name' | 'title' | 'type'> = {
  required: false,
  indexed: false,
  unique: false,
  dateOnly: false,
  readOnly: false,
  choices: [],
  shown: false,
};

/** Columns that every list has. */
export const builtIn: readonly Field[] = [
  { ...base, name: 'ID', title: 'ID', type: 'Counter', readOnly: true, indexed: true },
  { ...base, name: 'Title', title: 'Titel', type: 'Text', shown: true },
  { ...base, name: 'Created', title: 'Oprettet', type: 'DateTime', readOnly: true },
  { ...base, name: 'Modified', title: 'Ændret', type: 'DateTime', readOnly: true },
];

/** A column from its `<Field …/>`; option 8 keeps `Name` as the internal name, 16 shows it in the default view. */
export function fieldFromXml(xml: string, options: number): Field {
  const [node] = parseFragment(xml).childNodes;
  if (!node || !('attrs' in node)) throw faults.badValue('The field schema is not valid XML.');
  const attribute = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const is = (name: string): boolean => attribute.get(name)?.toUpperCase() === 'TRUE';
  const type = z.enum(fieldTypes).safeParse(attribute.get('type'));
  const title = attribute.get('displayname') ?? attribute.get('name') ?? '';
  if (!type.success || title === '')
    throw faults.badValue(`Field type ${attribute.get('type') ?? ''} is not installed properly.`);
  return {
    ...base,
    name: (options & 8) !== 0 ? (attribute.get('name') ?? internalName(title)) : internalName(title),
    title,
    type: type.data,
    required: is('required'),
    indexed: is('indexed'),
    unique: is('enforceuniquevalues'),
    dateOnly: attribute.get('format') === 'DateOnly',
    choices: choicesOf(node),
    shown: (options & 16) !== 0,
  };
}

/** A display name as an internal name: signs as `_x00HH_`, at most 32 characters. */
function internalName(title: string): string {
  return title
    .replace(/[^A-Za-z0-9]/g, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
    .slice(0, 32);
}

function choicesOf(node: { childNodes?: unknown[] }): string[] {
  const found: string[] = [];
  const visit = (one: { nodeName?: string; value?: string; childNodes?: unknown[] }): void => {
    if (one.nodeName === 'choice') {
      found.push((one.childNodes ?? []).map((child) => (child as { value?: string }).value ?? '').join(''));
      return;
    }
    for (const child of one.childNodes ?? []) visit(child as typeof one);
  };
  visit(node);
  return found;
}

/** A value as it is stored, or a fault: a wrong JSON type is refused, a text column holds 255 characters. */
export function storedValue(field: Field, value: unknown): string | number | boolean | null {
  if (value === null || value === '') return null;
  switch (field.type) {
    case 'Text':
    case 'Note':
    case 'Choice':
      if (typeof value !== 'string') throw conversion(value, 'Edm.String');
      if (field.type === 'Text' && value.length > 255) throw tooLong(field);
      return value;
    case 'Number':
    case 'Integer':
      if (typeof value !== 'number') throw conversion(value, 'Edm.Double');
      return value;
    case 'Boolean':
      if (typeof value !== 'boolean') throw conversion(value, 'Edm.Boolean');
      return value;
    case 'DateTime': {
      const moment = typeof value === 'string' ? Date.parse(value) : NaN;
      if (Number.isNaN(moment)) throw conversion(value, 'Edm.DateTime');
      return field.dateOnly ? localMidnight(new Date(moment)) : seconds(new Date(moment));
    }
    default:
      throw faults.badValue(`The field ${field.name} is read-only.`);
  }
}

const conversion = (value: unknown, type: string): Error =>
  faults.badValue(`Cannot convert a primitive value to the expected type '${type}'. Value: ${typeof value}.`);
const tooLong = (field: Field): Error =>
  faults.badValue(
    `Invalid text value.\n\nA text field contains invalid data. Please check the value and try again. (${field.name})`,
  );

export const seconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

const danish = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });
const danishHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** A date column holds midnight of the site's time zone, said in UTC: 1 March 2025 is 2025-02-28T23:00:00Z. */
export function localMidnight(moment: Date): string {
  const utcMidnight = Date.parse(`${danish.format(moment)}T00:00:00Z`);
  for (const hours of [1, 2]) {
    const candidate = new Date(utcMidnight - hours * 3_600_000);
    if (danishHour.format(candidate) === '00') return seconds(candidate);
  }
  return seconds(new Date(utcMidnight));
}
