import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import type { RowRef } from '../../plan/plan';
import { lists } from '../schema';
import { addRow } from '../writing/write-row';
import type { EventAction, EventPlace } from './history';
import { writeNumber } from './write-number';

/** What a host tells of a change that it has just made. No text of the plan: ids and names of fields only. */
export interface NewEvent {
  readonly row: RowRef;
  readonly rowKey: string;
  readonly planKey: string | null;
  readonly fields: readonly string[];
  readonly place: EventPlace;
  readonly action: EventAction;
  /** The moment of the change, passed in. */
  readonly at: string;
  /** Whose change it is (user principal name), where whoever writes the event does so for somebody else. */
  readonly person?: string;
}

/**
 * Writes an event after its change. Its key is made of the row and the row's own count, so the same change is told once,
 * however often it is reported. The change stands whatever becomes of its event: false, never a fault, where it could not
 * be written (no right to the Events list, no list, no answer).
 */
export async function recordEvent(sp: SPFI, event: NewEvent): Promise<boolean> {
  const { row, rowKey, planKey, fields, place, action, at, person } = event;
  const number = writeNumber(row.etag);
  try {
    await addRow(sp, lists.events, {
      Title: `${action} ${row.list} ${row.id}`,
      UniqueKey: `${row.list}:${row.id}:${number ?? at}`,
      PlanKey: planKey,
      Moment: at,
      Action: action,
      Place: place,
      Person: person === undefined ? null : await idOf(sp, person),
      ListName: row.list,
      RowId: row.id,
      RowKey: rowKey,
      RowVersion: number === null ? null : String(number),
      FieldNames: [...fields],
    });
    return true;
  } catch {
    return false;
  }
}

async function idOf(sp: SPFI, userPrincipalName: string): Promise<number | null> {
  try {
    return (await sp.web.ensureUser(`i:0#.f|membership|${userPrincipalName}`)).Id;
  } catch {
    return null;
  }
}
