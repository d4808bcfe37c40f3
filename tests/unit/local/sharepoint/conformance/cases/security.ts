import '@pnp/sp/presets/all.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, holds, refused, truth } from '../check';

const login = (alias: string): string => `i:0#.f|membership|${alias}@contoso.example`;
const [full, edit, contribute, read, limited] = [1073741829, 1073741830, 1073741827, 1073741826, 1073741825];

interface Assignment {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: { readonly Id: number }[];
}

async function newList({ sp, name }: CaseContext) {
  const title = name('Rettigheder');
  await sp().web.lists.add(title);
  const list = sp().web.lists.getByTitle(title);
  return { title, list, readerList: sp('reader').web.lists.getByTitle(title) };
}

const expanded = async (list: { roleAssignments: { expand(...names: string[]): () => Promise<unknown> } }) =>
  (await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')()) as Assignment[];

export const securityCases: readonly ConformanceCase[] = [
  {
    name: 'masks are two strings, and each role has its recorded mask',
    from: 'SURFACE.md 12, responses/permissions.json [R Security/*]',
    async run({ ask }) {
      const mask = async (as: 'owner' | 'editor' | 'reader') => {
        const { High, Low } = (await ask('web/EffectiveBasePermissions', { as })).json as { High: string; Low: string };
        return [High, Low];
      };
      equal(await mask('owner'), ['2147483647', '4294967295']);
      equal(await mask('editor'), ['432', '1011030767']);
      equal(await mask('reader'), ['176', '138612833']);
    },
  },
  {
    name: 'a list inherits from the web; $select tells',
    from: 'SURFACE.md 12; @pnp/sp security/list.js',
    async run(context) {
      const { list } = await newList(context);
      holds(await list.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: false });
      holds(await context.sp().web.select('HasUniqueRoleAssignments')(), {
        HasUniqueRoleAssignments: true,
      });
      holds((await list.firstUniqueAncestorSecurableObject()) as unknown, { ServerRelativeUrl: '/sites/dev' });
      const assignments = await expanded(list);
      equal(
        assignments.map((one) => [one.PrincipalId, one.RoleDefinitionBindings.map((role) => role.Id)]).slice(0, 3),
        [
          [3, [full]],
          [4, [read]],
          [5, [edit]],
        ],
      );
    },
  },
  {
    name: 'broken with a copy, all keep what they had; a new list of assignments takes away and gives',
    from: 'SURFACE.md 12; @pnp/sp security/funcs.js, types.js',
    async run(context) {
      const { list, readerList, title } = await newList(context);
      await list.breakRoleInheritance(true, false);
      holds(await list.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: true });
      truth(await readerList.currentUserHasPermissions(PermissionKind.ViewListItems), 'the reader reads');
      await list.roleAssignments.remove(4, read);
      const hidden = await context.ask(`web/lists/getByTitle('${title}')/items`, { as: 'reader' });
      truth([403, 404].includes(hidden.status), `403 or 404 and not ${hidden.status}`);
      const reader = await context.sp().web.ensureUser(login('sagsbehandler'));
      await list.roleAssignments.add(reader.Id, contribute);
      truth(await readerList.currentUserHasPermissions(PermissionKind.AddListItems), 'the reader adds');
      await readerList.items.add({ Title: 'Fra læseren' });
      await list.roleAssignments.getById(reader.Id).delete();
      await list.resetRoleInheritance();
      holds(await list.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: false });
      truth(await readerList.currentUserHasPermissions(PermissionKind.ViewListItems), 'the reader reads again');
      await refused(readerList.items.add({ Title: 'Nej' }), 403, '-2147024891');
    },
  },
  {
    name: 'broken without a copy, only who did it is left',
    from: 'Microsoft: SPSecurableObject.BreakRoleInheritance(false)',
    async run(context) {
      const { list } = await newList(context);
      await list.breakRoleInheritance(false, true);
      const { Id } = await context.sp().web.currentUser();
      equal(
        (await expanded(list)).map((one) => [one.PrincipalId, one.RoleDefinitionBindings.map((role) => role.Id)]),
        [[Id, [full]]],
      );
    },
  },
  {
    name: 'a row of its own rights is a missing row for those without, and the way to it is Limited Access',
    from: 'SURFACE.md 12 (trimming); Microsoft: RoleType.Guest',
    async run(context) {
      const { list, readerList, title } = await newList(context);
      const added = (await list.items.add({ Title: 'Hemmelig' })) as { Id: number };
      const open = (await list.items.add({ Title: 'Åben' })) as { Id: number };
      const item = list.items.getById(added.Id);
      await item.breakRoleInheritance(false, false);
      await refused(readerList.items.getById(added.Id)(), 404, '-2130575338');
      equal(
        (await readerList.items.select('Id')<{ Id: number }[]>()).map((row) => row.Id),
        [open.Id],
      );
      const somebody = await context.sp().web.ensureUser(login('kun.en.raekke'));
      await item.roleAssignments.add(somebody.Id, read);
      const onWeb = (await expanded(context.sp().web)).find((one) => one.PrincipalId === somebody.Id);
      equal(
        onWeb?.RoleDefinitionBindings.map((role) => role.Id),
        [limited],
      );
      holds((await item.firstUniqueAncestorSecurableObject()) as unknown, { Id: added.Id });
      const other = await context.ask(
        `web/lists/getByTitle('${title}')/items(${added.Id})/getUserEffectivePermissions(@user)?@user='${encodeURIComponent(login('kun.en.raekke'))}'`,
      );
      equal((other.json as { Low: string }).Low, '138612833');
    },
  },
  {
    name: 'clearing what lies below makes it inherit again',
    from: 'Microsoft: BreakRoleInheritance(copyRoleAssignments, clearSubscopes)',
    async run(context) {
      const { list, readerList } = await newList(context);
      const { Id } = (await list.items.add({ Title: 'x' })) as { Id: number };
      await list.items.getById(Id).breakRoleInheritance(false, false);
      await list.breakRoleInheritance(true, true);
      equal((await readerList.items.getById(Id).select('Id')<{ Id: number }>()).Id, Id);
    },
  },
  {
    name: 'assignments of what inherits are not changed',
    from: 'Microsoft: "This operation is not allowed on an object that inherits permissions."',
    async run(context) {
      const { list } = await newList(context);
      await refused(list.roleAssignments.add(4, contribute), 400);
      await list.breakRoleInheritance(true);
      await refused(list.roleAssignments.add(999999, read), 404);
      await refused(list.roleAssignments.add(4, 12345), 400);
    },
  },
  {
    name: 'permission levels: read in each form, made, changed and removed',
    from: 'SURFACE.md 12; @pnp/sp security/types.js',
    async run({ sp, ask, name }) {
      const { roleDefinitions } = sp().web;
      equal(((await roleDefinitions.getById(read)()) as unknown as { Name: string }).Name, 'Read');
      equal(((await roleDefinitions.getByName('Edit')()) as unknown as { Id: number }).Id, edit);
      equal(((await roleDefinitions.getByType(5)()) as unknown as { Id: number }).Id, full);
      const filtered = (await sp().web.roleDefinitions.select('Id').filter('RoleTypeKind eq 2')()) as unknown as {
        Id: number;
      }[];
      equal(
        filtered.map((one) => one.Id),
        [read],
      );
      const title = name('Kun se');
      const made = await roleDefinitions.add(title, 'Ser', 250, { High: 176, Low: 138612833 });
      holds(made.data as unknown, {
        Name: title,
        Order: 250,
        RoleTypeKind: 0,
        BasePermissions: { High: '176', Low: '138612833' },
      });
      await refused(roleDefinitions.add(title, '', 251, { High: 0, Low: 1 }), 500);
      await made.definition.update({ Description: 'Ser mere', BasePermissions: { High: 176, Low: 138612835 } });
      holds(await made.definition(), {
        Description: 'Ser mere',
        BasePermissions: { High: '176', Low: '138612835' },
      });
      await made.definition.delete();
      truth((await ask(`web/roledefinitions/getbyname('${title}')`)).status >= 400, 'a removed level is gone');
      await refused(roleDefinitions.getByType(5).delete(), 400);
    },
  },
  {
    name: 'who may ask for another person’s rights',
    from: 'Microsoft: EnumeratePermissions',
    async run({ sp }) {
      truth(await sp().web.userHasPermissions(login('sagsbehandler'), PermissionKind.ViewListItems), 'the owner asks');
      await refused(sp('reader').web.getUserEffectivePermissions(login('stab')), 403, '-2147024891');
      const own = await sp('reader').web.getUserEffectivePermissions(login('sagsbehandler'));
      equal(String(own.Low), '138612833');
    },
  },
  {
    name: 'a site column that holds rights is told in the change log',
    from: 'Microsoft: ChangeType.AssignmentAdd',
    async run(context) {
      const { list } = await newList(context);
      await list.breakRoleInheritance(true);
      await list.roleAssignments.add(4, contribute);
      const changes = (await list.getChanges({ List: true, RoleAssignmentAdd: true })) as unknown as {
        ChangeType: number;
      }[];
      truth(
        changes.some((change) => change.ChangeType === 11),
        'an added assignment among the changes',
      );
    },
  },
  {
    name: 'who may do nothing is told nothing',
    from: 'SURFACE.md 3 (401, 403)',
    async run({ ask }) {
      const answer = await ask('web', { as: 'nobody' });
      equal([answer.status, codeOf(answer)], [401, '-2147024891, System.UnauthorizedAccessException']);
      truth((answer.headers['www-authenticate'] ?? '').startsWith('Bearer'), 'WWW-Authenticate');
    },
  },
];
