import type { Securable } from '../../rights/rights';
import type { NewChange } from '../../store/changes';
import type { Call } from '../call';

const thingOf = { web: 'Web', list: 'List', item: 'Item' } as const;

/** Says in the change log that the rights of a web, a list or a row have changed. */
export function recordRights(call: Call, of: Securable, type: NewChange['type']): void {
  const where =
    of.kind === 'web'
      ? { uniqueId: of.web.id, path: of.web.path }
      : of.kind === 'list'
        ? { listId: of.list.id, uniqueId: of.list.id, path: of.list.path }
        : {
            listId: of.list.id,
            itemId: of.item.id,
            uniqueId: of.item.uniqueId,
            path: `${of.item.dir}/${of.item.leaf}`,
          };
  call.stores.changes.record({
    thing: thingOf[of.kind],
    type,
    siteId: of.web.siteId,
    webId: of.web.id,
    editor: call.user.principalId,
    ...where,
  });
}
