import { localPeople, localTenantId, type LocalPerson } from '../../people';
import { allUsersClaim, claimedLogin, everyoneClaim, plainLogin } from './people';

/** A person or group that the organisation's directory knows, whether the site has met them or not. */
export interface DirectoryEntry {
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly kind: 'user' | 'securityGroup';
}

/** The organisation's people. Anybody of the domain exists: their name is made from the login where it is not known. */
export interface Directory {
  /** By login with or without claim, e-mail, or a name that only one has. */
  find(text: string): DirectoryEntry | null;
  /** Known people whose name or login begins with the text, in any of its words. */
  search(text: string): readonly DirectoryEntry[];
}

const domain = 'contoso.example';
const wholeAddress = /^[\p{L}\p{N}._%+'-]+@(?:[\w-]+\.)*contoso\.example$/iu;

export const everyone: DirectoryEntry = {
  login: everyoneClaim + localTenantId,
  title: 'Everyone except external users',
  email: '',
  kind: 'securityGroup',
};

const allUsers: DirectoryEntry = { login: allUsersClaim, title: 'Everyone', email: '', kind: 'securityGroup' };

export function createDirectory(people: readonly LocalPerson[] = localPeople): Directory {
  const known = people.map((person) => entryOf(person.userPrincipalName, person.name));
  return {
    find(text) {
      const wanted = text.trim().toLowerCase();
      if (wanted === allUsers.login || wanted === allUsers.title.toLowerCase()) return allUsers;
      if (wanted.startsWith(everyoneClaim) || wanted === everyone.title.toLowerCase()) return everyone;
      if (wanted.includes('|') && !wanted.startsWith('i:0#.f|membership|')) return null;
      const address = plainLogin(wanted);
      const person = known.find((one) => one.email === address);
      if (person) return person;
      if (wholeAddress.test(address)) return entryOf(address, nameFrom(address));
      const named = known.filter((one) => one.title.toLowerCase() === wanted);
      return named.length === 1 ? (named[0] ?? null) : null;
    },
    search(text) {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return [];
      return [...known, everyone, allUsers].filter(
        (one) => one.email.startsWith(wanted) || ` ${one.title.toLowerCase()}`.includes(` ${wanted}`),
      );
    },
  };
}

const entryOf = (address: string, title: string): DirectoryEntry => ({
  login: claimedLogin(address),
  title,
  email: address.toLowerCase(),
  kind: 'user',
});

/** "maja.holm@contoso.example" is Maja Holm. */
const nameFrom = (address: string): string =>
  (address.split('@')[0] ?? domain)
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
