// A site with a list to look up in, for tests of values and formulas.
import { localPeople } from '../../../../../local/people';
import { createList } from '../../../../../local/sharepoint/lists/create-list';
import type { ValueContext } from '../../../../../local/sharepoint/kinds/kind';
import { ensureSite } from '../../../../../local/sharepoint/setup/site';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import type { Item, Stored } from '../../../../../local/sharepoint/store/items';
import type { List } from '../../../../../local/sharepoint/store/lists';
import type { User } from '../../../../../local/sharepoint/store/people';
import type { Web } from '../../../../../local/sharepoint/store/webs';
import { createStores, type Stores } from '../../../../../local/sharepoint/stores';

export interface Made {
  readonly stores: Stores;
  readonly web: Web;
  readonly list: List;
  readonly user: User;
  readonly context: ValueContext;
  /** The same site as an American one. */
  readonly american: ValueContext;
  column(type: FieldType, more?: Partial<Field>): Field;
  row(id: number, values: Readonly<Record<string, Stored>>): Item;
}

export const now = '2026-03-15T12:30:00Z';

export function makeSite(): Made {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const stores = createStores(openDatabase(':memory:'), () => new Date(now), newId);
  const web = ensureSite(stores, { path: '/sites/dev', title: 'dev', people: localPeople, appLogins: [] });
  const user = stores.people.byEmail(web.siteId, 'stab@contoso.example');
  if (!user) throw new Error('the site has no owner');
  const list = createList(stores, web, { title: 'Areas', template: 100, author: user.principalId });
  const row = (id: number, values: Readonly<Record<string, Stored>>): Item => ({
    listId: list.id,
    id,
    guid: newId(),
    uniqueId: newId(),
    version: 1,
    uiVersion: 512,
    fs: 0,
    dir: list.path,
    leaf: `${id}_.000`,
    contentTypeId: '0x01',
    created: '2026-03-01T09:00:00Z',
    modified: '2026-03-01T09:00:00Z',
    author: user.principalId,
    editor: user.principalId,
    hasAttachments: false,
    values,
  });
  stores.core.together(() => {
    stores.items.put(row(1, { Title: 'Børn; unge' }), []);
    stores.items.put(row(2, { Title: 'Ældre' }), []);
    stores.items.put(row(3, { Title: '#A;#B' }), []);
  });
  const column = (type: FieldType, more: Partial<Field> = {}): Field => ({
    id: `${list.id}/${type}`,
    fieldId: '00000000-0000-4000-9000-000000000001',
    webId: web.id,
    listId: list.id,
    internalName: 'F',
    staticName: 'F',
    title: 'F',
    type,
    description: '',
    group: '',
    required: false,
    indexed: false,
    unique: false,
    hidden: false,
    readOnly: false,
    sealed: false,
    builtIn: false,
    defaultValue: null,
    defaultFormula: null,
    validationFormula: null,
    validationMessage: null,
    settings: {},
    ...(type.startsWith('Lookup') ? { lookupListId: `{${list.id.toUpperCase()}}`, lookupField: 'Title' } : {}),
    ...more,
  });
  const context: ValueContext = {
    stores,
    siteId: web.siteId,
    list,
    locale: { lcid: 1030, timeZone: 'Europe/Copenhagen' },
  };
  const american = { ...context, locale: { lcid: 1033, timeZone: 'America/New_York' } };
  return { stores, web, list, user, context, american, column, row };
}
