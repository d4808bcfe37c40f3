import { complex, done } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody, jsonPart, type ServiceResponse } from '../../http/message';
import { seconds } from '../../store/database';
import { emptyGuid, plainGuid } from '../../store/documents';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { SharingLink } from '../../store/sharing-links';
import { demand, ofItem, type Call } from '../call';
import { personValues } from '../items/comment-entity';
import { textIn } from '../written';

/** SP.SharingLinkKind (@pnp/sp sharing/types.d.ts). */
const kinds = { organizationEdit: 3, anonymousView: 4, anonymousEdit: 5, flexible: 6 } as const;

const isEdit = (kind: number): boolean => kind === kinds.organizationEdit || kind === kinds.anonymousEdit;

const personInfo = (call: Call, principalId: number): unknown => ({
  ...personValues(call, call.web.siteId, principalId),
  userPrincipalName: call.stores.people.byId(call.web.siteId, principalId)?.email ?? null,
});

/** ":t:" for a text and so on; what the letter means to nobody is "u". */
function letterOf(item: Item): string {
  if (item.fs === 1) return 'f';
  const letters: Readonly<Record<string, string>> = { docx: 'w', xlsx: 'x', pptx: 'p', pdf: 'b', txt: 't' };
  return letters[/\.(\w+)$/.exec(item.leaf)?.[1]?.toLowerCase() ?? ''] ?? 'u';
}

/** A link as clients see it (@pnp/sp sharing/types.d.ts, ISharingLinkInfo). */
function linkInfo(call: Call, item: Item, link: SharingLink): Record<string, unknown> {
  const key = Buffer.from(link.id.replace(/-/g, ''), 'hex').toString('base64url');
  return {
    AllowsAnonymousAccess: link.kind === kinds.anonymousView || link.kind === kinds.anonymousEdit,
    ApplicationId: null,
    BlocksDownload: false,
    Created: link.created,
    CreatedBy: personInfo(call, link.author),
    Description: null,
    Embeddable: false,
    Expiration: link.expiration ?? '',
    HasExternalGuestInvitees: false,
    Invitations: [],
    IsActive: true,
    IsAddressBarLink: false,
    IsCreateOnlyLink: false,
    IsDefault: true,
    IsEditLink: link.edit,
    IsFormsLink: false,
    IsMainLink: false,
    IsManageListLink: false,
    IsReviewLink: false,
    IsUnhealthy: false,
    LastModified: link.created,
    LastModifiedBy: personInfo(call, link.author),
    LimitUseToApplication: false,
    LinkKind: link.kind,
    PasswordLastModified: '',
    PasswordLastModifiedBy: null,
    RedeemedUsers: [],
    RequiresPassword: false,
    RestrictedShareMembership: false,
    Scope: link.kind >= kinds.anonymousView ? 0 : 1,
    ShareId: link.id,
    ShareTokenString: null,
    SharingLinkStatus: 2,
    TrackLinkUsers: false,
    Url: `${call.request.origin}/:${letterOf(item)}:/s${call.web.path.replace(/^\/sites/, '')}/E${key}`,
  };
}

/** The link of the asked kind, the one there is or a new one (Microsoft: ShareLink). */
function shareLink(call: Call, list: List, item: Item): ServiceResponse {
  demand(call, 'editListItems', ofItem(call, list, item));
  const held = jsonPart(call.request, 'request')['settings'];
  const settings = (typeof held === 'object' && held !== null ? held : {}) as Record<string, unknown>;
  const kind = Number(settings['linkKind']);
  if (!Number.isInteger(kind) || kind < 1 || kind > 6) throw faults.badArgument('The link kind is not valid.');
  const { links, core } = { links: call.stores.sharingLinks, core: call.stores.core };
  const expiration = textIn(settings, 'expiration') || null;
  const link = core.together(() => {
    const there = links.all(item.uniqueId).find((one) => one.kind === kind);
    return links.put({
      id: there?.id ?? core.newId(),
      of: item.uniqueId,
      kind,
      edit: isEdit(kind) || (kind === kinds.flexible && settings['role'] === 2),
      created: there?.created ?? seconds(core.now()),
      author: there?.author ?? call.user.principalId,
      expiration,
    });
  });
  return complex(
    { sharingLinkInfo: linkInfo(call, item, link) },
    call.request,
    'ShareLink',
    'SP.Sharing.ShareLinkResponse',
  );
}

/** Takes away the links that the test names; one that is not there is no fault. */
function removing(call: Call, list: List, item: Item, named: (link: SharingLink) => boolean): ServiceResponse {
  demand(call, 'editListItems', ofItem(call, list, item));
  removeLinks(call, item, named);
  return done();
}

export function removeLinks(call: Call, item: Item, named: (link: SharingLink) => boolean): void {
  const { sharingLinks, core } = call.stores;
  core.together(() => {
    for (const link of sharingLinks.all(item.uniqueId).filter(named)) sharingLinks.remove(link.id);
  });
}

/** Methods of a row that make and take away links to it (@pnp/sp sharing/funcs.js). */
export const linkRoutes = (call: Call, list: List, item: Item): Readonly<Record<string, () => Resource>> => {
  const sent = () => {
    const body = jsonBody(call.request);
    return { kind: Number(body['linkKind']), id: plainGuid(textIn(body, 'shareId') ?? emptyGuid) };
  };
  return {
    sharelink: () => method(() => shareLink(call, list, item)),
    deletelinkbykind: () =>
      method(() => {
        const { kind } = sent();
        return removing(call, list, item, (link) => link.kind === kind);
      }),
    unsharelink: () =>
      method(() => {
        const { kind, id } = sent();
        return removing(call, list, item, (link) => (id === emptyGuid ? link.kind === kind : link.id === id));
      }),
  };
};
