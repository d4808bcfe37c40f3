import * as React from 'react';
import type { Plan } from '../../plan/plan';
import type { Grouping, MarkKind } from '../../timeline/kinds';
import type { Beside } from '../../timeline/rows';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Legend, LegendItem } from '../marks/legend';
import { Mark } from '../marks/mark';
import { markKindWord } from '../marks/speak-mark';
import { useSay } from '../say';

const useStyles = makeStyles({
  legend: { padding: '6px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  vague: {
    boxSizing: 'border-box',
    width: '28px',
    height: '10px',
    backgroundImage: `linear-gradient(90deg, transparent, ${tokens.colorNeutralStroke1} 30% 70%, transparent)`,
    '@media (forced-colors: active)': {
      borderTop: '1px dotted CanvasText',
      borderBottom: '1px dotted CanvasText',
    },
  },
  moved: { width: '14px', borderTop: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
});

interface TimelineLegendProps {
  /** The kinds that there are to see. */
  readonly kinds: ReadonlySet<MarkKind>;
  /** True where something also stands where it was before a move. */
  readonly moved: boolean;
}

const besideKinds = ['meeting', 'supervision', 'review', 'step'] as const;

/** What there is to see of a plan in these groups, folded or not. The plan is asked, not the marks: those are made late. Pure. */
export function legendOf(plan: Plan, beside: readonly Beside[], grouping: Grouping): TimelineLegendProps {
  const kinds = new Set<MarkKind>(beside.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const byMark = grouping === 'state' || grouping === 'kind';
  if (!byMark && plan.deliveries.some(({ schedule }) => schedule.length > 0)) kinds.add('step');
  const moved = plan.items.some(({ former }) => former !== null);
  return { kinds, moved: moved || beside.some(({ marks }) => marks.some(({ former }) => former !== null)) };
}

/** What the chart draws, of other lists only what is there. */
export const TimelineLegend: React.FC<TimelineLegendProps> = ({ kinds, moved }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <Legend
      className={styles.legend}
      kinds={besideKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <LegendItem key={kind}>
            <Mark kind={kind} state="planned" size={16} silent />
            {markKindWord(kind, say, true)}
          </LegendItem>
        ))}
    >
      <LegendItem>
        <span className={styles.vague} aria-hidden="true" />
        {say('tidsplan.legend.vague')}
      </LegendItem>
      {moved && (
        <LegendItem>
          <Mark kind="milestone" state="planned" size={10} silent />
          <span className={styles.moved} aria-hidden="true" />
          {say('tidsplan.legend.moved')}
        </LegendItem>
      )}
    </Legend>
  );
};
