import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** A user, a security group of the directory, or a group of the site; they share one sequence of ids. */
export interface Principal {
  /** `siteId/principalId`. */
  readonly id: string;
  readonly siteId: string;
  /** The `Id` that clients see; never used again in its site. */
  readonly principalId: number;
  readonly kind: 'user' | 'securityGroup' | 'group';
  /** "i:0#.f|membership|…" of a user, "c:0t.c|tenant|…" of a security group, the title of a group. */
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly siteAdmin: boolean;
  readonly hidden: boolean;
  /** Groups: their members' principal ids. */
  readonly members: readonly number[];
  /** Groups: principal id of the owner (a user or a group). */
  readonly ownerId: number | null;
  readonly description: string;
  /** Taken off the site: no longer among its users, but still the author of what they wrote. */
  readonly deleted?: boolean;
  /** Other properties that a person changed from their defaults, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export type User = Principal;

export interface People extends Documents<Principal> {
  /** Also one who was taken off the site (`deleted`). */
  byId(siteId: string, principalId: number): Principal | null;
  /** A user or security group by login, with or without the claim before it. */
  byLogin(siteId: string, login: string): Principal | null;
  byEmail(siteId: string, email: string): Principal | null;
  groupByName(siteId: string, name: string): Principal | null;
  users(siteId: string): readonly Principal[];
  groups(siteId: string): readonly Principal[];
  /** Groups of the site that the principal is a member of, itself or as one of everyone. */
  groupsOf(principal: Principal): readonly Principal[];
  /** Told of each person or group that is written, within the transaction. */
  onPut(tell: (principal: Principal) => void): void;
  /** "Everyone except external users" where the site knows it and the principal is a person. */
  everyoneOf(principal: Principal): readonly Principal[];
  /** Adds one with the next free id (or `principalId`, for those that SharePoint always gives the same id). */
  add(principal: NewPrincipal): Principal;
}

/** What a principal has of whom nothing more is known. */
export const plainPrincipal = {
  email: '',
  siteAdmin: false,
  hidden: false,
  members: [],
  ownerId: null,
  description: '',
  settings: {},
} as const satisfies Partial<Principal>;

export type NewPrincipal = Pick<Principal, 'siteId' | 'kind' | 'login' | 'title'> &
  Partial<Omit<Principal, 'id' | 'siteId' | 'kind' | 'login' | 'title'>>;

const claim = 'i:0#.f|membership|';
/** Login of "Everyone except external users", before the tenant's id. */
export const everyoneClaim = 'c:0-.f|rolemanager|spo-grid-all-users/';

/** Login of "Everyone", guests too. */
export const allUsersClaim = 'c:0(.s|true';
const isEveryone = (login: string): boolean => login.startsWith(everyoneClaim) || login === allUsersClaim;

/** A login without the claim that SharePoint writes before it, in small letters. */
export const plainLogin = (login: string): string => login.slice(login.lastIndexOf('|') + 1).toLowerCase();
export const claimedLogin = (login: string): string => (login.includes('|') ? login : claim + login.toLowerCase());

/** The people and groups of all sites. */
export function createPeople(core: Core): People {
  core.db.exec('CREATE TABLE IF NOT EXISTS principalIds (site TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT');
  const documents = createDocuments<Principal>(core, 'principals', (one) => one.siteId);
  const users = (siteId: string): readonly Principal[] =>
    documents.all(siteId).filter((one) => one.kind !== 'group' && one.deleted !== true);
  const groups = (siteId: string): readonly Principal[] => documents.all(siteId).filter((one) => one.kind === 'group');
  const everyoneOf = (principal: Principal): readonly Principal[] =>
    principal.login.startsWith(claim)
      ? documents.all(principal.siteId).filter((one) => isEveryone(one.login) && one.deleted !== true)
      : [];
  const listeners: ((principal: Principal) => void)[] = [];
  const put = (principal: Principal): Principal => {
    documents.put(principal);
    for (const tell of listeners) tell(principal);
    return principal;
  };
  return {
    ...documents,
    put,
    onPut: (tell) => void listeners.push(tell),
    users,
    groups,
    byId: (siteId, principalId) => documents.get(`${siteId}/${principalId}`),
    byLogin: (siteId, login) =>
      users(siteId).find((one) => one.login.toLowerCase() === login.toLowerCase()) ??
      users(siteId).find((one) => plainLogin(one.login) === plainLogin(login)) ??
      null,
    byEmail: (siteId, email) =>
      users(siteId).find((one) => one.email.toLowerCase() === email.toLowerCase() && email !== '') ?? null,
    groupByName: (siteId, name) => groups(siteId).find((one) => one.title.toLowerCase() === name.toLowerCase()) ?? null,
    groupsOf(principal) {
      const who = [principal.principalId, ...everyoneOf(principal).map((one) => one.principalId)];
      return groups(principal.siteId).filter((one) => one.members.some((member) => who.includes(member)));
    },
    everyoneOf,
    add(principal) {
      const { siteId } = principal;
      const principalId = principal.principalId ?? nextId(core, siteId);
      return put({
        ...plainPrincipal,
        ...principal,
        principalId,
        id: `${siteId}/${principalId}`,
      });
    },
  };
}

/** Ids below 6 are those of the groups that every site has. */
function nextId(core: Core, siteId: string): number {
  const row = core
    .sql(
      'INSERT INTO principalIds (site, next) VALUES (?, 7) ON CONFLICT (site) DO UPDATE SET next = next + 1 RETURNING next',
    )
    .get([siteId]) as { next: number };
  return row.next - 1;
}
