import type { Outbox, OutboxRow } from '../src/lists/repository';
import type { Calendar } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { isRepetition, repetitionKey } from './doubt';

export interface RepetitionOptions {
  readonly outbox: Outbox;
  readonly calendar: Pick<Calendar, 'isWorkingDay'>;
  readonly newToken: () => string;
  readonly say: Say;
}

/**
 * Plans what is in doubt once more, marked as such, on a later working day; its unique key keeps it to one. False where it is
 * not the time, or has been done.
 */
export async function repeatOnce(
  { outbox, calendar, newToken, say }: RepetitionOptions,
  rows: Map<string, OutboxRow>,
  row: OutboxRow,
  today: LocalDate,
): Promise<boolean> {
  const key = repetitionKey(row);
  if (isRepetition(row) || rows.has(key) || row.day >= today || !calendar.isWorkingDay(today)) return false;
  const { kind, itemKey, activityKey, channelId, proposal } = row;
  const same = { kind, itemKey, activityKey, channelId, ...(proposal !== null && { proposal }) };
  const why = say('sending.why.repetition');
  const added = await outbox.add({ key, ...same, day: today, token: newToken(), why });
  if (!added) return false;
  rows.set(key, added);
  return true;
}
