import type { Activity, LocalDate, Period } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import type { GroupKey } from './groups';
import type { TimelineMark } from './mark';
import type { HeadRow, TimelineRow } from './rows';

/** A row that has marks: what a line of the table belongs to. */
export type BodyRow = Exclude<TimelineRow, HeadRow>;

export const phases = ['development', 'implementation'] as const;
export type Phase = (typeof phases)[number];

/** One line of the table. The key is one of a kind in it, also where an activity stands in several groups. */
export type TableLine =
  | {
      readonly kind: 'mark';
      readonly key: string;
      readonly row: BodyRow;
      readonly mark: TimelineMark;
      readonly period: Period;
      /** Null where nobody says whether what is over was done: a step of a delivery. */
      readonly state: ItemState | null;
    }
  | {
      readonly kind: 'phase';
      readonly key: string;
      readonly row: BodyRow;
      readonly phase: Phase;
      readonly period: Period;
      readonly state: ItemState | null;
    }
  /** A row without anything against time keeps a line, so that the table leaves nothing out. */
  | {
      readonly kind: 'empty';
      readonly key: string;
      readonly row: BodyRow;
      readonly period: null;
      readonly state: null;
    };

export interface TableGroup {
  readonly key: string;
  readonly group: GroupKey;
  readonly late: number;
  readonly folded: boolean;
  readonly entries: readonly TableLine[];
}

/** The same content as the chart's, line by line: in each row its phases, then its marks in the order of time. Pure. */
export function tableOf(rows: readonly TimelineRow[], today: LocalDate): TableGroup[] {
  const groups: (TableGroup & { readonly entries: TableLine[] })[] = [];
  for (const row of rows) {
    if (row.kind === 'head') {
      const { key, group, late, folded } = row;
      groups.push({ key, group, late, folded, entries: [] });
    } else groups[groups.length - 1]?.entries.push(...linesOf(row, today));
  }
  return groups;
}

function linesOf(row: BodyRow, today: LocalDate): TableLine[] {
  const lines: TableLine[] = [
    ...(row.kind === 'activity' && row.activity ? phasesOf(row.activity) : []).map(({ phase, period }) => ({
      kind: 'phase' as const,
      key: `${row.key} ${phase}`,
      row,
      phase,
      period,
      state: open(stateOf({ status: 'planned', ...period }, today), period, today),
    })),
    ...row.marks.map((mark) => ({
      kind: 'mark' as const,
      key: `${row.key} ${mark.key}`,
      row,
      mark,
      period: mark.period,
      state: mark.kind === 'step' ? open(mark.state, mark.period, today) : mark.state,
    })),
  ];
  return lines.length > 0 ? lines : [{ kind: 'empty', key: row.key, row, period: null, state: null }];
}

const open = (state: ItemState, { end }: Period, today: LocalDate): ItemState | null =>
  end !== null && end < today ? null : state;

/** The phases that an activity says the period of, in their order. Pure. */
export function phasesOf(activity: Activity): { readonly phase: Phase; readonly period: Period }[] {
  return phases.flatMap((phase) => {
    const said = activity[phase];
    return said === null ? [] : [{ phase, period: { ...said, recurrence: null } }];
  });
}

export const sortings = ['period', 'state'] as const;
export interface TableSort {
  readonly by: (typeof sortings)[number];
  readonly descending: boolean;
}

/** What needs somebody first. */
const stateOrder: readonly (ItemState | null)[] = [
  'late',
  'running',
  'planned',
  'undated',
  'reached',
  'postponed',
  'dropped',
];

/** The lines of each group in another order; what has no date, or no state, is last either way. Null: the plan's own. Pure. */
export function sortTable(groups: readonly TableGroup[], sort: TableSort | null): readonly TableGroup[] {
  if (sort === null) return groups;
  const compare = sort.by === 'period' ? byPeriod(sort.descending) : byState(sort.descending);
  return groups.map((group) => ({ ...group, entries: [...group.entries].sort(compare) }));
}

type Compare = (a: TableLine, b: TableLine) => number;

/** The chart's order of time: by when it begins, then by when it ends. */
const byPeriod = (descending: boolean): Compare => {
  const day = ({ period }: TableLine): string => period?.start ?? period?.end ?? '';
  const last = ({ period }: TableLine): string => period?.end ?? '9999';
  const by = descending ? -1 : 1;
  return (a, b) => {
    const [first, second] = [day(a), day(b)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return by * (order(first, second) || order(last(a), last(b)));
  };
};

const byState = (descending: boolean): Compare => {
  const place = ({ state }: TableLine): number => stateOrder.indexOf(state);
  const by = descending ? -1 : 1;
  return (a, b) => {
    const [first, second] = [place(a), place(b)];
    if (first < 0 || second < 0) return Number(first < 0) - Number(second < 0);
    return by * (first - second) || byPeriod(false)(a, b);
  };
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The key of the item, or of the activity, that a line opens; null where it opens nothing of the plan. Pure. */
export function openedBy(line: TableLine): string | null {
  if (line.kind === 'mark') return line.mark.item?.key ?? null;
  return line.row.kind === 'activity' ? (line.row.activity?.key ?? null) : null;
}
