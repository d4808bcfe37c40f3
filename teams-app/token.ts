import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';

/**
 * A source of SharePoint tokens for the person who is signed in to Teams, by nested app authentication: no pop-up of
 * ours, no secret, and the rights are the person's own. `getToken` throws where Teams refuses.
 */
export async function createTokenSource(options: {
  clientId: string;
  siteUrl: string;
  tenantId: string | null;
  loginHint: string | null;
}): Promise<() => Promise<string>> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: options.clientId,
      authority: `https://login.microsoftonline.com/${options.tenantId ?? 'common'}`,
    },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
  const scopes = [`${new URL(options.siteUrl).origin}/AllSites.Manage`];
  return async () => {
    const account = client.getActiveAccount();
    const request = {
      scopes,
      ...(account ? { account } : {}),
      ...(options.loginHint === null ? {} : { loginHint: options.loginHint }),
    };
    try {
      return (await client.acquireTokenSilent(request)).accessToken;
    } catch (error) {
      // Only what a person can settle (consent, sign-in) is asked of the person.
      if (!(error instanceof InteractionRequiredAuthError)) throw error;
      return (await client.acquireTokenPopup(request)).accessToken;
    }
  };
}
