import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IndicatorChart } from '../../../indicators/chart';
import { chartShapes, type ChartRole, type ChartShape } from '../../../indicators/chart-shapes';
import { chartAlt } from '../../../indicators/chart-svg';
import { useWidth } from '../../use-width';
import { useSay } from '../../say';

// A rise of one point is as steep in a wide chart as in a narrow one that is lower.
const [height, most] = [280, 880] as const;

const useStyles = makeStyles({
  frame: { minWidth: 0, maxWidth: `${most}px` },
  chart: { display: 'block', maxWidth: '100%' },
});

/** In forced colours a line keeps its dash and a mark its shape; the colours are the system's. */
const colours: Readonly<Record<ChartRole, string>> = {
  grid: tokens.colorNeutralStroke2,
  axis: tokens.colorNeutralForeground2,
  target: tokens.colorNeutralForeground1,
  baseline: tokens.colorNeutralForeground3,
  whole: tokens.colorBrandForeground1,
  unit: tokens.colorNeutralForeground3,
};

/** An indicator in time; what it shows stands in its text alternative, and every figure in the table beside it. */
export const IndicatorChartView: React.FC<{ readonly chart: IndicatorChart }> = ({ chart }) => {
  const styles = useStyles();
  const say = useSay();
  const frame = React.useRef<HTMLDivElement>(null);
  const width = Math.min(most, Math.max(260, useWidth(frame)));
  const shapes = React.useMemo(() => chartShapes(chart, { width, height }, say), [chart, width, say]);
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        className={styles.chart}
        role="img"
        aria-label={chartAlt(chart, say)}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {shapes.map((shape, i) => (
          <Shape key={i} shape={shape} />
        ))}
      </svg>
    </div>
  );
};

/** One shape of a chart, in the colours of the theme. */
export const Shape: React.FC<{ readonly shape: ChartShape }> = ({ shape }) => {
  const colour = colours[shape.role];
  if (shape.kind === 'text')
    return (
      <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fill={colour} fontSize={12}>
        {shape.text}
      </text>
    );
  if (shape.kind === 'mark')
    return (
      <path
        d={shape.d}
        fill={shape.hollow ? tokens.colorNeutralBackground1 : colour}
        stroke={colour}
        strokeWidth={1.5}
      />
    );
  return (
    <path d={shape.d} fill="none" stroke={colour} strokeWidth={shape.width} strokeDasharray={shape.dash ?? undefined} />
  );
};
