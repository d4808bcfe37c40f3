import * as React from 'react';
import type { app } from '@microsoft/teams-js';
import { late } from '../src/ui/shell/late';
import { Loading } from '../src/ui/shell/loading';
import { browserCupboard, openShelf, type Shelf } from './offline/shelf';
import type { TabConfig } from './page';
import { createSession, type Session } from './session';
import type { SignInFault } from './sign-in/fault';
import { signInFaultOf } from './sign-in/fault';
import { createTokens, type Tokens } from './sign-in/tokens';

const SignInPage = late(() => import('./sign-in/sign-in-page').then((part) => part.SignInPage));

interface SignedInProps {
  readonly config: TabConfig;
  readonly context: app.Context;
  /** Whether this Teams gives tokens to the apps within it. */
  readonly nested: boolean;
  readonly readOnly: boolean;
  readonly now: () => Date;
  /** Told once the person can be shown something, be it why not. */
  readonly onShown: () => void;
  /** What is shown to who is signed in. */
  readonly children: (session: Session) => React.ReactElement;
}

type State =
  | { readonly kind: 'signing' }
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'fault'; readonly fault: SignInFault; readonly busy: boolean };

/** Signs the person in, tells why it did not work and tries again, and hands on the way to the plan when it did. */
export const SignedIn: React.FC<SignedInProps> = (props) => {
  const { config, context, nested, children } = props;
  const [state, setState] = React.useState<State>({ kind: 'signing' });
  const latest = React.useRef(props);
  latest.current = props;

  const tryIt = React.useCallback(async (ask: boolean): Promise<void> => {
    setState((old) => (old.kind === 'fault' ? { ...old, busy: true } : old));
    setState(await signIn(latest.current, ask));
    latest.current.onShown();
  }, []);
  // Where Teams itself asks, it does so at once; a window of ours is opened only by a press.
  React.useEffect(() => void tryIt(nested), [tryIt, nested]);
  const offline = state.kind === 'fault' && state.fault.kind === 'offline';
  React.useEffect(() => {
    if (!offline) return;
    const again = (): void => void tryIt(false);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [offline, tryIt]);

  if (state.kind === 'signing') return <Loading />;
  if (state.kind === 'in') return children(state.session);
  return (
    <SignInPage
      fault={state.fault}
      busy={state.busy}
      clientId={config.clientId}
      siteUrl={config.siteUrl}
      tenantId={context.user?.tenant?.id ?? null}
      onRetry={(ask) => void tryIt(ask)}
    />
  );
};

async function signIn(props: SignedInProps, ask: boolean): Promise<State> {
  const { config, context, nested, now, readOnly } = props;
  const shelf = await shelfOf(props);
  try {
    const tokens = await tokensOf(props);
    try {
      await firstToken(tokens, ask);
    } catch (error) {
      const fault = signInFaultOf(error);
      // Without a connection the plan that was last seen is shown, if there is one.
      if (fault.kind !== 'offline' || (await shelf?.last(null).catch(() => null)) == null) throw fault;
      let waiting = true;
      window.addEventListener('online', () => (waiting = false), { once: true });
      const isOffline = (): boolean => waiting || !navigator.onLine;
      return { kind: 'in', session: createSession({ config, tokens, shelf, now, readOnly, isOffline }) };
    }
    return { kind: 'in', session: createSession({ config, tokens, shelf, now, readOnly }) };
  } catch (error) {
    return { kind: 'fault', fault: signInFaultOf(error), busy: false };
  }

  function tokensOf({ config: { clientId, siteUrl } }: SignedInProps): Promise<Tokens> {
    return createTokens({
      clientId,
      siteUrl,
      nested,
      tenantId: context.user?.tenant?.id ?? null,
      loginHint: context.user?.loginHint ?? null,
    });
  }
}

async function firstToken(tokens: Tokens, ask: boolean): Promise<void> {
  try {
    await tokens.get();
  } catch (error) {
    const fault = signInFaultOf(error);
    const settled = fault.kind === 'signIn' || fault.kind === 'consent';
    if (!ask || (!settled && tokens.nested)) throw fault;
    await tokens.ask();
  }
}

/** Null where it is not known whose it would be, or the browser keeps nothing. */
async function shelfOf({ config, context, now }: SignedInProps): Promise<Shelf | null> {
  const [tenant, person] = [context.user?.tenant?.id, context.user?.id];
  if (tenant === undefined || person === undefined) return null;
  try {
    return await openShelf(browserCupboard(), { tenant, person, site: config.siteUrl }, now);
  } catch {
    return null;
  }
}
