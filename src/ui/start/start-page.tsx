import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular } from '@fluentui/react-icons';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import { Resume } from '../import/resume';
import { useKept } from '../import/use-kept';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { AskSomebody } from './ask-somebody';
import { ListsStep } from './lists-step';
import { needOf } from './need';
import { useStartStyles } from './start-styles';
import { useInspection } from './use-inspection';
import { useProvision } from './use-provision';
import { WayCards } from './way-cards';

interface StartPageProps {
  readonly site: PlanSite;
  readonly rights: Rights;
  /** False where the site lacks lists that the plan lives in. */
  readonly provisioned: boolean;
  /** Puts a plan in: from a document (null), by another way, or what was begun before, by its id (src/ui/import/ways.ts). */
  readonly onImport: (way: string | null) => void;
  readonly onReload: () => void;
}

/**
 * An empty site: the ways to a plan that this person may take, what is ready, and what was begun. Who may take none is given words to
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
  const here = useKept(site);
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
  const who = rights.provision ? 'owner' : 'editor';
  return (
    <div className={mergeClasses(styles.page, styles.wide)}>
      <div className={styles.marks} aria-hidden="true">
        <Mark kind="milestone" state="reached" size={28} silent />
        <span className={styles.line} />
        <Mark kind="milestone" state="running" size={28} silent />
        <span className={styles.line} />
        <Mark kind="followUp" state="planned" size={28} silent />
        <span className={styles.line} />
        <Mark kind="milestone" state="planned" size={28} silent />
        <span className={styles.line} />
        <Mark kind="goal" state="planned" size={28} silent />
      </div>
      <h1 className={styles.title}>{say('start.title')}</h1>
      <p className={styles.lead}>{say('start.lead')}</p>
      <Resume here={here} onContinue={onImport} />
      <WayCards
        quiet={here.kept.length > 0}
        waiting={provisioning.state.kind === 'running' || check.kind === 'refused' || check.kind === 'checking'}
        onWay={onImport}
      />
      <section className={mergeClasses(styles.card, styles.ready)}>
        <h2 className={styles.heading}>{say('start.ready')}</h2>
        <ul className={styles.checks}>
          <li className={styles.check}>
            <span className={mergeClasses(styles.sign, styles.done)} aria-hidden="true">
              <CheckmarkCircleFilled fontSize={20} />
            </span>
            <div>
              <h3 className={styles.name}>{say(`start.ready.${who}`)}</h3>
              <p className={styles.small}>{say(`start.ready.${who}.text`)}</p>
            </div>
          </li>
          <ListsStep check={check} ready={listsReady} provisioning={provisioning} onAgain={again} />
          <li className={styles.check}>
            <span className={styles.sign} aria-hidden="true">
              <ClockRegular fontSize={20} />
            </span>
            <div>
              <h3 className={styles.name}>{say('start.ready.teams')}</h3>
              <p className={styles.small}>{say('start.ready.teams.text')}</p>
            </div>
          </li>
        </ul>
      </section>
    </div>
  );
};
