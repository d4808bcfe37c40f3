import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { audience, createTokens, issuer } from '../../../../../local/sharepoint/edge/tokens';
import { signingKeyOf, type SigningKey } from '../../../../../local/sharepoint/edge/signing-key';
import { createCore, openDatabase } from '../../../../../local/sharepoint/store/database';

const start = new Date('2025-03-05T07:30:00Z');
let clock = start;
const now = (): Date => clock;
const core = createCore(openDatabase(':memory:'), now, () => 'id');
const key = signingKeyOf(core);
const tokens = createTokens(key, now);
beforeEach(() => {
  clock = start;
});

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const seconds = Math.floor(start.getTime() / 1000);
const header = { typ: 'JWT', alg: 'ES256', kid: key.kid };
const claims = {
  iss: issuer,
  aud: audience,
  upn: 'stab@contoso.example',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3600,
};

function made(change: { header?: object; claims?: object; with?: SigningKey } = {}): string {
  const text = `${encoded({ ...header, ...change.header })}.${encoded({ ...claims, ...change.claims })}`;
  const signature = sign('sha256', Buffer.from(text), {
    key: (change.with ?? key).privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
}

const otherKey = (): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, publicKey, kid: key.kid };
};

const hmacWithPublicKey = (): string => {
  const text = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
  const pem = key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
};

const parts = (): [string, string, string] => made().split('.') as [string, string, string];
const flippedEnd = (text: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + (alphabet[alphabet.indexOf(text.slice(-1)) ^ 1] ?? 'A');
};

test('a token made by the same rules is good, so that each forgery below fails for its own reason alone', () => {
  expect(tokens.read(made())).toBe('stab@contoso.example');
  expect(tokens.read(tokens.issue('i:0#.f|membership|Stab@contoso.example'))).toBe('stab@contoso.example');
});

test.each<[string, () => string]>([
  ['signed with another key of the same name', () => made({ with: otherKey() })],
  ['naming another key', () => made({ header: { kid: 'x' } })],
  ['alg none, with its signature', () => made({ header: { alg: 'none' } })],
  ['alg none, without a signature', () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`],
  ['alg of another kind, signed with the public key as a secret', hmacWithPublicKey],
  ['critical extensions that nobody knows', () => made({ header: { crit: ['b64'] } })],
  ['for another service', () => made({ claims: { aud: 'https://graph.microsoft.com' } })],
  ['for several services', () => made({ claims: { aud: [audience, 'x'] } })],
  ['from another issuer', () => made({ claims: { iss: 'https://sts.windows.net/x/' } })],
  ['over', () => made({ claims: { exp: seconds - 1 } })],
  ['over right now', () => made({ claims: { exp: seconds } })],
  ['without an end', () => made({ claims: { exp: undefined } })],
  ['with an end that is a text', () => made({ claims: { exp: String(seconds + 3600) } })],
  ['not valid yet', () => made({ claims: { nbf: seconds + 3600 } })],
  ['without a person', () => made({ claims: { upn: undefined } })],
  ['with a person that is an object', () => made({ claims: { upn: { toString: 1 } } })],
  [
    'with other claims under the same signature',
    () => `${parts()[0]}.${encoded({ ...claims, upn: 'x@contoso.example' })}.${parts()[2]}`,
  ],
  ['without a signature', () => `${parts()[0]}.${parts()[1]}`],
  ['with an empty signature', () => `${parts()[0]}.${parts()[1]}.`],
  [
    'with a signature of nothing but zeros',
    () => `${parts()[0]}.${parts()[1]}.${Buffer.alloc(64).toString('base64url')}`,
  ],
  ['with the last sign of the signature changed', () => flippedEnd(made())],
  ['with padding', () => `${made()}==`],
  ['with a fourth part', () => `${made()}.x`],
  ['with a space', () => ` ${made()}`],
  ['no token at all', () => 'x'],
  ['empty', () => ''],
  ['JSON that is no object', () => `${encoded(null)}.${encoded(null)}.x`],
])('a token %s is refused', (_what, token) => {
  expect(tokens.read(token())).toBeNull();
});

test('a token that was good runs out, also when it was read before', () => {
  const token = tokens.issue('stab@contoso.example');
  expect(tokens.read(token)).toBe('stab@contoso.example');
  clock = new Date(start.getTime() + 8 * 3600_000);
  expect(tokens.read(token)).toBeNull();
});

test('the key is kept with the file, so that a restart ends no session', () => {
  expect(signingKeyOf(core).kid).toBe(key.kid);
  const again = createPublicKey(createPrivateKey(key.privateKey.export({ type: 'pkcs8', format: 'pem' })));
  expect(again.export({ format: 'jwk' })).toEqual(key.publicKey.export({ format: 'jwk' }));
});
