import { randomUUID } from 'node:crypto';
import { addItem } from '../../../../local/sharepoint/items/write';
import { openDatabase } from '../../../../local/sharepoint/store/database';
import type { Stored } from '../../../../local/sharepoint/store/items';
import { createStores } from '../../../../local/sharepoint/stores';

export interface PlanSize {
  readonly activities: number;
  readonly itemsOfEach: number;
  /** Cards that were sent through the years; the last five still wait. */
  readonly reminders?: number;
  /** Changes that were told of, one every half hour up to `filledAt`. */
  readonly events?: number;
}

/** The clock of the service while it was filled: today, since its change log holds no more than 60 days. */
export const filledAt = Date.now();

/** Rows put straight into the service's file, which nobody serves meanwhile: some thousand a second. */
export function fillPlan(file: string, counts: PlanSize): void {
  const db = openDatabase(file);
  const stores = createStores(
    db,
    () => new Date(filledAt),
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
    const many = (name: string, count: number, values: (i: number) => Readonly<Record<string, Stored>>): void => {
      for (let from = 0; from < count; from += inTransaction)
        stores.core.together(() => {
          for (let i = from; i < Math.min(count, from + inTransaction); i++)
            addItem(writer, listAt(name), { values: values(i) });
        });
    };
    const [reminders, events] = [counts.reminders ?? 0, counts.events ?? 0];
    many('FremdriftReminders', reminders, (i) => ({
      Title: `r${i}`,
      UniqueKey: `p1/r${i}`,
      Kind: 'before10',
      ItemKey: `p1:${(i % 10) + 1}.${i % counts.activities}.m1`,
      ActivityKey: `p1:${(i % 10) + 1}.${i % counts.activities}`,
      Day: new Date(filledAt - Math.floor((reminders - i) / 20) * 86_400_000).toISOString(),
      State: i < reminders - 5 ? 'Sendt' : 'Venter',
      Token: `t${i}`,
    }));
    many('FremdriftEvents', events, (i) => ({
      Title: `changed FremdriftItems ${i + 1}`,
      UniqueKey: `FremdriftItems:${i + 1}:1`,
      PlanKey: 'p1',
      Moment: new Date(filledAt - (events - i) * 1_800_000).toISOString(),
      Action: 'Ændret',
      Place: 'Et kort',
      ListName: 'FremdriftItems',
      RowId: i + 1,
      RowKey: 'x',
      RowVersion: '1',
      FieldNames: 'Status',
    }));
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
