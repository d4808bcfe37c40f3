import { all, complex, done, noContent, nothing, one, plain } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody, ServiceError } from '../../http/message';
import { only, type Segment } from '../../http/path';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { nowhere } from '../missing';
import { putWeb } from './web-changes';
import { setBy, textIn } from '../written';

interface NavNode {
  readonly Id: number;
  readonly parent: number;
  readonly Title: string;
  readonly Url: string;
  readonly IsVisible: boolean;
  readonly IsExternal: boolean;
}

type Bar = 'quicklaunch' | 'topnavigationbar';
/** The fixed ids of the two bars' own nodes. */
const barIds: Readonly<Record<Bar, number>> = { quicklaunch: 1025, topnavigationbar: 1002 };
const properties = new Set([
  'Title',
  'Url',
  'IsVisible',
  'IsExternal',
  'IsDocLib',
  'ListTemplateType',
  'AsLastNode',
  'PreviousNode',
]);

const firstNodes = (web: Web): NavNode[] => [
  { Id: 1031, parent: 1025, Title: 'Home', Url: web.path, IsVisible: true, IsExternal: false },
  {
    Id: 2001,
    parent: 1025,
    Title: 'Documents',
    Url: `${web.path}/Shared Documents/Forms/AllItems.aspx`,
    IsVisible: true,
    IsExternal: false,
  },
];

/** `navigation` of a web: its two bars of links (@pnp/sp navigation/types.js). */
export function navigationOfWeb(call: Call, web: Web): Parts {
  return {
    links: {
      Navigation: () => ({
        type: 'SP.Navigation',
        set: 'SP.ApiData.Navigations',
        id: 'Web/Navigation',
        editLink: 'Web/Navigation',
        values: { UseShared: web.parentId !== null },
        parts: () => ({
          links: {
            QuickLaunch: () => below(call, web, barIds.quicklaunch),
            TopNavigationBar: () => below(call, web, barIds.topnavigationbar),
          },
          routes: {
            quicklaunch: bar(call, web, 'quicklaunch'),
            topnavigationbar: bar(call, web, 'topnavigationbar'),
            getnodebyid: (step) => nodeResource(call, web, Number(only(step))),
          },
        }),
      }),
    },
  };
}

const fresh = (call: Call, web: Web): Web => call.stores.webs.get(web.id) ?? web;

const nodesOf = (call: Call, web: Web): readonly NavNode[] =>
  (fresh(call, web).properties?.['navigation'] as readonly NavNode[] | undefined) ?? firstNodes(web);

function putNodes(call: Call, web: Web, nodes: readonly NavNode[]): void {
  demand(call, 'manageWeb', ofWeb(web));
  const now = fresh(call, web);
  putWeb(call, { ...now, properties: { ...now.properties, navigation: nodes } });
}

const below = (call: Call, web: Web, parent: number): Collection => ({
  set: 'SP.ApiData.NavigationNodes',
  entities: nodesOf(call, web)
    .filter((node) => node.parent === parent)
    .map((node) => nodeEntity(call, web, node)),
});

function nodeEntity(call: Call, web: Web, node: NavNode): Entity {
  const address = `Web/Navigation/GetNodeById(${node.Id})`;
  return {
    type: 'SP.NavigationNode',
    set: 'SP.ApiData.NavigationNodes',
    id: address,
    editLink: address,
    values: {
      AudienceIds: null,
      CurrentLCID: web.language,
      Id: node.Id,
      IsDocLib: false,
      IsExternal: node.IsExternal,
      IsVisible: node.IsVisible,
      ListTemplateType: 0,
      OpenInNewWindow: null,
      Title: node.Title,
      Url: node.Url,
    },
    parts: () => ({
      links: { Children: () => below(call, web, node.Id) },
      routes: { children: (step) => nodesResource(call, web, node.Id, step) },
    }),
  };
}

const noNode = (): ServiceError =>
  new ServiceError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

