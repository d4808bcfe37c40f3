import * as React from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { faultWords } from '../../lists/transport/request-fault';
import { sayClock } from '../history/moment';
import { useSay } from '../say';
import { isBroken } from './register-model';
import { useRegisterStyles } from './register-styles';
import type { LinkCheckState } from './use-link-check';

const useStyles = makeStyles({
  part: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flex: '1 1 260px', display: 'grid', gap: '4px' },
});

interface LinksPartProps {
  readonly documents: readonly GoverningDocument[];
  readonly check: LinkCheckState;
}

/** The check of files and links: what was found, what could not be looked at, and a new check. */
export const LinksPart: React.FC<LinksPartProps> = ({ documents, check }) => {
  const shared = useRegisterStyles();
  const styles = useStyles();
  const say = useSay();
  const { states, busy, at, fault, run } = check;
  const all = documents.map(({ key }) => states.get(key));
  const count = (passes: (state: (typeof all)[number]) => boolean): number => all.filter(passes).length;
  const none = count((state) => state === 'none');
  const unseen = count((state) => state === 'outside' || state === 'unknown');
  return (
    <section className={mergeClasses(shared.card, shared.gap, styles.part)} aria-label={say('documents.tab.links')}>
      <div className={styles.words}>
        <p role="status" className={shared.text}>
          {busy
            ? say('documents.check.busy', { n: states.size, total: documents.length })
            : at === null
              ? say('documents.check.notYet')
              : say.count('documents.check.broken', count(isBroken), { clock: sayClock(at.toISOString(), say) })}
        </p>
        {at !== null && unseen > 0 && <p className={shared.quiet}>{say.count('documents.check.unseen', unseen)}</p>}
        {at !== null && none > 0 && <p className={shared.quiet}>{say.count('documents.check.none', none)}</p>}
        {fault !== null && (
          <p role="alert" className={shared.text}>
            {say('documents.check.failed')} {faultWords(fault, say)}
          </p>
        )}
      </div>
      <Button disabledFocusable={busy} onClick={() => void run()}>
        {say(at === null && fault === null ? 'documents.check.run' : 'documents.check.again')}
      </Button>
    </section>
  );
};
