import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { chartAlt } from '../../../indicators/chart-svg';
import type { Occasion } from '../../../indicators/occasions';
import { sayFigure } from '../../../indicators/say-figure';
import { unitCharts, unitShapes } from '../../../indicators/unit-charts';
import type { Indicator } from '../../../plan/plan';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { Shape } from './indicator-chart';

const size = { width: 180, height: 90 } as const;

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    gap: '16px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  chart: { display: 'block', maxWidth: '100%' },
});

interface UnitChartsProps {
  readonly indicator: Indicator;
  readonly occasions: readonly Occasion[];
}

/** An indicator unit by unit, all at the same scale; every figure stands in the table below. */
export const UnitCharts: React.FC<UnitChartsProps> = ({ indicator, occasions }) => {
  const styles = useStyles();
  const parts = usePartStyles();
  const say = useSay();
  const charts = React.useMemo(() => unitCharts(indicator, occasions), [indicator, occasions]);
  if (charts.length === 0) return null;
  return (
    <section className={parts.section} aria-labelledby="indicator-units">
      <h2 id="indicator-units" className={parts.sectionTitle}>
        {say('indicators.units')}
      </h2>
      <p className={parts.quiet}>{say('indicators.units.how')}</p>
      <ul className={styles.charts}>
        {charts.map((chart) => {
          const latest = [...chart.series].reverse().find(({ value }) => value !== null)?.value ?? null;
          return (
            <li key={chart.title}>
              <strong>{chart.title}</strong>{' '}
              {latest === null ? say('indicators.figures.masked') : sayFigure(latest, chart.unit, say)}
              <svg
                className={styles.chart}
                role="img"
                aria-label={chartAlt({ ...chart, baseline: null }, say)}
                {...size}
                viewBox={`0 0 ${size.width} ${size.height}`}
              >
                {unitShapes(chart, size).map((shape, i) => (
                  <Shape key={i} shape={shape} />
                ))}
              </svg>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
