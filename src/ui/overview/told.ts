import type { FieldChange, HistoryLine } from '../../lists/history/history';
import { sayHistoryLine } from '../../lists/history/say-history';
import { sayValue } from '../../lists/history/read-value';
import type { Say, TextKey } from '../../text/text';

/** What somebody did to a thing, as one sentence and the change under it. */
export interface Told {
  /** A text with the places {person} and {thing}. */
  readonly key: TextKey;
  /** What it was before and what it is now; null where the sentence says it all, or nobody knows. */
  readonly from: string | null;
  readonly to: string | null;
  /** Said beneath where the change is no move. */
  readonly detail: string | null;
}

const plainly = { from: null, to: null, detail: null } as const;

/** The verb that fits a change: moved, reached, added, deleted, else changed, with which fields. Pure. */
export function tellLine(line: HistoryLine, say: Say): Told {
  if (line.action === 'added' || line.action === 'imported') return { key: 'overview.since.added', ...plainly };
  if (line.action === 'removed') return { key: 'overview.since.removed', ...plainly };
  const changed = (field: string): FieldChange | undefined => line.changes?.find((one) => one.field === field);
  const said = (value: unknown, field: string): string => sayValue(line.list, field, value, say.locale);
  const status = changed('Status');
  if (status && said(status.after, 'Status') === said('reached', 'Status'))
    return { key: 'overview.since.reached', ...plainly };
  const period = changed('PeriodText');
  if (period)
    return {
      key: 'overview.since.moved',
      from: said(period.before, 'PeriodText'),
      to: said(period.after, 'PeriodText'),
      detail: null,
    };
  const [first = null, ...more] = sayHistoryLine(line, say.locale).changes;
  const detail = first !== null && more.length > 0 ? `${first} (${say('list.more', { n: more.length })})` : first;
  return { key: 'overview.since.changed', from: null, to: null, detail };
}
