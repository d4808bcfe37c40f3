// A list in memory, written through the stores: for rules of queries, and for lists too long to write over HTTP.
import { randomUUID } from 'node:crypto';
import { addItem } from '../../../../../local/sharepoint/items/write';
import { createList } from '../../../../../local/sharepoint/lists/create-list';
import type { ServiceRequest } from '../../../../../local/sharepoint/http/message';
import { plainField } from '../../../../../local/sharepoint/query/built-in';
import type { Call } from '../../../../../local/sharepoint/routes/call';
import { ensureSite } from '../../../../../local/sharepoint/setup/site';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { Field, FieldType } from '../../../../../local/sharepoint/store/fields';
import type { Item, Stored } from '../../../../../local/sharepoint/store/items';
import type { List } from '../../../../../local/sharepoint/store/lists';
import { createStores, type Stores } from '../../../../../local/sharepoint/stores';
import { localPeople } from '../../../../../local/people';

export interface TestSite {
  readonly stores: Stores;
  readonly call: Call;
  addList(title: string, columns: Readonly<Record<string, Column>>): List;
  addRow(list: List, values: Readonly<Record<string, Stored>>): Item;
  /** The same site for another request, and maybe another person. */
  asking(query: string, body?: unknown, login?: string): Call;
}

export type Column = FieldType | (Partial<Field> & { readonly type: FieldType });

export function testSite(now: () => Date = () => new Date('2025-06-15T10:00:00Z')): TestSite {
  const stores = createStores(openDatabase(':memory:'), now, randomUUID);
  const web = ensureSite(stores, { path: '/sites/dev', title: 'dev', people: localPeople, appLogins: [] });
  const userOf = (login: string | undefined) => {
    const users = stores.people.users(web.siteId);
    const user = login ? users.find((one) => one.email.startsWith(login)) : users.find((one) => one.siteAdmin);
    if (!user) throw new Error(`nobody is called ${login}`);
    return user;
  };
  const asking = (query: string, body?: unknown, login?: string): Call => ({
    stores,
    web,
    user: userOf(login),
    request: {
      method: body === undefined ? 'GET' : 'POST',
      path: 'web',
      query: new URLSearchParams(query),
      headers: { accept: 'application/json' },
      bytes: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      origin: 'http://127.0.0.1:4310',
      webUrl: 'http://127.0.0.1:4310/sites/dev',
    } satisfies ServiceRequest,
  });
  const call = asking('');
  return {
    stores,
    call,
    asking,
    addList(title, columns) {
      const list = createList(stores, web, { title, template: 100, author: call.user.principalId });
      stores.core.together(() => {
        for (const [name, column] of Object.entries(columns)) {
          const parts = typeof column === 'string' ? { type: column } : column;
          const fieldId = randomUUID();
          stores.fields.put({
            ...plainField(name, parts.type),
            ...parts,
            id: `${list.id}/${fieldId}`,
            fieldId,
            webId: web.id,
            listId: list.id,
            builtIn: false,
            readOnly: false,
          });
        }
      });
      return list;
    },
    addRow: (list, values) => addItem(call, list, { values }),
  };
}
