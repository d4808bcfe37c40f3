import { lists } from '../../../../src/lists/schema';
import { refOf, type RawRow } from '../../../../src/lists/table';
import { readWhole } from '../../../../src/lists/loading/read-whole';
import type { Pace } from '../../../../src/lists/transport/pace';
import { changeOne, changeTogether } from '../../../../src/lists/writing/change-together';
import { isPassing, RequestFault } from '../../../../src/lists/transport/request-fault';
import type { RunningSite } from './running-site';

export interface Tally {
  /** Increments that the repository said were done. */
  readonly done: number;
  /** Increments that did not come through, of which it could not be said whether they were done: the site was not reached. */
  readonly unknown: number;
  readonly conflicts: number;
  readonly doubled: number;
  /** What the counters stand at, all together. */
  readonly counted: number;
  readonly rows: number;
}

const aliases = ['stab', 'omraadechef.amager', 'fremdrift-bot'] as const;

/**
 * Many writers count up the SortOrder of the same rows, each from what it read, until `until` says stop; a conflict is met
 * by going on from theirs. Each also makes rows whose keys others make at the same time. What is counted in the end must be
 * what was said to be done.
 */
export async function writeTogether(
  site: RunningSite,
  options: { writers: number; items: number; until: () => boolean; pace: Pace; random: () => number },
): Promise<Tally> {
  const list = lists.notes;
  const key = (i: number): string => `counter.${i}`;
  const made = await changeTogether(
    site.as('stab'),
    Array.from({ length: options.items }, (_, i) => ({
      kind: 'add' as const,
      list,
      values: { Title: key(i), Key: key(i), UniqueKey: key(i), SortOrder: 0 },
    })),
  );
  const begun = made.flatMap((one) => (one.kind === 'done' ? [one.row] : []));
  let [done, unknown, conflicts] = [0, 0, 0];
  const writer = async (n: number): Promise<void> => {
    const sp = site.as(aliases[n % aliases.length] ?? 'stab', { pace: options.pace });
    const known = new Map<number, RawRow>(begun.map((row) => [row.Id, row]));
    for (let turn = 0; !options.until(); turn++) {
      const at = Math.floor(options.random() * begun.length);
      let row = known.get(begun[at]?.Id ?? 0);
      // At most a few tries at one row: what is not done is not counted.
      for (let attempt = 0; row && attempt < 20; attempt++) {
        const values = { SortOrder: Number(row['SortOrder']) + 1 };
        const outcome = await changeOne(
          sp,
          { kind: 'update', list, row: refOf(list, row), values },
          { pace: options.pace },
        ).catch(notReached);
        if (outcome === null) {
          // The next change of this row meets what is there.
          unknown++;
          break;
        }
        if (outcome.kind === 'done') {
          done++;
          known.set(outcome.row.Id, outcome.row);
          break;
        }
        if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
        conflicts++;
        row = outcome.theirs;
        known.set(row.Id, row);
      }
      if (turn % 5 === 0) {
        const values = { Title: 'made', Key: `made.${turn}`, UniqueKey: `made.${turn}` };
        await changeOne(sp, { kind: 'add', list, values }, { pace: options.pace }).catch(notReached);
      }
    }
  };
  await Promise.all(Array.from({ length: options.writers }, (_, n) => writer(n)));
  await fetch(`${new URL(site.siteUrl).origin}/_local/weather`, { method: 'DELETE' });
  const [state] = await readWhole(site.as('stab'), [list], {});
  const rows = [...(state?.rows.values() ?? [])];
  const keys = rows.map((row) => String(row['UniqueKey']));
  const counters = rows.filter((row) => String(row['UniqueKey']).startsWith('counter.'));
  return {
    done,
    unknown,
    conflicts,
    doubled: keys.length - new Set(keys).size,
    counted: counters.reduce((sum, row) => sum + Number(row['SortOrder']), 0),
    rows: counters.length,
  };
}

/** A site that stayed away through all attempts is told of as such; everything else is a fault of the product. */
function notReached(error: unknown): null {
  if (error instanceof RequestFault && isPassing(error)) return null;
  throw error;
}

/** Drops before and after the write, busy answers and failing parts, each now and then; the same each time. */
export const roughWeather: readonly object[] = [
  { when: { probability: 0.06, seed: 1 }, do: { kind: 'drop', when: 'after' } },
  { when: { probability: 0.04, seed: 2 }, do: { kind: 'drop', when: 'before' } },
  { when: { probability: 0.04, seed: 3 }, do: { kind: 'throttle', retryAfter: 1 } },
  { match: { path: '\\$batch' }, when: { probability: 0.04, seed: 4 }, do: { kind: 'failPart', part: 1, status: 503 } },
  { match: { path: '\\$batch' }, when: { probability: 0.04, seed: 5 }, do: { kind: 'failPart', part: 2, status: 500 } },
  { match: { path: '\\$batch' }, when: { probability: 0.03, seed: 6 }, do: { kind: 'truncate', bytes: 30 } },
];
