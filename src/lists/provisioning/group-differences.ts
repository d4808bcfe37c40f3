import { groups } from './groups';
import type { PresentSite } from './present';
import type { Kept, Plan, Step } from './step';

/**
 * The three groups. One without a description was just made and has not been given its level; one with a description is
 * the site owner's, who may have taken its level away on purpose. A site that inherits its rights from the one above
 * gives no levels of its own: its owner does that.
 */
export function groupDifferences(present: PresentSite): Plan {
  const steps: Step[] = [];
  const kept: Kept[] = [];
  for (const group of groups) {
    const have = present.groups.find((one) => one.Title === group.name);
    if (!have) {
      steps.push({ kind: 'makeGroup', group });
      continue;
    }
    if (have.Description !== '') continue;
    const level = present.levels.find((one) => one.RoleTypeKind === group.roleType);
    const held = present.assignments?.find((one) => one.PrincipalId === have.Id)?.RoleDefinitionBindings ?? [];
    if (!present.ownRights) kept.push({ list: '', part: group.name, aspect: 'rights', found: '' });
    else if (level && !held.some((one) => one.Id === level.Id))
      steps.push({ kind: 'giveSite', group, principalId: have.Id, roleId: level.Id });
    if (present.ownRights) steps.push({ kind: 'describeGroup', group, principalId: have.Id });
  }
  return { steps, kept };
}
