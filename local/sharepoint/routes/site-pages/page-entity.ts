import type { Entity } from '../../answers/entity';
import type { Document } from '../../files/checkout';
import { labelOf } from '../../files/version-numbers';
import { emptyCanvas, layoutOf } from '../../site-pages/content';
import type { Stored } from '../../store/items';
import { absoluteUrl, may, ofItem, type Call } from '../call';

const textOf = (value: Stored | undefined): string => (typeof value === 'string' ? value : '');

/** The image of a page that has none of its own. */
const defaultBanner = '/_layouts/15/images/sitepagethumbnail.png';

/** Clients take the image for a full address (@pnp/sp clientside-pages/types.js, copyTo). */
function bannerOf(call: Call, value: Stored | undefined): string {
  const url = typeof value === 'object' && value !== null && 'Url' in value ? value.Url : textOf(value);
  if (/^https?:/i.test(url)) return url;
  return absoluteUrl(call, url === '' ? defaultBanner : url.startsWith('/') ? url : `/${url}`);
}

/** The persons named as authors, by the address that they sign in with. */
function authorsOf(call: Call, value: Stored | undefined): string[] {
  const ids = Array.isArray(value) ? value : [];
  return ids.flatMap((id) => call.stores.people.byId(call.web.siteId, Number(id))?.email ?? []);
}

export const pageSet = 'SP.ApiData.SitePages';

/** A modern page (@pnp/sp clientside-pages/types.d.ts, IPageData). */
export function pageEntity(call: Call, page: Document): Entity {
  const { item, list, web } = page;
  const { values } = item;
  const layout = textOf(values['PageLayoutType']) || 'Article';
  const banner = bannerOf(call, values['BannerImageUrl']);
  const address = `sitepages/pages(${item.id})`;
  const published = values['FirstPublishedDate'];
  const lastMajor = call.stores.items.versions(list.id, item.id).find((one) => one.uiVersion % 512 === 0);
  const version = item.uiVersion % 512 === 0 ? item : lastMajor;
  return {
    type: 'SP.Publishing.SitePage',
    set: pageSet,
    id: `${absoluteUrl(call, web.path)}/_api/${address}`,
    editLink: address,
    values: {
      AbsoluteUrl: absoluteUrl(call, encodeURI(page.path)),
      AuthorByline: authorsOf(call, values['_AuthorByline']),
      BannerImageUrl: banner,
      BannerThumbnailUrl: banner,
      CallToAction: '',
      Categories: null,
      ContentTypeId: item.contentTypeId,
      Description: textOf(values['Description']),
      DoesUserHaveEditPermission: may(call, 'editListItems', ofItem(call, list, item)),
      FileName: page.leaf,
      FirstPublished: typeof published === 'string' ? published : '0001-01-01T08:00:00Z',
      Id: item.id,
      IsPageCheckedOutToCurrentUser: call.stores.files.state(page.id).checkedOutBy === call.user.principalId,
      IsWebWelcomePage: false,
      Modified: item.modified,
      PageLayoutType: layout,
      Path: { DecodedUrl: page.path.slice(web.path.length + 1) },
      PromotedState: values['PromotedState'] ?? 0,
      Title: textOf(values['Title']),
      TopicHeader: textOf(values['_TopicHeader']) || null,
      UniqueId: page.id,
      Url: page.path.slice(web.path.length + 1),
      Version: labelOf(item.uiVersion),
      VersionInfo: {
        LastVersionCreated: version?.modified ?? '0001-01-01T00:00:00Z',
        LastVersionCreatedBy: version ? (call.stores.people.byId(web.siteId, version.editor)?.title ?? '') : '',
      },
      AlternativeUrlMap: '{}',
      CanvasContent1: textOf(values['CanvasContent1']) || emptyCanvas,
      CanvasJson1: null,
      LayoutWebpartsContent: textOf(values['LayoutWebpartsContent']) || layoutOf(layout),
    },
  };
}
