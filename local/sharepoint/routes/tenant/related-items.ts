import { nothing, plain } from '../../answers/answer';
import { method, reading, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { plainGuid } from '../../store/documents';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { pathOfUrl } from '../files/paths';
import { absoluteUrl, demand, may, ofItem, type Call } from '../call';

/** One end of a link: a row of a list. */
interface End {
  readonly list: List;
  readonly item: Item;
}

const idOf = ({ list, item }: End): string => `${list.id}/${item.id}`;

/** A row that the person may see, by its list's title or GUID and its id. */
function endOf(call: Call, name: unknown, id: unknown): End {
  const { lists, items, webs } = call.stores;
  const text = typeof name === 'string' ? name : '';
  const list =
    lists.byTitle(call.web.id, text) ??
    lists.get(plainGuid(text)) ??
    webs
      .everywhere()
      .filter((web) => web.siteId === call.web.siteId)
      .map((web) => lists.byTitle(web.id, text))
      .find((found) => found !== null);
  if (!list || list.siteId !== call.web.siteId) throw faults.noListId();
  const item = items.one(list.id, Number(id));
  if (!item || !may(call, 'viewListItems', ofItem(call, list, item))) throw faults.noItem();
  return { list, item };
}

/** A row by its address: "…/Lists/Plan/DispForm.aspx?ID=3" or a document's own. */
function endAt(call: Call, url: unknown): End {
  const text = typeof url === 'string' ? url : '';
  const address = URL.canParse(text, call.request.origin) ? new URL(text, call.request.origin) : null;
  if (!address) throw faults.badArgument('The URL is not valid.');
  const path = pathOfUrl(address.href);
  const list = call.stores.lists.overPath(path);
  if (!list) throw faults.noListId();
  const id = address.searchParams.get('ID') ?? address.searchParams.get('id') ?? /\/(\d+)_\.000$/.exec(path)?.[1];
  const cut = path.lastIndexOf('/');
  return endOf(call, list.id, id ?? call.stores.items.at(path.slice(0, cut), path.slice(cut + 1))?.id);
}

function linksOf(call: Call, from: End): readonly string[] {
  return (call.stores.tenant.get(`relatedItem/${idOf(from)}`)?.values['to'] ?? []) as readonly string[];
}

/** Changes which rows one row names; the row itself must be the person's to edit. */
function setLinks(call: Call, from: End, to: readonly string[]): void {
  demand(call, 'editListItems', ofItem(call, from.list, from.item));
  call.stores.tenant.put({ id: `relatedItem/${idOf(from)}`, kind: 'relatedItem', values: { to } });
}

function link(call: Call, from: End, to: End, back: boolean): void {
  call.stores.core.together(() => {
    setLinks(call, from, [...new Set([...linksOf(call, from), idOf(to)])]);
    if (back) setLinks(call, to, [...new Set([...linksOf(call, to), idOf(from)])]);
  });
}

function unlink(call: Call, from: End, to: End, back: boolean): void {
  call.stores.core.together(() => {
    setLinks(
      call,
      from,
      linksOf(call, from).filter((id) => id !== idOf(to)),
    );
    if (back)
      setLinks(
        call,
        to,
        linksOf(call, to).filter((id) => id !== idOf(from)),
      );
  });
}

/** The rows that a row names and that the person may see; a deleted one is left out. */
function related(call: Call, from: End): unknown[] {
  return linksOf(call, from).flatMap((id) => {
    const [listId = '', itemId] = id.split('/');
    const list = call.stores.lists.get(listId);
    const item = list && call.stores.items.one(listId, Number(itemId));
    if (!list || !item || !may(call, 'viewListItems', ofItem(call, list, item))) return [];
    const { Title } = item.values;
    return [
      {
        IconUrl: absoluteUrl(call, '/_layouts/15/images/icgen.gif'),
        ItemId: item.id,
        ListId: list.id,
        Title: typeof Title === 'string' ? Title : item.leaf,
        Url: `${absoluteUrl(call, list.path)}/DispForm.aspx?ID=${item.id}`,
        WebId: list.webId,
      },
    ];
  });
}

/** `SP.RelatedItemManager.…` (@pnp/sp related-items/types.js). */
export function relatedItemMethod(call: Call, name: string): Resource | null {
  const body = (): Readonly<Record<string, unknown>> => jsonBody(call.request);
  const source = (): End => endOf(call, body()['SourceListName'], body()['SourceItemID']);
  const target = (): End => endOf(call, body()['TargetListName'], body()['TargetItemID'] ?? body()['TargetItemId']);
  const act = (work: () => void): Resource =>
    method(() => {
      work();
      return nothing(call.request);
    });
  const back = (): boolean => body()['TryAddReverseLink'] === true || body()['TryDeleteReverseLink'] === true;
  switch (name) {
    case 'getrelateditems':
    case 'getpageonerelateditems':
      return reading(() => plain(related(call, source()), call.request, name));
    case 'addsinglelink':
      return act(() => link(call, source(), target(), back()));
    case 'addsinglelinktourl':
      return act(() => link(call, source(), endAt(call, body()['TargetItemUrl']), back()));
    case 'addsinglelinkfromurl':
      return act(() => link(call, endAt(call, body()['SourceItemUrl']), target(), back()));
    case 'deletesinglelink':
      return act(() => unlink(call, source(), target(), back()));
    default:
      return null;
  }
}
