import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { progressOf } from '../../../indicators/progress';
import type { IndicatorRow } from '../../../indicators/rows';
import { sayStanding, sayTarget } from '../../../indicators/say-progress';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { indicatorsNamed } from '../../../plan/indicators-of-plan';
import type { Indicator, Plan } from '../../../plan/plan';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { indicatorFields } from './indicator-fields';
import { IndicatorList } from './indicator-list';
import { IndicatorView } from './indicator-view';
import { LawPart } from './law-part';

/** What the plan is measured by: how all of it stands in one sentence, each indicator, and the law's deadlines. */
export const IndicatorsPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, signal, source, mayWrite, inner, onInner } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [adding, setAdding] = React.useState(false);
  const read = React.useCallback((lists: MachineryLists) => lists.indicators.read(plan.key), [plan.key]);
  const { value: rows, loading, fault, again: askAgain } = usePartRows(site, signal, read);
  const again = (): void => {
    askAgain();
    void source.reload();
  };
  const writes = usePartWrites<IndicatorRow>(
    site,
    (lists, row, change) => lists.indicators.changeIndicator(row, placed(plan, { ...row, ...change })),
    again,
  );
  const progress = React.useMemo(
    () => new Map(plan.indicators.map((one) => [one.key, progressOf(one, today)])),
    [plan, today],
  );
  const fields = indicatorFields(plan, say);
  const opened = plan.indicators.find(({ key }) => key === inner);
  const make = (made: Partial<IndicatorRow>): Promise<boolean> =>
    writes.run(
      newName,
      (lists) =>
        lists.indicators.addIndicator(
          plan.key,
          placed(plan, { ...emptyIndicator, ...made }),
          plan.indicators.map(({ key }) => key),
        ),
      say('indicators.added'),
    );
  const suggested = rows === null ? [] : notThere(plan);
  return (
    <PartFrame
      title={say('indicators.title')}
      lead={sayStanding([...progress.values()], say)}
      {...{ loading, fault }}
      onAgain={askAgain}
      actions={
        mayWrite && opened === undefined ? (
          <Button onClick={() => setAdding(true)}>{say('indicators.new')}</Button>
        ) : undefined
      }
    >
      {opened ? (
        <IndicatorView
          {...props}
          key={opened.key}
          indicator={opened}
          rows={rows}
          indicatorWrites={writes}
          again={again}
        />
      ) : (
        <>
          {inner !== null && <p role="status">{say('indicators.gone')}</p>}
          <RowNote {...{ site, today, writes, fields }} inForm={adding ? [newName] : []} />
          {adding && (
            <RowEditor<IndicatorRow>
              {...{ site, today, writes, fields }}
              label={say('indicators.new')}
              thing={null}
              begin={{ unit: '%', operator: 'atLeast' }}
              name={newName}
              saveLabel={say('indicators.add')}
              onSave={make}
              onClose={() => setAdding(false)}
            />
          )}
          <IndicatorList indicators={plan.indicators} progress={progress} onOpen={onInner} />
          {mayWrite && suggested.length > 0 && (
            <section className={styles.section} aria-labelledby="indicators-suggested">
              <h2 id="indicators-suggested" className={styles.sectionTitle}>
                {say('indicators.suggested')}
              </h2>
              {suggested.map((one) => (
                <div key={one.key} className={styles.actions}>
                  <span>{say('indicators.suggestion', { title: one.title, target: sayTarget(one, say) ?? '' })}</span>
                  <Button
                    size="small"
                    aria-label={say('indicators.suggestion.addOf', { title: one.title })}
                    onClick={() => void make(rowOf(one))}
                  >
                    {say('indicators.suggestion.add')}
                  </Button>
                </div>
              ))}
            </section>
          )}
          {rows !== null && <LawPart {...props} deadlines={rows.deadlines} again={askAgain} />}
        </>
      )}
    </PartFrame>
  );
};

const newName = 'indicators/new';
const emptyIndicator = {
  ...{ title: '', activityKey: null, goalKey: null, unit: null, baseline: null, baselineOn: null },
  ...{ operator: 'atLeast' as const, target: null, on: null },
};

/** An indicator of a goal is of the goal's activity, whichever was chosen beside it. */
function placed<T extends Pick<IndicatorRow, 'goalKey' | 'activityKey'>>({ items }: Plan, row: T): T {
  const goal = items.find(({ key }) => key === row.goalKey);
  return goal ? { ...row, activityKey: goal.activityKey } : row;
}

/** What the plan's words name and no indicator has: a plan that was imported before there were any. */
const notThere = (plan: Plan): Indicator[] =>
  indicatorsNamed(plan).filter(
    (named) =>
      !plan.indicators.some(
        (one) => one.activityKey === named.activityKey && (one.target === named.target || one.title === named.title),
      ),
  );

const rowOf = ({
  title,
  activityKey,
  goalKey,
  unit,
  baseline,
  operator,
  target,
  by,
}: Indicator): Partial<IndicatorRow> => ({
  ...{ title, activityKey, goalKey, unit, baseline, operator, target },
  on: goalKey === null ? by : null,
});
