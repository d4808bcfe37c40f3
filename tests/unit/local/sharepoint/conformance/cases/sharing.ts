import { SharingLinkKind, SharingRole } from '@pnp/sp/sharing/types.js';
import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused } from '../check';

const reader = 'i:0#.f|membership|sagsbehandler@contoso.example';

async function libraryWith(context: CaseContext) {
  const title = context.name('Shared');
  const { web } = context.sp();
  await web.lists.add(title, '', 101);
  const folder = () => web.lists.getByTitle(title).rootFolder;
  const { ServerRelativeUrl: path } = await folder()();
  await folder().files.addUsingPath('plan.txt', 'text');
  await folder().folders.addUsingPath('Bilag');
  return {
    title,
    path,
    file: () => web.getFileByServerRelativePath(`${path}/plan.txt`),
    folder: () => web.getFolderByServerRelativePath(`${path}/Bilag`),
    seen: () => context.sp('reader').web.getFileByServerRelativePath(`${path}/plan.txt`).exists(),
  };
}

export const sharingCases: readonly ConformanceCase[] = [
  {
    name: 'a link to a file is made once for each kind, and goes when it is unshared',
    from: '@pnp/sp sharing/funcs.js getShareLink and sharing/types.d.ts ISharingLinkInfo',
    async run(context) {
      const { file } = await libraryWith(context);
      const { sharingLinkInfo: first } = await file().getShareLink(SharingLinkKind.OrganizationView);
      const { sharingLinkInfo: again } = await file().getShareLink(SharingLinkKind.OrganizationView);
      const { sharingLinkInfo: edit } = await file().getShareLink(SharingLinkKind.OrganizationEdit);
      holds(first, { LinkKind: 2, IsEditLink: false, IsActive: true, AllowsAnonymousAccess: false });
      holds(edit, { LinkKind: 3, IsEditLink: true });
      matches(first.Url, /^https?:\/\/[^/]+\/:t:\/s\/dev\//);
      equal(again.ShareId, first.ShareId);
      await file().unshareLink(SharingLinkKind.OrganizationView, first.ShareId);
      await file().deleteSharingLinkByKind(SharingLinkKind.OrganizationEdit);
      const { sharingLinkInfo: fresh } = await file().getShareLink(SharingLinkKind.OrganizationView);
      equal(fresh.ShareId === first.ShareId, false, 'a new link after the old one ended');
    },
  },
  {
    name: 'a link that ends on a date says so, and one of no kind is refused',
    from: '@pnp/sp sharing/funcs.js getShareLink',
    async run(context) {
      const { file } = await libraryWith(context);
      const end = new Date('2031-01-02T03:04:05.000Z');
      const { sharingLinkInfo } = await file().getShareLink(SharingLinkKind.AnonymousView, end);
      holds(sharingLinkInfo, { Expiration: end.toISOString(), AllowsAnonymousAccess: true });
      await refused(file().getShareLink(99 as SharingLinkKind), 400);
    },
  },
  {
    name: 'shareWith gives a person rights of their own, and unshare takes them away again',
    from: '@pnp/sp sharing/funcs.js shareWith; Microsoft: SP.SharingResult, SP.Sharing.SharingOperationStatusCode',
    async run(context) {
      const { file, folder, seen } = await libraryWith(context);
      const item = await file().getItem();
      await item.breakRoleInheritance(false, true);
      equal(await seen(), false);
      const shared = await file().shareWith([reader], SharingRole.Edit, false, { subject: 'Se her', body: 'Hej' });
      holds(shared, { StatusCode: 0, ErrorMessage: null, Name: 'plan.txt' });
      holds((shared.UniquelyPermissionedUsers ?? [])[0], {
        User: reader,
        CurrentRole: 2,
        Status: true,
        IsUserKnown: true,
      });
      equal(await seen(), true);
      equal(await file().checkSharingPermissions([{ alias: reader }]), [
        { hasAccess: true, inputEntity: reader, resolvedEntity: reader, role: 2 },
      ]);
      holds(await file().unshare(), { StatusCode: 0 });
      holds(await item.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: false });
      holds(await folder().shareWith(reader), { StatusCode: 0, Name: 'Bilag' });
    },
  },
  {
    name: 'nobody of the name is no fault but the status -1',
    from: '@pnp/sp sharing/types.d.ts SharingOperationStatusCode.NoResolvedUsers',
    async run(context) {
      const { file } = await libraryWith(context);
      holds(await file().shareWith('i:0#.f|membership|ingen@nowhere.example'), { StatusCode: -1 });
    },
  },
  {
    name: 'how a row is shared is told with what is expanded',
    from: '@pnp/sp sharing/types.d.ts ISharingInformation and IObjectSharingSettings',
    async run(context) {
      const { file, folder, path } = await libraryWith(context);
      const info = await file().getSharingInformation(undefined, ['permissionsInformation', 'pickerSettings']);
      holds(info, { currentRole: 3, sharedObjectType: 1, hasUniquePermissions: false, webUrl: context.siteUrl });
      equal('permissionsInformation' in info && 'pickerSettings' in info, true);
      holds(await folder().getSharingInformation(), { sharedObjectType: 2 });
      holds(await file().getObjectSharingSettings(), {
        ItemName: 'plan.txt',
        ItemUrl: encodeURI(`${new URL(context.siteUrl).origin}${path}/plan.txt`),
        WebUrl: context.siteUrl,
      });
    },
  },
  {
    name: 'a web shares what an address of it names',
    from: '@pnp/sp sharing/web.js shareObjectRaw, unshareObject',
    async run(context) {
      const { file, path } = await libraryWith(context);
      const url = `${new URL(context.siteUrl).origin}${path}/plan.txt`;
      const { web } = context.sp();
      const people = { peoplePickerInput: JSON.stringify([{ Key: reader }]), roleValue: 'role:1073741826' };
      holds(await web.shareObjectRaw({ url, ...people }), { StatusCode: 0, Name: 'plan.txt', GroupsSharedWith: [] });
      holds(await file().listItemAllFields.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: true });
      await web.unshareObject(url);
      holds(await file().listItemAllFields.select('HasUniqueRoleAssignments')(), { HasUniqueRoleAssignments: false });
    },
  },
  {
    name: 'who may not manage permissions may not share, and a reader makes no links',
    from: 'Microsoft: ShareObject needs Manage Permissions (SPBasePermissions)',
    async run(context) {
      const { path } = await libraryWith(context);
      const as = (role: 'editor' | 'reader') => context.sp(role).web.getFileByServerRelativePath(`${path}/plan.txt`);
      await refused(as('editor').shareWith(reader), 403);
      await refused(as('reader').getShareLink(SharingLinkKind.OrganizationView), 403);
    },
  },
];
