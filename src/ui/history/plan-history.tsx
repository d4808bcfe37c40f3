import * as React from 'react';
import { Field, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { addDays } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { useSay } from '../say';
import { Asking } from './asking';
import { HistoryDays } from './history-days';
import { useAsked } from './use-asked';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '800px',
    margin: '0 auto',
    padding: '16px 20px 32px',
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: '0 0 12px', fontSize: '24px', lineHeight: '32px' },
  choice: { flexWrap: 'wrap', columnGap: '8px' },
});

/** SharePoint keeps its log of changes for 60 days. */
const spans = [7, 30, 59] as const;

export interface PlanHistoryViewProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  /** How many days back are shown first. */
  readonly days?: (typeof spans)[number];
  /** Opens an item or an activity by its key. */
  readonly onOpen: (key: string) => void;
}

/** Who changed what in the plan, day by day, from where, and what it was before. Asked again when the plan has changed. */
export const PlanHistoryView: React.FC<PlanHistoryViewProps> = ({ site, plan, today, days = 30, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const [span, setSpan] = React.useState<number>(days);
  const ask = React.useCallback(
    () => site.planHistory(new Date(`${addDays(today, -span)}T00:00:00Z`), plan.key),
    [site, today, span, plan.key],
  );
  const asked = useAsked(ask, plan);
  const lines = asked.value?.lines ?? [];
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('history.changes')}</h1>
      <Field label={say('history.span')} hint={span === 59 ? say('history.longest') : undefined}>
        <RadioGroup
          layout="horizontal"
          className={styles.choice}
          value={String(span)}
          onChange={(_event, { value }) => setSpan(Number(value))}
        >
          {spans.map((n) => (
            <Radio key={n} value={String(n)} label={say('history.days', { n })} />
          ))}
        </RadioGroup>
      </Field>
      <Asking asked={asked}>
        {lines.length === 0 && <p>{say('history.noneSince', { n: span })}</p>}
        <HistoryDays key={span} lines={lines} plan={plan} today={today} onOpen={onOpen} />
        {asked.value?.more === true && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{say('history.more')}</MessageBarBody>
          </MessageBar>
        )}
      </Asking>
    </div>
  );
};
