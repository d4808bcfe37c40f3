import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { PlanSummary } from '../../lists/plans/plan-summary';
import { sayDate } from '../../periods/index';
import type { Say } from '../../text/text';
import { sayInWords } from '../../text/plan-words';
import { TextLink } from '../plain/text-link';
import { SayProvider, useSay } from '../say';
import { actionsFor, type ConfirmedAction, type PlanAction } from './plan-actions';
import { ConfirmAction } from './confirm-action';
import { usePlansStyles } from './plans-styles';

interface PlanCardProps {
  readonly plan: PlanSummary;
  /** The plan that it goes on from, where it is on the site. */
  readonly from: PlanSummary | null;
  /** True where this is the plan that the other pages show. */
  readonly shown: boolean;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onView: (key: string) => void;
  /** `newAreas`: what is new in a plan that is renewed. */
  readonly onAct: (action: PlanAction, newAreas?: readonly string[]) => void;
}

/** One plan: what it is, how to see it, and what may be done to it; an action is confirmed where it stands. */
export const PlanCard: React.FC<PlanCardProps> = (props) => {
  const { plan, from, shown, mayEdit, busy, onView, onAct } = props;
  const styles = usePlansStyles();
  const plain = useSay();
  const say = React.useMemo(() => sayInWords(plain, plan.words), [plain, plan.words]);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [more, setMore] = React.useState(false);
  const [asking, setAsking] = React.useState<ConfirmedAction | null>(null);
  const actions = mayEdit ? actionsFor(plan) : [];
  const rest = actions.filter((action) => action !== 'makeCurrent');
  const settle = (go: boolean, newAreas?: readonly string[]): void => {
    heading.current?.focus();
    setAsking(null);
    if (!go || asking === null) return;
    setMore(false);
    onAct(asking, newAreas);
  };
  const ask = (action: PlanAction): void => {
    if (action === 'reopen') onAct(action);
    else setAsking(action);
  };
  return (
    <li className={mergeClasses(styles.card, plan.stage === 'current' && styles.current)}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {plan.title}
        </h2>
        <span className={mergeClasses(styles.stage, plan.stage === 'current' && styles.stageCurrent)}>
          {say(`plans.stage.${plan.stage}`)}
        </span>
      </div>
      <p className={styles.facts}>{factsOf(plan, shown, say).join(' · ')}</p>
      {plan.continues !== null && (
        <p className={styles.facts}>
          {say('plans.continues')}{' '}
          {from === null ? (
            plan.continues
          ) : (
            <TextLink inline onClick={() => onView(from.key)}>
              {from.title} ({from.key})
            </TextLink>
          )}
        </p>
      )}
      {plan.stage === 'unfinished' && <p className={styles.facts}>{say('plans.unfinished.text')}</p>}
      {asking !== null ? (
        <SayProvider value={say}>
          <ConfirmAction
            action={asking}
            title={plan.title}
            onGo={(newAreas) => settle(true, newAreas)}
            onCancel={() => settle(false)}
          />
        </SayProvider>
      ) : (
        <>
          <div className={styles.actions}>
            <Button onClick={() => onView(plan.key)} aria-label={say('plans.viewOf', { title: plan.title })}>
              {say('plans.view')}
            </Button>
            {actions.includes('makeCurrent') && (
              <Button disabledFocusable={busy} onClick={() => ask('makeCurrent')}>
                {say('plans.makeCurrent')}
              </Button>
            )}
            {rest.length > 0 && (
              <Button
                appearance="subtle"
                aria-expanded={more}
                aria-label={say('plans.moreOf', { title: plan.title })}
                iconPosition="after"
                icon={more ? <ChevronUpRegular /> : <ChevronDownRegular />}
                onClick={() => setMore(!more)}
              >
                {say('plans.more')}
              </Button>
            )}
          </div>
          {more && (
            <div className={styles.actions}>
              {rest.map((action) => (
                <Button key={action} disabledFocusable={busy} onClick={() => ask(action)}>
                  {say(`plans.${action}`)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
      {props.children}
    </li>
  );
};

function factsOf(plan: PlanSummary, shown: boolean, say: Say): string[] {
  return [
    ...(shown ? [say('plans.shown')] : []),
    say('plans.number', { key: plan.key }),
    ...(plan.periodText === null ? [] : [plan.periodText]),
    ...(plan.documentDate === null ? [] : [say('plans.ofDay', { date: sayDate(plan.documentDate, say.locale) })]),
    ...(plan.closedOn === null ? [] : [say('plans.closedOn', { date: sayDate(plan.closedOn, say.locale) })]),
  ];
}
