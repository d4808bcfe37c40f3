import type { ListDeclaration } from '../schema/whole';
import { roleTypes } from './groups';
import type { Assignment } from './present-parts';
import type { PresentList, PresentSite } from './present';
import type { Plan, Step } from './step';

const nothing: Plan = { steps: [], kept: [] };

/** Levels that let rows be written: Contribute, Web Designer, Editor (SP.RoleType). */
const writing: readonly number[] = [roleTypes.contribute, 4, 6];
/** SP.PrincipalType of one person or program; all else is a group of some kind. */
const personType = 1;

/**
 * A list that only the service writes, whether or not it is said who that is. It gets rights of its own, a copy of what
 * held before; then everybody who could write is given Read, and only after that loses the level that writes: a break
 * leaves nobody without sight. Owners keep full control, and levels of the site's own making stay. Reading stays as it is:
 * the tab shows what has been sent.
 *
 * Without a service login a person who writes the list stays where an earlier run has set its rights: that is who was
 * named then. People come before groups, so that a group of the site that still writes says that no run has come so far.
 */
export function serviceDifferences(
  list: ListDeclaration,
  have: PresentList | null,
  present: PresentSite,
  serviceLogin: string | undefined,
): Plan {
  if (!list.service || !have?.assignments) return nothing;
  const service = present.people.find((one) => sameLogin(one.LoginName, serviceLogin));
  const ensure: Step[] = serviceLogin !== undefined && !service ? [{ kind: 'ensureService', login: serviceLogin }] : [];
  if (!have.HasUniqueRoleAssignments) return { steps: [...ensure, { kind: 'ownRights', list }], kept: [] };
  const level = (roleType: number): number | undefined =>
    present.levels.find((one) => one.RoleTypeKind === roleType)?.Id;
  const [read, contribute] = [level(roleTypes.read), level(roleTypes.contribute)];
  if (read === undefined || contribute === undefined) return nothing;
  const steps: Step[] = [...ensure];
  const held = have.assignments.find((one) => one.PrincipalId === service?.Id)?.RoleDefinitionBindings ?? [];
  if (service && !held.some((one) => one.Id === contribute || one.RoleTypeKind === roleTypes.full))
    steps.push({ kind: 'give', list, principalId: service.Id, roleId: contribute });
  const writers = have.assignments.filter((one) => one.PrincipalId !== service?.Id && writesIn(one));
  const settled = serviceLogin === undefined && isSettled(writers, present);
  for (const writer of settled ? [] : [...writers.filter(isPerson), ...writers.filter((one) => !isPerson(one))]) {
    const { PrincipalId: principalId, RoleDefinitionBindings: bound } = writer;
    if (!bound.some((one) => one.Id === read)) steps.push({ kind: 'give', list, principalId, roleId: read });
    for (const one of bound)
      if (writing.includes(one.RoleTypeKind)) steps.push({ kind: 'lower', list, principalId, roleId: one.Id });
  }
  const isNobodys = serviceLogin === undefined && (!settled || writers.length === 0);
  return { steps, kept: isNobodys ? [{ list: list.name, part: null, aspect: 'service', found: '' }] : [] };
}

const writesIn = (one: Assignment): boolean =>
  one.RoleDefinitionBindings.some((level) => writing.includes(level.RoleTypeKind));
const isPerson = (one: Assignment): boolean => one.Member.PrincipalType === personType;

/** Whether an earlier run has taken the level that writes from everybody: no group that writes the site writes the list. */
function isSettled(writers: readonly Assignment[], present: PresentSite): boolean {
  const groups = (present.assignments ?? []).filter((one) => !isPerson(one) && writesIn(one));
  // A site on which no group writes says nothing of how far an earlier run came.
  if (groups.length === 0) return writers.length === 0;
  return !writers.some((writer) => groups.some((group) => group.PrincipalId === writer.PrincipalId));
}

const sameLogin = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

/** A login as SharePoint knows people by; a bare user principal name is taken for one of the organisation's own. */
export const claimsLogin = (login: string): string => (login.includes('|') ? login : `i:0#.f|membership|${login}`);
