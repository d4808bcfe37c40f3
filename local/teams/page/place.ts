// What the page shows, kept in the address's fragment so that reload, back and links work.
import type { TeamsState } from '../shape';

export type PageId = string;

export interface Place {
  readonly view: 'teams' | 'chat' | 'activity' | 'app';
  /** The open channel; null shows the list (on a phone) or General (else). */
  readonly channel: string | null;
  /** The tab page's id; null is "Opslag". */
  readonly page: PageId | null;
  readonly subPage: string | null;
}

export const startPlace: Place = { view: 'teams', channel: null, page: null, subPage: null };

/** The fragment for a place: "#/teams/19%3A…/tidsplan/aktivitet%2F2.1". */
export function fragmentOf(place: Place): string {
  const parts = [place.view, place.channel, place.page, place.subPage];
  const last = parts.reduce((at, part, index) => (part === null ? at : index), 0);
  return `#/${parts
    .slice(0, last + 1)
    .map((part) => encodeURIComponent(part ?? ''))
    .join('/')}`;
}

/** Reads a fragment; what cannot be read is the start. */
export function placeOf(fragment: string): Place {
  const [view, channel, page, subPage] = fragment.replace(/^#\//, '').split('/').map(decoded);
  if (view !== 'teams' && view !== 'chat' && view !== 'activity' && view !== 'app') return startPlace;
  return {
    view,
    channel: channel || null,
    page: page && /^[\w-]{1,64}$/.test(page) ? page : null,
    subPage: subPage || null,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The channel that a place means now: the one it names, if the team has it; else General. */
export function channelOf(place: Place, state: TeamsState): TeamsState['channels'][number] | undefined {
  return state.channels.find((channel) => channel.id === place.channel) ?? state.channels[0];
}
