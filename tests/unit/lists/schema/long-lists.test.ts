// No view and no query of the product meets the list view threshold, in lists longer than it (5,000 rows).
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { indexedColumns } from '../../../../local/sharepoint/items/index-columns';
import { openDatabase } from '../../../../local/sharepoint/store/database';
import { createDirectory } from '../../../../local/sharepoint/store/directory';
import type { Stored } from '../../../../local/sharepoint/store/items';
import { createStores, type Stores } from '../../../../local/sharepoint/stores';
import { localPeople } from '../../../../local/people';
import { provision } from '../../../../src/lists/provisioning';
import {
  columnOf,
  lists,
  storedChoices,
  type FieldDeclaration,
  type ListDeclaration,
} from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runSite, type RunningSite } from '../support/running-site';

jest.setTimeout(180_000);

const length = 5_100;
/** Of these, as many again: planned, in the first stage, and without a date or an area. */
const undated: readonly ListDeclaration[] = [lists.items, lists.activities];
/** The lists that grow with the years and with the plan. */
const growing = [
  lists.activities,
  lists.items,
  lists.measurements,
  lists.acknowledgements,
  lists.supervisionSamples,
  lists.reminders,
  lists.events,
] as const satisfies readonly ListDeclaration[];
const named = growing.map((list) => [list.name, list as ListDeclaration] as const);

let site: RunningSite;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-long-'));
const dbFile = path.join(folder, 'site.db');

beforeAll(async () => {
  const first = await runSite({ dbFile });
  await provision(first.as('stab'));
  await first.close();
  fill();
  site = await runSite({ dbFile });
});
afterAll(async () => {
  await site.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Written past HTTP, which would take minutes. */
function fill(): void {
  const db = openDatabase(dbFile);
  const stores = createStores(db, () => new Date(), randomUUID, createDirectory(localPeople));
  const web = stores.webs.at('/sites/dev');
  if (!web) throw new Error('no site');
  stores.core.together(() => {
    for (const list of growing) fillList(stores, web.id, list);
  });
  db.close();
}

function fillList(stores: Stores, webId: string, list: ListDeclaration): void {
  const made = stores.lists.all(webId).find((one) => one.path.endsWith(`/${list.name}`));
  if (!made) throw new Error(list.name);
  const columns = indexedColumns(stores, made.id);
  const at = '2026-01-01T00:00:00Z';
  for (let n = 0; n < (undated.includes(list) ? 2 * length : length); n++) {
    const id = stores.items.takeId(made.id);
    const values: Record<string, Stored> = { Title: `Række ${n}` };
    for (const field of list.fields) values[field.name] = n < length ? valueOf(field, n) : withoutDate(field, n);
    stores.items.put(
      {
        listId: made.id,
        id,
        guid: randomUUID(),
        uniqueId: randomUUID(),
        version: 1,
        uiVersion: 512,
        fs: 0,
        dir: made.path,
        leaf: `${id}_.000`,
        contentTypeId: '0x01',
        created: at,
        modified: at,
        author: 7,
        editor: 7,
        hasAttachments: false,
        values,
      },
      columns,
    );
  }
}

/** The least that a person fills in. */
function withoutDate(field: FieldDeclaration, n: number): Stored {
  if (field.type === 'date' || field.name === 'AreaKey') return null;
  // No query asks for all rows of a plan as long as this at once: a plan is read whole, page by page.
  if (field.name === 'PlanKey') return `p${2 + (n % 2)}`;
  return valueOf(field, field.type === 'choice' ? 0 : n);
}

/** Days over ten years around today, choices in turn, one plan with all rows. */
function valueOf(field: FieldDeclaration, n: number): Stored {
  const choices = storedChoices(field);
  switch (field.type) {
    case 'date':
    case 'moment':
      return n % 5 === 0 ? null : new Date(Date.now() + ((n % 3650) - 1825) * 86_400_000).toISOString();
    case 'choice':
      return choices[n % choices.length] ?? null;
    case 'number':
      return n;
    case 'boolean':
      return n % 2 === 0;
    case 'person':
      return null;
    default:
      if (field.unique) return `${field.name}-${n}`;
      return field.name === 'PlanKey' ? `p${n % 2}` : `${field.name}-${n % 400}`;
  }
}

test.each(named)('the views of %s, and its own first view', async (_name, list) => {
  const at = listOf(site.as('stab'), list);
  for (const view of [...list.views, { name: 'AllItems', query: '', rowLimit: 30 }]) {
    const xml = `<View><Query>${view.query}</Query><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`;
    const answer = await at.renderListDataAsStream({ ViewXml: xml });
    expect([view.name, (answer.Row as unknown[]).length <= view.rowLimit]).toEqual([view.name, true]);
  }
});

test.each(named)('the queries of %s', async (_name, list) => {
  const at = listOf(site.as('stab'), list);
  const fields = new Map(list.fields.map((field) => [field.name, field]));
  for (const query of list.queries) {
    const [first] = query.filter;
    const field = fields.get(first ?? '');
    if (!field) throw new Error(query.why);
    const rows = at.items
      .select('Id')
      .filter(`${columnOf(field)} eq ${literal(field)}`)
      .top(10);
    const [sort] = query.sort ?? [];
    const answer: unknown[] = await (sort === undefined ? rows : rows.orderBy(sort))();
    expect([query.why, Array.isArray(answer)]).toEqual([query.why, true]);
  }
});

function literal(field: FieldDeclaration): string {
  if (field.type === 'person' || field.type === 'number') return '7';
  if (field.type === 'boolean') return '1';
  if (field.type === 'date' || field.type === 'moment') return `'${new Date().toISOString().slice(0, 10)}T00:00:00Z'`;
  const stored = valueOf(field, 7);
  return `'${typeof stored === 'string' ? stored : ''}'`;
}

test('a filter on a column without an index is refused: the lists are long enough to tell', async () => {
  const rows = listOf(site.as('stab'), lists.items).items.filter("ReachedBy eq 'ReachedBy-3'").top(10);
  await expect(rows()).rejects.toThrow();
});
