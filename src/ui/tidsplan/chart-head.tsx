import * as React from 'react';
import { sayDayMonth, sayMonth, saySpan } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Axis, Near } from '../../timeline/axis';
import { bandsOf, freeSpans, type FreeSpan, type Tick } from '../../timeline/bands';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { calendar } from './calendar';
import { classes, chartStyles as styles } from './chart-styles';
import { FreeWords, useWinterWeek } from './free-words';
import type { Viewport } from './use-viewport';

interface HeadProps {
  readonly axis: Axis;
  readonly today: LocalDate;
  readonly todayX: number;
  readonly near: Near;
}

const step = 150;

/** What of the axis must be drawn, so that ten years of weeks cost no more than one; it changes seldom. */
export function useNear(viewport: Viewport | null): Near {
  const about = viewport?.ahead ? step : 0;
  const from = viewport === null ? 0 : Math.floor(viewport.left / step) * step - about;
  const to = viewport === null ? -1 : Math.ceil(viewport.right / step) * step + about;
  return React.useMemo(() => ({ left: from, right: to }), [from, to]);
}

/** Whether words that begin here may come to the left edge before they are drawn anew: they follow the scroll then. */
export const follows = (x: number, near: Near): boolean => x < near.left + 3 * step;

const within = <T extends { readonly x: number; readonly width: number }>(all: readonly T[], near: Near): T[] =>
  all.filter(({ x, width }) => x + width >= near.left && x <= near.right);

/** The words of a stretch, as long as it has room for. */
function tickWord({ kind, n, year, day, width }: Tick, say: Say): string {
  switch (kind) {
    case 'year':
      return String(year);
    case 'quarter':
      return width > 90 ? say('tidsplan.quarter', { n, year }) : say('activity.quarter', { n });
    case 'month': {
      const name = sayMonth(n, say.locale);
      if (width > 110) return say('tidsplan.month', { month: name, year });
      return width > 70 ? name : width > 24 ? name.slice(0, 3).toLocaleLowerCase(say.locale) : '';
    }
    case 'week': {
      const week = say('tidsplan.week', { n });
      return width > 130
        ? `${week} · ${sayDayMonth(day, say.locale)}`
        : width > 44
          ? week
          : width > 20
            ? String(n)
            : '';
    }
  }
}

/** The bands of time above the chart, days off, and today's pill. Stays while the rows scroll. */
export const ChartHead: React.FC<HeadProps> = React.memo(function ChartHead({ axis, today, todayX, near }) {
  const say = useSay();
  const bands = React.useMemo(() => bandsOf(axis), [axis]);
  const winterWeek = useWinterWeek();
  const free = React.useMemo(() => freeSpans(axis, near, calendar, winterWeek), [axis, near, winterWeek]);
  const freeId = useUniqueId('free');
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div className={classes(styles.name, styles.corner)} role="columnheader">
        {say('tidsplan.activity')}
      </div>
      <div
        className={styles.months}
        style={{ width: axis.width }}
        role="columnheader"
        aria-label={say('tidsplan.months')}
        aria-describedby={freeId}
      >
        <FreeWords id={freeId} free={free} />
        <div aria-hidden="true">
          {within(bands.upper, near).map((tick) => (
            <span key={tick.day} className={styles.upper} style={{ left: tick.x, width: tick.width }}>
              {follows(tick.x, near) ? (
                <span className={styles.tickWord}>{tickWord(tick, say)}</span>
              ) : (
                tickWord(tick, say)
              )}
            </span>
          ))}
          {within(bands.lower, near).map((tick) => (
            <span key={tick.day} className={styles.lower} style={{ left: tick.x, width: tick.width }}>
              {tickWord(tick, say)}
            </span>
          ))}
          {free.map((span) => span.width >= 5 && <FreeDays key={`${span.name}-${span.start}`} span={span} />)}
        </div>
        <span className={styles.pill} style={{ left: todayX }}>
          {say('tidsplan.today', { day: sayDayMonth(today, say.locale) })}
        </span>
      </div>
    </div>
  );
});

const FreeDays: React.FC<{ readonly span: FreeSpan }> = ({ span }) => {
  const say = useSay();
  const name = say(`tidsplan.free.${span.name}`);
  return (
    <span
      className={classes(styles.free, span.kind === 'public' && styles.freePublic)}
      style={{ left: span.x, width: span.width }}
      title={`${name}, ${saySpan(span.start, span.end, say.locale)}`}
    >
      {span.width > name.length * 6 + 8 ? name : ''}
    </span>
  );
};

/** The lines of the bands and of today behind all rows. */
export const ChartLines: React.FC<Omit<HeadProps, 'today'> & { readonly nameWidth: number }> = React.memo(
  function ChartLines({ axis, todayX, nameWidth, near }) {
    const { upper, lower } = bandsOf(axis);
    const strong = new Set(upper.map(({ day }) => day));
    const lines = (of: readonly Tick[], className: string): React.ReactElement => (
      <i
        className={className}
        style={{
          boxShadow: within(of, near)
            .map(({ x }) => `${Math.round(nameWidth + x) + 1}px 0`)
            .join(),
        }}
      />
    );
    return (
      <div aria-hidden="true">
        {lines(
          lower.filter(({ day }) => !strong.has(day)),
          styles.gridLines,
        )}
        {lines(
          upper.filter(({ x }) => x > 0),
          classes(styles.gridLines, styles.strongLines),
        )}
        <i className={styles.todayLine} style={{ left: nameWidth + todayX - 1 }} />
      </div>
    );
  },
);
