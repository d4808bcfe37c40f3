// What history is made of, and what it becomes (issue "The plan in lists", point 7).
import type { eventActions, EventPlace } from '../schema';

export type { EventPlace };
export type EventAction = (typeof eventActions)[number];

/** One version that SharePoint keeps of a row: all that stood there after a change. */
export interface RowVersion {
  readonly list: string;
  readonly rowId: number;
  /** SharePoint's own count of the row's writes, as its ETag has it; null where it is not told. */
  readonly number: number | null;
  readonly at: string;
  readonly by: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One row of the Events list: where a change came from. */
export interface ChangeEvent {
  readonly list: string;
  readonly rowId: number | null;
  readonly rowKey: string;
  readonly number: number | null;
  readonly at: string;
  readonly by: string | null;
  readonly place: EventPlace;
  readonly action: EventAction;
  readonly fields: readonly string[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryLine {
  readonly list: string;
  readonly rowId: number | null;
  readonly rowKey: string;
  readonly title: string;
  readonly at: string;
  /** Empty where SharePoint tells nobody. */
  readonly by: string;
  /** `listForm` where neither the row's write key nor an event tells of another place. */
  readonly place: EventPlace;
  readonly action: EventAction;
  /** Field by field. Null where the version is gone: `fields` tells which, and not what. */
  readonly changes: readonly FieldChange[] | null;
  readonly fields: readonly string[];
}
