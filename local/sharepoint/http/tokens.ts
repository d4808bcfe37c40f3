import { createHmac, timingSafeEqual } from 'node:crypto';
import { plainLogin } from '../store/users';

/** Access tokens of the local service: the login and an expiry, signed with the site's own secret. */
export interface Tokens {
  issue(login: string): string;
  /** The login of a token, null where it is forged or has expired. */
  read(token: string): string | null;
}

const lifetimeSeconds = 8 * 3600;

export function createTokens(secret: string, now: () => Date): Tokens {
  const sign = (payload: string): string => createHmac('sha256', secret).update(payload).digest('base64url');
  return {
    issue(login) {
      const expires = Math.floor(now().getTime() / 1000) + lifetimeSeconds;
      const payload = Buffer.from(JSON.stringify({ login: plainLogin(login), expires })).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    read(token) {
      const [payload = '', signature = ''] = token.split('.');
      const [sent, right] = [Buffer.from(signature), Buffer.from(sign(payload))];
      if (sent.length !== right.length || !timingSafeEqual(sent, right)) return null;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { login: string; expires: number };
      return claims.expires * 1000 > now().getTime() ? claims.login : null;
    },
  };
}
