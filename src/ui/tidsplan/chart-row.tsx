import * as React from 'react';
import type { Activity, LocalDate } from '../../plan/plan';
import type { Near } from '../../timeline/axis';
import type { GroupKey } from '../../timeline/groups';
import type { RowPlace } from '../../timeline/layout';
import type { TimelineMark } from '../../timeline/mark';
import type { HeadRow, TimelineRow } from '../../timeline/rows';
import { ChartLane } from './chart-lane';
import { rowName, type Who } from './chart-name';
import { useSay } from '../say';
import { classes, chartStyles as styles } from './chart-styles';
import { offScreen } from './off-screen';

/** What a row tells the chart; the same functions from first to last. */
export interface RowEvents {
  /** Key of an item or activity, and where in the row it was pressed. */
  readonly onOpen: (key: string, row: number, cell: number) => void;
  readonly onPointer: (event: React.PointerEvent, mark: TimelineMark, row: number) => void;
  readonly onFold: (group: GroupKey, row: number) => void;
  readonly onFoldDeliveries: (rowKey: string, row: number) => void;
  readonly onGo: (x: number) => void;
}

interface RowProps {
  readonly place: RowPlace;
  readonly row: Exclude<TimelineRow, HeadRow>;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly laneHeight: number;
  readonly today: LocalDate;
  readonly selected: string | null;
  /** -1 the name, else the mark that the Tab key reaches; null where it stands in another row. */
  readonly tabCell: number | null;
  /** What of the axis is seen. */
  readonly left: number;
  readonly right: number;
  readonly near: Near;
  readonly who: (activity: Activity) => Who;
  readonly deliveriesFolded: boolean;
  readonly events: RowEvents;
}

/** A row of the chart: its name, and its time. */
export const ChartRow: React.FC<RowProps> = React.memo(function ChartRow(props) {
  const { place, row, index, laneHeight, today, selected, tabCell, left, right, events } = props;
  const say = useSay();
  const onOpen = React.useCallback(
    (mark: TimelineMark, cell: number) => {
      // A step opens the activity that its delivery belongs to: it has no details of its own.
      const key = row.kind === 'delivery' ? row.delivery.activityKey : mark.url === null ? mark.key : null;
      if (key !== null) events.onOpen(key, index, cell);
    },
    [row, index, events],
  );
  const onPointer = React.useCallback(
    (event: React.PointerEvent, mark: TimelineMark) => events.onPointer(event, mark, index),
    [index, events],
  );
  const mine = selected !== null && row.marks.some(({ key }) => key === selected);
  return (
    <div
      className={classes(styles.row, row.kind === 'delivery' && styles.deliveryRow)}
      style={{ top: props.top, height: props.height }}
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
    >
      <div className={styles.name} role="rowheader">
        {rowName(
          {
            row,
            who: props.who,
            tab: tabCell === -1,
            onOpen: (key) => events.onOpen(key, index, -1),
            folded: props.deliveriesFolded,
            onFold: () => events.onFoldDeliveries(row.key, index),
            beside: offScreen({ placed: place.placed, left, right, onGo: events.onGo }, say),
          },
          say,
        )}
      </div>
      <ChartLane
        place={place}
        laneHeight={laneHeight}
        today={today}
        selected={mine ? selected : null}
        tabCell={tabCell ?? -1}
        cut={cutOf(place, left)}
        near={props.near}
        onOpen={onOpen}
        onPointer={onPointer}
      />
    </div>
  );
});

/** Just after the last words that begin out of view to the left; the same number until another mark is reached. */
function cutOf({ placed }: RowPlace, left: number): number {
  let cut = -1;
  for (const { label } of placed) if (label.x < left && label.x > cut) cut = label.x;
  return cut + 0.5;
}
