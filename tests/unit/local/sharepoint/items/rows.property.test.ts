// Whatever is done to rows: unique stays unique, the index says what the rows say, ids and versions only rise.
import fc from 'fast-check';
import { purgeRecycled, restoreRecycled } from '../../../../../local/sharepoint/items/restore';
import { addItem, changeItem } from '../../../../../local/sharepoint/items/write';
import { recycleItem, removeItem } from '../../../../../local/sharepoint/items/remove';
import { ServiceError } from '../../../../../local/sharepoint/http/message';
import type { Item } from '../../../../../local/sharepoint/store/items';
import { rowsOf } from './row-store';

type Step =
  | { readonly kind: 'add'; readonly code: string | null; readonly area: number | null }
  | { readonly kind: 'change'; readonly at: number; readonly code: string | null; readonly area: number | null }
  | { readonly kind: 'delete' | 'recycle' | 'restore' | 'purge'; readonly at: number }
  | { readonly kind: 'rollback'; readonly code: string | null };

const code = fc.constantFrom(null, 'a', 'A', 'b', 'B', 'ø', 'Ø', '1');
const area = fc.constantFrom(null, 1, 2, 3);
const at = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), code, area }),
  fc.record({ kind: fc.constant('change' as const), at, code, area }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'recycle' as const, 'restore' as const, 'purge' as const), at }),
  fc.record({ kind: fc.constant('rollback' as const), code }),
);

test('unique stays unique, index = rows, counts are right, versions and ids rise', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { writer, list } = rowsOf(
        '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
        '<Field Type="Number" Name="Area" DisplayName="Area" Indexed="TRUE" />',
      );
      const { items, recycleBin, core } = writer.stores;
      const versions = new Map<number, number>();
      let highest = 0;
      const live = (): Item[] => items.page(list.id, 0, 1000);
      for (const one of steps) {
        const rows = live();
        const row = 'at' in one ? rows[one.at % Math.max(1, rows.length)] : undefined;
        const binned = recycleBin.ofSite(list.siteId);
        const thing = 'at' in one ? binned[one.at % Math.max(1, binned.length)] : undefined;
        try {
          if (one.kind === 'add') {
            const added = addItem(writer, list, { values: { Code: one.code, Area: one.area } });
            expect(added.id).toBeGreaterThan(highest);
            highest = added.id;
          } else if (one.kind === 'change' && row)
            changeItem(writer, list, row, { values: { Code: one.code, Area: one.area } });
          else if (one.kind === 'delete' && row) removeItem(writer, list, row);
          else if (one.kind === 'recycle' && row) recycleItem(writer, list, row);
          else if (one.kind === 'restore' && thing) restoreRecycled(writer, thing);
          else if (one.kind === 'purge' && thing) purgeRecycled(writer.stores, thing);
          else if (one.kind === 'rollback')
            core.together(() => {
              addItem(writer, list, { values: { Code: one.code } });
              if (row) changeItem(writer, list, row, { values: { Area: 9 } });
              throw new ServiceError(500, 'test', 'the rest of the write fails');
            });
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error;
        }
        const after = live();
        const keys = after.map((item) => item.values['Code']).filter((key) => key !== null && key !== undefined);
        expect(new Set(keys.map((key) => (typeof key === 'string' ? key.toLowerCase() : key))).size).toBe(keys.length);
        expect(items.count(list.id)).toBe(after.length);
        expect(after.map((item) => item.id)).toEqual([...after.map((item) => item.id)].sort((a, b) => a - b));
        for (const column of ['Code', 'Area'])
          expect([...items.ordered(list.id, column, false, null, 1000)].sort((a, b) => a - b)).toEqual(
            after.map((item) => item.id),
          );
        for (const wanted of [null, 1, 2, 3])
          expect([...items.lookup(list.id, 'Area', { equals: wanted }, 1000)].sort((a, b) => a - b)).toEqual(
            after.filter((item) => (item.values['Area'] ?? null) === wanted).map((item) => item.id),
          );
        for (const item of after) {
          expect(item).toEqual(JSON.parse(JSON.stringify(item)));
          expect(item.version).toBeGreaterThanOrEqual(versions.get(item.id) ?? 0);
          if (one.kind === 'change' && row?.id === item.id && item.version !== row.version)
            expect(item.version).toBe(row.version + 1);
          versions.set(item.id, item.version);
        }
      }
    }),
    { numRuns: 60 },
  );
});
