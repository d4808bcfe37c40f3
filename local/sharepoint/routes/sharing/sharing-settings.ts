import type { Entity } from '../../answers/entity';
import { hasOwnRights } from '../../rights/inheritance';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { absoluteUrl, may, ofItem, type Call } from '../call';
import { itemAddress } from '../items/item-address';

/** SharingRole of the person asking: 3 owner, 2 edit, 1 view. */
function roleOf(call: Call, list: List, item: Item): number {
  const of = ofItem(call, list, item);
  if (may(call, 'managePermissions', of)) return 3;
  return may(call, 'editListItems', of) ? 2 : 1;
}

/** A document or folder goes by its own name, a row by its title. */
export function sharedName(list: List, item: Item): string {
  if (list.baseType === 1 || item.fs === 1) return item.leaf;
  const title = item.values['Title'];
  return typeof title === 'string' ? title : '';
}

/** SP.SharedObjectType: 1 file, 2 folder, 3 row. */
const objectType = (list: List, item: Item): number => (item.fs === 1 ? 2 : list.baseType === 1 ? 1 : 3);

const urlOf = (call: Call, list: List, item: Item): string =>
  list.baseType === 1 || item.fs === 1
    ? absoluteUrl(call, encodeURI(`${item.dir}/${item.leaf}`))
    : absoluteUrl(call, `${encodeURI(list.path)}/DispForm.aspx?ID=${item.id}`);

/** How a row, document or folder is shared (@pnp/sp sharing/types.d.ts, ISharingInformation). */
export function sharingInformation(call: Call, list: List, item: Item): Entity {
  const of = ofItem(call, list, item);
  const address = `${itemAddress(list, item)}/GetSharingInformation`;
  const role = roleOf(call, list, item);
  return {
    type: 'SP.Sharing.SharingInformation',
    set: 'SP.ApiData.SharingInformation',
    id: address,
    editLink: address,
    values: {
      accessRequestMode: 0,
      anonymousLinkExpirationRestrictionDays: -1,
      anyoneLinkTrackUsers: false,
      blockPeoplePickerAndSharing: false,
      canAddExternalPrincipal: false,
      canAddInternalPrincipal: role === 3,
      canRequestAccessForGrantAccess: false,
      canSendEmail: false,
      canUseSimplifiedRoles: true,
      currentRole: role,
      customizedExternalSharingServiceUrl: '',
      defaultLinkKind: 2,
      defaultShareLinkPermission: 1,
      defaultShareLinkScope: 1,
      defaultShareLinkToExistingAccess: false,
      directUrl: urlOf(call, list, item),
      displayName: sharedName(list, item),
      domainRestrictionMode: 0,
      enforceIBSegmentFiltering: false,
      enforceSPOSearch: false,
      fileExtension: list.baseType === 1 ? (/\.(\w+)$/.exec(item.leaf)?.[1] ?? '') : '',
      hasPendingAccessRequests: false,
      hasUniquePermissions: hasOwnRights(call.stores, of),
      isStubFile: false,
      itemUniqueId: item.uniqueId,
      outlookEndpointHostUrl: '',
      pendingAccessRequestsLink: '',
      requiresAccessApproval: false,
      RestrictedDomains: '',
      sharedObjectType: objectType(list, item),
      sharingStatus: hasOwnRights(call.stores, of) ? 1 : 0,
      webTemplateId: 68,
      webUrl: absoluteUrl(call, of.web.path),
    },
    parts: () => ({
      links: {
        permissionsInformation: () => permissionsInformation(call, list, item, address),
        pickerSettings: () => pickerSettings(call, address),
      },
    }),
  };
}

function permissionsInformation(call: Call, list: List, item: Item, address: string): Entity {
  const { people, rights, sharingLinks } = call.stores;
  const of = ofItem(call, list, item);
  return {
    type: 'SP.Sharing.PermissionCollection',
    set: 'SP.ApiData.PermissionCollections',
    id: `${address}/PermissionsInformation`,
    editLink: `${address}/PermissionsInformation`,
    values: {
      appConsentPrincipals: [],
      hasInheritedLinks: false,
      links: sharingLinks.all(item.uniqueId).map((link) => ({
        isInherited: false,
        linkDetails: { LinkKind: link.kind, ShareId: link.id, IsEditLink: link.edit, Created: link.created },
        linkMembers: [],
        totalLinkMembersCount: 0,
      })),
      principals: rights.scopeOf(of).assignments.flatMap(({ principalId, roleIds }) => {
        const one = people.byId(list.siteId, principalId);
        return one
          ? [
              {
                isInherited: !hasOwnRights(call.stores, of),
                principal: { id: principalId, loginName: one.login, name: one.title, email: one.email },
                role: roleIds.includes(1073741829) ? 3 : roleIds.includes(1073741826) ? 1 : 2,
              },
            ]
          : [];
      }),
      siteAdmins: [],
      totalNumberOfPrincipals: rights.scopeOf(of).assignments.length,
    },
  };
}

