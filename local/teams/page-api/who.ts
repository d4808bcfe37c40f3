import type { Request, Response } from 'express';
import type { LocalPerson } from '../../people';
import type { Session, Sessions } from '../store/sessions';

const cookieName = 'fremdrift-teams';

/** Who is looking: the browser's session and the person it has chosen to be. */
export interface Who {
  readonly session: Session;
  readonly person: LocalPerson;
}

/** Finds the session by its cookie; a new browser becomes the first person, and gets a cookie. */
export function createWho(
  sessions: Sessions,
  people: readonly LocalPerson[],
): (request: Request, response: Response) => Who {
  const first = people[0];
  if (!first) throw new RangeError('The local Teams needs at least one person');
  return (request, response) => {
    const id = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
    const known = id === undefined ? null : sessions.get(id);
    const session = known ?? sessions.create(first.objectId);
    if (!known) response.cookie(cookieName, session.id, { httpOnly: true, sameSite: 'strict', path: '/' });
    return { session, person: people.find((person) => person.objectId === session.person) ?? first };
  };
}
