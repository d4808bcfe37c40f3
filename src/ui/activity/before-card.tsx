import * as React from 'react';
import type { FormerVerdict } from '../../evaluation/former-verdict';
import type { PlanSite } from '../../lists/plan-site';
import type { Activity, Plan } from '../../plan/plan';
import { useAsked } from '../history/use-asked';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { usePageStyles } from './page-styles';

interface BeforeCardProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly activity: Activity;
}

/** What an evaluation of the plan before said; only a plan that goes on from another has the evaluation's lists fetched for it. */
async function verdictsOf(site: PlanSite, planKey: string): Promise<readonly FormerVerdict[]> {
  const plans = await site.plans.list();
  const continues = plans.some(({ key, continues: from }) => key === planKey && from !== null);
  return continues ? (await site.machinery()).evaluation.former(planKey) : [];
}

/** What was under way before the activity and goes on in it, and what the evaluation of the plan before said of it. */
export const BeforeCard: React.FC<BeforeCardProps> = ({ site, plan, activity }) => {
  const look = usePageStyles();
  const say = useSay();
  const ask = React.useCallback(() => verdictsOf(site, plan.key), [site, plan.key]);
  // What is not there, or may not be read, is not told of: the page is about the activity as it is now.
  const verdict = useAsked(ask, null).value?.find(({ activityKey }) => activityKey === activity.key) ?? null;
  const earlier = plan.earlierActivities.filter(({ continuesIn }) => continuesIn === activity.key);
  if (earlier.length === 0 && verdict === null) return null;
  return (
    <Card title={say('activity.before')}>
      {verdict !== null && (
        <>
          <h3 className={look.sub}>{verdict.evaluation ?? say('activity.before.evaluation')}</h3>
          <p className={look.prose}>
            <strong>{say(`activity.before.${verdict.verdict}`)}</strong>
            {verdict.reason === null ? '' : ` ${verdict.reason}`}
          </p>
        </>
      )}
      {earlier.map((one) => (
        <React.Fragment key={one.key}>
          <h3 className={look.sub}>{one.title}</h3>
          {one.startedText !== null && (
            <p className={look.prose}>{say('activity.before.started', { when: one.startedText })}</p>
          )}
          {one.statusText !== null && <p className={look.prose}>{one.statusText}</p>}
          {one.goal !== null && <p className={look.prose}>{say('activity.before.goal', { goal: one.goal })}</p>}
        </React.Fragment>
      ))}
    </Card>
  );
};
