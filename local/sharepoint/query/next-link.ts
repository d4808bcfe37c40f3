import type { ServiceRequest } from '../http/message';
import type { List } from '../store/lists';
import { writePosition, type Position } from './position';

/** As .NET's UrlEncode writes: small hex letters, a space as "+" (SURFACE.md 8 [R PagingTests]). */
export const netEncoded = (text: string): string =>
  encodeURIComponent(text)
    .replace(/'/g, '%27')
    .replace(/~/g, '%7e')
    .replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
    .replace(/%20/g, '+');

/** Full address of the following page: its token first, then all other parameters as they came, `$skip` as well. */
export function nextLink(request: ServiceRequest, list: List, next: Position): string {
  const parameters = [
    ['$skiptoken', writePosition(next)],
    ...[...request.query].filter(([name]) => name !== '$skiptoken'),
  ].map(([name = '', value = '']) => `${netEncoded(name)}=${netEncoded(value)}`);
  return `${request.webUrl}/_api/web/lists(guid%27${list.id}%27)/items?${parameters.join('&')}`;
}
