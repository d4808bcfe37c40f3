import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { createCalendar, sayDistance, sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { Mark } from '../marks/mark';
import { speakItem } from '../marks/speak';
import { useSay } from '../say';
import { laneHeight, useChartStyles } from './chart-styles';
import type { ActivityRow } from './layout';

export const calendar = createCalendar();
const phaseRoom = 31;

/** How high an activity's row must be for its lanes and undated items. */
export const rowHeight = (row: ActivityRow): number =>
  topOf(row) + Math.max(1, row.lanes + row.undated.length) * laneHeight + 8;

const topOf = (row: ActivityRow): number => (row.phases.length > 0 ? phaseRoom : 10);

interface LaneProps {
  readonly row: ActivityRow;
  readonly width: number;
  readonly today: LocalDate;
  readonly selected: string | null;
  /** The item that the Tab key reaches, by its place in the row; -1 for none. */
  readonly tabCell: number;
  readonly onOpen: (key: string, cell: number) => void;
}

/** An activity's time: phases, bands, marks with their words, and below them what has no date. */
export const ChartLane: React.FC<LaneProps> = React.memo(({ row, width, today, selected, tabCell, onOpen }) => {
  const styles = useChartStyles();
  const say = useSay();
  const top = topOf(row);
  return (
    <div className={styles.lane} style={{ width, height: rowHeight(row) }} role="gridcell">
      {row.phases.map(({ kind, x, width: phaseWidth }) => (
        <span key={kind} className={mergeClasses(styles.phase, styles[kind])} style={{ left: x, width: phaseWidth }}>
          <span className={styles.phaseWord}>{say(`stage.${kind}`)}</span>
        </span>
      ))}
      {row.placed.map((placed, cell) => {
        const { item, state, band, x, label, lateTo } = placed;
        const y = top + placed.lane * laneHeight;
        const since = state === 'late' && item.end !== null ? sayDistance(item.end, today, say.locale, calendar) : null;
        return (
          <React.Fragment key={item.key}>
            {band.width > 0 && (
              <span
                className={mergeClasses(
                  styles.band,
                  state === 'running' && styles.bandRunning,
                  state === 'late' && styles.bandLate,
                  band.soft && styles.soft,
                )}
                style={{ left: band.x, width: band.width, top: y + 5 }}
                data-band={item.key}
              />
            )}
            {band.soft && band.width > 90 && item.periodText !== null && (
              <span
                className={styles.bandWord}
                style={{ left: band.x + 12, width: Math.min(band.width, 400) - 36, top: y + 5 }}
                aria-hidden="true"
              >
                {item.periodText.toLocaleLowerCase('da')}
              </span>
            )}
            {lateTo !== null && lateTo > x && (
              <span className={styles.lateLine} style={{ left: x, width: lateTo - x, top: y + 11 }} />
            )}
            <button
              type="button"
              className={mergeClasses(styles.item, styles.focusable, selected === item.key && styles.selected)}
              style={{ left: x - 10, top: y, minWidth: 24 }}
              aria-pressed={selected === item.key}
              tabIndex={tabCell === cell ? 0 : -1}
              data-cell={cell}
              data-item={item.key}
              onClick={() => onOpen(item.key, cell)}
            >
              <span className={styles.spoken}>{speakItem(item, today, say, calendar)}</span>
              <Mark kind={item.kind} state={state} size={18} silent className={styles.itemMark} />
              <span
                aria-hidden="true"
                className={styles.itemLabel}
                style={{ marginLeft: label.x - x - 8, maxWidth: 268 }}
              >
                {item.text.split('\n')[0]}
                {item.recurrence !== null && item.recurrence !== '' ? ' ↻' : ''}
              </span>
              {since !== null && (
                <span className={styles.itemLate} aria-hidden="true">
                  {say('tidsplan.late.since', { distance: since })}
                </span>
              )}
            </button>
          </React.Fragment>
        );
      })}
      {row.undated.map((item, n) => {
        const cell = row.placed.length + n;
        return (
          <div key={item.key} className={styles.undatedLine} style={{ top: top + (row.lanes + n) * laneHeight + 1 }}>
            <button
              type="button"
              className={mergeClasses(styles.undated, styles.focusable, selected === item.key && styles.selected)}
              aria-pressed={selected === item.key}
              tabIndex={tabCell === cell ? 0 : -1}
              data-cell={cell}
              data-item={item.key}
              data-undated=""
              onClick={() => onOpen(item.key, cell)}
            >
              <span className={styles.spoken}>{speakItem(item, today, say, calendar)}</span>
              <Mark kind={item.kind} state={item.status === 'planned' ? 'undated' : item.status} size={16} silent />
              <span aria-hidden="true" className={styles.itemLabel}>
                {item.text.split('\n')[0]}
              </span>
              <span aria-hidden="true" className={styles.undatedWord}>
                {sayRecurrence(item.recurrence, say.locale) ?? say('period.undated')}
              </span>
            </button>
          </div>
        );
      })}
    </div>
  );
});
ChartLane.displayName = 'ChartLane';
