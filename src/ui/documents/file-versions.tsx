import * as React from 'react';
import { Button, Link } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { readLink } from '../../documents/links';
import type { DocumentRegister } from '../../lists/documents/register';
import { faultWords } from '../../lists/transport/request-fault';
import { sayDate } from '../../periods/index';
import { dayInCopenhagen } from '../../periods/day-in-copenhagen';
import type { Say } from '../../text/text';
import { useAsked } from '../history/use-asked';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';

interface FileVersionsProps {
  readonly document: GoverningDocument;
  readonly documents: DocumentRegister;
  readonly site: { readonly url: string };
}

/** The versions that SharePoint keeps of the document's file; nothing where it is no file of this site. */
export const FileVersions: React.FC<FileVersionsProps> = ({ document, documents, site }) => {
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const title = useUniqueId('versions');
  const here = readLink(document.link, site.url).kind === 'here';
  // The row's other fields are no part of the question: the link alone is, and with another link this is another view.
  const held = React.useRef(document);
  held.current = document;
  const run = React.useCallback(() => documents.fileVersions(held.current), [documents]);
  const asked = useAsked(here ? run : null, document.version);
  if (!here || (asked.value === null && asked.fault === null) || asked.value?.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.subHead}>
        {say('documents.versions')}
      </h3>
      {asked.fault !== null && (
        <p className={shared.text} role="alert">
          {say('documents.versionsFailed')} {faultWords(asked.fault, say)}{' '}
          <Button size="small" onClick={asked.again}>
            {say('history.retry')}
          </Button>
        </p>
      )}
      <ul className={styles.plain}>
        {(asked.value ?? []).map(({ label, on, by, comment, current, url }) => (
          <li key={label}>
            <Link href={url} target="_blank" rel="noreferrer noopener">
              {say('documents.versionLabel', { version: label })}
            </Link>
            {current && ` ${say('documents.versionNow')}`}
            <span className={shared.quiet}> {[dayOf(on, say), by, comment].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The day of a moment as SharePoint wrote it; null where it is none. */
function dayOf(moment: string, say: Say): string | null {
  const on = new Date(moment);
  return Number.isNaN(on.getTime()) ? null : sayDate(dayInCopenhagen(on), say.locale);
}
