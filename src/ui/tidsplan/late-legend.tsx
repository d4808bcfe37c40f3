import * as React from 'react';
import { late } from '../shell/late';
import { chartStyles as styles, useChartSheet } from './chart-styles';
import type { TimelineLegendProps } from './timeline-legend';

const TimelineLegend = late(
  () =>
    import(/* webpackChunkName: 'fremdrift-tidsplan-legend' */ './timeline-legend').then((part) => part.TimelineLegend),
  { quiet: true },
);

/** What the signs mean, fetched while the chart is drawn: a line is kept for it, so that nothing moves when it comes. */
export const LateLegend: React.FC<TimelineLegendProps> = (props) => {
  useChartSheet();
  return (
    <div className={styles.legend}>
      <TimelineLegend {...props} />
    </div>
  );
};
