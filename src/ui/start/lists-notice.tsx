import * as React from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { saySteps, schemaVersion } from '../../lists/provisioning';
import { useSay } from '../say';
import { KeptThings, ListsFailure, Unfold } from './lists-result';
import { ProvisionSteps } from './provision-progress';
import { useInspection } from './use-inspection';
import { useProvision } from './use-provision';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' }, title: { display: 'block' } });

interface ListsNoticeProps {
  readonly site: PlanSite;
  /** True for who may make lists; nobody else is asked to. */
  readonly mayProvision: boolean;
  readonly onUpdated: () => void;
}

/** Offers an owner to bring lists of an earlier version, or that lack something the product needs, up to this one. */
export const ListsNotice: React.FC<ListsNoticeProps> = ({ site, mayProvision, onUpdated }) => {
  const styles = useStyles();
  const say = useSay();
  const { check } = useInspection(site, mayProvision);
  const { state, run } = useProvision(site, onUpdated);
  if (state.kind === 'done')
    return (
      <MessageBar intent="success" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <span role="status">{say('start.lists.updated')}</span>
          <KeptThings kept={state.report.kept} />
        </MessageBarBody>
      </MessageBar>
    );
  // Anything else that stands in the way of looking is no news to somebody who reads the plan.
  if (check.kind === 'refused' && check.refusal.kind === 'newer')
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>{check.refusal.words(say)}</MessageBarBody>
      </MessageBar>
    );
  if (check.kind !== 'known' || !check.inspection.lacking) return null;
  const { version, plan, upgrades } = check.inspection;
  const earlier = version !== null && version < schemaVersion;
  const lines = [
    ...upgrades.map((to) => say('provisioning.step.upgrade', { from: version ?? 0, to })),
    ...saySteps(plan.steps, say),
  ];
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>
          {say(earlier ? 'start.update.earlier' : 'start.update.lacking')}
        </MessageBarTitle>
        {state.kind === 'running' ? (
          <ProvisionSteps progress={state.progress} update />
        ) : (
          <>
            {say('start.update.text')}
            {state.kind === 'failed' && <ListsFailure error={state.error} />}
            <Unfold words={say('start.update.show')} lines={lines} />
          </>
        )}
      </MessageBarBody>
      {state.kind !== 'running' && (
        <MessageBarActions>
          <Button size="small" onClick={run}>
            {say(state.kind === 'failed' ? 'start.lists.goOn' : 'start.update.make')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
