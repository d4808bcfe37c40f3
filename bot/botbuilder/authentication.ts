import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationError,
  ServiceClientCredentialsFactory,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { AuthenticatorResult } from 'botframework-connector/lib/auth/authenticatorResult';
import * as z from 'zod';
import { ConnectorFault, notSent } from './connector-fault';
import { callLimitMs, connectorHttpClient, type CallPace } from './http-client';

/** Where the bot's trust comes from: who may call it, and how it proves itself. */
export interface BotAuthenticationSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly secret: string;
  readonly tokenUrl: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly tenantMetadataUrl: string;
  readonly loginUrl: string;
  readonly channelScope: string;
  /** The only serviceUrl that the bot believes and calls. */
  readonly serviceUrl: string;
  /**
   * Microsoft Graph, for reading channels where a team lets the app; without it none is read. Teams gives such a right to the
   * registration that the manifest names for the whole app, which is the tab's and not the bot's.
   */
  readonly graph?: { readonly url: string; readonly appId: string; readonly secret: string };
  /** So long a call may take, its answer and all. Default: `callLimitMs`. */
  readonly callMs?: number;
}

const graphScope = 'https://graph.microsoft.com';

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** A client-credentials token from any issuer; MSAL would insist on Microsoft's own authorities. */
class IssuerCredentials extends AppCredentials {
  constructor(
    appId: string,
    private readonly secret: string,
    private readonly tokenUrl: string,
    scope: string,
    private readonly limitMs: number,
  ) {
    super(appId, undefined, scope);
  }

  protected async refreshToken(): Promise<AuthenticatorResult> {
    // Without a token nothing has left for the Connector yet: whatever stands in the way, it may be tried again.
    const failed = (cause?: unknown): ConnectorFault => new ConnectorFault(null, notSent, null, { cause });
    const response = await fetch(this.tokenUrl, {
      method: 'POST',
      signal: AbortSignal.timeout(this.limitMs),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.appId,
        client_secret: this.secret,
        scope: `${this.oAuthScope}/.default`,
      }),
    }).catch((error: unknown) => {
      throw failed(error);
    });
    if (!response.ok) throw failed(new Error(`The token endpoint answered ${response.status}`));
    const token = tokenAnswer.parse(
      await response.json().catch((error: unknown) => {
        throw failed(error);
      }),
    );
    return { accessToken: token.access_token, expiresOn: new Date(Date.now() + token.expires_in * 1000) };
  }
}

const limitOf = ({ callMs }: BotAuthenticationSettings): number => callMs ?? callLimitMs;

class IssuerCredentialsFactory extends ServiceClientCredentialsFactory {
  constructor(private readonly settings: BotAuthenticationSettings) {
    super();
  }
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.settings.appId);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override createCredentials(appId: string, audience: string): Promise<IssuerCredentials> {
    if (appId !== this.settings.appId) return Promise.reject(new Error('Another app id'));
    const { secret, tokenUrl } = this.settings;
    return Promise.resolve(new IssuerCredentials(appId, secret, tokenUrl, audience, limitOf(this.settings)));
  }
}

/** The key service could not be asked: our trouble, not the caller's. The SDK answers anything else of its own with 401. */
class KeysOutOfReach extends Error {}
const unreachable = /^FetchError:|: Failed to load/;

/** What comes of the work, unless it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new KeysOutOfReach()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * The SDK's authentication, closed where it stands open (TEAMS.md 2.2): it answers 500 to a forged signature, and lets
 * tokens of emulator, skill and "AseChannel" in. Here only the channel's own issuer counts, for this serviceUrl.
 */
export class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    private readonly settings: BotAuthenticationSettings,
    private readonly pace: CallPace,
  ) {
    super(
      {
        MicrosoftAppId: settings.appId,
        MicrosoftAppTenantId: settings.tenantId,
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: settings.loginUrl,
        ToChannelFromBotOAuthScope: settings.channelScope,
        ToBotFromChannelTokenIssuer: settings.channelIssuer,
        OAuthUrl: settings.loginUrl,
        ToBotFromChannelOpenIdMetadataUrl: settings.channelMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: settings.tenantMetadataUrl,
        CallerId: '',
      },
      new IssuerCredentialsFactory(settings),
      undefined,
      undefined,
      { httpClient: connectorHttpClient({ limitMs: limitOf(settings), pace }) },
    );
  }

  /** Whether the bot gets a token for its own calls; one that it has is kept. */
  async signIn(): Promise<boolean> {
    const { appId, channelScope } = this.settings;
    const credentials = await new IssuerCredentialsFactory(this.settings).createCredentials(appId, channelScope);
    return (await credentials.getToken()) !== '';
  }

  /** Teams' own part of the Connector, with the time limit that the SDK's own helpers leave out. */
  async teamsClient(): Promise<TeamsConnectorClient> {
    const { appId, channelScope, serviceUrl } = this.settings;
    const credentials = await new IssuerCredentialsFactory(this.settings).createCredentials(appId, channelScope);
    const httpClient = connectorHttpClient({ limitMs: limitOf(this.settings), pace: this.pace });
    return new TeamsConnectorClient(credentials, { baseUri: serviceUrl, httpClient });
  }

  /** A token for Graph, of the registration that may read channels. */
  graphToken(): Promise<string> {
    const { graph, tokenUrl } = this.settings;
    if (!graph) return Promise.reject(new Error('No Graph'));
    return new IssuerCredentials(graph.appId, graph.secret, tokenUrl, graphScope, limitOf(this.settings)).getToken();
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    const refused = (): Error => new AuthenticationError('Unauthorized', 401);
    if (activity.channelId !== 'msteams' || activity.serviceUrl !== this.settings.serviceUrl) throw refused();
    let result: Authenticated;
    try {
      // The SDK would wait for ever for a key service that does not answer.
      result = await within(limitOf(this.settings), super.authenticateRequest(activity, header));
    } catch (error) {
      // A 5xx, so that Teams tries again.
      if (error instanceof KeysOutOfReach) throw error;
      if (error instanceof Error && unreachable.test(`${error.name}: ${error.message}`)) throw new KeysOutOfReach();
      throw refused();
    }
    const claim = (name: string): string | null => result.claimsIdentity.getClaimValue(name);
    if (claim('iss') !== this.settings.channelIssuer || claim('serviceurl') !== activity.serviceUrl) throw refused();
    return result;
  }

  override authenticateStreamingRequest(): never {
    throw new AuthenticationError('Unauthorized', 401);
  }
}
