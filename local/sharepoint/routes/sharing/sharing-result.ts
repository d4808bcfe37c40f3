import type { Entity } from '../../answers/entity';
import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import { assign, breakInheritance } from '../../rights/inheritance';
import type { Securable } from '../../rights/rights';
import type { Principal } from '../../store/people';
import { demand, type Call } from '../call';
import { ensurePrincipal } from '../people/principals';
import { levelById } from '../security/role-definitions';
import { recordRights } from '../security/record-rights';
import { textIn } from '../written';

/** SP.Sharing.SharingOperationStatusCode (@pnp/sp sharing/types.d.ts). */
const status = { completed: 0, noResolvedUsers: -1 } as const;

/** SharingRole: 1 view, 2 edit. */
const view = 1;
const edit = 2;

interface SharedWith {
  readonly person: Principal | null;
  readonly asked: string;
  readonly role: number;
}

/** What sharing answers (Microsoft: SP.SharingResult). */
export function resultEntity(call: Call, name: string, url: string, shared: readonly SharedWith[] | null): Entity {
  const resolved = shared?.some((one) => one.person !== null) ?? true;
  const ended = shared === null;
  return {
    type: 'SP.SharingResult',
    set: 'SP.SharingResult',
    id: `${call.web.id}`,
    editLink: '',
    values: {
      ErrorMessage: resolved ? null : "We couldn't resolve the users you want to share with.",
      ExpirationDateTimeOnLinks: null,
      IconUrl: null,
      InvitedUsers: null,
      Name: ended ? null : name,
      PermissionsPageRelativeUrl: null,
      StatusCode: resolved ? status.completed : status.noResolvedUsers,
      UniquelyPermissionedUsers:
        shared?.map(({ person, asked, role }) => ({
          AllowedRoles: [view, edit],
          CurrentRole: person ? role : 0,
          DisplayName: person?.title ?? asked,
          Email: person?.email ?? '',
          ExpirationDateTimeOnACE: null,
          InvitationLink: null,
          IsUserKnown: person !== null,
          Message: person ? null : 'The user could not be found.',
          Status: person !== null,
          User: person?.login ?? asked,
        })) ?? [],
      Url: ended ? null : url,
      UsersAddedToGroup: [],
      UsersWithAccessRequests: [],
    },
    parts: () => ({
      links: {
        GroupsSharedWith: () => ({ set: 'SP.ApiData.Groups', entities: [] }),
        GroupUsersAddedTo: () => null,
      },
    }),
  };
}

/** `peoplePickerInput`: people as the picker writes them, JSON in a text. */
function askedFor(text: string | null): string[] {
  let held: unknown;
  try {
    held = JSON.parse(text ?? '[]');
  } catch {
    throw faults.badArgument('The peoplePickerInput is not valid.');
  }
  const all = Array.isArray(held) ? held : [held];
  return all.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'Key' in one ? [String(one.Key)] : [],
  );
}

function found(call: Call, key: string): Principal | null {
  try {
    return ensurePrincipal(call, call.web.siteId, key);
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** "role:1073741826" gives a permission level, "group:5" makes them members of a group of the site. */
function giving(call: Call, of: Securable, text: string): (person: Principal) => number {
  const parts = /^\s*(role|group)\s*:\s*(\d+)\s*$/i.exec(text);
  if (!parts) throw faults.badArgument('The roleValue is not valid.');
  const id = Number(parts[2]);
  const { people } = call.stores;
  if (parts[1]?.toLowerCase() === 'role') {
    const { roleId } = levelById(call, of.web.siteId, id);
    const role = roleId === 1073741826 || roleId === 1073741924 ? view : edit;
    return (person) => {
      assign(call.stores, of, person.principalId, roleId);
      return role;
    };
  }
  const group = people.byId(of.web.siteId, id);
  if (group?.kind !== 'group') throw faults.badArgument('The group does not exist.');
  return (person) => {
    const now = people.byId(of.web.siteId, id) ?? group;
    if (!now.members.includes(person.principalId))
      people.put({ ...now, members: [...now.members, person.principalId] });
    return edit;
  };
}

/** Gives people a level on a securable, which gets rights of its own for that (Microsoft: ShareObject). */
export function share(call: Call, of: Securable, body: Readonly<Record<string, unknown>>): readonly SharedWith[] {
  demand(call, 'managePermissions', of);
  return call.stores.core.together(() => {
    const give = giving(call, of, textIn(body, 'roleValue') ?? '');
    const wanted = askedFor(textIn(body, 'peoplePickerInput')).map((asked) => ({ asked, person: found(call, asked) }));
    if (wanted.some((one) => one.person !== null) && of.kind !== 'web')
      breakInheritance(call.stores, of, call.user.principalId, { copy: true, clear: false });
    const shared = wanted.map(({ asked, person }) => ({ asked, person, role: person ? give(person) : 0 }));
    if (shared.length > 0) recordRights(call, of, 'assignmentAdd');
    return shared;
  });
}
