import type { SPFI } from '@pnp/sp/fi.js';
import type { HeldMeeting } from '../../agreements/index';
import { statusOf } from '../faults';
import { listAsItIs } from '../list-as-it-is';
import { isFolder, planKeyOf } from '../problems/rows-of-plan';
import { rowReader } from '../row-reader';
import { machinery } from '../schema/machinery';
import { readAll } from '../loading/read-all';
import { itemOf, parseRow, refOf, selectedItem, type RawRow } from '../table';
import { updateRow } from '../writing/write-row';

const list = machinery.meetings;

/** A line of a meeting's decisions that stands for a follow-up: its number and its words. */
export interface DecisionLine {
  readonly itemKey: string;
  readonly text: string;
}

export interface Meetings {
  /** The meetings of a plan, and those of no plan of their own. */
  list(planKey: string): Promise<HeldMeeting[]>;
  /**
   * Puts lines among a meeting's decisions, each once, and takes others out; what people have written there stays. False where
   * it could not be written.
   */
  decide(id: number, put: readonly DecisionLine[], take: readonly string[]): Promise<boolean>;
}

const attempts = 4;

/** The Meetings list, as far as agreements made at a meeting are written there. */
export function createMeetings(sp: SPFI): Meetings {
  const { run } = listAsItIs(sp, list);
  return {
    async list(planKey) {
      const rows = await run((asked) => readAll(sp, asked)).catch((error: unknown) => {
        // A site without the list has no meetings there: what is agreed at one stands as follow-ups.
        if (statusOf(error).kind === 'noList') return [];
        throw error;
      });
      return rows.flatMap((raw) => {
        const of = planKeyOf(raw);
        return isFolder(raw) || (of !== '' && of !== planKey) ? [] : [readMeeting(raw)];
      });
    },
    async decide(id, put, take) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        try {
          const raw = parseRow(await run((asked) => selectedItem(asked, itemOf(sp, list, id))()));
          const lines = rowReader(list, raw, [], () => '').lines('Decisions');
          const own = new Set([...take, ...put.map(({ itemKey }) => itemKey)]);
          const kept = lines.filter((line) => !own.has(line.split(' ')[0] ?? ''));
          const next = [...kept, ...put.map(({ itemKey, text }) => `${itemKey} ${text}`)];
          if (next.join('\n') === lines.join('\n')) return true;
          await run((asked) => updateRow(sp, asked, refOf(list, raw), { Decisions: next }));
          return true;
        } catch (error) {
          // Somebody else wrote at the same moment: what is there now is looked at. The agreements stand in any case.
          if (statusOf(error).kind !== 'conflict') return false;
        }
      }
      return false;
    },
  };
}

function readMeeting(raw: RawRow): HeldMeeting {
  const row = rowReader(list, raw, [], () => '');
  return { id: raw.Id, title: row.title(), groupKey: row.key('GroupKey'), heldOn: row.day('HeldOn') };
}
