import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { PlanStage } from '../../lists/plans/plan-summary';
import type { Plan } from '../../plan/plan';
import { useSay } from '../say';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

interface OtherPlanBarProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  /** Whether the person may change it: also a former plan can be corrected, until it is closed. */
  readonly editable: boolean;
  readonly signal: number;
  readonly onCurrent: () => void;
}

/** Says that this is not the plan that holds now, and leads back to it. Nothing where somebody has made it current. */
export const OtherPlanBar: React.FC<OtherPlanBarProps> = ({ site, plan, editable, signal, onCurrent }) => {
  const styles = useStyles();
  const say = useSay();
  const [stage, setStage] = React.useState<PlanStage | 'unknown'>('unknown');
  const { key, title } = plan;
  React.useEffect(() => {
    let current = true;
    site.plans.list().then(
      (plans) => current && setStage(plans.find((one) => one.key === key)?.stage ?? 'unknown'),
      // The bar stands without it: only the word for which sort of plan it is stays open.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [site, key, signal]);
  if (stage === 'current') return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {say(`plans.other.${stage}`, { title })} {editable && say('plans.other.editable')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onCurrent}>
          {say('shell.toCurrent')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
