import { wrongType } from '../http/read-value';
import type { Field } from '../store/fields';

// What a body says of one property, read and put into a column.

export type Change = (field: Field, value: unknown, name: string) => Field;

export const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') throw wrongType('Edm.String', value);
  return value;
};
export const textOrNull = (value: unknown): string | null => (value === null ? null : text(value));
export const bool = (value: unknown): boolean => {
  if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (typeof value !== 'boolean') throw wrongType('Edm.Boolean', value);
  return value;
};
export const num = (value: unknown): number => {
  const held = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof held !== 'number' || !Number.isFinite(held)) throw wrongType('Edm.Double', value);
  return held;
};
/** A collection of texts: an array, or in a verbose body `{results}` (SURFACE.md 7). */
export const texts = (value: unknown): readonly string[] => {
  const list =
    typeof value === 'object' && value !== null && !Array.isArray(value) && 'results' in value ? value.results : value;
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list) || list.some((one) => typeof one !== 'string'))
    throw wrongType('Collection(Edm.String)', value);
  return list as readonly string[];
};

export const into =
  (key: keyof Field, read: (value: unknown) => unknown): Change =>
  (field, value) => ({ ...field, [key]: read(value) });
/** Kept under the name of its attribute in the `<Field>` element. */
export const setting =
  (attribute: string, read: (value: unknown) => string | null): Change =>
  (field, value) => {
    const held = read(value);
    const { [attribute]: _before, ...others } = field.settings;
    return { ...field, settings: held === null ? others : { ...others, [attribute]: held } };
  };
export const flag = (value: unknown): string => (bool(value) ? 'TRUE' : 'FALSE');
export const digits = (value: unknown): string => String(num(value));
export const ignored: Change = (field) => field;
