import * as React from 'react';
import type { DocumentKind } from '../../documents/document';
import type { DocumentRegister } from '../../lists/documents/register';
import type { PlanSite } from '../../lists/plan-site';
import type { Me, Rights } from '../../lists/rights-of';
import { faultWords } from '../../lists/transport/request-fault';
import type { LocalDate } from '../../plan/plan';
import { Notice } from '../notice';
import { useSay } from '../say';
import { FaultPage } from '../shell/fault-page';
import { RegisterStart, RowProblems } from './late-parts';
import { RegisterLoading } from './register-loading';
import { useRegisterStyles } from './register-styles';
import { RegisterView } from './register-view';
import { useRegister } from './use-register';

export interface RegisterPageProps {
  readonly documents: DocumentRegister;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly rights: Rights;
  /** Whose "gælder for mig" it is; null where nobody has said. */
  readonly me: Me | null;
  /** The types of document that are shown; absent or empty for all. */
  readonly kinds?: readonly DocumentKind[];
  /** Counted up by the host whenever the lists may hold something new. */
  readonly signal?: number;
  /** Key of the document that is open, where the host keeps it in its address; null for none. */
  readonly selected?: string | null;
  readonly onSelected?: (key: string | null) => void;
  /** For the moment of a check, and the id of a new document. */
  readonly now: () => Date;
}

/** The register of governing documents (styringsdokumenter): to read, to review, and to say what has been read. */
export const RegisterPage: React.FC<RegisterPageProps> = (props) => {
  const { documents, site, rights, me, signal = 0, now } = props;
  const styles = useRegisterStyles();
  const say = useSay();
  const source = useRegister(documents, signal);
  const { state } = source;
  const again = (): void => void source.reload();
  if (state.kind === 'failed') return <FaultPage fault={state.fault} site={site} onRetry={again} />;
  if (state.kind === 'notProvisioned') return <RegisterStart site={site} rights={rights} onReload={again} />;
  return (
    <div className={styles.outer}>
      <div className={styles.page}>
        {state.kind !== 'ready' ? (
          <RegisterLoading />
        ) : (
          <>
            {state.stale !== null && (
              <div className={styles.gap} role="status">
                <Notice>
                  {say('documents.stale')} {faultWords(state.stale, say)}
                </Notice>
              </div>
            )}
            {state.loaded.problems.length > 0 && <RowProblems problems={state.loaded.problems} />}
            <RegisterView
              {...props}
              me={me}
              now={now}
              loaded={state.loaded}
              source={source}
              mayEdit={state.loaded.mayEdit && rights.edit}
            />
          </>
        )}
      </div>
    </div>
  );
};
