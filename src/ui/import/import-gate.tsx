import * as React from 'react';
import { Spinner } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import { useSay } from '../say';
import { AskSomebody } from '../start/ask-somebody';
import { needOf } from '../start/need';
import { useStartStyles } from '../start/start-styles';
import { useInspection } from '../start/use-inspection';

interface ImportGateProps {
  readonly site: PlanSite;
  readonly rights: Rights;
  readonly provisioned: boolean;
}

/** The import for those who may save what they import; others are told beforehand what to ask for, and in what words. */
export const ImportGate: React.FC<ImportGateProps> = ({ site, rights, provisioned, children }) => {
  const styles = useStartStyles();
  const say = useSay();
  const { check } = useInspection(site, provisioned && rights.edit && !rights.provision);
  const need = needOf({ rights, provisioned, check });
  if (check.kind === 'checking') return <Spinner label={say('start.lists.checking')} />;
  if (need === 'nothing') return <>{children}</>;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('start.ask.importTitle')}</h1>
      <p className={styles.lead}>{say(`start.ask.${need}`)}</p>
      <AskSomebody site={site} text={say(`start.ask.message.${need}`, { site: site.url })} />
    </div>
  );
};
