import type { SPFI } from '@pnp/sp/fi.js';
import { toVersion2 } from './to-version-2';

/** Brings the rows of one version up to the next. May be run twice, and again after a break anywhere. */
export interface Upgrade {
  readonly to: number;
  /** Rows whose values change; no row is taken away. */
  readonly run: (sp: SPFI) => Promise<number>;
}

/** Numbered steps, in order. Version 1 had neither descriptions, views nor a version of its own. */
export const upgrades: readonly Upgrade[] = [{ to: 2, run: toVersion2 }];

export const schemaVersion = upgrades[upgrades.length - 1]?.to ?? 1;

/** The versions that a site of this version (null: a new one) has to be brought up to. */
export const pendingUpgrades = (from: number | null): readonly number[] =>
  from === null ? [] : upgrades.map((upgrade) => upgrade.to).filter((to) => to > from);

/** Runs what is pending, in order; `onStep` is told after each. A new site has nothing to upgrade. */
export async function carryOutUpgrades(
  sp: SPFI,
  from: number | null,
  onStep?: (to: number, rows: number) => void,
): Promise<void> {
  for (const upgrade of upgrades) {
    if (from === null || upgrade.to <= from) continue;
    const rows = await upgrade.run(sp);
    onStep?.(upgrade.to, rows);
  }
}
