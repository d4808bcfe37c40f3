import * as React from 'react';
import { sayFigure } from '../../../indicators/say-figure';
import { sayDate } from '../../../periods/index';
import type { IndicatorReport } from '../../../reports/report';
import { useSay } from '../../say';
import { IndicatorChartView } from '../indicators/indicator-chart';
import { Framed } from './report-tables';
import { useReportStyles } from './report-styles';

/** An indicator that has been measured, in time: the chart of its own page, and the figures it is drawn from as a table. */
export const IndicatorFigures: React.FC<{ readonly indicator: IndicatorReport }> = ({ indicator }) => {
  const styles = useReportStyles();
  const say = useSay();
  const { title, unit, series, byUnit } = indicator;
  // One figure stands in the table above; there is nothing to compare it with.
  if (series.length < 2 && byUnit.length === 0) return null;
  const value = say('report.head.value');
  return (
    <div className={styles.measured}>
      <h3 className={styles.sub}>{title}</h3>
      {series.length > 1 && (
        <>
          <IndicatorChartView chart={indicator} />
          <Framed
            label={say('report.measurements', { title })}
            heads={[say('report.head.measuredOn'), value]}
            figures={[1]}
          >
            {series.map(({ on, value: measured }, i) => (
              <tr key={i}>
                <th scope="row">{on === null ? say('report.measuredUndated') : sayDate(on, say.locale)}</th>
                <td data-number="">{sayFigure(measured, unit, say)}</td>
              </tr>
            ))}
          </Framed>
        </>
      )}
      {byUnit.length > 0 && (
        <Framed
          label={say('report.measurementsByUnit', { title })}
          heads={[say('report.head.unit'), value]}
          figures={[1]}
        >
          {byUnit.map((one) => (
            <tr key={one.unit}>
              <th scope="row">{one.unit}</th>
              <td data-number="">
                {one.masked ? say('supervision.kept') : one.value === null ? '–' : sayFigure(one.value, unit, say)}
              </td>
            </tr>
          ))}
        </Framed>
      )}
      {byUnit.some(({ masked }) => masked) && <p className={styles.quiet}>{say('indicators.figures.note')}</p>}
    </div>
  );
};
