import { complex } from '../../answers/answer';
import { method, reading, type Resource } from '../../answers/resource';
import { jsonPart } from '../../http/message';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { absoluteUrl, may, ofItem, ofList, ofWeb, type Call } from '../call';
import { textIn } from '../written';

/** At most this many rows of a list are looked through: search here is small, real search has an index. */
const mostRows = 5000;
const mostResults = 500;

type Found = Readonly<Record<string, string | null>>;

/** Words that must all be there, and `Name:value` conditions; quotes hold words together (a small part of KQL). */
function readWords(text: string): { words: string[]; conditions: [string, string][] } {
  const words: string[] = [];
  const conditions: [string, string][] = [];
  for (const match of text.matchAll(/(?:(\w+)[:=])?(?:"([^"]*)"|([^\s"()]+))/g)) {
    const value = (match[2] ?? match[3] ?? '').replace(/\*$/, '').toLowerCase();
    const name = match[1]?.toLowerCase();
    if (name !== undefined) conditions.push([name, value]);
    else if (value !== '' && !/^(?:and|or|not)$/.test(value)) words.push(value);
  }
  return { words, conditions };
}

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const small = text.toLowerCase();
  return words.every((word) => small.includes(word));
};

function fits(found: Found, conditions: readonly [string, string][]): boolean {
  return conditions.every(([name, value]) => {
    const held =
      Object.entries(found)
        .find(([key]) => key.toLowerCase() === name)?.[1]
        ?.toLowerCase() ?? '';
    return name === 'path' ? held.startsWith(value) : held.includes(value);
  });
}

function* everything(call: Call, words: readonly string[]): Generator<Found> {
  const { webs, lists, items, people } = call.stores;
  const common = (web: Web): Found => ({
    SPWebUrl: absoluteUrl(call, web.path),
    SiteName: absoluteUrl(call, web.path),
    SiteId: web.siteId,
    WebId: web.id,
  });
  for (const web of webs.all(call.web.siteId)) {
    if (may(call, 'viewPages', ofWeb(web)) && holdsAll(`${web.title} ${web.description}`, words))
      yield {
        ...common(web),
        Title: web.title,
        Path: absoluteUrl(call, web.path),
        contentclass: 'STS_Web',
        LastModifiedTime: web.itemModified,
      };
    for (const list of lists.all(web.id)) {
      if (list.hidden || !call.stores.rights.mayInside(call.user, 'viewListItems', web, list)) continue;
      if (may(call, 'viewListItems', ofList(call, list)) && holdsAll(`${list.title} ${list.description}`, words))
        yield {
          ...common(web),
          ListId: list.id,
          Title: list.title,
          Path: absoluteUrl(call, list.path),
          contentclass: list.baseType === 1 ? 'STS_List_DocumentLibrary' : 'STS_List_GenericList',
          LastModifiedTime: list.created,
        };
      for (const item of items.page(list.id, 0, mostRows)) {
        if (!holdsAll(textOf(item), words) || !may(call, 'viewListItems', ofItem(call, list, item))) continue;
        yield {
          ...common(web),
          ...ofRow(call, list, item),
          Author: people.byId(web.siteId, item.author)?.title ?? null,
        };
      }
    }
  }
}

const textOf = (item: Item): string =>
  [item.leaf, ...Object.values(item.values).filter((value) => typeof value === 'string')].join(' ');

function ofRow(call: Call, list: List, item: Item): Found {
  const title = item.values['Title'];
  const library = list.baseType === 1;
  return {
    ListId: list.id,
    ListItemID: String(item.id),
    Title: typeof title === 'string' && title !== '' ? title : item.leaf,
    Path: absoluteUrl(call, library ? `${item.dir}/${item.leaf}` : `${list.path}/DispForm.aspx?ID=${item.id}`),
    LastModifiedTime: item.modified,
    Write: item.modified,
    UniqueId: `{${item.uniqueId}}`,
    FileExtension: library ? (/\.(\w+)$/.exec(item.leaf)?.[1] ?? null) : null,
    IsDocument: String(library && item.fs === 0),
    contentclass: library ? 'STS_ListItem_DocumentLibrary' : 'STS_ListItem_GenericList',
  };
}

const cell = ([Key, Value]: [string, unknown]): unknown => ({
  Key,
  Value: Value ?? null,
  ValueType: Value === null ? 'Null' : 'Edm.String',
});

function search(call: Call, request: Readonly<Record<string, unknown>>): unknown {
  const query = textIn(request, 'Querytext') ?? textIn(request, 'querytext') ?? '';
  const { words, conditions } = readWords(query);
  const results: Found[] = [];
  if (query.trim() !== '')
    for (const found of everything(
      call,
      words.filter((word) => word !== ''),
    ))
      if (fits(found, conditions) && results.push(found) >= mostResults) break;
  const start = Math.max(0, Number(request['StartRow'] ?? 0) || 0);
  const limit = Math.min(500, Number(request['RowLimit'] ?? 10) || 10);
  const chosen = Array.isArray(request['SelectProperties']) ? request['SelectProperties'].map(String) : [];
  const rows = results.slice(start, start + limit).map((found, n) => {
    const all: Record<string, string | null> = { Rank: '0', DocId: String(start + n + 1), ...found };
    const shown = chosen.length === 0 ? all : Object.fromEntries(chosen.map((name) => [name, valueOf(all, name)]));
    return { Cells: Object.entries(shown).map(cell) };
  });
  return {
    ElapsedTime: 1,
    PrimaryQueryResult: {
      CustomResults: [],
      QueryId: call.stores.core.newId(),
      QueryRuleId: '00000000-0000-0000-0000-000000000000',
      RefinementResults: null,
      RelevantResults: {
        GroupTemplateId: null,
        ItemTemplateId: null,
        Properties: [],
        ResultTitle: null,
        ResultTitleUrl: null,
        RowCount: rows.length,
        Table: { Rows: rows },
        TotalRows: results.length,
        TotalRowsIncludingDuplicates: results.length,
      },
      SpecialTermResults: null,
    },
    Properties: [],
    SecondaryQueryResults: [],
    SpellingSuggestion: '',
    TriggeredRules: [],
  };
}

const valueOf = (all: Readonly<Record<string, string | null>>, name: string): string | null =>
  Object.entries(all).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;

const type = 'Microsoft.Office.Server.Search.REST.SearchResult';

/** `_api/search`: words over what the person may see (SURFACE.md 15). Sorting, refiners and ranking are not done. */
export function searchResource(call: Call): Resource {
  return {
    child: (step) => {
      switch (step.name) {
        case 'postquery':
          return method(() =>
            complex(
              search(call, jsonPart(call.request, 'request')) as Record<string, unknown>,
              call.request,
              'postquery',
              type,
            ),
          );
        case 'query':
          return reading(() => {
            const text = (call.request.query.get('querytext') ?? '').replace(/^'|'$/g, '').replace(/''/g, "'");
            const request = {
              Querytext: text,
              RowLimit: call.request.query.get('rowlimit') ?? 10,
              StartRow: call.request.query.get('startrow') ?? 0,
            };
            return complex(search(call, request) as Record<string, unknown>, call.request, 'query', type);
          });
        case 'suggest':
          return reading(() =>
            complex(
              { PeopleNames: [], PersonalResults: [], Queries: [] },
              call.request,
              'suggest',
              'Microsoft.Office.Server.Search.REST.QuerySuggestionResults',
            ),
          );
        default:
          return null;
      }
    },
  };
}
