import * as React from 'react';
import type { Plan } from '../../plan/plan';
import type { Grouping, MarkKind } from '../../timeline/kinds';
import type { PhasePlace } from '../../timeline/layout';
import type { Beside } from '../../timeline/rows';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Legend, LegendItem } from '../marks/legend';
import { Mark } from '../marks/mark';
import { markKindWord } from '../marks/speak-mark';
import { phasesSaid } from './phases-said';
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
  phase: {
    boxSizing: 'border-box',
    width: '26px',
    height: '12px',
    border: `1.5px solid ${tokens.colorBrandForeground1}`,
    borderRadius: '3px',
  },
  development: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandBackground2} 0 4px, ${tokens.colorNeutralBackground1} 4px 8px)`,
    '@media (forced-colors: active)': {
      borderTopStyle: 'dashed',
      borderBottomStyle: 'dashed',
      borderLeftStyle: 'dashed',
      borderRightStyle: 'dashed',
    },
  },
  implementation: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  moved: { width: '14px', borderTop: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
});

interface TimelineLegendProps {
  /** The kinds that there are to see. */
  readonly kinds: ReadonlySet<MarkKind>;
  /** True where something also stands where it was before a move. */
  readonly moved: boolean;
  /** The phases that activities say; null where there is no activity to say any. */
  readonly phases: readonly PhasePlace['kind'][] | null;
}

const besideKinds = ['meeting', 'supervision', 'review', 'step'] as const;

/** What there is to see of a plan in these groups, folded or not. The plan is asked, not the marks: those are made late. Pure. */
export function legendOf(plan: Plan, beside: readonly Beside[], grouping: Grouping): TimelineLegendProps {
  const kinds = new Set<MarkKind>(beside.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const byMark = grouping === 'state' || grouping === 'kind';
  if (!byMark && plan.deliveries.some(({ schedule }) => schedule.length > 0)) kinds.add('step');
  const moved = plan.items.some(({ former }) => former !== null);
  return {
    kinds,
    moved: moved || beside.some(({ marks }) => marks.some(({ former }) => former !== null)),
    phases: phasesSaid(plan),
  };
}

/** What the chart draws, of other lists only what is there. */
export const TimelineLegend: React.FC<TimelineLegendProps> = ({ kinds, moved, phases }) => {
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
      {phases?.map((phase) => (
        <LegendItem key={phase}>
          <span className={mergeClasses(styles.phase, styles[phase])} aria-hidden="true" />
          {say(`stage.${phase}`)}
        </LegendItem>
      ))}
      {phases?.length === 0 && <LegendItem>{say('tidsplan.noPhases')}</LegendItem>}
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
