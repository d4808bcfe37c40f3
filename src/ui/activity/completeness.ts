import type { Delivery } from '../../plan/plan';

/** The six fields of the procesplan in its own order (DOMAIN.md 2.8); the title is what is delivered. */
export const sixFields = ['lead', 'delivery', 'content', 'schedule', 'participants', 'followUp'] as const;
export type SixField = (typeof sixFields)[number];

/** Those that nobody has filled in yet. Pure. */
export function missingIn(delivery: Delivery): SixField[] {
  return sixFields.filter((field) => {
    const value = delivery[field === 'delivery' ? 'title' : field];
    return (
      value === null || (typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === ''))
    );
  });
}
