import { createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import { SignInFault, signInFaultOf } from './fault';

/** Tokens of SharePoint for the person who is signed in to Teams. All throw `SignInFault`. */
export interface Tokens {
  /** A token without asking anybody: the one at hand, or a new one where it has run out. */
  get(): Promise<string>;
  /** A new token without asking anybody, where SharePoint no longer takes the one at hand. */
  renew(): Promise<string>;
  /** A token for which the person may be asked; called from a press, since a browser lets only those open a window. */
  ask(): Promise<string>;
  /** Whether Teams itself asks the person, so that `ask` opens no window of ours. */
  readonly nested: boolean;
}

export interface TokenOptions {
  readonly clientId: string;
  readonly siteUrl: string;
  readonly tenantId: string | null;
  readonly loginHint: string | null;
  /** Whether this Teams gives tokens to the apps within it. */
  readonly nested: boolean;
}

/** What the app asks for at SharePoint: what the person may do there themselves, no more. */
export const scopeOf = (siteUrl: string): string => `${new URL(siteUrl).origin}/AllSites.Manage`;

/** The page that a window of ours comes back to (sign-in/return-page.ts); it stands in the app's registration. */
export const returnPath = '/auth';

/**
 * Tokens by nested app authentication: no window of ours, no secret, and the rights are the person's own. In a Teams that
 * does not give them, a window of ours asks the person.
 */
export async function createTokens(options: TokenOptions): Promise<Tokens> {
  const { clientId, loginHint, tenantId, nested } = options;
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId ?? 'common'}`,
      redirectUri: `${window.location.origin}${returnPath}`,
    },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  }).catch((error: unknown) => {
    throw signInFaultOf(error);
  });
  const request = () => {
    const account = client.getActiveAccount();
    return {
      scopes: [scopeOf(options.siteUrl)],
      ...(account ? { account } : {}),
      ...(loginHint === null ? {} : { loginHint }),
    };
  };
  const silently = (forceRefresh: boolean): Promise<string> => {
    if (!nested && client.getActiveAccount() === null) return Promise.reject(new SignInFault('signIn'));
    return settled(client, () => client.acquireTokenSilent({ ...request(), forceRefresh }));
  };
  return {
    nested,
    get: () => silently(false),
    renew: () => silently(true),
    ask: () => settled(client, () => client.acquireTokenPopup(request())),
  };
}

async function settled(
  client: IPublicClientApplication,
  acquire: () => ReturnType<IPublicClientApplication['acquireTokenSilent']>,
): Promise<string> {
  try {
    const { accessToken, account } = await acquire();
    client.setActiveAccount(account);
    return accessToken;
  } catch (error) {
    throw signInFaultOf(error);
  }
}
