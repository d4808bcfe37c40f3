import type { ListDeclaration } from '../schema';
import { roleTypes } from './groups';
import type { PresentList, PresentSite } from './present';
import type { Plan, Step } from './step';

const nothing: Plan = { steps: [], kept: [] };

/** Levels that let rows be written: Contribute, Web Designer, Editor (SP.RoleType). */
const writing: readonly number[] = [roleTypes.contribute, 4, 6];

/**
 * A list that only the service writes. It gets rights of its own, a copy of what held before; then everybody who could
 * write is given Read, and only after that loses the level that writes: a break leaves nobody without sight. Owners keep
 * full control, and levels of the site's own making stay. Reading stays as it is: the tab shows what has been sent.
 */
export function serviceDifferences(
  list: ListDeclaration,
  have: PresentList | null,
  present: PresentSite,
  serviceLogin: string | undefined,
): Plan {
  if (!list.service || serviceLogin === undefined || !have?.assignments) return nothing;
  if (!have.HasUniqueRoleAssignments) return { steps: [{ kind: 'ownRights', list }], kept: [] };
  const level = (roleType: number): number | undefined =>
    present.levels.find((one) => one.RoleTypeKind === roleType)?.Id;
  const [read, contribute] = [level(roleTypes.read), level(roleTypes.contribute)];
  if (read === undefined || contribute === undefined) return nothing;
  const steps: Step[] = [];
  const service = present.people.find((one) => sameLogin(one.LoginName, serviceLogin));
  if (!service) steps.push({ kind: 'ensureService', login: serviceLogin });
  const held = have.assignments.find((one) => one.PrincipalId === service?.Id)?.RoleDefinitionBindings ?? [];
  if (service && !held.some((one) => one.Id === contribute || one.RoleTypeKind === roleTypes.full))
    steps.push({ kind: 'give', list, principalId: service.Id, roleId: contribute });
  for (const { PrincipalId: principalId, RoleDefinitionBindings: bound } of have.assignments) {
    if (principalId === service?.Id) continue;
    const writes = bound.filter((one) => writing.includes(one.RoleTypeKind));
    if (writes.length > 0 && !bound.some((one) => one.Id === read))
      steps.push({ kind: 'give', list, principalId, roleId: read });
    for (const one of writes) steps.push({ kind: 'lower', list, principalId, roleId: one.Id });
  }
  return { steps, kept: [] };
}

const sameLogin = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
