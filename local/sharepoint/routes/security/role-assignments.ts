import { all, done, nothing } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import { argument, only, type Segment } from '../../http/path';
import { assign, hasOwnRights, unassign } from '../../rights/inheritance';
import type { Assignment, Securable } from '../../rights/rights';
import { demand, type Call } from '../call';
import { principalEntity, usersCollection } from '../people/principals';
import type { Principal } from '../../store/people';
import { recordRights } from './record-rights';
import { levelById, levelEntity } from './role-definitions';
import { securableAddress } from './securables';

function assignmentEntity(call: Call, of: Securable, assignment: Assignment): Entity {
  const address = `${securableAddress(of)}/RoleAssignments/GetByPrincipalId(${assignment.principalId})`;
  return {
    type: 'SP.RoleAssignment',
    set: 'SP.ApiData.RoleAssignments',
    id: address,
    editLink: address,
    values: { PrincipalId: assignment.principalId },
    parts: () => ({
      links: {
        Member: () => {
          const member = call.stores.people.byId(of.web.siteId, assignment.principalId);
          return member && memberEntity(call, member);
        },
        RoleDefinitionBindings: () => ({
          set: 'SP.ApiData.RoleDefinitions',
          entities: call.stores.rights
            .levels(of.web.siteId)
            .filter((level) => assignment.roleIds.includes(level.roleId))
            .map((level) => levelEntity(level)),
        }),
      },
    }),
  };
}

/** A person has no members, but `$expand=Member/Users` is asked of groups and people alike. */
function memberEntity(call: Call, member: Principal): Entity {
  const entity = principalEntity(call, member);
  if (member.kind === 'group') return entity;
  const parts = (): Parts => {
    const held = entity.parts?.() ?? {};
    return { ...held, links: { Users: () => usersCollection(call, []), ...held.links } };
  };
  return { ...entity, parts };
}

/** Who has what on a securable: its own assignments, or those it inherits. Needs the right to see them. */
export function assignmentsOf(call: Call, of: Securable): Collection {
  demand(call, 'enumeratePermissions', of);
  return {
    set: 'SP.ApiData.RoleAssignments',
    entities: call.stores.rights.scopeOf(of).assignments.map((one) => assignmentEntity(call, of, one)),
  };
}

const noPrincipal = (id: number): ServiceError =>
  new ServiceError(404, '-2146232832, Microsoft.SharePoint.SPException', `Can not find the principal with id: ${id}.`);

/** `roleassignments` in all its forms. */
export function assignmentsResource(call: Call, of: Securable, step: Segment): Resource {
  const { rights, people, core } = call.stores;
  const byPrincipal = (inner: Segment): Resource => {
    demand(call, 'enumeratePermissions', of);
    const id = Number(only(inner));
    const found = rights.scopeOf(of).assignments.find((one) => one.principalId === id);
    if (!found) throw noPrincipal(id);
    return entityResource(assignmentEntity(call, of, found), call.request, {
      remove: () => {
        change(() => unassign(call.stores, of, id, null), 'assignmentDelete');
        return done();
      },
    });
  };
  const change = (work: () => void, type: 'assignmentAdd' | 'assignmentDelete'): void => {
    demand(call, 'managePermissions', of);
    if (rights.above(of) !== null && !hasOwnRights(call.stores, of))
      throw new ServiceError(
        400,
        '-1, System.InvalidOperationException',
        'This operation is not allowed on an object that inherits permissions.',
      );
    core.together(() => {
      work();
      recordRights(call, of, type);
    });
  };
  const named = (inner: Segment): { id: number; roleId: number } => {
    const id = Number(argument(inner, 'principalid', 0));
    const principal = people.byId(of.web.siteId, id);
    if (!principal || principal.deleted) throw noPrincipal(id);
    return { id, roleId: levelById(call, of.web.siteId, Number(argument(inner, 'roledefid', 1))).roleId };
  };
  if (step.args?.length) return byPrincipal(step);
  return {
    get: () => all(assignmentsOf(call, of), call.request),
    child: steps({
      getbyprincipalid: byPrincipal,
      addroleassignment: (inner) =>
        method(() => {
          demand(call, 'managePermissions', of);
          const { id, roleId } = named(inner);
          // SharePoint gives Limited Access itself, and refuses to have it given (SPRoleDefinition, RoleType.Guest).
          if (roleId === 1073741825)
            throw faults.badArgument('You cannot grant a user the limited access permission level.');
          change(() => assign(call.stores, of, id, roleId), 'assignmentAdd');
          return nothing(call.request);
        }),
      removeroleassignment: (inner) =>
        method(() => {
          demand(call, 'managePermissions', of);
          const { id, roleId } = named(inner);
          change(() => unassign(call.stores, of, id, roleId), 'assignmentDelete');
          return nothing(call.request);
        }),
    }),
  };
}
