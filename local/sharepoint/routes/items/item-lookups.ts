import type { Entity, Link, Parts } from '../../answers/entity';
import { faults } from '../../http/faults';
import { isPerson, isRowLookup, lookedUp } from '../../items/live';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import { rowSight } from '../../rights/row-sight';
import { compoundTypes, propertyName, type Field } from '../../store/fields';
import type { Item } from '../../store/items';
import { rowType, type List } from '../../store/lists';
import { plainLogin, type Principal } from '../../store/people';
import type { Call } from '../call';
import { itemSet } from './item-address';

/** Built-in columns of a target that read as plain values although their type is a lookup. */
const facts = new Set(['FileRef', 'FileDirRef', 'FSObjType', 'UniqueId', 'ItemChildCount', 'FolderChildCount']);

const lazily = (table: Readonly<Record<string, () => unknown>>): Record<string, () => unknown> => ({ ...table });

/** What a lookup shows of its target: its Id and Title, and by name its other plain columns. */
function targetEntity(call: Call, name: string, list: List, item: Item): Entity {
  const { stores } = call;
  const more = (): Record<string, () => unknown> => {
    const out = lazily({ ID: () => item.id });
    for (const field of stores.fields.ofList(list.id)) {
      const property = propertyName(field.internalName);
      const value = () => valueOf(item, field, stores);
      if (facts.has(field.internalName)) out[property] = value;
      // Only plain values of a target can be projected (SURFACE.md 8).
      else if (compoundTypes.has(field.type))
        out[property] = () => {
          throw faults.notExpanded(`${name}/${property}`);
        };
      else out[property] = () => kindOf(field).properties(value(), field)[property] ?? null;
    }
    return out;
  };
  return {
    type: rowType(list),
    set: itemSet(list),
    id: item.uniqueId,
    editLink: '',
    values: { Id: item.id, Title: item.values['Title'] ?? (list.baseType === 1 ? item.leaf : null) },
    parts: () => ({ more: more() }),
  };
}

const settingOf = (person: Principal, name: string): unknown => person.settings[name] ?? null;

/** A person as a row of the user information list shows them (SURFACE.md 8). */
export function personEntity(person: Principal): Entity {
  const words = person.title.split(' ');
  const group = person.kind === 'group';
  return {
    type: 'SP.Data.UserInfoItem',
    set: 'SP.ListData.UserInfoItems',
    id: personGuid(person),
    editLink: '',
    values: { Id: person.principalId, Title: person.title },
    parts: () => ({
      more: {
        ID: () => person.principalId,
        EMail: () => person.email,
        Name: () => person.login,
        FirstName: () => settingOf(person, 'FirstName') ?? (group ? null : (words[0] ?? null)),
        LastName: () => settingOf(person, 'LastName') ?? (group || words.length < 2 ? null : words.slice(1).join(' ')),
        UserName: () => (group ? null : plainLogin(person.login)),
        SipAddress: () => (group ? null : person.email),
        JobTitle: () => settingOf(person, 'JobTitle'),
        Department: () => settingOf(person, 'Department'),
        Office: () => settingOf(person, 'Office'),
        WorkPhone: () => settingOf(person, 'WorkPhone'),
        MobilePhone: () => settingOf(person, 'MobilePhone'),
        WebSite: () => settingOf(person, 'WebSite'),
        Picture: () => settingOf(person, 'Picture'),
        Notes: () => settingOf(person, 'Notes'),
        AskMeAbout: () => settingOf(person, 'AskMeAbout'),
        SPSPictureTimestamp: () => null,
        SPSPicturePlaceholderState: () => null,
        IsSiteAdmin: () => person.siteAdmin,
        Deleted: () => (person as { deleted?: boolean }).deleted ?? false,
        Hidden: () => person.hidden,
        UserInfoHidden: () => person.hidden,
        ContentTypeDisp: () => (group ? 'SharePointGroup' : 'Person'),
      },
    }),
  };
}

/** The user information list has no rows of its own here: a GUID of its own for each person all the same. */
const personGuid = (person: Principal): string =>
  `${person.siteId.slice(0, 24)}${person.principalId.toString(16).padStart(12, '0')}`;

function linkOf(call: Call, name: string, field: Field, item: Item): Link {
  const { stores } = call;
  const sees = rowSight(stores, call.user);
  const value = valueOf(item, field, stores);
  const ids = (Array.isArray(value) ? value : value === null ? [] : [value]).filter(
    (id): id is number => typeof id === 'number',
  );
  const entities = ids.flatMap((id): Entity[] => {
    if (isPerson(field)) {
      const list = stores.lists.get(item.listId);
      const person = list && stores.people.byId(list.siteId, id);
      return person ? [personEntity(person)] : [];
    }
    const target = lookedUp(stores, field, id);
    const list = target && stores.lists.get(target.listId);
    return target && list && sees(target) ? [targetEntity(call, name, list, target)] : [];
  });
  if (field.type === 'LookupMulti' || field.type === 'UserMulti')
    return { set: entities[0]?.set ?? 'SP.ListData', entities };
  return entities[0] ?? null;
}

/** Each list's lookups and persons by the name that rows carry, until its columns change (`ofList` gives another array). */
const linked = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>();
function lookupColumns(call: Call, list: List): ReadonlyMap<string, Field> {
  const all = call.stores.fields.ofList(list.id);
  let columns = linked.get(all);
  if (!columns)
    linked.set(
      all,
      (columns = new Map(
        all
          .filter((field) => isRowLookup(field) || isPerson(field))
          .map((field) => [propertyName(field.internalName), field]),
      )),
    );
  return columns;
}

/** A lookup or person of a row by name: where it leads, and the fault of its plain name. Null where it is none. */
export function lookupOfItem(
  call: Call,
  list: List,
  item: Item,
  name: string,
): { readonly link: () => Link; readonly refuse: () => never } | null {
  const field = lookupColumns(call, list).get(name);
  return field
    ? {
        link: () => linkOf(call, name, field, item),
        refuse: () => {
          throw faults.notExpanded(name);
        },
      }
    : null;
}

/** Lookups and persons of a row as links. Their plain names are no values: to select one without parts is refused. */
export function lookupsOfItem(call: Call, list: List, item: Item): Parts {
  const links: Record<string, () => Link> = {};
  const more: Record<string, () => unknown> = {};
  for (const name of lookupColumns(call, list).keys()) {
    const lookup = lookupOfItem(call, list, item, name);
    if (!lookup) continue;
    links[name] = lookup.link;
    more[name] = lookup.refuse;
  }
  return { links, more };
}
