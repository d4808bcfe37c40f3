import * as React from 'react';
import { Button, Link } from '@fluentui/react-components';
import { chartOf } from '../../../indicators/chart';
import { progressOf } from '../../../indicators/progress';
import type { FigureRow, IndicatorRow } from '../../../indicators/rows';
import { sayMore, sayProgress } from '../../../indicators/say-progress';
import type { IndicatorRows } from '../../../lists/indicators/indicator-lists';
import type { Indicator } from '../../../plan/plan';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites, type PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { ConfirmGoal } from './confirm-goal';
import { FiguresTable } from './figures-table';
import { IndicatorChartView } from './indicator-chart';
import { figureFields, indicatorFields } from './indicator-fields';
import { UnitCharts } from './unit-charts';

interface IndicatorViewProps extends MachineryPartProps {
  readonly indicator: Indicator;
  /** Null until they are read. */
  readonly rows: IndicatorRows | null;
  readonly indicatorWrites: PartWrites<IndicatorRow>;
  /** Reads the rows and the plan anew. */
  readonly again: () => void;
}

/** One indicator: how it stands, the chart with its table, and what is written of it. */
export const IndicatorView: React.FC<IndicatorViewProps> = (props) => {
  const { site, plan, today, source, mayWrite, indicator, rows, indicatorWrites, again, onInner } = props;
  const styles = usePartStyles();
  const say = useSay();
  /** Which form is open: "indicator", "figure", or the key of a measurement. */
  const [open, setOpen] = React.useState<string | null>(null);
  const of = { planKey: plan.key, indicator, today };
  const writes = usePartWrites<FigureRow>(
    site,
    (lists, row, change) => lists.indicators.changeFigure(of, row, { ...row, ...change }),
    again,
  );
  const progress = progressOf(indicator, today);
  const chart = React.useMemo(() => chartOf(indicator), [indicator]);
  const goal = plan.items.find(({ key }) => key === indicator.goalKey);
  const activity = plan.activities.find(({ key }) => key === indicator.activityKey);
  const own = rows?.figures.filter(({ indicatorKey }) => indicatorKey === indicator.key) ?? [];
  const row = rows?.indicators.find(({ key }) => key === indicator.key);
  const units = [
    ...new Set([...plan.members.map(({ unit }) => unit), ...own.map(({ unit }) => unit)].filter((one) => one !== null)),
  ].sort((a, b) => a.localeCompare(b, 'da'));
  const fields = figureFields(indicator, units, say);
  const ownFields = indicatorFields(plan, say);
  const edited = own.find(({ key }) => key === open);
  const remove = (figure: FigureRow): Promise<boolean> =>
    writes.run(
      figure.key,
      async (lists) => {
        await lists.indicators.removeFigure(figure);
        return { ok: true, value: figure };
      },
      say('indicators.figure.removed'),
    );
  const close = (): void => setOpen(null);
  return (
    <>
      <p>
        <Link as="button" onClick={() => onInner(null)}>
          {say('indicators.back')}
        </Link>
      </p>
      <section className={styles.section} aria-labelledby="indicator-title">
        <div className={styles.head}>
          <h2 id="indicator-title" className={styles.sectionTitle}>
            {indicator.title}
          </h2>
          {mayWrite && row !== undefined && (
            <div className={styles.actions} data-print-hide="">
              <Button size="small" onClick={() => setOpen('indicator')}>
                {say('indicators.edit')}
              </Button>
            </div>
          )}
        </div>
        {activity && (
          <p className={styles.quiet}>
            {goal
              ? say('indicators.of.goal', { title: `${goal.key} ${goal.text.split('\n')[0] ?? ''}` })
              : say('indicators.of.activity', { title: `${activity.key} ${activity.title}` })}
          </p>
        )}
        <p className={styles.text}>{sayProgress(indicator, progress, say)}</p>
        <p className={styles.text}>{sayMore(indicator, progress, say).join(' ')}</p>
        {goal && (
          <ConfirmGoal
            {...{ site, plan, goal, today, mayWrite }}
            reached={isGoalReached(plan.indicators, goal.key, today)}
            onChanged={source.replace}
            onRefused={() => void source.reload()}
          />
        )}
        <RowNote
          {...{ site, today }}
          writes={indicatorWrites}
          fields={ownFields}
          inForm={open === 'indicator' ? [indicator.key] : []}
        />
        {open === 'indicator' && row !== undefined && (
          <RowEditor
            {...{ site, today }}
            label={say('indicators.edit')}
            fields={ownFields}
            thing={row}
            name={`indicators/${indicator.key}`}
            writes={indicatorWrites}
            onSave={(change) =>
              indicatorWrites.change(row, change, {
                done: say('indicators.changed'),
                undone: say('indicators.undone'),
              })
            }
            onClose={close}
          />
        )}
        {progress.latest !== null && <IndicatorChartView chart={chart} />}
      </section>
      <UnitCharts indicator={indicator} occasions={progress.occasions} />
      <section className={styles.section} aria-labelledby="indicator-figures">
        <div className={styles.head}>
          <h2 id="indicator-figures" className={styles.sectionTitle}>
            {say('indicators.figures')}
          </h2>
          {mayWrite && rows !== null && (
            <div className={styles.actions} data-print-hide="">
              <Button size="small" appearance="primary" onClick={() => setOpen('figure')}>
                {say('indicators.figure.new')}
              </Button>
            </div>
          )}
        </div>
        <RowNote {...{ site, today, writes, fields }} inForm={open === null ? [] : [open]} />
        {open === 'figure' && (
          <RowEditor<FigureRow>
            {...{ site, today, writes, fields }}
            label={say('indicators.figure.new')}
            thing={null}
            name="figure"
            saveLabel={say('indicators.figure.add')}
            onSave={(made) =>
              writes.run(
                'figure',
                (lists) => lists.indicators.addFigure(of, { ...emptyFigure, ...made }),
                say('indicators.figure.added'),
              )
            }
            onClose={close}
          />
        )}
        {edited && (
          <RowEditor
            {...{ site, today, writes, fields }}
            label={say('indicators.figure.edit')}
            thing={edited}
            name={`figure/${edited.key}`}
            onSave={(change) =>
              writes.change(edited, change, {
                done: say('indicators.figure.changed'),
                undone: say('indicators.figure.undone'),
              })
            }
            onClose={close}
          />
        )}
        <FiguresTable
          indicator={indicator}
          rows={mayWrite && rows !== null ? own : null}
          onEdit={({ key }) => setOpen(key)}
          onRemove={(figure) => void remove(figure)}
        />
      </section>
    </>
  );
};

const emptyFigure = { round: null, on: null, unit: null, value: null, basis: null, source: null };

/** Whether all the figures that a goal is measured by say that it is reached. */
function isGoalReached(indicators: readonly Indicator[], goalKey: string, today: string): boolean {
  const own = indicators.filter((one) => one.goalKey === goalKey);
  return own.length > 0 && own.every((one) => progressOf(one, today).reached === true);
}
