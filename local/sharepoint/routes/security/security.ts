import { complex, nothing, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { method, reading, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import { argument, isTrue, only } from '../../http/path';
import { breakInheritance, hasOwnRights, resetInheritance } from '../../rights/inheritance';
import { writtenMask, type Mask } from '../../rights/permissions';
import type { Securable } from '../../rights/rights';
import { stranger } from '../../rights/stranger';
import { demand, type Call } from '../call';
import { recordRights } from './record-rights';
import { assignmentsResource, assignmentsOf } from './role-assignments';
import { securableEntity } from './securables';

const maskAnswer = (call: Call, mask: Mask, name: string) =>
  complex(writtenMask(mask), call.request, name, 'SP.BasePermissions');

/** Who may do what on a web, a list or a row: the same parts for all three (SURFACE.md 12). */
export function securityOf(call: Call, of: Securable): Parts {
  const { rights } = call.stores;
  const own = (): Mask => rights.maskOf(call.user, of);
  const ownAnswer = (name: string) => (): Resource => reading(() => maskAnswer(call, own(), name));
  const ancestor = (): Entity => securableEntity(call, rights.ancestor(of));
  return {
    more: {
      EffectiveBasePermissions: () => writtenMask(own()),
      EffectiveBasePermissionsForUI: () => writtenMask(own()),
      HasUniqueRoleAssignments: () => rights.above(of) === null || hasOwnRights(call.stores, of),
    },
    links: {
      RoleAssignments: (): Collection => assignmentsOf(call, of),
      FirstUniqueAncestorSecurableObject: ancestor,
    },
    routes: {
      effectivebasepermissions: ownAnswer('EffectiveBasePermissions'),
      effectivebasepermissionsforui: ownAnswer('EffectiveBasePermissionsForUI'),
      getusereffectivepermissions: (step) =>
        reading(() => maskAnswer(call, maskOfNamed(call, of, only(step) ?? ''), 'GetUserEffectivePermissions')),
      firstuniqueancestorsecurableobject: () => ({ get: () => one(ancestor(), call.request) }),
      roleassignments: (step) => assignmentsResource(call, of, step),
      breakroleinheritance: (step) =>
        method(() => {
          demand(call, 'managePermissions', of);
          call.stores.core.together(() => {
            breakInheritance(call.stores, of, call.user.principalId, {
              copy: isTrue(argument(step, 'copyroleassignments', 0)),
              clear: isTrue(argument(step, 'clearsubscopes', 1)),
            });
            recordRights(call, of, 'update');
          });
          return nothing(call.request);
        }),
      resetroleinheritance: () =>
        method(() => {
          demand(call, 'managePermissions', of);
          if (rights.above(of) === null)
            throw new ServiceError(
              400,
              '-1, System.InvalidOperationException',
              'You cannot inherit permissions on the root web of a site collection.',
            );
          call.stores.core.together(() => {
            resetInheritance(call.stores, of);
            recordRights(call, of, 'update');
          });
          return nothing(call.request);
        }),
    },
  };
}

/** The rights of someone by login. To ask for another takes the right to see who may do what. */
function maskOfNamed(call: Call, of: Securable, name: string): Mask {
  const { people, directory, rights } = call.stores;
  const { siteId } = of.web;
  const known = people.byLogin(siteId, name) ?? people.groupByName(siteId, name);
  if (known?.principalId !== call.user.principalId) demand(call, 'enumeratePermissions', of);
  if (known) return rights.maskOf(known, of);
  const entry = directory.find(name);
  if (!entry) throw faults.noUser();
  return rights.maskOf(stranger(siteId, entry.login), of);
}
