import type { Principal } from '../store/people';

/** What a path under a person's column reads: `Author/EMail` (SURFACE.md 8). */
export const personParts: ReadonlyMap<string, (person: Principal) => string> = new Map(
  Object.entries({
    Title: (person) => person.title,
    EMail: (person) => person.email,
    Name: (person) => person.login,
    UserName: (person) => person.email,
    SipAddress: (person) => person.email,
    FirstName: (person) => setting(person, 'FirstName') || (person.title.split(' ')[0] ?? ''),
    LastName: (person) => setting(person, 'LastName') || person.title.split(' ').slice(1).join(' '),
    JobTitle: (person) => setting(person, 'JobTitle'),
    Department: (person) => setting(person, 'Department'),
    WorkPhone: (person) => setting(person, 'WorkPhone'),
    MobilePhone: (person) => setting(person, 'MobilePhone'),
    Office: (person) => setting(person, 'Office'),
  } satisfies Record<string, (person: Principal) => string>),
);

const setting = (person: Principal, name: string): string => {
  const value = Object.hasOwn(person.settings, name) ? person.settings[name] : '';
  return typeof value === 'string' ? value : '';
};
