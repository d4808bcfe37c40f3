import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { ChartHead, ChartLines } from './chart-head';
import { ChartLane } from './chart-lane';
import { useChartStyles } from './chart-styles';
import { cellsOf, moveBy, typeAhead, type GridPlace } from './grid-keys';
import type { ActivityRow, AreaRow, TidsplanLayout } from './layout';
import { OffScreen, useViewport } from './off-screen';

interface ChartProps {
  readonly layout: TidsplanLayout;
  readonly today: LocalDate;
  readonly label: string;
  readonly nameWidth: number;
  readonly selected: string | null;
  /** Item or activity keys; a person pressed Enter or clicked. */
  readonly onOpen: (key: string) => void;
  readonly onFold: (areaKey: string) => void;
  readonly onZoom: (by: 1 | -1) => void;
  /** Counted up to bring today into view. */
  readonly goToday: number;
}

/** The chart as a grid with one tab stop; arrows move within (UI.md 9). */
export const Chart: React.FC<ChartProps> = (props) => {
  const { layout, today, nameWidth, selected, onOpen, onFold } = props;
  const { rows, axis, todayX } = layout;
  const styles = useChartStyles();
  const scroller = React.useRef<HTMLDivElement>(null);
  const [place, setPlace] = React.useState<GridPlace>({ row: 0, cell: -1 });
  const at = within(rows, place);
  const [viewport, readViewport] = useViewport(scroller, nameWidth);

  const toToday = React.useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = Math.max(0, todayX - (element.clientWidth - nameWidth) * 0.28);
    readViewport();
  }, [todayX, nameWidth, readViewport]);
  // A larger scale or a press on "I dag" brings today into view; a change of the plan must not move what is being read.
  React.useLayoutEffect(toToday, [axis.scale, axis.from, props.goToday]); // eslint-disable-line react-hooks/exhaustive-deps

  // What a deep link or the details name is brought into view, no further than needed.
  React.useEffect(() => {
    if (selected === null) return;
    const quoted = CSS.escape(selected);
    const target = scroller.current?.querySelector(`[data-item="${quoted}"], [data-open="${quoted}"]`);
    target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  const focusAt = (next: GridPlace): void => {
    setPlace(next);
    const cell = next.cell < 0 ? '[data-name]' : `[data-cell="${next.cell}"]`;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${next.row}"] ${cell}`)?.focus();
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const row = rows[at.row];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (row?.kind === 'area' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      if (row.folded === (event.key === 'ArrowRight')) onFold(row.key);
    } else {
      const next = moveBy(rows, at, { key: event.key, ctrl }) ?? byLetter(event, ctrl);
      if (next === 'done') return;
      if (next === null) return;
      focusAt(next);
    }
    event.preventDefault();
  };

  const byLetter = (event: React.KeyboardEvent, ctrl: boolean): GridPlace | 'done' | null => {
    if (ctrl || event.key.length !== 1) return null;
    if (event.key === '+' || event.key === '-') props.onZoom(event.key === '+' ? 1 : -1);
    else if (event.key === 't' || event.key === 'T') toToday();
    else if (/\p{L}/u.test(event.key)) return typeAhead(rows, at, event.key);
    else return null;
    event.preventDefault();
    return 'done';
  };

  const open = (key: string, row: number, cell: number): void => {
    setPlace({ row, cell });
    onOpen(key);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroll}
      style={
        {
          scrollPaddingLeft: nameWidth + 40,
          scrollPaddingRight: 120,
          '--name': `${nameWidth}px`,
        } as React.CSSProperties
      }
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onScroll={readViewport}
    >
      <div className={styles.inner} style={{ width: axis.width + nameWidth }} role="presentation">
        <ChartHead axis={axis} today={today} todayX={todayX} nameWidth={nameWidth} />
        <div style={{ position: 'relative' }} role="rowgroup">
          <ChartLines axis={axis} todayX={todayX} nameWidth={nameWidth} />
          {rows.map((row, i) =>
            row.kind === 'area' ? (
              <AreaLine
                key={`area-${row.key}`}
                row={row}
                index={i}
                tab={at.row === i}
                onFold={() => {
                  setPlace({ row: i, cell: -1 });
                  onFold(row.key);
                }}
              />
            ) : (
              <div key={`activity-${row.key}`} className={styles.row} role="row" data-row={i} aria-rowindex={i + 2}>
                <div className={styles.name} style={{ width: nameWidth }} role="rowheader">
                  <ActivityName row={row} tab={at.row === i && at.cell < 0} onOpen={(key) => open(key, i, -1)} />
                  <OffScreen
                    row={row}
                    viewport={viewport}
                    onGo={(x) => {
                      if (scroller.current) scroller.current.scrollLeft = x - (viewport.right - viewport.left) / 2;
                    }}
                  />
                </div>
                <LaneAt
                  row={row}
                  index={i}
                  at={at}
                  width={axis.width}
                  today={today}
                  selected={selected}
                  onOpen={open}
                />
              </div>
            ),
          )}
        </div>
      </div>
    </div>
  );
};

