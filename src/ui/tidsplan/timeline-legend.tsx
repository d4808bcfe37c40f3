import * as React from 'react';
import type { Plan } from '../../plan/plan';
import { spanOfDelivery, stepsOf } from '../../plan/process-plan';
import type { Grouping, MarkKind } from '../../timeline/kinds';
import type { PhasePlace } from '../../timeline/layout';
import type { Beside } from '../../timeline/rows';
import { Legend } from '../marks/legend';
import { Mark } from '../marks/mark';
import { markKindWord } from '../marks/speak-mark';
import { phasesSaid } from './phases-said';
import { useSay } from '../say';
import { classes, chartStyles as styles, useChartSheet } from './chart-styles';

interface ThereIs {
  /** The kinds that there are to see. */
  readonly kinds: ReadonlySet<MarkKind>;
  /** True where something also stands where it was before a move. */
  readonly moved: boolean;
  /** True where a delivery has a bar from its first step to its last. */
  readonly spans: boolean;
  /** The phases that activities say; null where there is no activity to say any. */
  readonly phases: readonly PhasePlace['kind'][] | null;
}

export interface TimelineLegendProps {
  readonly plan: Plan;
  readonly beside: readonly Beside[];
  readonly grouping: Grouping;
}

const besideKinds = ['meeting', 'supervision', 'review', 'step'] as const;

/** What there is to see of a plan in these groups, folded or not. The plan is asked, not the marks: those are made late. Pure. */
function thereIs({ plan, beside, grouping }: TimelineLegendProps): ThereIs {
  const kinds = new Set<MarkKind>(beside.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const byMark = grouping === 'state' || grouping === 'kind';
  if (!byMark && plan.deliveries.some(({ schedule }) => schedule.length > 0)) kinds.add('step');
  const moved = plan.items.some(({ former }) => former !== null);
  return {
    kinds,
    moved: moved || beside.some(({ marks }) => marks.some(({ former }) => former !== null)),
    spans: !byMark && plan.deliveries.some((delivery) => spanOfDelivery(stepsOf(delivery)) !== null),
    phases: phasesSaid(plan),
  };
}

/** What the chart draws, of other lists only what is there. */
export const TimelineLegend: React.FC<TimelineLegendProps> = ({ plan, beside, grouping }) => {
  useChartSheet();
  const say = useSay();
  const { kinds, moved, spans, phases } = React.useMemo(
    () => thereIs({ plan, beside, grouping }),
    [plan, beside, grouping],
  );
  return (
    <Legend
      kinds={besideKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <Mark kind={kind} state="planned" size={16} silent />
            {markKindWord(kind, say, true)}
          </li>
        ))}
    >
      <li>
        <span className={classes(styles.band, styles.soft, styles.asSign, styles.vague)} aria-hidden="true" />
        {say('tidsplan.legend.vague')}
      </li>
      {phases?.map((phase) => (
        <li key={phase}>
          <span className={classes(styles.phase, styles[phase], styles.asSign)} aria-hidden="true" />
          {say(`stage.${phase}`)}
        </li>
      ))}
      {phases?.length === 0 && <li>{say('tidsplan.noPhases')}</li>}
      {spans && (
        <li>
          <span className={classes(styles.deliverySpan, styles.asSign)} aria-hidden="true" />
          {say('tidsplan.legend.delivery')}
        </li>
      )}
      {moved && (
        <li>
          <Mark kind="milestone" state="planned" size={10} silent />
          <span className={classes(styles.dotted, styles.asSign)} style={{ width: 14 }} aria-hidden="true" />
          {say('tidsplan.legend.moved')}
        </li>
      )}
    </Legend>
  );
};
