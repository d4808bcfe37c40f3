import fc from 'fast-check';
import { readChangeToken, writeChangeToken } from '../../../../../local/sharepoint/routes/changes/change-token';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { NewChange } from '../../../../../local/sharepoint/store/changes';
import { createStores, type Stores } from '../../../../../local/sharepoint/stores';

const listId = '3f0a5d1e-7a41-4c6b-9a55-0c1d2e3f4a01';
const where = { listId };
let at = Date.parse('2025-03-04T08:15:00Z');
let ids = 0;
const storesOver = (file: string): Stores =>
  createStores(
    openDatabase(file),
    () => new Date(at),
    () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  );
const change: NewChange = {
  thing: 'Item',
  type: 'add',
  siteId: 's',
  webId: 'w',
  listId,
  itemId: 1,
  uniqueId: 'u',
  path: '/sites/dev/Lists/Plan/1_.000',
  editor: 1,
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code.split(',')[0] ?? '';
  }
  return 'none';
};

describe('change tokens', () => {
  const stores = storesOver(':memory:');
  stores.core.together(() => Array.from({ length: 50 }, () => stores.changes.record(change)));
  const read = (text: string): number => readChangeToken({ stores }, text, where);

  test('are written as SharePoint writes them', () =>
    // The ticks of SURFACE.md's example: 638,790,000,000,000,000 is 2025-03-31T17:20:00Z.
    expect(writeChangeToken(where, { number: 41, time: new Date('2025-03-31T17:20:00Z') })).toBe(
      `1;3;${listId};638790384000000000;41`,
    ));

  test('are read back to the number they were written with', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 59 }), (number, days) => {
        const time = new Date(at - days * 86_400_000);
        expect(read(writeChangeToken(where, { number, time }))).toBe(number);
      }),
    ));

  test('never break the service, whatever is sent', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d;a-f-]{0,80}$/)), (text) =>
        expect(codeOf(() => read(text))).toMatch(/^(?:-2147024809|-213057517[23])$/),
      ),
    ));

  test.each([
    ['of a web', `1;2;${listId};638766081000000000;1`, '-2130575173'],
    ['of another list', '1;3;00000000-0000-4000-8000-000000000000;638766081000000000;1', '-2130575173'],
    ['that was never given out', `1;3;${listId};638766081000000000;51`, '-2147024809'],
    ['with too large a number', `1;3;${listId};638766081000000000;99999999999999999999`, '-2147024809'],
    ['from the year 1', `1;3;${listId};0;1`, '-2130575172'],
  ])('%s are refused', (_what, text, code) => expect(codeOf(() => read(text))).toBe(code));
});

test('lines older than 60 days are forgotten at the next start, and numbers go on', () => {
  const stores = storesOver(':memory:');
  stores.core.together(() => [1, 2].map((itemId) => stores.changes.record({ ...change, itemId })));
  at += 61 * 86_400_000;
  stores.core.together(() => stores.changes.record({ ...change, itemId: 3 }));
  const again = createStores(
    stores.core.db,
    () => new Date(at),
    () => 'x',
  );
  expect(again.changes.since(where, 0, 10).map((one) => [one.number, one.itemId])).toEqual([[3, 3]]);
  expect(again.changes.last()).toBe(3);
});

test('a change that was rolled back was never there', () => {
  const stores = storesOver(':memory:');
  const told: number[] = [];
  stores.changes.onCommitted((changes) => told.push(...changes.map((one) => one.number)));
  stores.changes.record(change);
  expect(() =>
    stores.core.together(() => {
      stores.changes.record(change);
      throw new Error('no');
    }),
  ).toThrow('no');
  stores.core.together(() => stores.changes.record(change));
  expect(told).toEqual([1, 2]);
  expect(stores.changes.last()).toBe(2);
});

test('changes are read in pages, in either order, up to the limit', () => {
  const stores = storesOver(':memory:');
  stores.core.together(() =>
    Array.from({ length: 2500 }, (_one, n) => stores.changes.record({ ...change, itemId: n + 1 })),
  );
  const read = (newestFirst: boolean, most: number): (number | undefined)[] =>
    stores.changes
      .read(where, { after: 10, upTo: 2400, newestFirst, most, fits: (one) => (one.itemId ?? 0) % 7 === 0 })
      .map((one) => one.itemId);
  const expected = Array.from({ length: 2500 }, (_one, n) => n + 1).filter((n) => n > 10 && n <= 2400 && n % 7 === 0);
  expect(read(false, 1000)).toEqual(expected);
  expect(read(true, 1000)).toEqual([...expected].reverse());
  expect(read(false, 3)).toEqual(expected.slice(0, 3));
});
