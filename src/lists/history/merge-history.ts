import type { ChangeEvent, FieldChange, HistoryLine, RowVersion } from './history';

/** The clocks of SharePoint and of whoever wrote the event may be so far apart, and an event is written after its change. */
const apartMs = 120_000;

export interface MergeRules {
  /** Fields of a list that people read; the product's own columns are left out. */
  readonly shownFields: (list: string) => readonly string[];
  /** A value as two versions are compared by it: a note that SharePoint wrapped in markup is the same text. */
  readonly comparable: (list: string, field: string, value: unknown) => string;
}

/**
 * Versions and events become one line for each change, the newest first. An event that tells of the same change as a
 * version gives it its place and, where the bot wrote on somebody's behalf, its person. A change without an event was made
 * in the list itself. An event without a version (SharePoint keeps a limited number) stands alone. Versions that changed
 * nothing people read give no line. The oldest version of a row only tells what was before the next one, unless it is the
 * row's first. Pure.
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
    for (const [i, version] of sorted.entries()) {
      const former = sorted[i - 1];
      if (!former && version.number !== null && version.number > 1) continue;
      const changes = changed(former, version, rules);
      const event = eventOf(version, former ? changes : null, free);
      if (event) free.delete(event);
      if (former && changes.length === 0) continue;
      lines.push({
        list: version.list,
        rowId: version.rowId,
        number: version.number,
        rowKey: textOf(version.values['Key']),
        title: textOf(version.values['Title']),
        at: version.at,
        by: event?.by ?? version.by,
        place: event?.place ?? 'listForm',
        action: event?.action ?? (former ? 'changed' : 'added'),
        changes: former ? changes : [],
        fields: former ? changes.map((one) => one.field) : [],
      });
    }
  }
  for (const event of free) lines.push({ ...event, title: '', by: event.by ?? '', changes: null });
  // SharePoint tells whole seconds: the row's own count tells two changes of one second apart.
  lines.sort((a, b) => inTime(b.at, a.at) || (b.number ?? 0) - (a.number ?? 0));
  return lines.map(({ number: _number, ...line }) => line);
}

const inTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function byRow(versions: readonly RowVersion[]): RowVersion[][] {
  const rows = new Map<string, RowVersion[]>();
  for (const version of versions) {
    const key = `${version.list}/${version.rowId}`;
    rows.set(key, [...(rows.get(key) ?? []), version]);
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

/** The event of a version: the one that names its number, else the nearest in time that tells of a field it changed. */
function eventOf(
  version: RowVersion,
  /** Null for a row's first version, which only an event of its making can tell of. */
  changes: readonly FieldChange[] | null,
  events: ReadonlySet<ChangeEvent>,
): ChangeEvent | undefined {
  const own = [...events].filter((event) => event.list === version.list && event.rowId === version.rowId);
  const named = own.find((event) => event.number !== null && event.number === version.number);
  if (named) return named;
  const distance = (event: ChangeEvent): number => Math.abs(Date.parse(event.at) - Date.parse(version.at));
  return own
    .filter((event) => event.number === null || version.number === null)
    .filter((event) => distance(event) <= apartMs)
    .filter((event) =>
      changes === null ? making.has(event.action) : changes.some(({ field }) => event.fields.includes(field)),
    )
    .sort((a, b) => distance(a) - distance(b))[0];
}
