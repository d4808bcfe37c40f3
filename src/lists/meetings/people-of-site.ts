import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import * as z from 'zod/mini';
import type { Person } from '../../plan/plan';
import { statusOf } from '../faults';

/** People to choose among. */
export interface PeopleOfSite {
  /** Everybody whom the site knows by name, in alphabetical order. */
  list(): Promise<Person[]>;
  /** Somebody of the organisation by sign-in name, also who was never on the site; null where there is nobody. */
  find(login: string): Promise<Person | null>;
}

const userSchema = z.looseObject({ Id: z.number(), Title: z.string(), LoginName: z.string() });
const usersSchema = z.array(z.looseObject({ ...userSchema.shape, PrincipalType: z.number() }));
/** SharePoint's word for a person among principals. */
const isPerson = 1;
const most = 5000;

export function createPeopleOfSite(sp: SPFI): PeopleOfSite {
  return {
    async list() {
      const asked: unknown = await sp.web.siteUsers.select('Id', 'Title', 'LoginName', 'PrincipalType').top(most)();
      return usersSchema
        .parse(asked)
        .filter(({ PrincipalType, LoginName }) => PrincipalType === isPerson && LoginName.includes('@'))
        .map(personOf)
        .sort((a, b) => a.name.localeCompare(b.name, 'da'));
    },
    async find(login) {
      try {
        return personOf(userSchema.parse(await sp.web.ensureUser(`i:0#.f|membership|${login.trim()}`)));
      } catch (error) {
        // SharePoint answers so of a name that nobody has.
        if (['other', 'gone', 'forbidden'].includes(statusOf(error).kind)) return null;
        throw error;
      }
    },
  };
}

const personOf = ({ Id, Title, LoginName }: z.infer<typeof userSchema>): Person => ({
  id: Id,
  name: Title,
  login: LoginName.split('|').at(-1) ?? '',
});
