import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sayMonth, partsOf } from '../../periods/index';
import type { Activity, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { smallMarkWidth } from '../../timeline/lanes';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { chartStyles as chart, useChartSheet } from '../tidsplan/chart-styles';
import { useWidth } from '../use-width';
import { stripOf } from './strip-layout';

const laneHeight = 22;

const useStyles = makeStyles({
  strip: {
    position: 'relative',
    boxSizing: 'border-box',
    overflow: 'clip',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tick: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    paddingLeft: '6px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '11px',
    lineHeight: '24px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  phases: { position: 'absolute', top: '20px', left: 0, right: 0, height: '26px' },
  mark: { position: 'absolute', marginLeft: '-10px', lineHeight: 0 },
  small: { position: 'absolute', marginLeft: `-${smallMarkWidth / 2}px`, lineHeight: 0 },
  now: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `2px solid ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { borderLeft: '2px solid Highlight' },
  },
  nowWord: {
    position: 'absolute',
    bottom: '2px',
    padding: '0 4px',
    fontSize: '11px',
    lineHeight: '14px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  before: { transform: 'translateX(-100%)' },
});

interface StripProps {
  readonly plan: Plan;
  readonly activity: Activity;
  readonly items: readonly PlanItem[];
  readonly today: LocalDate;
}

/** The activity's time in one picture. Everything in it stands in the lists below in words: to a screen reader it is one image. */
export const StripTimeline: React.FC<StripProps> = ({ plan, activity, items, today }) => {
  const styles = useStyles();
  useChartSheet();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root, 900);
  const strip = React.useMemo(
    () => stripOf(plan, activity, items, today, width),
    [plan, activity, items, today, width],
  );
  if (strip === null) return null;
  const top = strip.phases.length > 0 ? 54 : 28;
  const monthOf = (day: LocalDate): string => `${sayMonth(partsOf(day).month, say.locale)} ${partsOf(day).year}`;
  const percent = (n: number): string => `${n}%`;
  return (
    <div
      ref={root}
      className={styles.strip}
      style={{ height: top + Math.max(1, strip.lanes) * laneHeight + 18 }}
      role="img"
      aria-label={say('activity.strip', { from: monthOf(strip.from), to: monthOf(strip.to) })}
    >
      {strip.ticks.map(({ day, year, quarter, withYear, x }) => (
        <span key={day} className={styles.tick} style={{ left: percent(x) }}>
          {strip.ticks.length > 1 && strip.ticks.every((tick) => tick.withYear)
            ? year
            : `${say('activity.quarter', { n: quarter })}${withYear ? ` ${year}` : ''}`}
        </span>
      ))}
      <div className={styles.phases}>
        {strip.phases.map(({ kind, x, width: wide }) => (
          <span
            key={kind}
            className={mergeClasses(chart.phase, chart[kind])}
            style={{ left: percent(x), width: percent(wide) }}
          >
            {say(`stage.${kind}`)}
          </span>
        ))}
      </div>
      {strip.placed.map(({ mark: { key, kind, state }, lane, band, x, lateTo, former, repeats, repeatsTo }) => (
        <React.Fragment key={key}>
          {band.width > 0 && (
            <span
              className={mergeClasses(
                chart.band,
                state === 'running' && chart.bandRunning,
                state === 'late' && chart.bandLate,
                band.soft && chart.soft,
              )}
              style={{ left: percent(band.x), width: percent(band.width), top: top + lane * laneHeight + 3 }}
            />
          )}
          {lateTo !== null && lateTo > x && (
            <span
              className={chart.lateLine}
              style={{ left: percent(x), width: percent(lateTo - x), top: top + lane * laneHeight + 9 }}
            />
          )}
          {[former, repeatsTo].map(
            (to, i) =>
              to !== null && (
                <span
                  key={i}
                  className={chart.dotted}
                  style={{
                    left: percent(Math.min(x, to)),
                    width: percent(Math.abs(to - x)),
                    top: top + lane * laneHeight + 9,
                  }}
                />
              ),
          )}
          {[...(former === null ? [] : [former]), ...repeats.map((repeat) => repeat.x)].map((at) => (
            <span key={at} className={styles.small} style={{ left: percent(at), top: top + lane * laneHeight + 4 }}>
              <Mark kind={kind} state="planned" size={smallMarkWidth} silent />
            </span>
          ))}
          <span className={styles.mark} style={{ left: percent(x), top: top + lane * laneHeight }}>
            <Mark kind={kind} state={state} size={20} silent />
          </span>
        </React.Fragment>
      ))}
      <span className={styles.now} style={{ left: percent(strip.today) }} />
      <span
        className={mergeClasses(styles.nowWord, strip.today > 80 && styles.before)}
        style={{ left: percent(strip.today) }}
      >
        {say('activity.today')}
      </span>
    </div>
  );
};
