import type { ListDeclaration } from '../schema/whole';
import type { DifferenceOptions } from './differences';
import type { PresentSite } from './present';
import { claimsLogin } from './service-differences';
import type { Step } from './step';

/**
 * What can be told only when `steps` are done, and follows for certain: a group's rights, the rights of the service's
 * lists, the sections of a new list's form. To be said to a person before anything is done; the numbers in it are none.
 */
export function laterSteps(
  steps: readonly Step[],
  declarations: readonly ListDeclaration[],
  present: PresentSite,
  { serviceLogin }: DifferenceOptions,
): Step[] {
  const later: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'makeGroup' && present.ownRights)
      later.push({ kind: 'describeGroup', group: step.group, principalId: 0 });
    if (step.kind === 'makeList' && step.list.sections)
      later.push({ kind: 'formSections', list: step.list, contentTypeId: '', formatter: '' });
  }
  const told = (list: ListDeclaration): boolean =>
    steps.some((step) => step.kind === 'ownRights' && step.list === list);
  const closing = declarations.filter((list) => {
    const have = present.lists.get(list.name);
    return (list.service || list.ownRows) && !told(list) && (!have || !have.HasUniqueRoleAssignments);
  });
  for (const list of closing) later.push({ kind: 'ownRights', list });
  const named = steps.some((step) => step.kind === 'ensureService') || present.people.length > 0;
  if (closing.some((list) => list.service) && serviceLogin !== undefined && !named)
    later.push({ kind: 'ensureService', login: claimsLogin(serviceLogin) });
  return later;
}
