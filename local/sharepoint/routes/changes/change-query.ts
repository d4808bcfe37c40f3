import { z } from 'zod';
import { faults } from '../../http/faults';
import { jsonBody, type ServiceRequest } from '../../http/message';
import type { Change, ChangedThing, NewChange } from '../../store/changes';

/** SP.ChangeQuery: which things, which kinds of change, from where to where. Names as Microsoft's reference has them. */
const flags = [
  'Activity',
  'Add',
  'Alert',
  'ContentType',
  'DeleteObject',
  'Field',
  'File',
  'Folder',
  'Group',
  'GroupMembershipAdd',
  'GroupMembershipDelete',
  'IgnoreStartTokenNotFoundError',
  'Item',
  'LatestFirst',
  'List',
  'Move',
  'Navigation',
  'RecursiveAll',
  'Rename',
  'RequireSecurityTrim',
  'Restore',
  'RoleAssignmentAdd',
  'RoleAssignmentDelete',
  'RoleDefinitionAdd',
  'RoleDefinitionDelete',
  'RoleDefinitionUpdate',
  'SecurityPolicy',
  'Site',
  'SystemUpdate',
  'Update',
  'User',
  'View',
  'Web',
] as const;
type Flag = (typeof flags)[number];

const token = z.looseObject({ StringValue: z.string().nullable().optional() }).nullable().optional();
const bodyForm = z.looseObject({
  ...(Object.fromEntries(flags.map((flag) => [flag, z.boolean().nullable().optional()])) as Record<
    Flag,
    z.ZodOptional<z.ZodNullable<z.ZodBoolean>>
  >),
  ChangeTokenStart: token,
  ChangeTokenEnd: token,
  // Edm.Int64: a number, or a string of digits as older clients write it.
  FetchLimit: z
    .union([
      z.number().int(),
      z
        .string()
        .regex(/^-?\d{1,18}$/)
        .transform(Number),
    ])
    .nullable()
    .optional(),
});
const known = new Set<string>([
  ...flags,
  'ChangeTokenStart',
  'ChangeTokenEnd',
  'FetchLimit',
  '__metadata',
  'odata.type',
]);

export interface ChangeQuery {
  readonly has: (flag: Flag) => boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly limit: number;
}

/** Most changes in one answer (SURFACE.md 14). */
const mostChanges = 1000;

export function readChangeQuery(request: ServiceRequest): ChangeQuery {
  const sent = jsonBody(request)['query'];
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw faults.badQuery("The parameter query is missing or is no 'SP.ChangeQuery'.");
  const unknown = Object.keys(sent).find((name) => !known.has(name));
  if (unknown !== undefined) throw faults.noProperty(unknown, 'SP.ChangeQuery');
  const read = bodyForm.safeParse(sent);
  if (!read.success)
    throw faults.badQuery(
      `Cannot convert the value of '${read.error.issues[0]?.path.join('/')}' to its expected type.`,
    );
  const query = read.data;
  const limit = query.FetchLimit ?? 0;
  return {
    has: (flag) => query[flag] === true,
    start: query.ChangeTokenStart?.StringValue || null,
    end: query.ChangeTokenEnd?.StringValue || null,
    limit: limit <= 0 ? mostChanges : Math.min(limit, mostChanges),
  };
}

const flagOfType: Readonly<Record<NewChange['type'], readonly Flag[]>> = {
  add: ['Add'],
  update: ['Update'],
  delete: ['DeleteObject'],
  rename: ['Rename'],
  moveAway: ['Move'],
  moveInto: ['Move'],
  restore: ['Restore'],
  systemUpdate: ['SystemUpdate'],
  roleAdd: ['RoleDefinitionAdd'],
  roleDelete: ['RoleDefinitionDelete'],
  roleUpdate: ['RoleDefinitionUpdate'],
  assignmentAdd: ['RoleAssignmentAdd'],
  assignmentDelete: ['RoleAssignmentDelete'],
  scopeAdd: ['RoleAssignmentAdd'],
  scopeDelete: ['RoleAssignmentDelete'],
  memberAdd: ['GroupMembershipAdd'],
  memberDelete: ['GroupMembershipDelete'],
  navigation: ['Navigation'],
  contentTypeAdd: ['Add', 'Update'],
  contentTypeDelete: ['DeleteObject', 'Update'],
};

/** The things that are a row, list or web of their own in the log. */
export type LoggedThing = Exclude<ChangedThing, 'RoleAssignment' | 'RoleDefinition'>;

/**
 * What a change is shown as. A role assignment is a change of what it is given on; a document or folder of a library is
 * a row (SP.ChangeFile and SP.ChangeFolder are of those outside lists, Microsoft's [MS-CSOMSPT]).
 */
export function shownAs(change: Pick<Change, 'thing' | 'listId' | 'itemId'>): LoggedThing {
  const row = change.listId !== undefined && change.itemId !== undefined;
  switch (change.thing) {
    case 'RoleAssignment':
      return row ? 'Item' : change.listId === undefined ? 'Web' : 'List';
    case 'RoleDefinition':
      return 'Web';
    case 'File':
    case 'Folder':
      return row ? 'Item' : change.thing;
    default:
      return change.thing;
  }
}

const ofRights = new Set<NewChange['type']>(['assignmentAdd', 'assignmentDelete', 'scopeAdd', 'scopeDelete']);

/** Does the query ask for this change? Both its thing and its kind must be asked for. */
export function asksFor(query: ChangeQuery, change: Change): boolean {
  const thing = shownAs(change);
  const asked = query.has(thing) || (query.has('SecurityPolicy') && ofRights.has(change.type));
  return asked && flagOfType[change.type].some((flag) => query.has(flag));
}
