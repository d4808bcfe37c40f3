import * as React from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CheckmarkRegular, OpenRegular } from '@fluentui/react-icons';
import type { GoverningDocument } from '../../documents/document';
import { acknowledgementOf, asksForReading } from '../../documents/reading';
import { sayDate } from '../../periods/index';
import { useSay } from '../say';
import { usePanelStyles } from './panel-styles';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';

interface AcknowledgeBoxProps {
  readonly document: GoverningDocument;
  readonly model: RegisterModel;
  /** The file's address, where it may be followed. */
  readonly href: string | null;
  readonly busy: boolean;
  /** Why the last try did not succeed. */
  readonly problem: string | null;
  readonly onAcknowledge: () => void;
}

/** The person's own reading, first in the panel: what is asked of me, and the file to read. */
export const AcknowledgeBox: React.FC<AcknowledgeBoxProps> = (props) => {
  const { document, model, href, busy, problem, onAcknowledge } = props;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const status = React.useRef<HTMLParagraphElement>(null);
  const { version, acknowledgeBy } = document;
  const own = acknowledgementOf(model.loaded.register.acknowledgements, document, model.loaded.me);
  const asked = asksForReading(document, model.shelf, model.today);
  const applies = model.mine.has(document.key);
  const awaits = asked && applies && own === null;
  // The button that was pressed is gone: what became of it takes the focus.
  const waited = React.useRef(awaits);
  React.useEffect(() => {
    if (waited.current && own !== null) status.current?.focus();
    waited.current = awaits;
  }, [awaits, own]);
  const words =
    own !== null
      ? say('document.ackDone', { date: own.on === null ? say('documents.unknownDay') : sayDate(own.on, say.locale) })
      : awaits
        ? say('documents.notConfirmed', { version })
        : null;
  return (
    <div className={styles.box}>
      {words !== null && (
        <p ref={status} tabIndex={-1} className={shared.text} role={own === null ? undefined : 'status'}>
          <b>{words}</b> {awaits && say('documents.appliesToYou')}{' '}
          {awaits && acknowledgeBy !== null && say('documents.confirmBy', { date: sayDate(acknowledgeBy, say.locale) })}
        </p>
      )}
      {words === null && (
        <p className={shared.text}>{say(applies ? 'documents.appliesNoAsk' : 'documents.appliesToOthers')}</p>
      )}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {awaits && (
          <Button appearance="primary" icon={<CheckmarkRegular />} disabledFocusable={busy} onClick={onAcknowledge}>
            {say(busy ? 'save.saving' : 'documents.acknowledge')}
          </Button>
        )}
        {href !== null ? (
          <Button as="a" href={href} target="_blank" rel="noreferrer noopener" icon={<OpenRegular />}>
            {say('documents.open')}
          </Button>
        ) : (
          <span className={shared.quiet}>
            {say(document.link.trim() === '' ? 'documents.noFile' : 'documents.link.malformed')}
          </span>
        )}
      </div>
    </div>
  );
};