function nodeResource(call: Call, web: Web, id: number): Resource {
  const node = nodesOf(call, web).find((one) => one.Id === id);
  if (!node) return nowhere(call, noNode);
  return entityResource(nodeEntity(call, web, node), call.request, {
    merge: () => {
      const change = Object.fromEntries(setBy(jsonBody(call.request), 'SP.NavigationNode', properties));
      const changed: NavNode = {
        ...node,
        Title: textIn(change, 'Title') ?? node.Title,
        Url: textIn(change, 'Url') ?? node.Url,
        IsVisible: typeof change['IsVisible'] === 'boolean' ? change['IsVisible'] : node.IsVisible,
      };
      putNodes(
        call,
        web,
        nodesOf(call, web).map((one) => (one.Id === id ? changed : one)),
      );
      return noContent();
    },
    remove: () => {
      const gone = new Set([id]);
      // What lay below goes with it, however deep: a child always stands after its parent was made.
      for (const one of [...nodesOf(call, web)].sort((a, b) => a.Id - b.Id)) if (gone.has(one.parent)) gone.add(one.Id);
      putNodes(
        call,
        web,
        nodesOf(call, web).filter((one) => !gone.has(one.Id)),
      );
      return done();
    },
  });
}

const bar =
  (call: Call, web: Web, name: Bar) =>
  (step: Segment): Resource =>
    nodesResource(call, web, barIds[name], step);

function nodesResource(call: Call, web: Web, parent: number, step: Segment): Resource {
  if (step.args?.length) return nodeResource(call, web, Number(only(step)));
  return {
    get: () => all(below(call, web, parent), call.request),
    post: () => {
      const body = Object.fromEntries(setBy(jsonBody(call.request), 'SP.NavigationNode', properties));
      const url = textIn(body, 'Url') ?? '';
      const title = textIn(body, 'Title') ?? '';
      if (title === '') throw faults.badArgument('The parameter Title cannot be null or empty.');
      const nodes = nodesOf(call, web);
      const now = fresh(call, web);
      const id = Math.max(2001, Number(now.properties?.['lastNode'] ?? 0), ...nodes.map((one) => one.Id)) + 1;
      const node: NavNode = {
        Id: id,
        parent,
        Title: title,
        Url: url,
        IsVisible: body['IsVisible'] !== false,
        IsExternal: /^https?:/i.test(url) && !url.startsWith(call.request.origin),
      };
      demand(call, 'manageWeb', ofWeb(web));
      putWeb(call, { ...now, properties: { ...now.properties, navigation: [...nodes, node], lastNode: id } });
      return one(nodeEntity(call, web, node), call.request, 201);
    },
    child: steps({
      getbyid: (inner) => nodeResource(call, web, Number(only(inner))),
      moveafter: () =>
        method(() => {
          const { nodeId, previousNodeId } = jsonBody(call.request);
          const nodes = nodesOf(call, web);
          const moving = nodes.find((one) => one.Id === Number(nodeId));
          if (!moving) throw noNode();
          const rest = nodes.filter((one) => one !== moving);
          const before = rest.findIndex((one) => one.Id === Number(previousNodeId));
          putNodes(call, web, [...rest.slice(0, before + 1), moving, ...rest.slice(before + 1)]);
          return nothing(call.request);
        }),
    }),
  };
}

/** `_api/navigation`: the bars as a menu (@pnp/sp navigation, NavigationService). */
export function menuResource(call: Call): Resource {
  const { web } = call;
  const menu = (parent: number, depth: number): unknown[] =>
    nodesOf(call, web)
      .filter((node) => node.parent === parent && node.IsVisible)
      .map((node) => ({
        FriendlyUrlSegment: '',
        IsDeleted: false,
        IsHidden: false,
        Key: String(node.Id),
        NodeType: 0,
        Nodes: depth > 1 ? menu(node.Id, depth - 1) : [],
        SimpleUrl: node.Url,
        Title: node.Title,
      }));
  return {
    child: steps({
      menustate: () =>
        method(() =>
          complex(
            {
              FriendlyUrlPrefix: '',
              Nodes: menu(1025, Number(jsonBody(call.request)['depth'] ?? 10)),
              SPSitePrefix: web.path,
              SPWebPrefix: web.path,
              SimpleUrl: '',
              StartingNodeKey: '1025',
              StartingNodeTitle: 'Quick launch',
              Version: call.stores.core.now().toISOString(),
            },
            call.request,
            'MenuState',
            'Microsoft.SharePoint.Navigation.REST.MenuState',
          ),
        ),
      menunodekey: () =>
        method(() => {
          const url = textIn(jsonBody(call.request), 'currentUrl') ?? '';
          const node = nodesOf(call, web).find((one) => one.Url.toLowerCase() === url.toLowerCase());
          return plain(String(node?.Id ?? 1025), call.request, 'MenuNodeKey');
        }),
    }),
  };
}
