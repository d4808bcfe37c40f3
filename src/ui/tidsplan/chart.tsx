import * as React from 'react';
import type { Activity, LocalDate } from '../../plan/plan';
import { laneHeight as plainLane, rowsToDraw, type TimelineLayout } from '../../timeline/layout';
import type { GroupKey } from '../../timeline/groups';
import type { TimelineMark } from '../../timeline/mark';
import type { TimelineRow } from '../../timeline/rows';
import { ChartHead, ChartLines, useNear } from './chart-head';
import { HeadLine, type Who } from './chart-name';
import { ChartRow, type RowEvents } from './chart-row';
import { chartStyles as styles, headHeight, useChartSheet } from './chart-styles';
import { cellsOf, heldAt, placeNow, type GridPlace, type HeldPlace } from './grid-places';
import type { GroupTitle } from './group-title';
import { LateActs, useLateActs } from './late-acts';
import { useViewport } from './use-viewport';

/** What lets somebody change the plan in the chart; absent for who may not. */
export interface Acting {
  /** A key pressed on a row's name (`mark` null) or a mark; true where it is dealt with. */
  readonly onKey: (
    event: React.KeyboardEvent,
    mark: TimelineMark | null,
    row: TimelineRow,
    layout: TimelineLayout,
  ) => boolean;
  /** A pointer pressed on a mark: the beginning of a drag. */
  readonly onPointer?: (
    event: React.PointerEvent,
    mark: TimelineMark,
    row: TimelineRow,
    layout: TimelineLayout,
  ) => void;
  /** Drawn over the rows; its origin is the rows' upper left corner, names included. */
  readonly overlay?: React.ReactNode;
}

export interface ChartProps {
  readonly layout: TimelineLayout;
  readonly today: LocalDate;
  readonly label: string;
  readonly nameWidth: number;
  /** Px that the chart has to stand in. */
  readonly width?: number;
  readonly laneHeight?: number;
  readonly selected: string | null;
  readonly titleOf: (group: GroupKey) => GroupTitle;
  readonly who: (activity: Activity) => Who;
  readonly foldedDeliveries: ReadonlySet<string>;
  /** Item or activity keys; a person pressed Enter or clicked. */
  readonly onOpen: (key: string) => void;
  readonly onFold: (group: GroupKey) => void;
  readonly onFoldDeliveries: (rowKey: string) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
  /** False where keys of a single character are switched off (WCAG 2.1.4). */
  readonly letters: boolean;
  /** Counted up to bring today into view. */
  readonly goToday: number;
  readonly acting?: Acting | undefined;
}

/** Px of rows above and below those in view. */
const overscan = 240;

