import { faults } from '../http/faults';

/** `$top` and `$skip`: whole numbers, not below 0. */
export function readCount(text: string | null, name: string): number | null {
  if (text === null || text.trim() === '') return null;
  if (!/^\s*\d+\s*$/.test(text))
    throw faults.badQuery(
      `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  return Number(text);
}
