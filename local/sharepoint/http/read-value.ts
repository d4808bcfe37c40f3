import { faults } from './faults';
import type { ServiceError } from './message';

// What a body says of one property, of a thing that is no row (rows' values are read by their column's kind).

/** "Cannot convert a primitive value to the expected type 'Edm.Boolean'." */
export const wrongType = (expected: string, value?: unknown): ServiceError =>
  faults.badQuery(
    `Cannot convert a ${Array.isArray(value) ? 'collection' : typeof value === 'object' && value !== null ? 'complex' : 'primitive'} value to the expected type '${expected}'. See the inner exception for more details.`,
  );

export function readBool(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongType('Edm.Boolean', value);
  return value;
}

/** Null is the empty text. */
export function readText(value: unknown): string {
  if (value !== null && typeof value !== 'string') throw wrongType('Edm.String', value);
  return value ?? '';
}

export const readTextOrNull = (value: unknown): string | null => (readText(value) === '' ? null : readText(value));

export function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType('Edm.Int32', value);
  return value;
}

export function readInteger(value: unknown): number {
  if (!Number.isInteger(value)) throw wrongType('Edm.Int32', value);
  return readNumber(value);
}
