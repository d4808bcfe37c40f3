import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import { useSay } from '../say';
import { AskSomebody } from '../start/ask-somebody';
import { ListsStep } from '../start/lists-step';
import { useStartStyles } from '../start/start-styles';
import { useInspection } from '../start/use-inspection';
import { useProvision } from '../start/use-provision';

interface RegisterStartProps {
  readonly site: PlanSite;
  readonly rights: Rights;
  readonly onReload: () => void;
}

/** A site without the register's lists: an owner makes them here; others are told whom to ask. */
export const RegisterStart: React.FC<RegisterStartProps> = ({ site, rights, onReload }) => {
  const styles = useStartStyles();
  const say = useSay();
  const { check, again } = useInspection(site, rights.provision);
  const provisioning = useProvision(site, () => {
    again();
    onReload();
  });
  const ready = provisioning.state.kind === 'done';
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('documents.start.title')}</h1>
      <p className={styles.lead}>{say(rights.provision ? 'documents.start.lead' : 'documents.start.ask')}</p>
      {rights.provision ? (
        <ol className={styles.steps}>
          <ListsStep alone check={check} ready={ready} provisioning={provisioning} onAgain={again} />
        </ol>
      ) : (
        <AskSomebody site={site} text={say('documents.start.message', { site: site.url })} />
      )}
    </div>
  );
};