/** The chart as a grid with one tab stop; arrows move within (UI.md 9). Only the rows in view are drawn. */
export const Chart: React.FC<ChartProps> = (props) => {
  const { layout, today, nameWidth, selected, acting, laneHeight = plainLane } = props;
  const { rows, axis, todayX, tops } = layout;
  useChartSheet();
  const scroller = React.useRef<HTMLDivElement>(null);
  const { viewport, read, onScroll, lookAhead, toToday } = useViewport(scroller, {
    axis,
    todayX,
    nameWidth,
    goToday: props.goToday,
  });
  const near = useNear(viewport);
  const acts = useLateActs(props.letters);
  const comes = (): void => {
    lookAhead();
    if (acts.asked === 0) acts.ask();
  };
  const [held, setHeld] = React.useState<HeldPlace>({ rowKey: '', markKey: null, at: { row: 0, cell: -1 }, how: null });
  const at = placeNow(rows, held);
  const goTo = (next: GridPlace, how: HeldPlace['how']): void => setHeld(heldAt(rows, next, how));
  // The row may have been drawn only now, for the focus to reach it.
  React.useLayoutEffect(() => {
    const cell = at.cell < 0 ? '[data-name]' : `[data-cell="${at.cell}"]`;
    const target = held.how && scroller.current?.querySelector<HTMLElement>(`[data-row="${at.row}"] ${cell}`);
    if (held.how === 'focus') target?.focus();
    else target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [held]); // eslint-disable-line react-hooks/exhaustive-deps

  // What a deep link or the details name is brought into view, no further than needed, also when they take room from it.
  React.useEffect(() => {
    if (selected === null) return;
    if (cellsOf(rows[at.row])[at.cell]?.key === selected) return goTo(at, 'show');
    const row = rows.findIndex(
      (one) =>
        one.row.kind === 'activity' &&
        (one.row.activity?.key === selected || one.row.marks.some(({ key }) => key === selected)),
    );
    if (row >= 0) goTo({ row, cell: cellsOf(rows[row]).findIndex(({ key }) => key === selected) }, 'show');
  }, [selected, props.width]); // eslint-disable-line react-hooks/exhaustive-deps

  // A screen reader may set the focus by itself, past the keys: they go on from there.
  const onFocus = ({ target }: React.FocusEvent): void => {
    comes();
    const row = target.closest('[data-row]')?.getAttribute('data-row') ?? null;
    if (row === null || !target.matches('[data-cell], [data-name]')) return;
    const next = { row: Number(row), cell: Number(target.getAttribute('data-cell') ?? -1) };
    if (next.row !== at.row || next.cell !== at.cell) goTo(next, null);
  };

  const events = useStable({
    onOpen(key, row, cell) {
      goTo({ row, cell }, null);
      props.onOpen(key);
    },
    onPointer(event, mark, index) {
      const place = rows[index];
      if (place) acting?.onPointer?.(event, mark, place.row, layout);
    },
    onFold(group, row) {
      goTo({ row, cell: -1 }, null);
      props.onFold(group);
    },
    onFoldDeliveries(rowKey, row) {
      goTo({ row, cell: -1 }, 'focus');
      props.onFoldDeliveries(rowKey);
    },
    onGo(x) {
      const element = scroller.current;
      if (element) element.scrollLeft = x - (element.clientWidth - nameWidth) / 2;
    },
  });

  return (
    <>
      {acts.asked > 0 && <LateActs chart={props} keys={acts.keys} {...{ scroller, at, goTo, toToday, read }} />}
      <div
        ref={scroller}
        className={styles.scroll}
        style={
          {
            scrollPaddingLeft: nameWidth + 40,
            scrollPaddingRight: 120,
            '--name': `${nameWidth}px`,
            '--lane': `${laneHeight}px`,
          } as React.CSSProperties
        }
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        onKeyDown={acts.onKeyDown}
        onFocus={onFocus}
        onPointerMove={comes}
        onPointerDown={comes}
        onWheel={comes}
        onScroll={onScroll}
      >
        <div
          className={styles.inner}
          style={{ width: axis.width + nameWidth, height: headHeight + (tops[rows.length] ?? 0) }}
          role="presentation"
        >
          <ChartHead axis={axis} today={today} todayX={todayX} near={near} />
          <div className={styles.rows} style={{ height: tops[rows.length] ?? 0 }} role="rowgroup">
            <ChartLines axis={axis} todayX={todayX} nameWidth={nameWidth} near={near} />
            {viewport !== null &&
              rowsToDraw(tops, viewport, viewport.ahead ? overscan : 0, at.row).map((i) => {
                const place = rows[i];
                if (place === undefined) return null;
                const { row } = place;
                const common = { key: row.key, index: i, top: tops[i] ?? 0, height: place.height, events };
                if (row.kind === 'head')
                  return <HeadLine {...common} row={row} title={props.titleOf(row.group)} tab={at.row === i} />;
                return (
                  <ChartRow
                    {...common}
                    {...{ place, row, laneHeight, today, selected, near }}
                    left={viewport.left}
                    right={viewport.right}
                    tabCell={at.row === i ? at.cell : null}
                    who={props.who}
                    deliveriesFolded={props.foldedDeliveries.has(row.key)}
                  />
                );
              })}
            {acting?.overlay}
          </div>
        </div>
      </div>
    </>
  );
};

/** The same functions from first to last, so that no row is drawn anew for their sake; each call does what the latest do. */
function useStable(events: RowEvents): RowEvents {
  const latest = React.useRef(events);
  React.useLayoutEffect(() => {
    latest.current = events;
  });
  return React.useMemo(
    () => ({
      onOpen: (...of) => latest.current.onOpen(...of),
      onPointer: (...of) => latest.current.onPointer(...of),
      onFold: (...of) => latest.current.onFold(...of),
      onFoldDeliveries: (...of) => latest.current.onFoldDeliveries(...of),
      onGo: (...of) => latest.current.onGo(...of),
    }),
    [],
  );
}
