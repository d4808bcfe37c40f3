/** SP.PermissionKind: the bit's number, counted from 1 (Microsoft's reference of PermissionKind). */
export const permissionKinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  openItems: 6,
  viewVersions: 7,
  deleteVersions: 8,
  cancelCheckout: 9,
  managePersonalViews: 10,
  manageLists: 12,
  viewFormPages: 13,
  anonymousSearchAccessList: 14,
  open: 17,
  viewPages: 18,
  addAndCustomizePages: 19,
  applyThemeAndBorder: 20,
  applyStyleSheets: 21,
  viewUsageData: 22,
  createSSCSite: 23,
  manageSubwebs: 24,
  createGroups: 25,
  managePermissions: 26,
  browseDirectories: 27,
  browseUserInfo: 28,
  addDelPrivateWebParts: 29,
  updatePersonalWebParts: 30,
  manageWeb: 31,
  anonymousSearchAccessWebLists: 32,
  useClientIntegration: 37,
  useRemoteAPIs: 38,
  manageAlerts: 39,
  createAlerts: 40,
  editMyUserInfo: 41,
  enumeratePermissions: 63,
} as const;
export type Permission = keyof typeof permissionKinds;

/** A permission mask: two unsigned 32-bit halves, sent as strings (SURFACE.md 12). */
export interface Mask {
  readonly high: number;
  readonly low: number;
}

export const noRights: Mask = { high: 0, low: 0 };
export const fullMask: Mask = { high: 2147483647, low: 4294967295 };

export const joined = (a: Mask, b: Mask): Mask => ({ high: (a.high | b.high) >>> 0, low: (a.low | b.low) >>> 0 });

export function holds(mask: Mask, permission: Permission): boolean {
  const bit = permissionKinds[permission] - 1;
  return bit < 32 ? ((mask.low >>> bit) & 1) === 1 : ((mask.high >>> (bit - 32)) & 1) === 1;
}

export const writtenMask = (mask: Mask): { High: string; Low: string } => ({
  High: String(mask.high),
  Low: String(mask.low),
});

/** Built-in permission levels (SURFACE.md 12); Edit is what the members' group of a team site has. */
export const builtInLevels = [
  level(1073741829, 'Full Control', 'Has full control.', 1, 5, fullMask),
  level(1073741828, 'Design', 'Can view, add, update, delete, approve, and customize.', 32, 4, {
    high: 432,
    low: 1012866047,
  }),
  level(
    1073741830,
    'Edit',
    'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    48,
    6,
    { high: 432, low: 1011030767 },
  ),
  level(1073741827, 'Contribute', 'Can view, add, update, and delete list items and documents.', 64, 3, {
    high: 432,
    low: 1011028719,
  }),
  level(1073741826, 'Read', 'Can view pages and list items and download documents.', 128, 2, {
    high: 176,
    low: 138612833,
  }),
  level(
    1073741825,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    160,
    1,
    { high: 48, low: 134287360 },
    true,
  ),
] as const;

export interface Level {
  readonly roleId: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  /** SP.RoleType: 0 for one of a person's own. */
  readonly kind: number;
  readonly mask: Mask;
  readonly hidden: boolean;
}

function level(
  roleId: number,
  name: string,
  description: string,
  order: number,
  kind: number,
  mask: Mask,
  hidden = false,
): Level {
  return { roleId, name, description, order, kind, mask, hidden };
}
