import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Settings } from '../store/settings';

/** A signing key of the local token service, kept over restarts so that the bot's cached keys stay right. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Modulus and exponent as a JWKS states them. */
  readonly jwk: { readonly n: string; readonly e: string };
}

/** Reads the key called `name` from the settings, or makes one (RSA 2048) and stores it. */
export function signingKey(settings: Settings, name: string): SigningKey {
  const pem = settings.getOrMake(`key:${name}`, () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const { n, e } = publicKey.export({ format: 'jwk' });
  if (typeof n !== 'string' || typeof e !== 'string') throw new TypeError(`The stored key "${name}" is not an RSA key`);
  return { kid: createHash('sha256').update(n).digest('base64url').slice(0, 20), privateKey, publicKey, jwk: { n, e } };
}
