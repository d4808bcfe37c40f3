import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/content-types/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import type { Rights } from '../rights-of';
import { readMask } from '../rights-of';
import { statusOf } from '../faults';
import type { ListDeclaration } from '../schema/whole';
import { listOf, quoted } from '../table';
import * as parts from './present-parts';
import { claimsLogin } from './service-differences';

export type PresentField = parts.Field;
export type PresentView = parts.View;

export interface PresentList extends parts.ListFacts {
  readonly fields: readonly PresentField[];
  /** Who has what on it; null where the person asking may not see it. */
  readonly assignments: readonly parts.Assignment[] | null;
}

/** What the site has of what is declared. */
export interface PresentSite {
  /** By the declared name; a list that is missing is not in it. */
  readonly lists: ReadonlyMap<string, PresentList>;
  readonly rights: Rights;
  readonly ownRights: boolean;
  readonly groups: readonly parts.Group[];
  readonly levels: readonly parts.Level[];
  /** The service, where the site knows it. */
  readonly people: readonly parts.Person[];
  /** Who has what on the site; null where the person asking may not see it. */
  readonly assignments: readonly parts.Assignment[] | null;
}

/** A list that is missing, or that one may not see, is null; so is what one may not ask. Anything else is a fault. */
const absent = new Set(['noList', 'gone', 'forbidden']);

const loginIs = (login: string): string => `LoginName eq ${quoted(login)}`;

/** What the site has of these lists, in one $batch request. */
export async function readPresent(
  sp: SPFI,
  declarations: readonly ListDeclaration[],
  serviceLogin?: string,
): Promise<PresentSite> {
  // At most 100 parts go into one batch (SURFACE.md 4): two or three for each list and five for the site.
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = [
    ...declarations.flatMap((list) => {
      const of = listOf(batched, list);
      return [
        of.select(...parts.listNames).expand(...parts.listParts)(),
        of.fields.filter(parts.ownFields).select(...parts.fieldNames)(),
        ...(list.service || list.ownRows
          ? [of.roleAssignments.select(...parts.assignmentNames).expand(...parts.assignmentParts)()]
          : []),
      ];
    }),
    batched.web.select('EffectiveBasePermissions', 'HasUniqueRoleAssignments')(),
    batched.web.siteGroups.select('Id', 'Title', 'Description')(),
    batched.web.roleDefinitions.select('Id', 'RoleTypeKind')(),
    ...(serviceLogin === undefined
      ? []
      : [batched.web.siteUsers.filter(loginIs(claimsLogin(serviceLogin))).select('Id', 'LoginName')()]),
    batched.web.roleAssignments.select(...parts.assignmentNames).expand(...parts.assignmentParts)(),
  ];
  const settled = Promise.allSettled(asked as Promise<unknown>[]);
  await execute();
  const answers = (await settled).map((answer) => {
    if (answer.status === 'fulfilled') return answer.value;
    if (absent.has(statusOf(answer.reason).kind)) return null;
    throw answer.reason as Error;
  });
  const next = (): unknown => answers.shift();
  const lists = new Map<string, PresentList>();
  for (const list of declarations) {
    const [facts, fields] = [next(), next()];
    const assignments = list.service || list.ownRows ? next() : null;
    if (facts === null) continue;
    lists.set(list.name, {
      ...parts.readList(facts),
      fields: parts.readFields(fields ?? []),
      assignments: assignments === null ? null : parts.readAssignments(assignments),
    });
  }
  const web = parts.readWeb(next());
  const [groups, levels] = [next(), next()];
  const people = serviceLogin === undefined ? [] : next();
  const assignments = next();
  return {
    lists,
    rights: readMask(web.EffectiveBasePermissions),
    ownRights: web.HasUniqueRoleAssignments,
    groups: parts.readGroups(groups ?? []),
    levels: parts.readLevels(levels ?? []),
    people: parts.readPeople(people ?? []),
    assignments: assignments === null ? null : parts.readAssignments(assignments),
  };
}
