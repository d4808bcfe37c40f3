// Nested app authentication: MSAL in the tab asks the host for a token of the person who is signed in there.
import * as z from 'zod/mini';
import type { TabToken } from '../shape';

export interface NestedAuth {
  /** The home account of the person who looks, for MSAL's first question. */
  readonly account: () => { readonly homeAccountId: string; readonly environment: string; readonly tenantId: string };
  /** Gets a token for the scopes; throws when the server refuses. */
  readonly token: (clientId: string, scope: string) => Promise<TabToken>;
}

const requestSchema = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.optional(z.object({ clientId: z.string(), scope: z.string() })),
});
type AuthRequest = z.infer<typeof requestSchema>;

/** Answers one request, given as JSON text; null for what is no request at all. The answer is JSON text too. */
export async function answerNestedAuth(data: unknown, auth: NestedAuth): Promise<string | null> {
  const request = requestSchema.safeParse(typeof data === 'string' ? parse(data) : null);
  if (!request.success) return null;
  const { requestId } = request.data;
  const result = await resultFor(request.data, auth);
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...result });
}

/** How Teams words what its server says: a status of the protocol, and what Entra's answer names. */
const refusals: Readonly<Record<string, readonly [status: string, description: string]>> = {
  network: ['NO_NETWORK', 'The server does not answer'],
  consent: ['USER_INTERACTION_REQUIRED', 'AADSTS65001: The user or administrator has not consented to use the app'],
  conditional: ['PERSISTENT_ERROR', 'AADSTS53003: Access has been blocked by Conditional Access policies'],
  cancelled: ['USER_CANCEL', 'The person closed the window'],
  expired: ['USER_INTERACTION_REQUIRED', 'AADSTS50173: The provided grant has expired'],
};

async function resultFor(request: AuthRequest, auth: NestedAuth): Promise<object> {
  const asked = request.tokenParams;
  if (request.method === 'GetInitContext') {
    return {
      success: true,
      initContext: {
        sdkName: 'local-teams',
        sdkVersion: '1',
        accountContext: auth.account(),
        capabilities: { queryAccount: true },
      },
    };
  }
  if ((request.method === 'GetToken' || request.method === 'GetTokenPopup') && asked) {
    try {
      const { account, ...token } = await auth.token(asked.clientId, asked.scope);
      return {
        success: true,
        account: { ...account, idToken: token.id_token },
        token: { token_type: 'Bearer', scope: asked.scope, properties: null, ...token },
      };
    } catch (error) {
      const code = (error as { readonly code?: unknown } | null)?.code;
      const known = typeof code === 'string' ? refusals[code] : undefined;
      if (known) return refused(...known);
      return refused('PERSISTENT_ERROR', error instanceof Error ? error.message : 'refused');
    }
  }
  return refused('USER_INTERACTION_REQUIRED', `The local Teams does not know ${request.method}`);
}

function refused(status: string, description: string): object {
  return { success: false, error: { status, code: 'local_teams', description } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
