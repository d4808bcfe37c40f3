import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { AskSomebody } from './ask-somebody';
import { ListsStep } from './lists-step';
import { needOf } from './need';
import { useStartStyles } from './start-styles';
import { useInspection } from './use-inspection';
import { useProvision } from './use-provision';

interface StartPageProps {
  readonly site: PlanSite;
  readonly rights: Rights;
  /** False where the site lacks lists that the plan lives in. */
  readonly provisioned: boolean;
  readonly onImport: () => void;
  readonly onReload: () => void;
}

/**
 * An empty site: what is missing, and the steps to a plan that this person may take. Who may take none is given words to
 * send to somebody who may.
 */
export const StartPage: React.FC<StartPageProps> = ({ site, rights, provisioned, onImport, onReload }) => {
  const styles = useStartStyles();
  const say = useSay();
  const { check, again } = useInspection(site, rights.provision || (provisioned && rights.edit));
  const provisioning = useProvision(site, () => {
    again();
    onReload();
  });
  const need = needOf({ rights, provisioned, check });
  if (need !== 'nothing')
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>{say('start.ask.title')}</h1>
        <p className={styles.lead}>{say(`start.ask.${need}`)}</p>
        <AskSomebody site={site} text={say(`start.ask.message.${need}`, { site: site.url })} />
      </div>
    );
  const listsReady =
    provisioning.state.kind === 'done' || (check.kind === 'known' ? !check.inspection.lacking : provisioned);
  return (
    <div className={styles.page}>
      <div className={styles.marks} aria-hidden="true">
        <Mark kind="milestone" state="reached" size={28} silent />
        <span className={styles.line} />
        <Mark kind="milestone" state="running" size={28} silent />
        <span className={styles.line} />
        <Mark kind="followUp" state="planned" size={28} silent />
        <span className={styles.line} />
        <Mark kind="goal" state="planned" size={28} silent />
      </div>
      <h1 className={styles.title}>{say('start.title')}</h1>
      <p className={styles.lead}>{say(listsReady ? 'start.lead.import' : 'start.lead.make')}</p>
      <ol className={styles.steps}>
        <ListsStep check={check} ready={listsReady} provisioning={provisioning} onAgain={again} />
        <li className={mergeClasses(styles.card, listsReady && styles.now)}>
          <span className={styles.sign} aria-hidden="true">
            2
          </span>
          <div>
            <h2 className={styles.heading}>{say('start.step.plan')}</h2>
            <p className={mergeClasses(styles.text, !listsReady && styles.quiet)}>
              {say('start.plan.text')} {!listsReady && say('start.plan.later')}
            </p>
            {listsReady && (
              <Button appearance="primary" onClick={onImport}>
                {say('shell.empty.action')}
              </Button>
            )}
          </div>
        </li>
      </ol>
    </div>
  );
};
