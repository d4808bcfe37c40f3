import * as React from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import type { LocalDate } from '../../plan/plan';
import { failureWords } from '../failure-words';
import { useSay } from '../say';
import { PlanCard } from './plan-card';
import { usePlansStyles } from './plans-styles';
import { usePlans, type Plans, type RunningAction } from './use-plans';

interface PlansPageProps {
  readonly site: PlanSite;
  readonly rights: Rights;
  readonly today: LocalDate;
  readonly signal: number;
  /** The plan that the other pages show; null for the current one. */
  readonly planKey: string | null;
  /** Shows a plan; null for the current one. */
  readonly onView: (key: string | null) => void;
  /** Goes to where a plan is put in. */
  readonly onNew: () => void;
  /** What the other pages show may have changed. */
  readonly onChanged: () => void;
}

/** The plans of the site, newest first: to look at, to change which one holds, to close, and to go on from. */
export const PlansPage: React.FC<PlansPageProps> = (props) => {
  const { site, rights, today, signal, planKey, onView, onNew, onChanged } = props;
  const styles = usePlansStyles();
  const say = useSay();
  const plans = usePlans({ site, today, signal, onActed: onChanged });
  const { list, failure, running } = plans;
  const current = list?.find(({ stage }) => stage === 'current') ?? null;
  const shownKey = planKey ?? current?.key ?? null;
  const view = (key: string): void => onView(key === current?.key ? null : key);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('plans.title')}</h1>
      <p className={styles.lead}>
        {say('plans.lead')} {!rights.edit && say('plans.readOnly')}
      </p>
      {failure !== null && (
        <MessageBar intent={list === null ? 'error' : 'warning'} layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{say('plans.failed')}</MessageBarTitle>
            {failureWords(failure, say)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={plans.reload}>{say('shell.retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {list === null && failure === null && <p role="status">{say('plans.loading')}</p>}
      {list?.length === 0 && <p>{say('plans.none')}</p>}
      <ul className={styles.list}>
        {list?.map((plan) => (
          <PlanCard
            key={plan.key}
            plan={plan}
            from={list.find(({ key }) => key === plan.continues) ?? null}
            shown={plan.key === shownKey}
            mayEdit={rights.edit}
            busy={running !== null}
            onView={view}
            onAct={(action, newAreas) => plans.act(plan, action, newAreas)}
          >
            {running?.key === plan.key && <Running running={running} />}
            {plans.outcome?.key === plan.key && <Outcome outcome={plans.outcome} onView={view} />}
          </PlanCard>
        ))}
      </ul>
      {rights.edit && (
        <Button icon={<AddRegular />} style={{ marginTop: 16 }} onClick={onNew}>
          {say('start.plans.new')}
        </Button>
      )}
    </div>
  );
};

const Running: React.FC<{ readonly running: RunningAction }> = ({ running: { progress } }) => {
  const styles = usePlansStyles();
  const say = useSay();
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.text}>
        {say('plans.busy')}
      </p>
      <ProgressBar value={progress?.done} max={progress?.total} aria-label={say('plans.busy')} />
      {progress !== null && (
        <p className={styles.text}>{say('plans.progress', { done: progress.done, total: progress.total })}</p>
      )}
    </div>
  );
};

interface OutcomeProps {
  readonly outcome: NonNullable<Plans['outcome']>;
  readonly onView: (key: string) => void;
}

const Outcome: React.FC<OutcomeProps> = ({ outcome: { ok, words, made }, onView }) => {
  const styles = usePlansStyles();
  const say = useSay();
  return (
    <MessageBar
      intent={ok ? 'success' : 'error'}
      layout="multiline"
      className={styles.message}
      role={ok ? 'status' : 'alert'}
    >
      <MessageBarBody>
        {!ok && <MessageBarTitle>{say('plans.notDone')}</MessageBarTitle>}
        {words}
      </MessageBarBody>
      {made !== null && (
        <MessageBarActions>
          <Button size="small" onClick={() => onView(made)}>
            {say('plans.viewNew')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
