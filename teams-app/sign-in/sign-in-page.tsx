import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextKey } from '../../src/text/text';
import { PlainButton } from '../../src/ui/plain/plain-button';
import { useSay } from '../../src/ui/say';
import { MessagePage } from '../../src/ui/shell/message-page';
import { copyForms } from '../../src/ui/tidsplan/out/deliver';
import type { SignInFault, SignInFaultKind } from './fault';
import { scopeOf } from './tokens';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'center' },
  it: {
    margin: '24px 0 0',
    padding: '12px 16px',
    textAlign: 'left',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: '0 0 4px', fontSize: '16px', lineHeight: '22px' },
  text: { margin: '0 0 12px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  told: { display: 'block', minHeight: '20px', marginTop: '4px' },
});

/** What the IT department is told, beside who the app is; null where a person settles it alone. */
const forIt: Readonly<Record<SignInFaultKind, TextKey | null>> = {
  consent: 'tab.it.consent',
  conditional: 'tab.it.conditional',
  notAssigned: 'tab.it.notAssigned',
  setup: 'tab.it.setup',
  blocked: 'tab.it.blocked',
  cancelled: null,
  offline: null,
  signIn: null,
  refused: 'tab.it.refused',
  other: 'tab.it.other',
};

/** Faults that a press may settle, since the person is asked. */
const asking: ReadonlySet<SignInFaultKind> = new Set(['signIn', 'cancelled', 'blocked', 'refused']);

export interface SignInPageProps {
  readonly fault: SignInFault;
  readonly clientId: string;
  readonly siteUrl: string;
  readonly tenantId: string | null;
  /** Tries again without a reload; `ask` where the person may be asked. */
  readonly onRetry: (ask: boolean) => void;
  readonly busy: boolean;
}

/** The address where an administrator gives the app its permission for everybody. */
export const adminConsentUrl = (clientId: string, tenantId: string | null): string =>
  `https://login.microsoftonline.com/${tenantId ?? 'organizations'}/adminconsent?client_id=${encodeURIComponent(clientId)}`;

/** Why the person was not signed in, what to do, and words for the IT department where it is theirs to do. */
export const SignInPage: React.FC<SignInPageProps> = (props) => {
  const { fault, clientId, siteUrl, tenantId, onRetry, busy } = props;
  const say = useSay();
  const styles = useStyles();
  const [told, setTold] = React.useState<'copied' | 'notCopied' | null>(null);
  const key = forIt[fault.kind];
  const words =
    key === null
      ? null
      : [
          say(key, {
            link: adminConsentUrl(clientId, tenantId),
            host: window.location.host,
            origin: window.location.origin,
          }),
          say('tab.it.app', { app: clientId, permission: scopeOf(siteUrl) }),
          ...(fault.code === null ? [] : [say('tab.it.code', { code: fault.code })]),
        ].join('\n');
  const copy = (): void =>
    void copyForms({ 'text/plain': words ?? '' }).then((done) => setTold(done ? 'copied' : 'notCopied'));
  const mayAsk = asking.has(fault.kind);
  return (
    <MessagePage title={say(`tab.signIn.${fault.kind}.title`)} text={say(`tab.signIn.${fault.kind}.text`)}>
      <div className={styles.buttons} role="status" aria-busy={busy}>
        <PlainButton appearance="primary" disabledFocusable={busy} onClick={() => onRetry(mayAsk)}>
          {say(busy ? 'tab.signIn.trying' : mayAsk ? 'tab.signIn.ask' : 'shell.retry')}
        </PlainButton>
      </div>
      {words !== null && (
        <section className={styles.it} aria-labelledby="for-it">
          <h2 id="for-it" className={styles.heading}>
            {say('tab.it.title')}
          </h2>
          <p className={styles.text}>{words}</p>
          <PlainButton onClick={copy}>{say('start.ask.copy')}</PlainButton>
          <span role="status" className={styles.told}>
            {told !== null && say(`tab.it.${told}`)}
          </span>
        </section>
      )}
    </MessagePage>
  );
};