function within(rows: readonly (AreaRow | ActivityRow)[], place: GridPlace): GridPlace {
  const row = Math.max(0, Math.min(place.row, rows.length - 1));
  return { row, cell: Math.min(place.cell, cellsOf(rows[row]).length - 1) };
}

const LaneAt: React.FC<{
  row: ActivityRow;
  index: number;
  at: GridPlace;
  width: number;
  today: LocalDate;
  selected: string | null;
  onOpen: (key: string, row: number, cell: number) => void;
}> = ({ row, index, at, width, today, selected, onOpen }) => {
  const latest = React.useRef(onOpen);
  latest.current = onOpen;
  const open = React.useCallback((key: string, cell: number) => latest.current(key, index, cell), [index]);
  const mine = row.placed.some(({ item }) => item.key === selected) || row.undated.some(({ key }) => key === selected);
  return (
    <ChartLane
      row={row}
      width={width}
      today={today}
      selected={mine ? selected : null}
      tabCell={at.row === index ? at.cell : -1}
      onOpen={open}
    />
  );
};

const AreaLine: React.FC<{ row: AreaRow; index: number; tab: boolean; onFold: () => void }> = (props) => {
  const { row, index, tab, onFold } = props;
  const styles = useChartStyles();
  const say = useSay();
  return (
    <div className={styles.areaRow} role="row" data-row={index} aria-rowindex={index + 2}>
      <div role="rowheader" style={{ position: 'sticky', left: 0, zIndex: 3 }}>
        <button
          type="button"
          className={mergeClasses(styles.areaName, styles.focusable)}
          aria-expanded={!row.folded}
          tabIndex={tab ? 0 : -1}
          data-name=""
          onClick={onFold}
        >
          {row.folded ? <ChevronRightRegular fontSize={16} /> : <ChevronDownRegular fontSize={16} />}
          {row.area !== null && <span className={styles.number}>{row.area.key}</span>}
          <span>{row.area?.title ?? say('tidsplan.noArea')}</span>
          {row.late > 0 && <span className={styles.areaLate}>{say('tidsplan.areaLate', { n: row.late })}</span>}
        </button>
      </div>
    </div>
  );
};

const ActivityName: React.FC<{ row: ActivityRow; tab: boolean; onOpen: (key: string) => void }> = (props) => {
  const { row, tab, onOpen } = props;
  const styles = useChartStyles();
  const say = useSay();
  const { activity } = row;
  return (
    <button
      type="button"
      className={mergeClasses(styles.nameButton, styles.focusable)}
      tabIndex={tab ? 0 : -1}
      data-name=""
      data-open={activity?.key}
      onClick={() => activity && onOpen(activity.key)}
    >
      <span className={styles.nameNumber}>{activity?.key}</span>
      <span>{activity?.title ?? say('tidsplan.noActivity')}</span>
      {activity !== null && activity.roles.length > 0 && (
        <span className={styles.role}>{activity.roles.join(', ')}</span>
      )}
    </button>
  );
};
