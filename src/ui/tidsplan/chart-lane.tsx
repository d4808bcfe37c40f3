import * as React from 'react';
import { sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Near } from '../../timeline/axis';
import type { RowPlace } from '../../timeline/layout';
import type { TimelineMark } from '../../timeline/mark';
import { signOf } from '../marks/signs';
import { useSay } from '../say';
import { markCell } from './chart-cell';
import { follows } from './chart-head';
import { besidePlaced, placedCell } from './chart-placed';
import { classes, chartStyles as styles } from './chart-styles';
import { cellsOf } from './grid-places';
import { NoPhases } from './no-phases';

interface LaneProps {
  readonly place: RowPlace;
  readonly laneHeight: number;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly tabCell: number;
  readonly cut: number;
  /** The stretch of time about what is seen: what stands outside it is not painted. */
  readonly near: Near;
  readonly onOpen: (mark: TimelineMark, cell: number) => void;
  readonly onPointer: (event: React.PointerEvent, mark: TimelineMark) => void;
}

/** A row's time: phases, bands, marks with their words, and below them what has no date. */
export const ChartLane: React.FC<LaneProps> = React.memo(function ChartLane(props) {
  const { place, laneHeight, today, selected, tabCell, cut, near, onOpen, onPointer } = props;
  const say = useSay();
  const drawn: React.ReactNode[] = [];
  for (const { kind, x, width } of place.phases)
    if (x + width >= near.left && x <= near.right)
      drawn.push(
        <span key={kind} className={classes(styles.phase, styles[kind])} style={{ left: x, width }}>
          {follows(x, near) ? <span className={styles.phaseWord}>{say(`stage.${kind}`)}</span> : say(`stage.${kind}`)}
        </span>,
      );
  const { span } = place;
  if (span !== null && span.x + span.width >= near.left && span.x <= near.right)
    drawn.push(<span key="span" className={styles.deliverySpan} style={{ left: span.x, width: span.width }} />);
  const pressed = ({ currentTarget }: React.SyntheticEvent, then: (mark: TimelineMark, cell: number) => void): void => {
    const cell = Number(currentTarget.getAttribute('data-cell'));
    const mark = cellsOf(place)[cell];
    if (mark) then(mark, cell);
  };
  const looks = {
    ...{ today, say, selected, tabCell, laneHeight, cut },
    onClick: (event: React.MouseEvent) => pressed(event, onOpen),
    onPointerDown: (event: React.PointerEvent) => pressed(event, (mark) => onPointer(event, mark)),
  };
  place.placed.forEach((placed, cell) => {
    const isNear = placed.right >= near.left && placed.left <= near.right;
    const mine = { ...looks, cell, y: place.top + placed.lane * laneHeight };
    if (isNear) drawn.push(...besidePlaced(placed, near, mine));
    drawn.push(placedCell(placed, isNear, mine));
  });
  place.undated.forEach((mark, n) => {
    const cell = place.placed.length + n;
    drawn.push(
      <div
        key={mark.key}
        className={styles.undatedLine}
        style={{ top: place.top + (place.lanes + n) * laneHeight }}
        data-undated=""
      >
        {markCell(
          mark,
          `${styles.undated} ${signOf(mark.kind, mark.state)}`,
          undefined,
          { ...looks, cell },
          <>
            <span aria-hidden="true" className={`${styles.itemLabel} ${styles.undatedLabel}`}>
              {mark.title}
            </span>
            <span
              aria-hidden="true"
              className={styles.undatedWord}
              data-words={sayRecurrence(mark.period.recurrence, say.locale) ?? say('period.undated')}
            />
          </>,
        )}
      </div>,
    );
  });
  return (
    <div className={styles.lane} role="gridcell">
      {place.noPhases && <NoPhases />}
      {drawn}
    </div>
  );
});
