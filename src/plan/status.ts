import type { ItemStatus, LocalDate } from './plan';

/** What an item looks like on a given day: what a person has said, else what the calendar says. */
export type ItemState = 'planned' | 'running' | 'reached' | 'late' | 'undated' | 'dropped' | 'postponed';

/** What a state is told from. */
export interface Dated {
  readonly status: ItemStatus;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

/** Whether something is late: nobody has said what came of it, and it is over. */
export const isLate = (status: ItemStatus, over: boolean): boolean => over && status === 'planned';

/**
 * The state of an item on `today`. A missing date is a state of its own: never "on time", never "late".
 * An item without an end cannot become late; it runs from its start.
 */
export function stateOf(item: Dated, today: LocalDate): ItemState {
  if (item.status !== 'planned') return item.status;
  if (item.start === null && item.end === null) return 'undated';
  if (isLate(item.status, item.end !== null && item.end < today)) return 'late';
  if (item.start === null || item.start <= today) return 'running';
  return 'planned';
}
