import { ServiceError } from '../../http/message';
import { logDays } from '../../store/changes';
import type { Call } from '../call';

/** What a token is about: one list, one web or the whole site collection. */
export type ChangeScope = { readonly listId: string } | { readonly webId: string } | { readonly siteId: string };

/** Where a token stands: everything after this number of the log is newer. */
export interface ChangePlace {
  readonly number: number;
  readonly time: Date;
}

const dayMs = 86_400_000;
/** Ticks of .NET between the year 1 and 1970. */
const epochTicks = 621_355_968_000_000_000n;

/** SP.ChangeCollectionScope: 1 the site collection, 2 a web, 3 a list. */
const partsOf = (where: ChangeScope): { scope: number; id: string } => {
  if ('listId' in where) return { scope: 3, id: where.listId };
  return 'webId' in where ? { scope: 2, id: where.webId } : { scope: 1, id: where.siteId };
};

/** A token as clients see it: `1;3;<guid>;<.NET ticks>;<number>`. */
export function writeChangeToken(where: ChangeScope, place: ChangePlace): string {
  const { scope, id } = partsOf(where);
  return `1;${scope};${id};${BigInt(place.time.getTime()) * 10_000n + epochTicks};${place.number}`;
}

/**
 * The token of now: what comes after it is newer. It stays the same while nothing changes, so that clients may compare
 * it; but a quiet list's token must not look as old as its last change, since tokens run out.
 */
export function changeTokenOf(call: Pick<Call, 'stores'>, where: ChangeScope): string {
  const { changes, core } = call.stores;
  const newest = changes.newest(where);
  const now = core.now();
  const time = newest && now.getTime() - Date.parse(newest.time) < (logDays / 2) * dayMs ? new Date(newest.time) : now;
  return writeChangeToken(where, { number: newest?.number ?? changes.last(), time });
}

/**
 * Reads a token for this list, web or site, and gives the number of the log that it stands at. One that is no token, is
 * another's, or is older than the log is refused (SURFACE.md 14; codes unverified there).
 */
export function readChangeToken(call: Pick<Call, 'stores'>, text: string, where: ChangeScope): number {
  const { scope, id } = partsOf(where);
  const match = /^1;([0-3]);([0-9a-f-]{36});(\d{1,19});(-?\d{1,15})$/i.exec(text.trim());
  if (!match) throw new ServiceError(400, '-2147024809, System.ArgumentException', 'Invalid change token.');
  if (Number(match[1]) !== scope || match[2]?.toLowerCase() !== id)
    throw new ServiceError(
      400,
      '-2130575173, Microsoft.SharePoint.SPException',
      'The change token refers to a different collection than the one it is used on.',
    );
  const { core, changes } = call.stores;
  const number = Number(match[4]);
  const time = Number((BigInt(match[3] ?? 0) - epochTicks) / 10_000n);
  if (time < core.now().getTime() - logDays * dayMs) throw changeTokenTooOld();
  // Clients make tokens of a moment themselves, with -1 for the number that they cannot know.
  if (number === -1) return changes.lastBefore(new Date(time));
  // A number that the log has not reached was never given out.
  if (number > changes.last() || number < 0)
    throw new ServiceError(400, '-2147024809, System.ArgumentException', 'Invalid change token.');
  return number;
}

/** The fault of a token from before the log begins. */
export const changeTokenTooOld = (): ServiceError =>
  new ServiceError(
    400,
    '-2130575172, Microsoft.SharePoint.SPException',
    'The changeToken refers to a time before the start of the current change log.',
  );
