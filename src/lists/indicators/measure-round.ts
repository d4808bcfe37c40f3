import { measuresOf, stepsOf, type MeasureStep } from '../../supervision/measures';
import type { FigureRow } from '../../indicators/rows';
import type { Indicator, LocalDate } from '../../plan/plan';
import type { Round, Supervision } from '../../supervision/supervision';
import type { WriteFailure, WriteResult } from '../repository';
import type { FigureOf, IndicatorLists } from './indicator-lists';

export interface MeasuredRound {
  /** How many measurements were made, corrected and taken away. */
  readonly written: number;
  /** What was not written, and why. */
  readonly faults: readonly WriteFailure<FigureRow>[];
}

const most = 2;

interface Measured {
  readonly planKey: string;
  readonly round: Round;
  readonly supervision: Supervision;
  readonly indicators: readonly Pick<Indicator, 'key' | 'title' | 'unit'>[];
  readonly today: LocalDate;
}

/**
 * Makes the measurements of a closed round say what its counts say (supervision/measures.ts). Done twice, or after a crash
 * between two rows, it ends the same. Throws what reading and writing throw.
 */
export async function measureRound(
  lists: Pick<IndicatorLists, 'read' | 'addFigure' | 'changeFigure' | 'removeFigure'>,
  { planKey, round, supervision, indicators, today }: Measured,
): Promise<MeasuredRound> {
  const measures = measuresOf(round, supervision, indicators);
  let written = 0;
  for (let tries = 1; ; tries++) {
    const { figures } = await lists.read(planKey);
    const { steps } = stepsOf(measures, round, figures);
    const faults: WriteFailure<FigureRow>[] = [];
    for (const step of steps) {
      const result = await write(step);
      if (result?.ok === false) faults.push(result.error);
      else written++;
    }
    // Where somebody else does the same at the same moment, what stands there is looked at once more.
    if (faults.length === 0 || tries === most) return { written, faults };
  }

  /** Null: it was taken away. */
  async function write(step: MeasureStep): Promise<WriteResult<FigureRow> | null> {
    const of: FigureOf = { planKey, indicator: step.measure.indicator, today };
    if (step.kind === 'add') return lists.addFigure(of, step.figure);
    if (step.kind === 'change') return lists.changeFigure(of, step.base, { ...step.base, ...step.figure });
    await lists.removeFigure(step.base);
    return null;
  }
}
