import { faults } from '../../http/faults';
import { argument, type Segment } from '../../http/path';
import { checkedPath, isWithin } from '../../files/names';
import type { Web } from '../../store/webs';
import type { Call } from '../call';

/** "https://host/a%20b" as "/a b"; a path stays as it is. */
export function pathOfUrl(text: string): string {
  if (!/^https?:\/\//i.test(text)) return text;
  try {
    return decodeURIComponent(new URL(text).pathname);
  } catch {
    return text.replace(/^https?:\/\/[^/]*/i, '');
  }
}

/** A path as clients write it (from the web, from the host, or a full address) as a server-relative path inside the web. */
export function pathInWeb(web: Web, text: string): string {
  const path = pathOfUrl(text.trim())
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const whole = path.startsWith('/') ? path : path === '' ? web.path : `${web.path}/${path}`;
  if (!isWithin(whole, web.path) || /(?:^|\/)\.\.?(?:\/|$)/.test(whole)) throw faults.otherSite();
  return checkedPath(whole);
}

/** The path that a step names: `(decodedurl='…')`, `('…')`, `(serverRelativeUrl='…')`. */
export const pathOfStep = (step: Segment): string => step.args?.[0]?.value ?? '';

/** Path after `_api/` of a thing under a web, as `odata.id` has it: never encoded, quotes doubled. */
export const methodAddress = (name: string, path: string): string =>
  `Web/${name}(decodedurl='${path.replace(/'/g, "''")}')`;

/** The same as `odata.editLink` has it. */
export const methodEditLink = (name: string, path: string): string =>
  `Web/${name}(decodedurl='${path.replace(/'/g, "''").split('/').map(encodeURIComponent).join('/')}')`;

export const webAddress = (call: Call, web: Web): string => `${call.request.origin}${web.path}/_api`;

/** An argument that must be there. */
export function needed(step: Segment, name: string, place = 0): string {
  const value = argument(step, name, place);
  if (value === undefined) throw faults.badQuery(`The method '${step.raw}' needs the parameter '${name}'.`);
  return value;
}
