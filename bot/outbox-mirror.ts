import type { Outbox, OutboxRow, OutboxState } from '../src/lists/repository';
import { statusOf } from '../src/lists/faults';
import { addDays } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';

/** States in which something is still to happen to a row. */
const open: readonly OutboxState[] = ['planned', 'sending', 'uncertain', 'failed'];
/** Rows of so many days are read again each time: other processes send them and draw them again. */
const recentDays = 14;

/** The outbox as this process knows it. */
export interface OutboxMirror {
  /** Writes through it keep the mirror true; a row that somebody else wrote meanwhile is read again at the next reading. */
  readonly outbox: Outbox;
  /** All rows as they stand: read whole the first time, later only what may have changed. */
  read(today: LocalDate): Promise<readonly OutboxRow[]>;
  /** As it was read last, and has been written since; nothing is asked. */
  known(): readonly OutboxRow[];
}

/**
 * Keeps the rows of the outbox between runs. Cards that are done with pile up through the years, and a run asks only for the
 * open ones, for the newest, and for those it knows to have changed.
 */
export function mirrored(outbox: Outbox): OutboxMirror {
  let known: Map<string, OutboxRow> | null = null;
  const stale = new Set<string>();
  const keep = <Row extends OutboxRow | null>(row: Row): Row => {
    if (row) known?.set(row.key, row);
    return row;
  };
  const listed = (filter: Parameters<Outbox['list']>[0]): Promise<OutboxRow[]> =>
    outbox.list(filter).catch((error: unknown) => {
      // A site that has yet to get the column has nothing that is put off.
      if (filter.snoozedFrom !== undefined && statusOf(error).status === 400) return [];
      throw error;
    });
  const readAgain = async (rows: Map<string, OutboxRow>, today: LocalDate): Promise<void> => {
    const fresh = new Map<string, OutboxRow>();
    // A card of long ago on which somebody has put its item off, perhaps at another process, decides what is sent today.
    const filters = [
      { states: open },
      { from: addDays(today, -recentDays) },
      { snoozedFrom: addDays(today, -recentDays) },
    ];
    for (const row of (await Promise.all(filters.map((filter) => listed(filter)))).flat()) fresh.set(row.key, row);
    // Open here and no longer there: somebody else has done something to it, or removed it.
    for (const row of rows.values()) if (open.includes(row.state) && !fresh.has(row.key)) stale.add(row.key);
    const keys = [...stale].filter((key) => !fresh.has(key));
    stale.clear();
    for (const key of keys) rows.delete(key);
    for (const row of await outbox.list({ keys })) fresh.set(row.key, row);
    for (const row of fresh.values()) rows.set(row.key, row);
  };

  return {
    outbox: {
      ...outbox,
      add: async (row) => {
        const added = keep(await outbox.add(row));
        if (!added) stale.add(row.key);
        return added;
      },
      update: async (row, change) => {
        const updated = keep(await outbox.update(row, change));
        if (!updated) stale.add(row.key);
        return updated;
      },
      rename: async (row, key) => {
        const renamed = keep(await outbox.rename(row, key));
        if (renamed) known?.delete(row.key);
        // Whoever was first may have given it the same.
        else stale.add(row.key).add(key);
        return renamed;
      },
    },
    known: () => [...(known?.values() ?? [])],
    async read(today) {
      if (known === null) {
        const rows = await outbox.list({});
        known = new Map(rows.map((row) => [row.key, row]));
      } else await readAgain(known, today);
      return [...known.values()];
    },
  };
}
