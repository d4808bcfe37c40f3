import { checkIn, checkinTypes, checkOut, undoCheckOut, type Document } from '../files/checkout';
import { addDocument } from '../files/documents';
import { addFolder } from '../files/folders';
import { demandUnlockedBy } from '../files/locks';
import { isTaken, placeOfItem, rootFolderOfList, type Place } from '../files/places';
import { publish } from '../files/publishing';
import { templateBytes } from '../files/templates';
import { changeItem } from '../items/write';
import type { Writer } from '../items/writer';
import { ensureLibrary } from '../lists/find-list';
import { faults } from '../http/faults';
import { seconds } from '../store/database';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';
import { emptyCanvas, fileNameOf, layoutOf, numberedPage, promoted } from './content';

/** The content type "Site Page" (Microsoft: base content type hierarchy of SharePoint Online). */
const sitePage = /^0x0101009D1CB255DA76424F860D91F20E6C4118/i;
const clientSidePage = 3;

type Values = Readonly<Record<string, Stored>>;

/** The library that the modern pages of a web lie in, made where it is missing. */
export const pagesLibrary = (writer: Writer): List =>
  ensureLibrary(
    writer.stores,
    writer.web,
    { title: 'Site Pages', leaf: 'SitePages', template: 119 },
    writer.user.principalId,
  );

/** The page with this id; a row that is no document is no page. */
export function pageById(writer: Writer, id: number): Document {
  const library = writer.stores.lists.atPath(`${writer.web.path}/SitePages`);
  const item = library && writer.stores.items.one(library.id, id);
  if (!library || !item || item.fs !== 0) throw faults.noItem();
  return placeOfItem(writer.stores, library, item) as Document;
}

/** The same page as it is after a write. */
const again = (writer: Writer, page: Document): Document => pageById(writer, page.item.id);

/** Values of a page that is new, or a copy of the one whose values are given. */
function addPage(writer: Writer, folder: Place, values: Values): Document {
  const { stores } = writer;
  const name = `${stores.core.newId().slice(0, 8)}.aspx`;
  const made = addDocument(writer, folder, name, stores.blobs.put(templateBytes(clientSidePage)), { values });
  const page = made as Document;
  const type = stores.contentTypes.ofList(page.list.id).find((one) => sitePage.test(one.contentTypeId));
  if (type)
    changeItem(writer, page.list, page.item, { contentTypeId: type.contentTypeId }, { system: true, logged: false });
  checkOut(writer, again(writer, page));
  return again(writer, page);
}

/** A new page: checked out to who made it, and without a real name until it gets a title. */
export function createPage(writer: Writer, layout: string, state: number): Document {
  return writer.stores.core.together(() =>
    addPage(writer, rootFolderOfList(writer.stores, pagesLibrary(writer)), {
      PageLayoutType: layout,
      PromotedState: state,
      CanvasContent1: emptyCanvas,
      LayoutWebpartsContent: layoutOf(layout),
    }),
  );
}

/** A copy of a page, without a title of its own yet; a template lies in the library's folder "Templates". */
export function copyPage(writer: Writer, page: Document, asTemplate: boolean): Document {
  const { stores } = writer;
  return stores.core.together(() => {
    const root = rootFolderOfList(stores, page.list);
    const folder = asTemplate ? addFolder(writer, root, 'Templates', true) : root;
    const kept = ['PageLayoutType', 'CanvasContent1', 'LayoutWebpartsContent', 'BannerImageUrl', 'Description'];
    const values = Object.fromEntries(kept.map((name) => [name, page.item.values[name] ?? null]));
    return addPage(writer, folder, { ...values, PromotedState: promoted.no });
  });
}

/** Writes what is sent of a page. Its first title names its file, and later titles leave the name. */
export function savePage(writer: Writer, page: Document, values: Values): Document {
  const { stores } = writer;
  return stores.core.together(() => {
    const title = values['Title'];
    const unnamed = typeof page.item.values['Title'] !== 'string' || page.item.values['Title'] === '';
    const leaf =
      unnamed && typeof title === 'string' && title !== ''
        ? numberedPage(fileNameOf(title), (name) => isTaken(stores, `${page.dir}/${name}`))
        : page.leaf;
    changeItem(writer, page.list, page.item, { values, leaf });
    return again(writer, page);
  });
}

/** Checks the page out to who asks, if it is not already. */
export function checkOutPage(writer: Writer, page: Document): Document {
  const { stores, user } = writer;
  demandUnlockedBy(stores, user, page.id, page.path);
  if (stores.files.state(page.id).checkedOutBy === null) checkOut(writer, page);
  return again(writer, page);
}

/** Throws away what was written since the check-out. */
export function discardPage(writer: Writer, page: Document): Document {
  if (writer.stores.files.state(page.id).checkedOutBy !== null) undoCheckOut(writer, page, false);
  return again(writer, page);
}

/** Checks in as a draft; does nothing where the page is not checked out. */
export function checkInPage(writer: Writer, page: Document): Document {
  const { checkedOutBy } = writer.stores.files.state(page.id);
  if (checkedOutBy !== null) checkIn(writer, page, checkinTypes.minor, '');
  return again(writer, page);
}

/** Makes the page a major version, and news where it waits for that. */
export function publishPage(writer: Writer, page: Document): Document {
  const { stores } = writer;
  return stores.core.together(() => {
    demandUnlockedBy(stores, writer.user, page.id, page.path);
    changeItem(writer, page.list, page.item, { values: publishedValues(writer, page) }, { system: true });
    if (stores.files.state(page.id).checkedOutBy !== null) checkIn(writer, again(writer, page), checkinTypes.major, '');
    else if (page.list.minorVersions) publish(writer, again(writer, page), '');
    return again(writer, page);
  });
}

function publishedValues({ stores }: Writer, page: Document): Values {
  const { values } = page.item;
  return {
    FirstPublishedDate: values['FirstPublishedDate'] ?? seconds(stores.core.now()),
    ...(values['PromotedState'] === promoted.onPublish ? { PromotedState: promoted.yes } : {}),
  };
}

/** Makes a page news, or an ordinary page again. */
export function promotePage(writer: Writer, page: Document, state: number): Document {
  demandUnlockedBy(writer.stores, writer.user, page.id, page.path);
  changeItem(writer, page.list, page.item, { values: { PromotedState: state } }, { system: true });
  return again(writer, page);
}
