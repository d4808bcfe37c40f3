import { all, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { method, reading, steps } from '../../answers/resource';
import { forgetLooseBelow } from '../../files/subtree';
import { faults } from '../../http/faults';
import { jsonPart, ServiceError } from '../../http/message';
import { argument } from '../../http/path';
import { forgetList } from '../../lists/remove-list';
import { regionOf } from '../../kinds/context';
import { purgeRecycled } from '../../items/restore';
import { fullControl } from '../../rights/inheritance';
import { furnishWeb } from '../../setup/lists';
import { seconds } from '../../store/database';
import type { Web } from '../../store/webs';
import { demand, may, ofWeb, type Call } from '../call';
import { putWeb } from './web-changes';
import { webEntity } from './webs';
import { textIn } from '../written';

/** Short facts of a web: SP.WebInformation. */
export function webInfo(web: Web): Entity {
  return {
    type: 'SP.WebInformation',
    set: 'SP.ApiData.WebInformations',
    id: `Web/WebInfos('${web.id}')`,
    editLink: `Web/WebInfos('${web.id}')`,
    values: {
      Configuration: Number(web.settings['Configuration'] ?? 0),
      Created: web.created.replace(/Z$/, ''),
      Description: web.description,
      Id: web.id,
      Language: web.language,
      LastItemModifiedDate: web.itemModified,
      LastItemUserModifiedDate: web.itemModified,
      ServerRelativeUrl: web.path,
      Title: web.title,
      WebTemplate: web.template,
      WebTemplateId: 1,
    },
  };
}

/** The webs below one, for `webs`, `webinfos` and their kin: only those that the person may open. */
export function websOfWeb(call: Call, web: Web): Parts {
  const mine = (): Web[] => call.stores.webs.below(web).filter((one) => may(call, 'open', ofWeb(one)));
  const whole = (): Collection => ({
    set: 'SP.ApiData.Webs1',
    entities: mine().map((one) => webEntity(call, one)),
  });
  const short = (webs: readonly Web[] = mine()): Collection => ({
    set: 'SP.ApiData.WebInformations',
    entities: webs.map(webInfo),
  });
  return {
    links: {
      Webs: whole,
      WebInfos: () => short(),
      ParentWeb: () => {
        const parent = web.parentId === null ? null : call.stores.webs.get(web.parentId);
        return parent && webInfo(parent);
      },
    },
    routes: {
      webs: () => ({
        get: () => all(whole(), call.request),
        child: steps({ add: () => method(() => one(webEntity(call, addWeb(call, web)), call.request)) }),
      }),
      webinfos: () => ({
        get: () => all(short(), call.request),
        child: steps({ add: () => method(() => one(webInfo(addWeb(call, web)), call.request)) }),
      }),
      getsubwebsfilteredforcurrentuser: (step) =>
        reading(() => {
          const configuration = Number(argument(step, 'nconfigurationfilter', 1) ?? -1);
          const fits = (one: Web): boolean =>
            configuration === -1 || Number(one.settings['Configuration'] ?? 0) === configuration;
          return all(short(mine().filter(fits)), call.request);
        }),
    },
  };
}

function addWeb(call: Call, parent: Web): Web {
  demand(call, 'manageSubwebs', ofWeb(parent));
  const { core, webs, rights } = call.stores;
  const body = jsonPart(call.request, 'parameters');
  const title = textIn(body, 'Title') ?? '';
  const leaf = (textIn(body, 'Url') ?? '').trim().replace(/^\/+|\/+$/g, '');
  if (title.trim() === '') throw faults.badArgument('The parameter Title cannot be null or empty.');
  if (title.length > 255) throw faults.badArgument('The site title is too long. It may have at most 255 characters.');
  checkLeaf(leaf);
  const path = `${parent.path}/${leaf}`;
  const taken = webs.at(path) ?? call.stores.lists.overPath(path);
  if (taken || ['lists', '_catalogs', 'sitepages', '_api'].includes(leaf.toLowerCase()))
    throw new ServiceError(
      500,
      '-2147024713, Microsoft.SharePoint.SPException',
      `The Web site address "${path}" is already in use.`,
    );
  const [template = 'STS', configuration = '0'] = (textIn(body, 'WebTemplate') ?? 'STS').split('#');
  const language = Number(body['Language'] ?? parent.language);
  const at = seconds(core.now());
  return core.together(() => {
    const web: Web = {
      id: core.newId(),
      siteId: parent.siteId,
      parentId: parent.id,
      path,
      title,
      description: textIn(body, 'Description') ?? '',
      language: Number.isInteger(language) && language > 0 ? language : parent.language,
      template: template === '' ? 'STS' : template,
      created: at,
      itemModified: at,
      settings: { Configuration: Number(configuration) || 0 },
      // A new web begins with the regional settings of the one above.
      properties: { region: regionOf(parent), author: call.user.principalId },
    };
    putWeb(call, web, 'add');
    // Rights of its own are at first those of who made the web, alone.
    if (body['UseSamePermissionsAsParentSite'] === false)
      rights.scopes.put({
        id: web.id,
        siteId: web.siteId,
        assignments: [{ principalId: call.user.principalId, roleIds: [fullControl] }],
      });
    furnishWeb(call.stores, web, call.user.principalId);
    return web;
  });
}

function checkLeaf(leaf: string): void {
  if (leaf === '' || leaf.length > 128 || /["#%*:<>?\\/|{}~&]|\.\.|^[._]|\.$/.test(leaf) || hasControl(leaf))
    throw new ServiceError(
      400,
      '-2130575276, Microsoft.SharePoint.SPException',
      `"${leaf}" is not a valid address of a Web site.`,
    );
}

const hasControl = (text: string): boolean => [...text].some((sign) => (sign.codePointAt(0) ?? 0) < 32);

/** DELETE of a web: not of the root of a site, and not while webs lie below it (SURFACE.md 5). */
export function removeWeb(call: Call, web: Web): void {
  demand(call, 'manageWeb', ofWeb(web));
  demand(call, 'manageSubwebs', ofWeb(web));
  const { webs, lists, rights, core, recycleBin } = call.stores;
  if (web.parentId === null)
    throw new ServiceError(
      400,
      '-2130575223, Microsoft.SharePoint.SPException',
      'The root Web site cannot be deleted.',
    );
  if (webs.below(web).length > 0)
    throw new ServiceError(
      409,
      '-2130575167, Microsoft.SharePoint.SPException',
      `Error deleting Web site "${web.path}". You can't delete a site that has subsites.`,
    );
  core.together(() => {
    // What was recycled goes with the web, so that its bytes are freed too.
    for (const thing of recycleBin.ofSite(web.siteId)) if (thing.webId === web.id) purgeRecycled(call.stores, thing);
    for (const list of [...lists.all(web.id)]) forgetList({ stores: call.stores, web, user: call.user }, list);
    forgetLooseBelow(call.stores, web.path);
    for (const scope of rights.scopes.all(web.siteId)) if (scope.id === web.id) rights.scopes.remove(scope.id);
    putWeb(call, web, 'delete');
  });
}
