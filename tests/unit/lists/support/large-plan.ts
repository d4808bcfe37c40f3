import { randomUUID } from 'node:crypto';
import { addItem } from '../../../../local/sharepoint/items/write';
import { openDatabase } from '../../../../local/sharepoint/store/database';
import { createStores } from '../../../../local/sharepoint/stores';

/** Rows put straight into the service's file, which nobody serves meanwhile: some thousand a second. */
export function fillPlan(file: string, counts: { readonly activities: number; readonly itemsOfEach: number }): void {
  const db = openDatabase(file);
  const stores = createStores(
    db,
    () => new Date('2026-03-02T08:00:00Z'),
    () => randomUUID(),
  );
  try {
    const web = stores.webs.at('/sites/dev');
    const user = web && stores.people.users(web.siteId).find((one) => one.siteAdmin);
    if (!web || !user) throw new Error('The site is missing');
    const listAt = (name: string) => {
      const list = stores.lists.atPath(`/sites/dev/Lists/${name}`);
      if (!list) throw new Error(`No list ${name}`);
      return list;
    };
    const [plans, areas] = [listAt('FremdriftPlans'), listAt('FremdriftAreas')];
    const [activities, items] = [listAt('FremdriftActivities'), listAt('FremdriftItems')];
    const writer = { stores, web, user };
    const keyed = (key: string, order: number) => ({
      Key: key,
      UniqueKey: `p1:${key}`,
      PlanKey: 'p1',
      SortOrder: order,
    });
    stores.core.together(() => {
      addItem(writer, plans, { values: { Title: 'Plan', PlanKey: 'p1', State: 'current' } });
      for (let a = 1; a <= 10; a++)
        addItem(writer, areas, { values: { Title: `Område ${a}`, ...keyed(String(a), a) } });
    });
    const inTransaction = 1000;
    for (let from = 0; from < counts.activities; from += inTransaction)
      stores.core.together(() => {
        for (let i = from; i < Math.min(counts.activities, from + inTransaction); i++) {
          const key = `${(i % 10) + 1}.${i}`;
          addItem(writer, activities, {
            values: {
              Title: `Aktivitet ${i}`,
              AreaKey: String((i % 10) + 1),
              Body: 'Prøves af i to enheder.',
              ...keyed(key, i),
            },
          });
          for (let m = 1; m <= counts.itemsOfEach; m++)
            addItem(writer, items, {
              values: {
                Title: `Milepæl ${m} af ${i}`,
                Kind: 'Milepæl',
                ActivityKey: key,
                AreaKey: String((i % 10) + 1),
                Words: `Milepæl ${m} af ${i}`,
                PeriodText: 'maj 2027',
                ReadFrom: 'maj 2027',
                Start: '2027-04-30T22:00:00Z',
                End: '2027-05-30T22:00:00Z',
                Status: 'Planlagt',
                ...keyed(`${key}.m${m}`, m),
              },
            });
        }
      });
  } finally {
    db.close();
  }
}
