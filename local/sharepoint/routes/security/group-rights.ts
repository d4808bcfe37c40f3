import { faults } from '../../http/faults';
import type { Principal } from '../../store/people';
import { may, ofWeb, type Call } from '../call';

const isIn = (call: Call, group: Principal, id: number | null): boolean =>
  id !== null &&
  (id === call.user.principalId ||
    call.stores.people.groupsOf(call.user).some((one) => one.siteId === group.siteId && one.principalId === id));

/** Owners of a group (a person or the members of a group) and those who manage permissions may change it. */
export function mayManage(call: Call, group: Principal, membershipOnly: boolean): boolean {
  if (may(call, 'managePermissions', ofWeb(call.stores.webs.root(group.siteId)))) return true;
  if (isIn(call, group, group.ownerId)) return true;
  return (
    membershipOnly && group.settings['AllowMembersEditMembership'] === true && isIn(call, group, group.principalId)
  );
}

/** Who is in a group is for its members alone, unless it says otherwise. */
export function maySeeMembers(call: Call, group: Principal): boolean {
  if (group.settings['OnlyAllowMembersViewMembership'] === false) return true;
  return isIn(call, group, group.principalId) || mayManage(call, group, true);
}

export function demandManager(call: Call, group: Principal, membershipOnly = false): void {
  if (!mayManage(call, group, membershipOnly)) throw faults.denied();
}

export function demandViewer(call: Call, group: Principal): void {
  if (!maySeeMembers(call, group)) throw faults.denied();
}
