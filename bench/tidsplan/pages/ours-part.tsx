// The chart of src/ui/tidsplan from a plan, without the tools around it: what the peers draw too.
import * as React from 'react';
import type { Plan } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import { laneHeight } from '../../../src/timeline/layout';
import { noNarrowing } from '../../../src/timeline/narrow';
import type { Beside } from '../../../src/timeline/rows';
import { Chart } from '../../../src/ui/tidsplan/chart';
import { groupTitles } from '../../../src/ui/tidsplan/group-title';
import { useTimeline, useWho } from '../../../src/ui/tidsplan/use-timeline';
import { today } from '../plan';

export const say = createSay('da');
const nothing: ReadonlySet<string> = new Set();
const nothingBeside: readonly Beside[] = [];
const nameWidth = 272;
const ignore = (): void => undefined;

/** To another scale and back; null before it is drawn. */
export const zoom: { by: (() => void) | null } = { by: null };

export const Timeline: React.FC<{ plan: Plan }> = ({ plan }) => {
  const [scale, setScale] = React.useState<'quarter' | 'month'>('quarter');
  zoom.by = () => setScale((old) => (old === 'quarter' ? 'month' : 'quarter'));
  const timeline = useTimeline({
    ...{
      shown: plan,
      beside: nothingBeside,
      today,
      scale,
      grouping: 'area',
      narrowing: noNarrowing,
      nameWidth,
      laneHeight,
    },
    ...{ folded: nothing, foldedDeliveries: nothing, width: 1200 },
  });
  const who = useWho(plan, today);
  const titleOf = React.useMemo(() => groupTitles(plan, 'area', say), [plan]);
  return (
    <div style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Chart
        {...{ today, nameWidth, titleOf, who }}
        layout={timeline.layout}
        label="Tidsplan"
        selected={null}
        foldedDeliveries={nothing}
        onOpen={ignore}
        onFold={ignore}
        onFoldDeliveries={ignore}
        onZoom={ignore}
        onSearch={ignore}
        onKeys={ignore}
        letters
        goToday={0}
      />
    </div>
  );
};
