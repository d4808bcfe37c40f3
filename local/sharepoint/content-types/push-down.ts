import type { Author } from '../fields/save-field';
import type { ContentType, FieldLink } from '../store/content-types';
import type { Web } from '../store/webs';
import { bringFields } from './bring-fields';
import { recordContentType } from './change-content-type';
import { isOrComesFrom, sameId } from './content-type-ids';

const followed = ['name', 'description', 'group', 'hidden', 'readOnly', 'sealed'] as const;

/**
 * Brings a change of a web's content type to all that come from it, on webs and lists of the site (Microsoft:
 * ContentType.Update with updateChildren). A property follows where the child still had the parent's; of the columns
 * those that were added, changed or taken away.
 */
export function pushDown(author: Author, web: Web, before: ContentType, after: ContentType): void {
  const { stores } = author;
  for (const child of stores.contentTypes.everywhere()) {
    if (sameId(child.contentTypeId, after.contentTypeId) || !isOrComesFrom(child.contentTypeId, after.contentTypeId))
      continue;
    const home = stores.webs.get(child.webId);
    if (home?.siteId !== web.siteId) continue;
    const properties = followed.filter((name) => after[name] !== before[name] && child[name] === before[name]);
    const changed: ContentType = {
      ...child,
      ...(Object.fromEntries(properties.map((name) => [name, after[name]])) as Partial<ContentType>),
      fieldLinks: followedLinks(child.fieldLinks, before.fieldLinks, after.fieldLinks),
      settings: { ...child.settings, ...changedSettings(before, after) },
    };
    if (JSON.stringify(changed) === JSON.stringify(child)) continue;
    stores.contentTypes.put(changed);
    const list = child.listId === null ? null : stores.lists.get(child.listId);
    if (list) bringFields(stores, home, list, changed);
    recordContentType(author, { web: home, list }, changed, 'update');
  }
}

const changedSettings = (before: ContentType, after: ContentType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(after.settings).filter(([name, value]) => before.settings[name] !== value));

function followedLinks(
  own: readonly FieldLink[],
  before: readonly FieldLink[],
  after: readonly FieldLink[],
): readonly FieldLink[] {
  const of = (links: readonly FieldLink[], id: string): FieldLink | undefined => links.find((link) => link.id === id);
  const kept = own
    .filter((link) => !of(before, link.id) || of(after, link.id))
    .map((link) => {
      const [old, now] = [of(before, link.id), of(after, link.id)];
      return now && (old?.required !== now.required || old.hidden !== now.hidden)
        ? { ...link, required: now.required, hidden: now.hidden }
        : link;
    });
  return [...kept, ...after.filter((link) => !of(own, link.id))];
}
