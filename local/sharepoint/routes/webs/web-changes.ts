import { faults } from '../../http/faults';
import { wrongType } from '../../http/read-value';
import { jsonBody } from '../../http/message';
import type { NewChange } from '../../store/changes';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { hiddenWebDefaults, webDefaults, webValues } from './web-values';
import { setBy } from '../written';

const kept: Readonly<Record<string, unknown>> = {
  ...webDefaults,
  ...hiddenWebDefaults,
  CustomMasterUrl: '',
  MasterUrl: '',
  WelcomePage: '',
  Configuration: 0,
};

/** MERGE of a web. Properties that only the server sets are left as they are; an unknown one is refused. */
export function changeWeb(call: Call, web: Web): void {
  demand(call, 'manageWeb', ofWeb(web));
  const known = new Set([...Object.keys(kept), ...Object.keys(webValues(call, web))]);
  const settings: Record<string, unknown> = { ...web.settings };
  let { title, description } = web;
  for (const [name, value] of setBy(jsonBody(call.request), 'SP.Web', known)) {
    if (name === 'Title') title = textOf(name, value);
    else if (name === 'Description') description = textOf(name, value);
    else if (name in kept) settings[name] = likeIn(name, value);
  }
  if (title.length > 255) throw faults.badArgument('The site title is too long. It may have at most 255 characters.');
  putWeb(call, { ...web, title, description, settings });
}

/** Writes a changed web and says so in the change log. */
export function putWeb(call: Call, web: Web, type: 'add' | 'update' | 'delete' = 'update'): void {
  call.stores.core.together(() => {
    if (type === 'delete') call.stores.webs.remove(web.id);
    else call.stores.webs.put(web);
    recordWeb(call, web, type);
  });
}

function textOf(name: string, value: unknown): string {
  if (value === null && name !== 'Title') return '';
  if (typeof value !== 'string') throw wrongType('Edm.String');
  return value;
}

/** A value of the same type as the property's usual one. */
function likeIn(name: string, value: unknown): unknown {
  const usual = kept[name];
  if (typeof usual === 'boolean' && typeof value !== 'boolean') throw wrongType('Edm.Boolean');
  if (typeof usual === 'number' && (typeof value !== 'number' || !Number.isInteger(value)))
    throw wrongType('Edm.Int32');
  if (typeof usual === 'string' && value !== null && typeof value !== 'string') throw wrongType('Edm.String');
  return value;
}

/** A line of the change log about a web. */
export const recordWeb = (call: Call, web: Web, type: NewChange['type']): void =>
  call.stores.changes.record({
    thing: 'Web',
    type,
    siteId: web.siteId,
    webId: web.id,
    uniqueId: web.id,
    path: web.path,
    editor: call.user.principalId,
  });