const pickerSettings = (call: Call, address: string): Entity => ({
  type: 'SP.Sharing.PickerSettings',
  set: 'SP.ApiData.PickerSettings',
  id: `${address}/PickerSettings`,
  editLink: `${address}/PickerSettings`,
  values: {
    AllowEmailAddresses: false,
    AllowOnlyEmailAddresses: false,
    PrincipalAccountType: 'User,SecGroup,SPGroup',
    PrincipalSource: 15,
    QuerySettings: { ExcludeAllUsersOnTenantClaim: false, IsSharing: true },
    UseSubstrateSearch: false,
    VisibleSuggestions: 5,
    WebUrl: absoluteUrl(call, call.web.path),
  },
});

/** What the dialog of sharing needs to know (Microsoft: SP.ObjectSharingSettings). */
export function sharingSettings(call: Call, list: List, item: Item): Entity {
  const address = `${itemAddress(list, item)}/GetObjectSharingSettings`;
  const mayShare = may(call, 'managePermissions', ofItem(call, list, item));
  const mayEdit = may(call, 'editListItems', ofItem(call, list, item));
  const roles = [
    { Key: 'Can view', Value: 'role:1073741826', ValueType: 'Edm.String' },
    { Key: 'Can edit', Value: 'role:1073741827', ValueType: 'Edm.String' },
  ];
  return {
    type: 'SP.ObjectSharingSettings',
    set: 'SP.ApiData.ObjectSharingSettings',
    id: address,
    editLink: address,
    values: {
      AccessRequestMode: false,
      BlockPeoplePickerAndSharing: false,
      CanCurrentUserManageOrganizationReadonlyLink: mayEdit,
      CanCurrentUserManageOrganizationReadWriteLink: mayEdit,
      CanCurrentUserManageReadonlyLink: false,
      CanCurrentUserManageReadWriteLink: false,
      CanCurrentUserRetrieveOrganizationReadonlyLink: true,
      CanCurrentUserRetrieveOrganizationReadWriteLink: mayEdit,
      CanCurrentUserRetrieveReadonlyLink: false,
      CanCurrentUserRetrieveReadWriteLink: false,
      CanCurrentUserShareExternally: false,
      CanCurrentUserShareInternally: mayShare,
      CanSendEmail: false,
      CanSendLink: mayEdit,
      CanShareFolder: true,
      DefaultShareLinkPermission: 1,
      DefaultShareLinkScope: 1,
      DefaultShareLinkToExistingAccess: false,
      DefaultShareLinkType: 2,
      EnforceIBSegmentFiltering: false,
      HasEditRole: true,
      HasReadRole: true,
      InheritingWebLink: null,
      IsGuestUser: false,
      IsPictureLibrary: list.template === 109,
      IsUserSiteAdmin: call.user.siteAdmin,
      ItemId: String(item.id),
      ItemName: sharedName(list, item),
      ItemUrl: urlOf(call, list, item),
      ListId: list.id,
      PermissionsOnlyMode: false,
      RequiredAnonymousLinkExpirationInDays: 0,
      Roles: roles,
      ShareByEmailEnabled: false,
      SharingPermissions: [],
      ShowExternalSharingWarning: false,
      SimplifiedRoles: roles,
      SupportsAclPropagation: false,
      SupportedFeatures: '',
      WebUrl: absoluteUrl(call, call.web.path),
    },
    parts: () => ({
      more: {
        ObjectSharingInformation: () => ({
          IsSharedWithMany: false,
          IsSharedWithGuest: false,
          SharedWithUsersCollection: [],
        }),
        GroupsList: () => [],
        SharePointSettings: () => null,
      },
    }),
  };
}
