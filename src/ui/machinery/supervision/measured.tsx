import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { measuresOf, stepsOf, unitsWithout, type MeasurePlan, type RoundMeasure } from '../../../supervision/measures';
import { sayFigure } from '../../../indicators/say-figure';
import { measureRound } from '../../../lists/indicators/measure-round';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { Round, Supervision } from '../../../supervision/supervision';
import { sayNames } from '../../../supervision/say-supervision';
import type { Say } from '../../../text/text';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import type { RoundProps } from './round-props';

export interface Measuring {
  /** Makes the measurements say what the counts say now, read anew. */
  readonly measure: () => Promise<void>;
  /** What came of the last time; null before it, and where nothing was to be done. */
  readonly said: string | null;
  /** Counts up with each time. */
  readonly times: number;
}

/** Takes a round's counts over as measurements; done after what is saved in a closed round, and by the button. */
export function useMeasuring({ site, plan, today }: MachineryPartProps, roundKey: string): Measuring {
  const say = useSay();
  const [said, setSaid] = React.useState<string | null>(null);
  const [times, setTimes] = React.useState(0);
  const measure = React.useCallback(async () => {
    const told = await site.machinery().then(async (lists) => {
      const { supervision } = await lists.supervision.load(plan.key);
      const round = supervision.rounds.find(({ key }) => key === roundKey);
      if (round?.state !== 'closed') return null;
      const { indicators } = plan;
      const { written, faults } = await measureRound(lists.indicators, {
        ...{ planKey: plan.key, round, supervision, indicators, today },
      });
      const [fault] = faults;
      if (fault?.kind === 'refused') return fault[say.locale];
      if (fault !== undefined) return say('supervision.measure.failed');
      return written === 0 ? null : say.count('supervision.measure.done', written);
    });
    setSaid(told);
    setTimes((n) => n + 1);
  }, [site, plan, today, roundKey, say]);
  // What fails here is no fault of what was saved before it: the section below says that it is still to be done.
  const safely = React.useCallback(
    () => measure().catch(() => setSaid(say('supervision.measure.failed'))),
    [measure, say],
  );
  return { measure: safely, said, times };
}

/** Which of the round's counts stand as measurements of the plan's indicators, which are yet to, and why. */
export const Measured: React.FC<RoundProps & { readonly measuring: Measuring }> = ({
  part,
  round,
  supervision,
  measuring,
}) => {
  const { site, plan, signal, mayWrite, onPart } = part;
  const styles = usePartStyles();
  const say = useSay();
  const read = React.useCallback((lists: MachineryLists) => lists.indicators.read(plan.key), [plan.key]);
  const { value: rows } = usePartRows(site, signal + measuring.times, read);
  const measures = React.useMemo(() => measuresOf(round, supervision, plan.indicators), [round, supervision, plan]);
  const [busy, setBusy] = React.useState(false);
  if (measures.length === 0 || rows === null) return null;
  const todo = stepsOf(measures, round, rows.figures);
  const transfer = async (): Promise<void> => {
    setBusy(true);
    await measuring.measure();
    setBusy(false);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.measure.title')}</h2>
      <ul>
        {measures.map((measure) => (
          <li key={measure.indicator.key}>
            <TextLink inline onClick={() => onPart('indicators', measure.indicator.key)}>
              {measure.indicator.title}
            </TextLink>
            {`: ${sayMeasure(measure, todo, { round, supervision }, say)}`}
          </li>
        ))}
      </ul>
      <div role="status" className={styles.quiet}>
        {measuring.said}
      </div>
      {mayWrite && todo.steps.length > 0 && (
        <div className={styles.actions} data-print-hide="">
          <Button disabled={busy} onClick={() => void transfer()}>
            {say('supervision.measure.transfer')}
          </Button>
        </div>
      )}
    </section>
  );
};

interface Of {
  readonly round: Round;
  readonly supervision: Supervision;
}

function sayMeasure(
  measure: RoundMeasure,
  { steps, byHand }: MeasurePlan,
  { round, supervision }: Of,
  say: Say,
): string {
  const { state, lacking, figures, indicator } = measure;
  const isOwn = (one: { readonly measure: RoundMeasure }): boolean => one.measure === measure;
  if (state === 'lacking' && lacking.length > 0)
    return say('supervision.measure.lacking', { units: sayNames(lacking, say) });
  if (state !== 'ready') return say(`supervision.measure.${state}`);
  const all = figures.find(({ unit }) => unit === null);
  const hidden = unitsWithout(measure, round, supervision);
  return [
    steps.some(isOwn)
      ? say('supervision.measure.todo')
      : all === undefined
        ? say('supervision.measure.same')
        : say('supervision.measure.sameAll', { value: sayFigure(all.value, indicator.unit, say) }),
    ...(hidden.length === 0 ? [] : [say('supervision.measure.hidden', { units: sayNames(hidden, say) })]),
    ...(byHand.some(isOwn)
      ? [
          say('supervision.measure.byHand', {
            units: sayNames(
              byHand.filter(isOwn).map(({ row }) => row.unit ?? say('supervision.allUnits')),
              say,
            ),
          }),
        ]
      : []),
  ].join(' ');
}
