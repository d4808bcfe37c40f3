import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { sayDayMonth, sayMonth } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import type { Axis } from './axis';
import { useChartStyles } from './chart-styles';

interface HeadProps {
  readonly axis: Axis;
  readonly today: LocalDate;
  readonly todayX: number;
  readonly nameWidth: number;
}

/** Quarters and months above the chart, with today's pill. Stays while the rows scroll. */
export const ChartHead: React.FC<HeadProps> = React.memo(({ axis, today, todayX, nameWidth }) => {
  const styles = useChartStyles();
  const say = useSay();
  const quarters = axis.months.filter(({ month }, i) => i === 0 || month % 3 === 1);
  const short = (month: number): string => sayMonth(month, say.locale).slice(0, 3).toLocaleLowerCase(say.locale);
  return (
    <div className={styles.head} role="row">
      <div className={mergeClasses(styles.name, styles.corner)} style={{ width: nameWidth }} role="columnheader">
        {say('tidsplan.activity')}
      </div>
      <div
        className={styles.months}
        style={{ width: axis.width }}
        role="columnheader"
        aria-label={say('tidsplan.months')}
      >
        {quarters.map(({ day, year, month, x }, i) => {
          const next = quarters[i + 1];
          const room = (next?.x ?? axis.width) - x;
          const n = Math.floor((month - 1) / 3) + 1;
          if (axis.scale === 'year' && month !== 1 && i > 0) return null;
          return (
            <span key={day} className={styles.quarter} style={{ left: x }} aria-hidden="true">
              {axis.scale === 'year' ? year : room > 90 ? say('tidsplan.quarter', { n, year }) : ''}
            </span>
          );
        })}
        {axis.months.map(({ day, month, x, width }) => (
          <span key={day} className={styles.month} style={{ left: x, width: width - 6 }} aria-hidden="true">
            {axis.scale === 'month' ? sayMonth(month, say.locale) : short(month)}
          </span>
        ))}
        <span className={styles.pill} style={{ left: todayX }}>
          {say('tidsplan.today', { day: sayDayMonth(today, say.locale) })}
        </span>
      </div>
    </div>
  );
});
ChartHead.displayName = 'ChartHead';

/** The months' lines and today's line behind all rows. */
export const ChartLines: React.FC<Omit<HeadProps, 'today'>> = React.memo(({ axis, todayX, nameWidth }) => {
  const styles = useChartStyles();
  return (
    <div aria-hidden="true">
      {axis.months.map(({ day, month, x }) => (
        <i
          key={day}
          className={mergeClasses(styles.gridLine, month % 3 === 1 && styles.quarterLine)}
          style={{ left: nameWidth + x }}
        />
      ))}
      <i className={styles.todayLine} style={{ left: nameWidth + todayX - 1 }} />
    </div>
  );
});
ChartLines.displayName = 'ChartLines';
