import * as React from 'react';
import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { SiteLists } from '../../lists/plan-site';
import { saySteps } from '../../lists/provisioning';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { KeptThings, ListsFailure, Unfold } from './lists-result';
import { ProvisionSteps } from './provision-progress';
import { useStartStyles } from './start-styles';
import type { ListsCheck } from './use-inspection';
import type { Provisioning } from './use-provision';

interface ListsStepProps {
  readonly check: ListsCheck;
  readonly ready: boolean;
  readonly provisioning: { readonly state: Provisioning; readonly run: () => void };
  /** Looks at the lists anew, where that failed. */
  readonly onAgain: () => void;
  /** True where the lists are all that is missing, and nothing else makes them. */
  readonly alone?: boolean;
}

/** Whether the lists are there that a plan lives in; made here beforehand by who wants to. */
export const ListsStep: React.FC<ListsStepProps> = ({ check, ready, provisioning, onAgain, alone = false }) => {
  const styles = useStartStyles();
  const say = useSay();
  const { state, run } = provisioning;
  const Heading = alone ? 'h2' : 'h3';
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (state.kind === 'done') heading.current?.focus();
  }, [state.kind]);
  return (
    <li className={mergeClasses(styles.check, alone && styles.alone)}>
      <span className={mergeClasses(styles.sign, ready && styles.done)} aria-hidden="true">
        {ready ? <CheckmarkCircleFilled fontSize={20} /> : <CircleRegular fontSize={20} />}
      </span>
      <div>
        <Heading ref={heading} tabIndex={-1} className={styles.name}>
          {say(ready ? 'start.step.listsDone' : alone ? 'start.step.lists' : 'start.lists.whenChosen')}
        </Heading>
        {state.kind === 'running' ? (
          <ProvisionSteps progress={state.progress} />
        ) : state.kind === 'done' ? (
          <>
            <p role="status" className={styles.text}>
              {say('start.lists.done')}
            </p>
            <KeptThings kept={state.report.kept} />
          </>
        ) : (
          !ready && (
            <>
              {check.kind === 'known' && <Missing inspection={check.inspection} />}
              {check.kind === 'checking' && <Spinner size="tiny" label={say('start.lists.checking')} />}
              {check.kind === 'refused' && <ListsFailure error={check.refusal} />}
              {check.kind === 'failed' && <ListsFailure error={check.error} />}
              {state.kind === 'failed' && <ListsFailure error={state.error} />}
              <div className={styles.actions}>
                {check.kind === 'failed' && <Button onClick={onAgain}>{say('shell.retry')}</Button>}
                {check.kind === 'known' && (
                  <Button appearance={alone ? 'primary' : 'secondary'} onClick={run}>
                    {say(state.kind === 'failed' ? 'start.lists.goOn' : 'start.lists.make')}
                  </Button>
                )}
              </div>
            </>
          )
        )}
      </div>
    </li>
  );
};

const Missing: React.FC<{ readonly inspection: SiteLists }> = ({ inspection }) => {
  const styles = useStartStyles();
  const say = useSay();
  const { steps } = inspection.plan;
  return (
    <>
      <p className={styles.text}>{say('start.lists.missing', { lists: missingWords(steps, say) })}</p>
      <Unfold words={say('start.lists.show')} lines={saySteps([...steps, ...inspection.later], say)} />
    </>
  );
};

/** "18 lister og 3 grupper": what a site lacks, in one go. */
function missingWords(steps: SiteLists['plan']['steps'], say: Say): string {
  const made = (kind: 'makeList' | 'makeGroup'): number => steps.filter((step) => step.kind === kind).length;
  const lists = say.count('start.count.list', made('makeList'));
  const groups = made('makeGroup');
  return groups === 0 ? lists : say('start.lists.and', { lists, groups: say.count('start.count.group', groups) });
}
