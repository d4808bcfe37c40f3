import type { SPFI } from '@pnp/sp/fi.js';
import type { LocalDate } from '../plan/plan';
import { choiceFilter } from './choice-filter';
import { listAsItIs } from './list-as-it-is';
import { createOutbox, readOutboxRow } from './outbox';
import { runKeyOf, runKind } from './outbox-kinds';
import type { OutboxRow, OutboxState } from './repository';
import { lists } from './schema';
import { listOf, pageSize, parseRows, selected, type RawRow } from './table';

const list = lists.reminders;

/** A part of what was sent, newest first. */
export interface OutboxPage {
  readonly rows: readonly OutboxRow[];
  /** Where the next page begins; null where there is nothing older. */
  readonly next: number | null;
}

/** How far the reminders of a plan have come. */
export interface OutboxStanding {
  /** The latest run; null where none has been written down. */
  readonly run: OutboxRow | null;
  /** The day of the first reminder of all. */
  readonly begun: LocalDate | null;
  /** How many reminders of the run's day stand in each state; those without any are left out. */
  readonly counts: Readonly<Partial<Record<OutboxState, number>>>;
  /** Keys of reminders of today that are done with: sent, or given up. */
  readonly done: ReadonlySet<string>;
}

/** What a view asks of the outbox. */
export interface OutboxLog {
  page(ask: OutboxAsk): Promise<OutboxPage>;
  standing(planKey: string, today: LocalDate): Promise<OutboxStanding>;
}

export interface OutboxAsk {
  readonly planKey: string;
  /** Which states; none for all. */
  readonly states: readonly OutboxState[];
  /** `next` of the page before. */
  readonly before?: number | null;
}

/** So many rows are asked for at a time. */
const rowsAPage = 50;
/** So many windows of ids a page looks through where few rows fit; what is older is found by asking on. */
const mostWindows = 4;

/** Whether a row is a reminder of the plan. What a person is asked to have read is that person's, and the document owner's. */
const isOf = (planKey: string, { kind, key }: OutboxRow): boolean => kind !== runKind && key.startsWith(`${planKey}/`);

/** The outbox as people read it: the Reminders list, which the bot writes. */
export const createOutboxLog = (sp: SPFI): OutboxLog => ({
  page: (ask) => readPage(sp, ask),
  standing: (planKey, today) => readStanding(sp, planKey, today),
});

/**
 * A page of it. The newest ids are the newest rows, and each request looks at no more ids than
 * SharePoint allows, so that no list is too long.
 */
async function readPage(sp: SPFI, { planKey, states, before = null }: OutboxAsk): Promise<OutboxPage> {
  const { run } = listAsItIs(sp, list);
  const ask = (filter: string, top: number): Promise<readonly RawRow[]> =>
    run(async (asked) => {
      const items = selected(asked, listOf(sp, asked).items).orderBy('Id', false).top(top);
      return parseRows(await (filter === '' ? items : items.filter(filter))());
    });
  const inStates = states.length === 0 ? '' : ` and (${choiceFilter(list, 'State', states)})`;
  const rows: OutboxRow[] = [];
  let upper = before ?? ((await ask('', 1))[0]?.Id ?? 0) + 1;
  for (let window = 0; window < mostWindows && upper > 1 && rows.length < rowsAPage; window++) {
    const lower = Math.max(0, upper - 1 - pageSize);
    const found = await ask(`Id gt ${lower} and Id lt ${upper}${inStates}`, rowsAPage);
    rows.push(...found.map(readOutboxRow).filter((row) => isOf(planKey, row)));
    // A full answer may not have come to the window's end.
    upper = found.length === rowsAPage ? (found[found.length - 1]?.Id ?? 1) : lower + 1;
  }
  return { rows, next: upper > 1 ? upper : null };
}

/** How far the reminders of a plan have come on a day. */
async function readStanding(sp: SPFI, planKey: string, today: LocalDate): Promise<OutboxStanding> {
  const outbox = createOutbox(sp);
  const { run } = listAsItIs(sp, list);
  const [[latest], oldest] = await Promise.all([
    outbox.list({ keys: [runKeyOf(planKey)] }),
    run(async (asked) => parseRows(await selected(asked, listOf(sp, asked).items).orderBy('Id').top(rowsAPage)())),
  ]);
  const isOwn = (row: OutboxRow): boolean => isOf(planKey, row);
  const ranOn = latest && latest.day < today ? latest.day : today;
  const own = (await outbox.list({ from: ranOn })).filter(isOwn);
  const counts: Partial<Record<OutboxState, number>> = {};
  for (const { state } of own.filter(({ day }) => day === ranOn)) counts[state] = (counts[state] ?? 0) + 1;
  return {
    run: latest ?? null,
    begun: oldest.map(readOutboxRow).find(isOwn)?.day ?? null,
    counts,
    done: new Set(
      own
        .filter(({ day, state }) => day === today && state !== 'planned' && state !== 'sending')
        .map(({ key }) => key.slice(planKey.length + 1)),
    ),
  };
}
