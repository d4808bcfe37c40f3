import * as React from 'react';
import type { Activity, LocalDate } from '../../plan/plan';
import type { RowPlace } from '../../timeline/layout';
import type { TimelineMark } from '../../timeline/mark';
import { ChartLane } from './chart-lane';
import { RowName, type Who } from './chart-name';
import { classes, chartStyles as styles } from './chart-styles';
import { OffScreen } from './off-screen';
import type { Viewport } from './use-viewport';

export interface RowEvents {
  /** Key of an item or activity, and where in the row it was pressed. */
  readonly onOpen: (key: string, row: number, cell: number) => void;
  readonly onPointer: (event: React.PointerEvent, mark: TimelineMark, row: number) => void;
  readonly onFoldDeliveries: (rowKey: string, row: number) => void;
  readonly onGo: (x: number) => void;
}

interface RowProps {
  readonly place: RowPlace;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly nameWidth: number;
  readonly laneHeight: number;
  readonly today: LocalDate;
  readonly selected: string | null;
  /** -1 the name, else the mark that the Tab key reaches; null where it stands in another row. */
  readonly tabCell: number | null;
  readonly viewport: Viewport;
  readonly who: (activity: Activity) => Who;
  readonly deliveries: number;
  readonly deliveriesFolded: boolean;
  readonly events: RowEvents;
}

/** A row of the chart: its name, and its time. */
export const ChartRow: React.FC<RowProps> = (props) => {
  const { place, index, top, width, nameWidth, laneHeight, today, selected, tabCell, viewport, events } = props;
  const { row } = place;
  const latest = React.useRef({ events, row });
  latest.current = { events, row };
  const onOpen = React.useCallback(
    (mark: TimelineMark, cell: number) => {
      const now = latest.current;
      // A step opens the activity that its delivery belongs to: it has no details of its own.
      const key = now.row.kind === 'delivery' ? now.row.delivery.activityKey : mark.url === null ? mark.key : null;
      if (key !== null) now.events.onOpen(key, index, cell);
    },
    [index],
  );
  const onPointer = React.useCallback(
    (event: React.PointerEvent, mark: TimelineMark) => latest.current.events.onPointer(event, mark, index),
    [index],
  );
  if (row.kind === 'head') return null;
  const mine = row.marks.some(({ key }) => key === selected);
  return (
    <div
      className={classes(styles.row, row.kind === 'delivery' && styles.deliveryRow)}
      style={{ top, height: place.height }}
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
    >
      <div className={styles.name} style={{ width: nameWidth }} role="rowheader">
        <RowName
          row={row}
          who={props.who}
          tab={tabCell === -1}
          onOpen={(key) => events.onOpen(key, index, -1)}
          deliveries={props.deliveries}
          folded={props.deliveriesFolded}
          onFold={() => events.onFoldDeliveries(row.key, index)}
        >
          <OffScreen placed={place.placed} viewport={viewport} onGo={events.onGo} />
        </RowName>
      </div>
      <ChartLane
        place={place}
        width={width}
        laneHeight={laneHeight}
        today={today}
        selected={mine ? selected : null}
        tabCell={tabCell ?? -1}
        cut={cutOf(place, viewport.left)}
        onOpen={onOpen}
        onPointer={onPointer}
      />
    </div>
  );
};

/** Just after the last words that begin out of view to the left; the same number until another mark is reached. */
function cutOf({ placed }: RowPlace, left: number): number {
  let cut = -1;
  for (const { label } of placed) if (label.x < left && label.x > cut) cut = label.x;
  return cut + 0.5;
}
