import type { ListDeclaration } from '../schema/whole';
import { roleTypes } from './groups';
import type { Assignment } from './present-parts';
import type { PresentList, PresentSite } from './present';
import type { Plan, Step } from './step';

/** SPList.WriteSecurity and ReadSecurity (Microsoft): people change, or see, only the rows that they made; owners all. */
export const ownRowsOnly = 2;

const nothing: Plan = { steps: [], kept: [] };

/** Levels that let a person read (SP.RoleType): Read, and those that write rows besides. */
const reading: readonly number[] = [roleTypes.read, roleTypes.contribute, 4, 6];
/** Web Designer and Editor change others' rows whatever WriteSecurity says, since they manage lists. */
const managing: readonly number[] = [4, 6];

/**
 * A list to which everybody who may read adds rows of their own, and changes no others: an acknowledgement is worth what it
 * says of who gave it. The list has rights of its own, a copy of the site's, in which everybody but owners contributes;
 * that no one changes another's row stands before that (`WriteSecurity`, see listDifferences), so that a break in between
 * lets nobody do more than is meant. Who has been let into the site since the copy was made is let in here too.
 */
export function ownRowsDifferences(list: ListDeclaration, have: PresentList | null, present: PresentSite): Plan {
  if (!list.ownRows || !have?.assignments) return nothing;
  if (!have.HasUniqueRoleAssignments) return { steps: [{ kind: 'ownRights', list }], kept: [] };
  const contribute = present.levels.find((one) => one.RoleTypeKind === roleTypes.contribute)?.Id;
  if (contribute === undefined) return nothing;
  const held = have.assignments;
  const newcomers = (present.assignments ?? []).filter(
    (one) => mayRead(one) && !held.some((other) => other.PrincipalId === one.PrincipalId),
  );
  const steps: Step[] = newcomers
    .filter((one) => !isOwner(one))
    .map(({ PrincipalId: principalId }) => ({ kind: 'give', list, principalId, roleId: contribute }));
  for (const one of held.filter((other) => mayRead(other) && !isOwner(other))) {
    const { PrincipalId: principalId, RoleDefinitionBindings: bound } = one;
    if (!bound.some((level) => level.Id === contribute))
      steps.push({ kind: 'give', list, principalId, roleId: contribute });
    for (const level of bound)
      if (managing.includes(level.RoleTypeKind)) steps.push({ kind: 'lower', list, principalId, roleId: level.Id });
  }
  return { steps, kept: [] };
}

const isOwner = (one: Assignment): boolean =>
  one.RoleDefinitionBindings.some((level) => level.RoleTypeKind === roleTypes.full);
const mayRead = (one: Assignment): boolean =>
  one.RoleDefinitionBindings.some((level) => reading.includes(level.RoleTypeKind));
