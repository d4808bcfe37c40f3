import * as React from 'react';
import { sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { extentOf, type PlacedMark } from '../../timeline/lanes';
import type { RowPlace } from '../../timeline/layout';
import { useSigns } from '../marks/mark';
import { useSay } from '../say';
import { MarkCell, type CellEvents } from './chart-cell';
import type { Near } from './chart-head';
import { PlacedOnLane } from './chart-placed';
import { classes, chartStyles as styles } from './chart-styles';
import { NoPhases } from './no-phases';

interface LaneProps extends CellEvents {
  readonly place: RowPlace;
  readonly width: number;
  readonly laneHeight: number;
  readonly today: LocalDate;
  readonly selected: string | null;
  /** The mark that the Tab key reaches, by its place in the row; -1 for none. */
  readonly tabCell: number;
  /** Words that begin before this are out of view to the left: none of them is drawn half. */
  readonly cut: number;
  /** The stretch of time about what is seen: what stands outside it is not painted. */
  readonly near: Near;
}

function isNear(placed: PlacedMark, { left, right }: Near): boolean {
  const extent = extentOf(placed);
  return extent.right >= left && extent.left <= right;
}

/** A row's time: phases, bands, marks with their words, and below them what has no date. */
export const ChartLane: React.FC<LaneProps> = React.memo((props) => {
  const { place, width, laneHeight, today, selected, tabCell, cut, near } = props;
  const say = useSay();
  const phasesNear = place.phases.filter(({ x, width: long }) => x + long >= near.left && x <= near.right);
  const sign = useSigns(styles.itemMark);
  const smallSign = useSigns(styles.smallMark);
  const events: CellEvents = { onOpen: props.onOpen, onPointer: props.onPointer };
  return (
    <div className={styles.lane} style={{ width, height: place.height - 1 }} role="gridcell">
      {place.noPhases && <NoPhases />}
      {phasesNear.map(({ kind, x, width: phaseWidth }) => (
        <span key={kind} className={classes(styles.phase, styles[kind])} style={{ left: x, width: phaseWidth }}>
          <span className={styles.phaseWord}>{say(`stage.${kind}`)}</span>
        </span>
      ))}
      {place.placed.map((placed, cell) => (
        <PlacedOnLane
          key={placed.mark.key}
          {...events}
          placed={placed}
          cell={cell}
          y={place.top + placed.lane * laneHeight}
          laneHeight={laneHeight}
          today={today}
          selected={selected === placed.mark.key}
          tab={tabCell === cell}
          words={placed.label.x >= cut}
          near={isNear(placed, near)}
          sign={sign}
          smallSign={smallSign}
        />
      ))}
      {place.undated.map((mark, n) => {
        const cell = place.placed.length + n;
        const y = place.top + (place.lanes + n) * laneHeight;
        return (
          <div key={mark.key} className={styles.undatedLine} style={{ top: y, height: laneHeight - 2 }}>
            <MarkCell
              {...events}
              mark={mark}
              cell={cell}
              today={today}
              selected={selected === mark.key}
              tab={tabCell === cell}
              className={styles.undated}
              style={{ height: laneHeight - 3 }}
              undated
            >
              {smallSign(mark.kind, mark.state, 16)}
              <span aria-hidden="true" className={styles.itemLabel}>
                {mark.title}
              </span>
              <span aria-hidden="true" className={styles.undatedWord}>
                {sayRecurrence(mark.period.recurrence, say.locale) ?? say('period.undated')}
              </span>
            </MarkCell>
          </div>
        );
      })}
    </div>
  );
});
ChartLane.displayName = 'ChartLane';
