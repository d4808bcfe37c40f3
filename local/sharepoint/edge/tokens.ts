import { sign, verify } from 'node:crypto';
import { z } from 'zod';
import { plainLogin } from '../store/people';
import type { SigningKey } from './signing-key';

/** Access tokens of the local issuer: JWT of the standard form, signed with ES256 and with nothing else. */
export interface Tokens {
  issue(login: string): string;
  /** The login of a token; null where it is forged, has expired, is not valid yet or is for another service. */
  read(token: string): string | null;
}

const lifetimeSeconds = 8 * 3600;
/** Clocks of two machines may differ this much; only for "not before". */
const skewSeconds = 300;
export const issuer = 'urn:fremdrift:local-issuer';
/** App id of SharePoint Online, as its own tokens name the audience. */
export const audience = '00000003-0000-0ff1-ce00-000000000000';
/** Tokens whose signature has been checked; a client sends the same one with each request. */
const mostKept = 500;

const headerSchema = z.object({ alg: z.literal('ES256'), kid: z.string(), crit: z.undefined().optional() });
const claimsSchema = z.object({
  iss: z.literal(issuer),
  aud: z.literal(audience),
  upn: z.string().min(1),
  exp: z.number().int(),
  nbf: z.number().int(),
});
type Claims = z.infer<typeof claimsSchema>;

export function createTokens(
  key: SigningKey,
  now: () => Date,
  objectIdOf: (login: string) => string | undefined = () => undefined,
): Tokens {
  const kept = new Map<string, Claims>();
  const at = (): number => Math.floor(now().getTime() / 1000);
  return {
    issue(login) {
      const upn = plainLogin(login);
      const header = { typ: 'JWT', alg: 'ES256', kid: key.kid };
      const claims = {
        iss: issuer,
        aud: audience,
        oid: objectIdOf(upn),
        sub: upn,
        upn,
        iat: at(),
        nbf: at(),
        exp: at() + lifetimeSeconds,
      };
      const signed = `${encoded(header)}.${encoded(claims)}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
    read(token) {
      let claims = kept.get(token);
      if (!claims) {
        const checked = check(token, key);
        if (checked === null) return null;
        if (kept.size >= mostKept) kept.clear();
        kept.set(token, (claims = checked));
      }
      return claims.exp > at() && claims.nbf <= at() + skewSeconds ? claims.upn : null;
    },
  };
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The bytes of one part; null where it is not written as base64url writes it, so that no two texts are one token. */
function bytesOf(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
}

function jsonOf(part: string): unknown {
  const bytes = bytesOf(part);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function check(token: string, key: SigningKey): Claims | null {
  const [header, claims, signature, ...rest] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0) return null;
  const head = headerSchema.safeParse(jsonOf(header));
  if (!head.success || head.data.kid !== key.kid) return null;
  const bytes = bytesOf(signature);
  const options = { key: key.publicKey, dsaEncoding: 'ieee-p1363' as const };
  if (bytes?.length !== 64 || !verify('sha256', Buffer.from(`${header}.${claims}`), options, bytes)) return null;
  const read = claimsSchema.safeParse(jsonOf(claims));
  return read.success ? read.data : null;
}
