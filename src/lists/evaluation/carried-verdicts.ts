import type { SPFI } from '@pnp/sp/fi.js';
import { latestVerdicts } from '../../evaluation/standing';
import type { ActivityVerdict } from '../../evaluation/evaluation';
import { statusOf } from '../faults';
import { listAsItIs } from '../list-as-it-is';
import type { ListState } from '../loading/list-state';
import { readAll } from '../loading/read-all';
import type { ListDeclaration } from '../schema';
import { machinery } from '../schema/machinery';
import { evaluationFrom } from './read-evaluation';
import type { WriteOptions } from '../writing/change-row';
import { updateRow } from '../writing/write-row';

const { evaluations, activityVerdicts } = machinery;

/** The latest verdict on each activity of a plan; none on a site without evaluations, or where they may not be read. */
export async function verdictRows(sp: SPFI, planKey: string): Promise<ActivityVerdict[]> {
  const states = await Promise.all([evaluations, activityVerdicts].map((list) => stateOf(sp, list)));
  return [...latestVerdicts(evaluationFrom(states, planKey)).values()];
}

async function stateOf(sp: SPFI, list: ListDeclaration): Promise<ListState> {
  const rows = await listAsItIs(sp, list)
    .run((asked) => readAll(sp, asked))
    .catch((error: unknown) => {
      if (['noList', 'forbidden'].includes(statusOf(error).kind)) return [];
      throw error;
    });
  return { list, asked: list, token: null, rows: new Map(rows.map((row) => [row.Id, row])) };
}

export const attentionIn = (verdicts: readonly ActivityVerdict[]): ReadonlySet<string> =>
  new Set(verdicts.filter(({ verdict }) => verdict === 'needsAttention').map(({ activityKey }) => activityKey));

/**
 * Writes on each verdict which activity of the next plan goes on with its own ("p2:2.1"). One that says so already, also of
 * another plan, stays; a row that somebody else changes at the same moment is left, and tied when this is run again.
 */
export async function tieVerdicts(
  sp: SPFI,
  verdicts: readonly ActivityVerdict[],
  nextKey: string,
  isCarried: (activityKey: string) => boolean,
  options: WriteOptions,
): Promise<void> {
  for (const { row, activityKey, continuesAs } of verdicts) {
    if (row === null || continuesAs !== null || !isCarried(activityKey)) continue;
    try {
      await updateRow(sp, activityVerdicts, row, { ContinuesAs: `${nextKey}:${activityKey}` }, options);
    } catch (error) {
      if (!['conflict', 'gone', 'forbidden'].includes(statusOf(error).kind)) throw error;
    }
  }
}
