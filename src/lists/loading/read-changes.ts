import type { SPFI } from '@pnp/sp/fi.js';
import type { IChangeLogItemQuery } from '@pnp/sp/lists/types.js';
import { listOf } from '../table';
import type { RequestFault } from '../transport/request-fault';
import { together } from '../transport/together';
import { changeQuery, readChanges } from './changes-xml';
import { merged, type ListState } from './list-state';
import { absentState, isAbsent, readIds, readWhole, type ReadOptions } from './read-whole';

/** What stands in the way of any reading; everything else that refuses a token is answered by reading the list whole. */
const final = new Set<RequestFault['kind']>(['busy', 'offline', 'cancelled', 'forbidden', 'noList']);

/**
 * Lists again, with one request: only what has changed since their tokens is sent.
 *
 * `GetListItemChangesSinceToken` of each list is asked in one batch. The other two ways tell ids alone: `getChanges` of
 * each list, or of the web with all its lists, which answers for every other list of the site too, and at most 1,000
 * lines. Either needs a second request for the rows; this one brings them, and a token of its own. A list whose token has
 * run out, whose columns have changed or of which too much is new is read whole, all such lists in a second request.
 */
export async function readChangesOf(
  sp: SPFI,
  states: readonly ListState[],
  options: ReadOptions,
): Promise<ListState[]> {
  const told = await together(
    sp,
    states.map(({ asked, token, absent }) => async (batched: SPFI) => {
      // It may have been made since: then its own answer is read whole.
      if (absent) return JSON.stringify(await listOf(batched, asked).select('Id')());
      const query = changeQuery(asked, token ?? '') as unknown as IChangeLogItemQuery;
      return String(await listOf(batched, asked).getListItemChangesSinceToken(query));
    }),
    options,
  );
  const answers = states.map((state, i) => {
    const outcome = told[i];
    if (isAbsent(state.list, outcome, options)) return 'absent';
    if (outcome && !outcome.ok && final.has(outcome.fault.kind)) throw outcome.fault;
    return outcome?.ok && state.token !== null ? readChanges(state.asked, outcome.value) : null;
  });
  const whole = states.filter((_, i) => answers[i] === null).map((state) => state.list);
  const anew = whole.length === 0 ? [] : await readWhole(sp, whole, options);
  return Promise.all(
    states.map(async (state, i) => {
      const answer = answers[i];
      if (answer === 'absent') return state.absent ? state : absentState(state.list);
      if (!answer) return anew.find((one) => one.list === state.list) ?? state;
      const { unread, token, rows, gone } = answer;
      const more = unread.length === 0 ? [] : await readIds(sp, state.asked, unread, options);
      const lost = unread.filter((id) => !more.some((row) => row.Id === id));
      return merged(state, { token, rows: [...rows, ...more], gone: [...gone, ...lost] });
    }),
  );
}
