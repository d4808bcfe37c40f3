import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Core } from '../store/database';
import { settingOf } from '../store/settings';

/** The key pair of the local issuer (ES256): made at the first start and kept, so that a restart ends no session. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly kid: string;
}

export function signingKeyOf(core: Core): SigningKey {
  const pem = settingOf(core, 'tokenKey', () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey, kid: createHash('sha256').update(`${x}.${y}`).digest('base64url').slice(0, 16) };
}

/** The public half as other programs read it (RFC 7517). */
export const publicKeys = ({ publicKey, kid }: SigningKey): { keys: object[] } => ({
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }],
});
