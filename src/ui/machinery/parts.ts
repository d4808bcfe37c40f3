import type * as React from 'react';
import type { Plan } from '../../plan/plan';
import { late } from '../shell/late';
import type { PlanPagesProps } from '../shell/plan-pages';

/** What the page holds, in the order of its ways; each part has its words under `machinery.part.<name>`. */
export const machineryParts = [
  'report',
  'health',
  'supervision',
  'indicators',
  'process',
  'meetings',
  'evaluation',
  'effects',
] as const;
export type MachineryPart = (typeof machineryParts)[number];

export interface MachineryPageProps extends PlanPagesProps {
  readonly plan: Plan;
}

export interface MachineryPartProps extends MachineryPageProps {
  /** What is open in the part, as its address has it; null: nothing is. At most 40 signs of figures, letters, ., # and -. */
  readonly inner: string | null;
  readonly onInner: (inner: string | null) => void;
  /** To another part. */
  readonly onPart: (part: MachineryPart, inner?: string) => void;
  /** May the person change things here now? */
  readonly mayWrite: boolean;
}

/** A part, fetched when it is first opened with the words that all pages share: those of the machinery come with the page. */
const part = (load: () => Promise<React.FC<MachineryPartProps>>): React.FC<MachineryPartProps> => late(load);

/** The parts that are built. */
export const partViews: Partial<Record<MachineryPart, React.FC<MachineryPartProps>>> = {
  report: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-report' */ './report/report-part').then(
      ({ ReportPart }) => ReportPart,
    ),
  ),
  health: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-health' */ './health/health-part').then(
      ({ HealthPart }) => HealthPart,
    ),
  ),
  supervision: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-supervision' */ './supervision/supervision-part').then(
      ({ SupervisionPart }) => SupervisionPart,
    ),
  ),
  indicators: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-indicators' */ './indicators/indicators-part').then(
      ({ IndicatorsPart }) => IndicatorsPart,
    ),
  ),
  process: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-process' */ './process/process-part').then(
      ({ ProcessPart }) => ProcessPart,
    ),
  ),
  meetings: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-meetings' */ './meetings/meetings-part').then(
      ({ MeetingsPart }) => MeetingsPart,
    ),
  ),
  evaluation: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-evaluation' */ './evaluation/evaluation-part').then(
      ({ EvaluationPart }) => EvaluationPart,
    ),
  ),
  effects: part(() =>
    import(/* webpackChunkName: 'fremdrift-machinery-effects' */ './effects/effects-part').then(
      ({ EffectsPart }) => EffectsPart,
    ),
  ),
};
