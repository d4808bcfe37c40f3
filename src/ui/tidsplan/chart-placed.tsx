import * as React from 'react';
import { sayDistance } from '../../periods/index';
import type { Near } from '../../timeline/axis';
import { lateWords, type PlacedMark } from '../../timeline/lanes';
import { bandsIn } from '../../timeline/series';
import { signOf } from '../marks/signs';
import { calendar } from './calendar';
import { markCell, type CellLooks } from './chart-cell';
import { classes, chartStyles as styles } from './chart-styles';

interface PlacedLooks extends CellLooks {
  readonly y: number;
  readonly laneHeight: number;
  /** Words that begin before this are out of view to the left: none of them is drawn half. */
  readonly cut: number;
}

/** A dated mark with its words; where nothing of it is near what is seen, it can be reached and heard, and is not painted. */
export function placedCell(placed: PlacedMark, near: boolean, looks: PlacedLooks): React.ReactElement {
  const { y, cut, today, say } = looks;
  const { mark, x, label } = placed;
  const { state, period, kind } = mark;
  const style = { left: x - 10, top: y };
  if (!near) return markCell(mark, styles.item, style, looks);
  const since = state === 'late' && period.end !== null ? sayDistance(period.end, today, say.locale, calendar) : null;
  const gap = label.x - x - 8;
  const long = label.width - (since === null ? 4 : lateWords);
  return markCell(
    mark,
    `${styles.item} ${signOf(kind, state)}`,
    style,
    looks,
    label.x >= cut && (
      <>
        <span
          aria-hidden="true"
          className={period.recurrence ? `${styles.itemLabel} ${styles.again}` : styles.itemLabel}
          style={gap === 8 ? { maxWidth: long } : { marginLeft: gap, maxWidth: long }}
        >
          {mark.title}
        </span>
        {since !== null && (
          <span
            className={styles.itemLate}
            aria-hidden="true"
            data-words={say('tidsplan.late.since', { distance: since })}
          />
        )}
      </>
    ),
  );
}

/** What belongs to a dated mark and lies behind it: its period, where it was before, when it comes again. */
export function besidePlaced(placed: PlacedMark, near: Near, { y, laneHeight }: PlacedLooks): React.ReactNode[] {
  const { mark, band, x, lateTo, former, repeats, repeatsTo } = placed;
  const { key, state, period, kind } = mark;
  const drawn: React.ReactNode[] = [];
  const bands = bandsIn(band, period);
  const middle = y + laneHeight / 2;
  const small = (name: string, at: number): void => {
    if (at < near.left || at > near.right) return;
    drawn.push(
      <i
        key={`${key} ${name} ${at}`}
        className={`${styles.small} ${signOf(kind, 'planned')}`}
        style={{ left: at, top: middle }}
        {...{ [`data-${name}`]: key }}
      />,
    );
  };
  const line = (className: string, name: string, from: number, to: number): void => {
    const [left, right] = from < to ? [from, to] : [to, from];
    drawn.push(
      <i key={`${key} ${name}`} className={className} style={{ left, width: right - left, top: middle - 1 }} />,
    );
  };
  for (const one of bands)
    if (one.width > 0)
      drawn.push(
        <i
          key={`${key} band ${one.x}`}
          className={classes(
            styles.band,
            state === 'running' && styles.bandRunning,
            state === 'late' && styles.bandLate,
            one.soft && styles.soft,
          )}
          style={{ left: one.x, width: one.width, top: middle - 7 }}
          data-band={key}
        />,
      );
  for (const one of bands.slice(0, -1)) small('part', one.x + one.width);
  if (bands.length === 1 && band.soft && band.width > 90 && period.text !== null)
    drawn.push(
      <span
        key={`${key} words`}
        className={styles.bandWords}
        style={{ left: band.x + 12, width: band.width - 36, top: middle - 7 }}
        aria-hidden="true"
      >
        <span className={styles.bandWord}>{period.text.toLocaleLowerCase('da')}</span>
      </span>,
    );
  if (lateTo !== null) line(styles.lateLine, 'late', x, lateTo);
  if (former !== null) {
    line(styles.dotted, 'moved', former, x);
    small('former', former);
  }
  if (repeatsTo !== null) line(styles.dotted, 'again', x, repeatsTo);
  for (const repeat of repeats) small('repeat', repeat.x);
  return drawn;
}
