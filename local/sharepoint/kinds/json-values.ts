import { faults } from '../http/faults';
import { wrongType } from '../http/read-value';
import { ServiceError } from '../http/message';

// How SharePoint's OData reader takes the values of a JSON body: Microsoft.Data.OData 5.6, ODataJsonReaderUtils.ConvertValue
// (a text is read as a number, boolean or moment where the column is one; nothing is turned into a text). The messages are
// those that clients report.

const unexpected = (found: string, wanted: string): ServiceError =>
  faults.badQuery(
    `An unexpected '${found}' node was found when reading from the JSON reader. A '${wanted}' node was expected.`,
  );

const nodeOf = (value: unknown): string =>
  Array.isArray(value) ? 'StartArray' : typeof value === 'object' && value !== null ? 'StartObject' : 'PrimitiveValue';

type Primitive = string | number | boolean | null;

function primitive(value: unknown): Primitive {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw unexpected(nodeOf(value), 'PrimitiveValue');
}

export function readString(value: unknown): string | null {
  const held = primitive(value);
  if (held !== null && typeof held !== 'string') throw wrongType('Edm.String');
  // A text with a character 0 cannot be kept: it would end there in XML, and in the index.
  if (held?.includes('\0')) throw invalid.text();
  return held;
}

const double = /^\s*[-+]?(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

export function readDouble(value: unknown): number | null {
  const held = primitive(value);
  if (held === null) return null;
  if (typeof held === 'number' && Number.isFinite(held)) return held;
  // .NET reads texts with its invariant culture, in which commas stand between thousands.
  if (typeof held === 'string' && double.test(held)) {
    const number = Number(held.replace(/,/g, ''));
    if (Number.isFinite(number)) return number;
  }
  throw wrongType('Edm.Double');
}

export function readInt32(value: unknown): number | null {
  const held = primitive(value);
  if (held === null) return null;
  const number = typeof held === 'string' && /^\s*[-+]?\d+\s*$/.test(held) ? Number(held) : held;
  if (typeof number !== 'number' || !Number.isInteger(number) || Math.abs(number) > 2_147_483_647)
    throw wrongType('Edm.Int32');
  return number;
}

export function readBoolean(value: unknown): boolean | null {
  const held = primitive(value);
  if (held === null || typeof held === 'boolean') return held;
  if (typeof held === 'string' && /^\s*(true|false)\s*$/i.test(held)) return held.trim().toLowerCase() === 'true';
  throw wrongType('Edm.Boolean');
}

/** A collection: an array, or `{results:[…]}` as verbose bodies have it; null is null. */
export function readCollection<T>(value: unknown, readOne: (one: unknown) => T | null): T[] | null {
  if (value === null || value === undefined) return null;
  const held = typeof value === 'object' && !Array.isArray(value) ? (value as { results?: unknown }).results : value;
  if (!Array.isArray(held)) throw unexpected(nodeOf(value), 'StartArray');
  return held.map(readOne).filter((one): one is T & {} => one !== null);
}

/** An object: what else is sent has no properties to read. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw unexpected(nodeOf(value), 'StartObject');
  return value as Readonly<Record<string, unknown>>;
}

const spException = 'Microsoft.SharePoint.SPException';

/** What SharePoint's store refuses itself. The code for a text is reported with its message; the others' are like it [U]. */
export const invalid = {
  /** Text above its length: 500 and this code, as several public reports have it. */
  text: () =>
    new ServiceError(
      500,
      `-2130575336, ${spException}`,
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    ),
  number: () =>
    new ServiceError(
      500,
      `-2130575337, ${spException}`,
      'Invalid number value.\n\nA number field contains invalid data. Please check the value and try again.',
    ),
  moment: () =>
    new ServiceError(
      500,
      `-2130575335, ${spException}`,
      'Invalid date/time value.\n\nA date/time field contains invalid data. Please check the value and try again.',
    ),
  url: () =>
    new ServiceError(
      500,
      `-2130575333, ${spException}`,
      'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.',
    ),
  /** A column that cannot be written, and a person whom the site does not know. */
  data: () =>
    new ServiceError(
      400,
      `-2130575155, ${spException}`,
      'Invalid data has been used to update the list item. The field you are trying to update may be read only.',
    ),
};
