import * as React from 'react';
import { sayDistance } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { lateWords, smallMarkWidth, type PlacedMark } from '../../timeline/lanes';
import { bandsIn } from '../../timeline/series';
import type { useSigns } from '../marks/mark';
import { useSay } from '../say';
import { calendar } from './calendar';
import { MarkCell, type CellEvents } from './chart-cell';
import { classes, chartStyles as styles } from './chart-styles';

type Sign = ReturnType<typeof useSigns>;

interface PlacedProps extends CellEvents {
  readonly placed: PlacedMark;
  readonly cell: number;
  readonly y: number;
  readonly laneHeight: number;
  readonly today: LocalDate;
  readonly selected: boolean;
  readonly tab: boolean;
  /** Draws a mark's sign; the small ones stand by themselves. */
  readonly sign: Sign;
  readonly smallSign: Sign;
  /** False where nothing of it is near what is seen: it can be reached and heard, and is not painted. */
  readonly near: boolean;
  /** False where its words would be seen half, at the left edge. */
  readonly words: boolean;
}

/** A dated mark with all that belongs to it: its period, its words, where it was before, when it comes again. */
export const PlacedOnLane: React.FC<PlacedProps> = (props) => {
  const { placed, cell, y, laneHeight, today, selected, tab, words, sign, smallSign, near } = props;
  const { mark, band, x, label, lateTo, former, repeats, repeatsTo } = placed;
  const { state, period, kind } = mark;
  const say = useSay();
  const bands = bandsIn(band, period);
  const middle = y + laneHeight / 2;
  const since = state === 'late' && period.end !== null ? sayDistance(period.end, today, say.locale, calendar) : null;
  const small = (at: number): React.CSSProperties => ({
    left: at - smallMarkWidth / 2,
    top: middle - smallMarkWidth / 2,
  });
  const line = (from: number, to: number): React.CSSProperties => ({
    left: Math.min(from, to),
    width: Math.abs(to - from),
    top: middle - 1,
  });
  const cellOf = (
    <MarkCell
      mark={mark}
      cell={cell}
      today={today}
      selected={selected}
      tab={tab}
      className={styles.item}
      style={{ left: x - 10, top: y, height: laneHeight - 2, minWidth: Math.min(44, laneHeight - 2) }}
      onOpen={props.onOpen}
      onPointer={props.onPointer}
    >
      {near && sign(kind, state, 18)}
      {near && words && (
        <>
          <span
            aria-hidden="true"
            className={styles.itemLabel}
            style={{ marginLeft: label.x - x - 8, maxWidth: label.width - (since === null ? 4 : lateWords) }}
          >
            {mark.title}
            {period.recurrence ? ' ↻' : ''}
          </span>
          {since !== null && (
            <span className={styles.itemLate} aria-hidden="true">
              {say('tidsplan.late.since', { distance: since })}
            </span>
          )}
        </>
      )}
    </MarkCell>
  );
  if (!near) return cellOf;
  return (
    <>
      {bands.map(
        (one) =>
          one.width > 0 && (
            <span
              key={one.x}
              className={classes(
                styles.band,
                state === 'running' && styles.bandRunning,
                state === 'late' && styles.bandLate,
                one.soft && styles.soft,
              )}
              style={{ left: one.x, width: one.width, top: middle - 7 }}
              data-band={mark.key}
            />
          ),
      )}
      {bands.slice(0, -1).map((one) => (
        <span key={`end ${one.x}`} className={styles.small} style={small(one.x + one.width)} data-part={mark.key}>
          {smallSign(kind, 'planned', smallMarkWidth)}
        </span>
      ))}
      {bands.length === 1 && band.soft && band.width > 90 && period.text !== null && (
        <span
          className={styles.bandWords}
          style={{ left: band.x + 12, width: band.width - 36, top: middle - 7 }}
          aria-hidden="true"
        >
          <span className={styles.bandWord}>{period.text.toLocaleLowerCase('da')}</span>
        </span>
      )}
      {lateTo !== null && <span className={styles.lateLine} style={line(x, lateTo)} />}
      {former !== null && (
        <>
          <span className={styles.dotted} style={line(former, x)} />
          <span className={styles.small} style={small(former)} data-former={mark.key}>
            {smallSign(kind, 'planned', smallMarkWidth)}
          </span>
        </>
      )}
      {repeatsTo !== null && <span className={styles.dotted} style={line(x, repeatsTo)} />}
      {repeats.map((repeat) => (
        <span key={repeat.day} className={styles.small} style={small(repeat.x)} data-repeat={repeat.day}>
          {smallSign(kind, 'planned', smallMarkWidth)}
        </span>
      ))}
      {cellOf}
    </>
  );
};
