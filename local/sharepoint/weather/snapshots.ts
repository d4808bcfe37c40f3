import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../store/database';
import { createStores, type Stores } from '../stores';
import type { StaleEffect } from './rules';

/** Copies of the sites as they were, for stale reads: one for each rule. */
export interface Snapshots {
  /** The copy of a rule, made at the first call, and made anew when it is older than the rule allows. */
  of(id: number, effect: StaleEffect): Stores;
  drop(id: number): void;
  close(): void;
}

interface Copy {
  readonly stores: Stores;
  readonly at: number;
  readonly number: number;
}

/** A whole copy of the file, so that everything that can be read is as old as everything else. */
export function createSnapshots(stores: Stores): Snapshots {
  const copies = new Map<number, Copy>();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-stale-'));
  let made = 0;
  const take = (): Copy => {
    const file = path.join(folder, `${++made}.db`);
    stores.core.db.prepare('VACUUM INTO ?').run([file]);
    const { now, newId } = stores.core;
    const copy = createStores(openDatabase(file), now, newId, stores.directory);
    return { stores: copy, at: performance.now(), number: stores.changes.last() };
  };
  const drop = (id: number): void => {
    copies.get(id)?.stores.core.db.close();
    copies.delete(id);
  };
  return {
    of(id, { ms, writes }) {
      const held = copies.get(id);
      const tooOld = (copy: Copy): boolean =>
        (ms !== undefined && performance.now() - copy.at > ms) ||
        (writes !== undefined && stores.changes.last() - copy.number > writes);
      if (held && !tooOld(held)) return held.stores;
      drop(id);
      const copy = take();
      copies.set(id, copy);
      return copy.stores;
    },
    drop,
    close() {
      for (const id of [...copies.keys()]) drop(id);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
