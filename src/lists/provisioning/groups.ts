import { createSay } from '../../text/text';

/** What the members of a group may do on the site; the numbers are SharePoint's own (SP.RoleType). */
export const roleTypes = { read: 2, contribute: 3, full: 5 } as const;

export interface GroupDeclaration {
  readonly name: string;
  readonly description: string;
  readonly roleType: (typeof roleTypes)[keyof typeof roleTypes];
}

const da = createSay('da');

/**
 * The groups that a site owner puts people into. Editors contribute rather than edit: SharePoint's level Edit would let
 * them delete whole lists. In a browser the words come after this script: they are said when asked for.
 */
export const groups: readonly GroupDeclaration[] = [
  {
    get name() {
      return da('provisioning.group.readers');
    },
    get description() {
      return da('provisioning.group.readers.about');
    },
    roleType: roleTypes.read,
  },
  {
    get name() {
      return da('provisioning.group.editors');
    },
    get description() {
      return da('provisioning.group.editors.about');
    },
    roleType: roleTypes.contribute,
  },
  {
    get name() {
      return da('provisioning.group.owners');
    },
    get description() {
      return da('provisioning.group.owners.about');
    },
    roleType: roleTypes.full,
  },
];
