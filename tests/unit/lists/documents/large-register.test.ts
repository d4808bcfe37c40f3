// 120 documents and more confirmations than SharePoint looks at in one query.
import { randomUUID } from 'node:crypto';
import { addItem } from '../../../../local/sharepoint/items/write';
import { openDatabase } from '../../../../local/sharepoint/store/database';
import { createStores } from '../../../../local/sharepoint/stores';
import { readingReminders, readingState, shelfOf } from '../../../../src/documents';
import { provisionedFile } from '../support/provisioned-site';
import { runSite, type RunningSite } from '../support/running-site';
import { recorder } from '../support/weather';
import { done, loaded, registerAs, today } from './support';

const [documents, people] = [120, 45];
let site: RunningSite;

beforeAll(async () => {
  const dbFile = await provisionedFile();
  fill(dbFile);
  site = await runSite({ dbFile });
});
afterAll(() => site.close());

/** Each of 45 people has confirmed each of 120 documents: 5,400 rows. */
function fill(file: string): void {
  const db = openDatabase(file);
  const stores = createStores(
    db,
    () => new Date(),
    () => randomUUID(),
  );
  const web = stores.webs.at('/sites/dev');
  const user = web && stores.people.users(web.siteId).find((one) => one.siteAdmin);
  if (!web || !user) throw new Error('The site is missing');
  const writer = { stores, web, user };
  const listAt = (name: string) => {
    const list = stores.lists.atPath(`/sites/dev/Lists/${name}`);
    if (!list) throw new Error(name);
    return list;
  };
  const [register, readings] = [listAt('FremdriftDocuments'), listAt('FremdriftAcknowledgements')];
  stores.core.together(() => {
    for (let d = 0; d < documents; d++)
      addItem(writer, register, {
        values: { Title: `Dokument ${d}`, UniqueKey: `d:${d}`, Audience: 'Alle', Acknowledge: true },
      });
  });
  for (let d = 0; d < documents; d++)
    stores.core.together(() => {
      for (let p = 0; p < people; p++)
        addItem(writer, readings, {
          values: {
            Title: `Dokument ${d}`,
            UniqueKey: `d:${d}|1|${1000 + p}`,
            DocumentKey: `d:${d}`,
            DocumentVersion: '1',
            Person: 1000 + p,
          },
        });
    });
  db.close();
}

test('loads whole, again without a row, and after a write with what is new', async () => {
  const wire = recorder();
  const register = registerAs(site, 'stab', { transport: { fetch: wire.fetch } });
  const { register: read, problems } = await loaded(register);
  expect([read.documents.length, read.acknowledgements.length, problems.length]).toEqual([
    documents,
    documents * people,
    0,
  ]);
  // All lists at once, who asks beside it, and the confirmations beyond 5,000.
  expect(wire.count().requests).toBeLessThanOrEqual(3);
  await loaded(register);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
  const [document] = read.documents;
  if (!document) throw new Error('no document');
  done(await register.acknowledge(document));
  wire.count();
  expect((await loaded(register)).register.acknowledgements).toHaveLength(documents * people + 1);
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
});

// A second on a machine of its own; tests share one.
test('the rules answer over all of it', async () => {
  const { register: read } = await loaded(registerAs(site, 'stab'));
  const members = Array.from({ length: people }, (_, p) => ({
    role: 'Sagsbehandler',
    unit: `Enhed ${p % 5}`,
    person: { id: 1000 + p, name: `P${p}`, login: `p${p}@contoso.example` },
    from: null,
    to: null,
  }));
  const register = { ...read, members };
  const begun = performance.now();
  for (const document of register.documents) readingState(document, register, today);
  expect(readingReminders(register, shelfOf(register.documents), today, () => [])).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
