// Tokens as the channel and the tenant sign them, and as somebody would forge them.
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { signingKey } from '../../../../local/teams/issuer/keys';
import { openDatabase } from '../../../../local/teams/store/database';
import { createSettings } from '../../../../local/teams/store/settings';
import type { RunningBot } from './running-bot';

export interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  readonly serviceurl?: string;
  /** Seconds from now. */
  readonly exp?: number;
  readonly nbf?: number;
  readonly [more: string]: unknown;
}

export interface Signer {
  readonly kid: string;
  readonly key: KeyObject;
}

export interface Tokens {
  readonly channel: Signer;
  readonly tenant: Signer;
  /** As Teams signs; what is given takes the place of what Teams would say. */
  sign(claims?: Claims, signer?: Signer): Promise<string>;
  /** With a key of their own, under this id. */
  stranger(kid: string): Signer;
  /** Signed with what everybody knows: the public key as a shared secret. */
  shared(): string;
  unsigned(): string;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes tokens with the keys of a local Teams. */
export function tokensOf(running: RunningBot): Tokens {
  const { appId, channelIssuer, serviceUrl } = running.teams.botAuthentication();
  const db = openDatabase(running.teamsFile);
  const [channel, tenant] = (['channel', 'tenant'] as const).map((name) => {
    const { kid, privateKey } = signingKey(createSettings(db), name);
    return { kid, key: privateKey };
  }) as [Signer, Signer];
  const { publicKey } = signingKey(createSettings(db), 'channel');
  db.close();
  const whole = ({ exp = 3600, nbf = -5, ...claims }: Claims): Record<string, unknown> => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: channelIssuer, aud: appId, serviceurl: serviceUrl, ...claims, exp: now + exp, nbf: now + nbf };
  };
  return {
    channel,
    tenant,
    sign: (claims = {}, { kid, key } = channel) =>
      new SignJWT(whole(claims)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key),
    stranger: (kid) => ({ kid, key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
    shared() {
      const text = `${part({ alg: 'HS256', typ: 'JWT', kid: channel.kid })}.${part(whole({}))}`;
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    unsigned: () => `${part({ alg: 'none', typ: 'JWT', kid: channel.kid })}.${part(whole({}))}.`,
  };
}
