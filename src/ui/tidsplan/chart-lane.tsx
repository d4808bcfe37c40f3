import * as React from 'react';
import { sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { RowPlace } from '../../timeline/layout';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { MarkCell, type CellEvents } from './chart-cell';
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
}

/** A row's time: phases, bands, marks with their words, and below them what has no date. */
export const ChartLane: React.FC<LaneProps> = React.memo((props) => {
  const { place, width, laneHeight, today, selected, tabCell, cut } = props;
  const say = useSay();
  const events: CellEvents = { onOpen: props.onOpen, onPointer: props.onPointer };
  return (
    <div className={styles.lane} style={{ width, height: place.height - 1 }} role="gridcell">
      {place.noPhases && <NoPhases />}
      {place.phases.map(({ kind, x, width: phaseWidth }) => (
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
              <Mark kind={mark.kind} state={mark.state} size={16} silent />
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
