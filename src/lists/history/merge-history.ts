import { withoutCpr } from '../problems/clean-text';
import type { ChangeEvent, FieldChange, HistoryLine, RowVersion } from './history';
import { writerOf, type Writer } from './writer-of';

/** The clocks of SharePoint and of whoever wrote the event may be so far apart, and an event is written after its change. */
const apartMs = 120_000;

export interface MergeRules {
  /** Fields of a list that people read; the product's own columns are left out. */
  readonly shownFields: (list: string) => readonly string[];
  /** A value as two versions are compared by it: a note that SharePoint wrapped in markup is the same text. */
  readonly comparable: (list: string, field: string, value: unknown) => string;
  /** True for a version that only ends the making of its row, as when all rows of an imported plan are there. */
  readonly endsMaking?: (former: RowVersion, version: RowVersion, writer: Writer) => boolean;
}

/**
 * Versions and events become one line for each change, the newest first. Where a change was made is told by its version's
 * write key (writer-of.ts). An event tells whose change it is where the bot wrote on somebody's behalf, and the place of a
 * change whose key says none. An event without a version (SharePoint keeps a limited number) stands alone. Versions that
 * changed nothing people read give no line. The oldest version of a row only tells what was before the next one, unless it
 * is the row's first. Pure.
 */
export function mergeHistory(
  versions: readonly RowVersion[],
  events: readonly ChangeEvent[],
  rules: MergeRules,
): HistoryLine[] {
  const free = new Set(events);
  const lines: (HistoryLine & { readonly number: number | null })[] = [];
  for (const rowVersions of byRow(versions)) {
    const sorted = [...rowVersions].sort((a, b) => inTime(a.at, b.at) || (a.number ?? 0) - (b.number ?? 0));
    const seen = new Set<string>();
    for (const [i, version] of sorted.entries()) {
      const former = sorted[i - 1];
      const writer = writerOf(version, seen);
      if (!former && version.number !== null && version.number > 1) continue;
      const changes = changed(former, version, rules);
      const event = eventOf(version, former ? changes : null, writer, free);
      if (event) free.delete(event);
      if (former && (changes.length === 0 || rules.endsMaking?.(former, version, writer))) continue;
      // Only the service writes events; a write key can be written over by whoever may edit the row.
      const place = event?.place ?? (writer.kind === 'product' ? writer.place : 'listForm');
      lines.push({
        list: version.list,
        rowId: version.rowId,
        number: version.number,
        rowKey: textOf(version.values['Key']),
        title: withoutCpr(textOf(version.values['Title'])).text,
        at: version.at,
        by: event?.by ?? version.by,
        place,
        action: event?.action ?? (former ? 'changed' : place === 'import' ? 'imported' : 'added'),
        changes: former ? changes : [],
        fields: former ? changes.map((one) => one.field) : [],
      });
    }
  }
  for (const event of free) lines.push({ ...lineOf(event), number: event.number });
  // SharePoint tells whole seconds: the row's own count tells two changes of one second apart.
  lines.sort((a, b) => inTime(b.at, a.at) || (b.number ?? 0) - (a.number ?? 0));
  return lines.map(({ number: _number, ...line }) => line);
}

const inTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const lineOf = ({ list, rowId, rowKey, at, by, place, action, fields }: ChangeEvent): HistoryLine => ({
  ...{ list, rowId, rowKey, at, place, action, fields },
  title: '',
  by: by ?? '',
  changes: null,
});

function byRow(versions: readonly RowVersion[]): RowVersion[][] {
  const rows = new Map<string, RowVersion[]>();
  for (const version of versions) {
    const key = `${version.list}/${version.rowId}`;
    const own = rows.get(key);
    if (own) own.push(version);
    else rows.set(key, [version]);
  }
  return [...rows.values()];
}

function changed(former: RowVersion | undefined, version: RowVersion, rules: MergeRules): FieldChange[] {
  return rules.shownFields(version.list).flatMap((field) => {
    const [before, after] = [former?.values[field] ?? null, version.values[field] ?? null];
    const same = rules.comparable(version.list, field, before) === rules.comparable(version.list, field, after);
    return same ? [] : [{ field, before, after }];
  });
}

const making: ReadonlySet<string> = new Set(['added', 'imported']);

/**
 * The event of a version: the one that names its number, else the nearest in time that tells of a field it changed. The
 * service tells of nothing that was done by hand.
 */
function eventOf(
  version: RowVersion,
  /** Null for a row's first version, which only an event of its making can tell of. */
  changes: readonly FieldChange[] | null,
  writer: Writer,
  events: ReadonlySet<ChangeEvent>,
): ChangeEvent | undefined {
  const own = [...events].filter((event) => event.list === version.list && event.rowId === version.rowId);
  const named = own.find((event) => event.number !== null && event.number === version.number);
  if (named || writer.kind === 'hand') return named;
  const distance = (event: ChangeEvent): number => Math.abs(Date.parse(event.at) - Date.parse(version.at));
  return own
    .filter((event) => event.number === null || version.number === null)
    .filter((event) => distance(event) <= apartMs)
    .filter((event) =>
      changes === null ? making.has(event.action) : changes.some(({ field }) => event.fields.includes(field)),
    )
    .sort((a, b) => distance(a) - distance(b))[0];
}
