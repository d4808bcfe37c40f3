import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ServiceError } from '../http/message';
import type { Core } from '../store/database';
import { plainLogin } from '../store/people';
import { settingOf } from '../store/settings';

/** How long a digest is good for (SURFACE.md 4). */
export const digestSeconds = 1800;

const secretOf = (core: Core): string => settingOf(core, 'digestSecret', () => randomBytes(32).toString('base64url'));

const stampOf = (moment: Date): string => `${moment.toUTCString().slice(5, -4)} -0000`;

const seal = (core: Core, login: string, stamp: string): string =>
  createHmac('sha512', secretOf(core))
    .update(`${plainLogin(login)}\n${stamp}`)
    .digest('hex')
    .toUpperCase();

/** A form digest: who it is for and when it was made, sealed. `0x<hex>,05 Mar 2025 07:30:00 -0000`. */
export function makeDigest(core: Core, login: string): string {
  const stamp = stampOf(core.now());
  return `0x${seal(core, login, stamp)},${stamp}`;
}

/** True for a digest of this person's that has not run out. */
export function isDigest(core: Core, login: string, text: string | undefined): boolean {
  const read = /^0x([0-9A-F]{128}),(\d\d \w{3} \d{4} \d\d:\d\d:\d\d) -0000$/i.exec(text ?? '');
  if (!read) return false;
  const [, hex = '', moment = ''] = read;
  const age = core.now().getTime() - Date.parse(`${moment} GMT`);
  if (!(age > -60_000 && age <= digestSeconds * 1000)) return false;
  return timingSafeEqual(Buffer.from(hex.toUpperCase()), Buffer.from(seal(core, login, `${moment} -0000`)));
}

/** What a write with a cookie and no good digest is answered (responses/error-digest.json). */
export const noDigest = (): ServiceError =>
  new ServiceError(
    403,
    '-2130575251, Microsoft.SharePoint.SPException',
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
  );
