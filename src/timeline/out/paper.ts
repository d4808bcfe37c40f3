import type { Activity, FormerPeriod, LocalDate } from '../../plan/plan';
import type { TimelineRow } from '../rows';
import type { GroupKey } from '../groups';
import { namedRoles } from '../../plan/role-holders';
import type { Outgoing } from './outgoing';
import type { Sized } from './pages';
import { endOf, xOf } from '../axis';
import { paperAxis, type PaperAxis } from './paper-axis';
import { paperLanes, type PaperLane } from './paper-marks';
import { wrapText } from './text-width';

/** 10 mm, which every printer leaves free. */
export const margin = 38;

/** What is drawn on, in px of 1/96 inch. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Left free on all sides. */
  readonly margin: number;
  /** For the names of the rows. */
  readonly names: number;
}

/** Sheets on their side. */
export const papers = {
  A3: { width: 1587, height: 1122, margin, names: 270 },
  A4: { width: 1122, height: 793, margin, names: 210 },
} as const satisfies Readonly<Record<string, Sheet>>;
export type Paper = keyof typeof papers;

export interface PaperPhase {
  readonly kind: 'development' | 'implementation';
  readonly x: number;
  readonly width: number;
}

/** A row with everything that is drawn of it, and its sizes. */
export interface PaperRow extends Sized {
  readonly row: TimelineRow;
  readonly number: string;
  readonly name: readonly string[];
  readonly meta: readonly string[];
  readonly phases: readonly PaperPhase[];
  /** A delivery's bar from its first step to its last. */
  readonly span: Pick<PaperPhase, 'x' | 'width'> | null;
  /** True for an activity whose phases the plan does not give. */
  readonly noPhases: boolean;
  readonly drawn: readonly PaperLane[];
}

export interface PaperChart {
  readonly axis: PaperAxis;
  readonly rows: readonly PaperRow[];
}

export const sizes = {
  name: 13,
  nameLine: 17,
  meta: 11,
  metaLine: 14,
  head: 26,
  headName: 13.5,
  phase: 13,
  span: 5,
  above: 6,
  below: 5,
} as const;
/** Beside a group's name: its number, and what is late in it. */
const headAround = 180;
const headHeight = (lines: number): number => sizes.head + Math.max(0, lines - 1) * sizes.nameLine;
/** Left of an activity's name: its number. */
export const numberWidth = 38;

export type GroupTitle = (group: GroupKey) => { readonly number: string | null; readonly title: string };

/** The rows with places and sizes, for a sheet of this kind. Pure. */
export function paperChart(out: Outgoing, sheet: Sheet, groupTitle: GroupTitle, phasesKnown: boolean): PaperChart {
  const { rows, today, say } = out;
  const { names } = sheet;
  const axis = paperAxis(rows.flatMap(daysOf), today, sheet.width - 2 * sheet.margin - names);
  const drawn = rows.map((row): PaperRow => {
    if (row.kind === 'head') {
      const { number, title } = groupTitle(row.group);
      const name = wrapText(title, sheet.width - 2 * sheet.margin - headAround, sizes.headName, true);
      const none = {
        name: name.length === 0 ? [''] : name,
        meta: [],
        phases: [],
        span: null,
        noPhases: false,
        drawn: [],
      };
      return { ...none, row, number: number ?? '', head: true, least: headHeight(name.length), frame: 0, lanes: [] };
    }
    const { number, title, meta } = namesOfRow(row);
    const activity = row.kind === 'activity' ? row.activity : null;
    const lanes = paperLanes(row.marks, axis, today, say);
    const name = wrapText(
      title || say('tidsplan.noActivity'),
      names - numberWidth - 18,
      sizes.name,
      row.kind === 'activity',
    );
    const more = meta.flatMap((line) => wrapText(line, names - numberWidth - 18, sizes.meta));
    const phases = activity === null ? [] : phasesOf(activity, axis);
    const span = row.kind === 'delivery' && row.span !== null ? stretchOf(row.span, axis) : null;
    const frame = sizes.above + sizes.below + roomOf(activity !== null, span !== null);
    return {
      row,
      number,
      name,
      meta: more,
      phases,
      span,
      noPhases: phasesKnown && activity !== null && phases.length === 0,
      drawn: lanes,
      head: false,
      least: sizes.above + name.length * sizes.nameLine + more.length * sizes.metaLine + sizes.below + 2,
      frame,
      lanes: lanes.map(({ height }) => height),
    };
  });
  return { axis, rows: drawn };
}

function namesOfRow(row: Exclude<TimelineRow, { kind: 'head' }>): {
  number: string;
  title: string;
  meta: readonly string[];
} {
  if (row.kind === 'beside') return { number: '', title: row.title, meta: [] };
  if (row.kind === 'delivery') {
    const [title = ''] = row.delivery.title.split('\n');
    return { number: '', title, meta: row.delivery.lead === null ? [] : [row.delivery.lead] };
  }
  const { activity } = row;
  return {
    number: activity?.key ?? '',
    title: activity?.title ?? '',
    meta: activity === null ? [] : namedRoles(activity),
  };
}

function daysOf(row: TimelineRow): LocalDate[] {
  if (row.kind === 'head') return [];
  const activity = row.kind === 'activity' ? row.activity : null;
  const phases = [activity?.development, activity?.implementation];
  return [...row.marks.flatMap(({ period, former }) => [period, former]), ...phases]
    .flatMap((one) => [one?.start, one?.end])
    .filter((day): day is LocalDate => day != null);
}

function phasesOf(activity: Activity, axis: PaperAxis): PaperPhase[] {
  return (['development', 'implementation'] as const).flatMap((kind) => {
    const phase = activity[kind];
    if (!phase || (phase.start === null && phase.end === null)) return [];
    const stretch = stretchOf(phase, axis);
    return stretch === null ? [] : [{ kind, ...stretch }];
  });
}

function stretchOf({ start, end }: Pick<FormerPeriod, 'start' | 'end'>, axis: PaperAxis): PaperRow['span'] {
  const x = start === null ? 0 : xOf(axis, start);
  const width = (end === null ? axis.width : endOf(axis, end)) - x;
  return width > 0 ? { x, width } : null;
}

/** Above a row's lanes: an activity keeps room for its phases, a delivery for its bar. */
export const roomOf = (phases: boolean, span: boolean): number =>
  phases ? sizes.phase + 6 : span ? sizes.span + 4 : 0;
