import { all, done, noContent, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody, ServiceError } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { builtInLevels, writtenMask, type Level, type Mask } from '../../rights/permissions';
import type { Web } from '../../store/webs';
import { recordWeb } from '../webs/web-changes';
import { demand, ofWeb, type Call } from '../call';
import { setBy, textIn } from '../written';

const properties = new Set(['Name', 'Description', 'Order', 'BasePermissions', 'Hidden', 'RoleTypeKind', 'Id']);

/** A permission level as clients see it (responses/role-assignments.json). */
export function levelEntity(level: Level): Entity {
  const address = `Web/RoleDefinitions(${level.roleId})`;
  return {
    type: 'SP.RoleDefinition',
    set: 'SP.ApiData.RoleDefinitions',
    id: address,
    editLink: address,
    values: {
      BasePermissions: writtenMask(level.mask),
      Description: level.description,
      Hidden: level.hidden,
      Id: level.roleId,
      Name: level.name,
      Order: level.order,
      RoleTypeKind: level.kind,
    },
  };
}

export const levelsCollection = (call: Call, siteId: string): Collection => ({
  set: 'SP.ApiData.RoleDefinitions',
  entities: [...call.stores.rights.levels(siteId)].sort((a, b) => a.order - b.order).map((level) => levelEntity(level)),
});

const outOfRange = (): Error => faults.badArgument('Value does not fall within the expected range.');

function levelWhere(call: Call, siteId: string, fits: (level: Level) => boolean): Level {
  const level = call.stores.rights.levels(siteId).find(fits);
  if (!level) throw outOfRange();
  return level;
}

export const levelById = (call: Call, siteId: string, id: number): Level =>
  levelWhere(call, siteId, (level) => level.roleId === id);

/** Two unsigned 32-bit halves, as strings or numbers. */
function maskIn(value: unknown): Mask | null {
  if (typeof value !== 'object' || value === null) return null;
  const half = (name: 'High' | 'Low'): number => {
    const held = (value as Record<string, unknown>)[name];
    const number =
      typeof held === 'string' && held.trim() !== '' ? Number(held) : typeof held === 'number' ? held : NaN;
    if (!Number.isInteger(number) || number < -2147483648 || number > 4294967295) throw outOfRange();
    return number >>> 0;
  };
  return { high: half('High'), low: half('Low') };
}

function changed(call: Call, siteId: string, level: Level): Level {
  const body = jsonBody(call.request);
  setBy(body, 'SP.RoleDefinition', properties);
  const name = textIn(body, 'Name') ?? level.name;
  if (name.trim() === '') throw faults.badArgument('The parameter Name cannot be empty.');
  const taken = call.stores.rights.levels(siteId).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken && taken.roleId !== level.roleId)
    throw new ServiceError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The permission level name is already in use.',
    );
  const order = Number(body['Order'] ?? level.order);
  return {
    ...level,
    name,
    description: textIn(body, 'Description') ?? level.description,
    order: Number.isInteger(order) ? order : level.order,
    mask: maskIn(body['BasePermissions']) ?? level.mask,
  };
}

function levelResource(call: Call, web: Web, level: Level): Resource {
  const { rights, core } = call.stores;
  const { siteId } = web;
  const keep = (one: Level, removed = false): void => {
    core.together(() => {
      rights.customLevels.put({ ...one, id: `${siteId}/${one.roleId}`, siteId, ...(removed ? { removed } : {}) });
      recordWeb(call, web, removed ? 'roleDelete' : 'roleUpdate');
    });
  };
  // Full Control and Limited Access are the two that SharePoint lets nobody change (SPRoleDefinition.Update).
  const fixed = level.kind === 5 || level.kind === 1;
  const refuseFixed = (): void => {
    demandLevels(call, web);
    if (fixed)
      throw new ServiceError(
        400,
        '-1, System.InvalidOperationException',
        'This permission level is used by the system and cannot be changed or deleted.',
      );
  };
  return entityResource(levelEntity(level), call.request, {
    merge: () => {
      refuseFixed();
      keep(changed(call, siteId, level));
      return noContent();
    },
    remove: () => {
      refuseFixed();
      core.together(() => {
        for (const scope of rights.scopes.all(siteId))
          if (scope.assignments.some((one) => one.roleIds.includes(level.roleId)))
            rights.scopes.put({
              ...scope,
              assignments: scope.assignments
                .map((one) => ({ ...one, roleIds: one.roleIds.filter((id) => id !== level.roleId) }))
                .filter((one) => one.roleIds.length > 0),
            });
        keep(level, true);
      });
      return done();
    },
  });
}

const demandLevels = (call: Call, web: Web): void =>
  demand(call, 'managePermissions', ofWeb(call.stores.webs.root(web.siteId)));

/** Ids of levels that a person makes come after the built-in ones, and are never given twice. */
function nextRoleId(call: Call, siteId: string): number {
  const given = call.stores.rights.customLevels.all(siteId).map((level) => level.roleId);
  return Math.max(1073741923, ...builtInLevels.map((level) => level.roleId), ...given) + 1;
}

/** `roledefinitions` of a web: one set for the whole site. */
export function levelsOfWeb(call: Call, web: Web): Parts {
  const { siteId } = web;
  const { rights, core } = call.stores;
  const byId = (step: Segment): Resource => levelResource(call, web, levelById(call, siteId, Number(only(step))));
  return {
    links: { RoleDefinitions: () => levelsCollection(call, siteId) },
    routes: {
      roledefinitions: (step) =>
        step.args?.length
          ? byId(step)
          : {
              get: () => all(levelsCollection(call, siteId), call.request),
              post: () => {
                demandLevels(call, web);
                const made = core.together(() => {
                  const roleId = nextRoleId(call, siteId);
                  const level = changed(call, siteId, {
                    roleId,
                    name: '',
                    description: '',
                    order: 2147483647,
                    kind: 0,
                    mask: { high: 0, low: 0 },
                    hidden: false,
                  });
                  rights.customLevels.put({ ...level, id: `${siteId}/${roleId}`, siteId });
                  recordWeb(call, web, 'roleAdd');
                  return level;
                });
                return one(levelEntity(made), call.request, 201);
              },
              child: steps({
                getbyid: byId,
                getbyname: (inner) => {
                  const name = (only(inner) ?? '').toLowerCase();
                  return levelResource(
                    call,
                    web,
                    levelWhere(call, siteId, (level) => level.name.toLowerCase() === name),
                  );
                },
                getbytype: (inner) => {
                  const kind = Number(only(inner));
                  return levelResource(
                    call,
                    web,
                    levelWhere(call, siteId, (level) => level.kind === kind),
                  );
                },
              }),
            },
    },
  };
}
