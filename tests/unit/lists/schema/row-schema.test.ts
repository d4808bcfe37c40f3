import fc from 'fast-check';
import { lists, allLists, columnOf } from '../../../../src/lists/schema';
import { rowSchema, type RowOf } from '../../../../src/lists/schema/row-schema';

const read = (row: Record<string, unknown>) =>
  rowSchema(lists.items).safeParse({ Id: 7, Title: 'Metoden afprøvet', ...row });

test('a row as SharePoint gives it becomes the product’s own', () => {
  const row = rowSchema(lists.items).parse({
    Id: 7,
    Title: 'Metoden afprøvet',
    Key: '2.1.m2',
    Kind: 'Milepæl',
    Status: 'Nået',
    End: '2026-02-28T23:00:00Z',
    SortOrder: 2,
    ResponsiblePersonId: 11,
    Outcome: '',
    'A column of their own': 'x',
  });
  expect(row).toMatchObject({
    Id: 7,
    Key: '2.1.m2',
    Kind: 'milestone',
    Status: 'reached',
    End: '2026-03-01',
    SortOrder: 2,
    ResponsiblePersonId: 11,
    Outcome: null,
    Start: null,
  });
  expect(row).not.toHaveProperty('A column of their own');
  // The type follows from the declaration.
  const kind: 'milestone' | 'goal' | 'followUp' | null = row.Kind;
  const order: number | null = row.SortOrder;
  const person: number | null = row.ResponsiblePersonId;
  expect([kind, order, person]).toEqual(['milestone', 2, 11]);
});

test.each([
  ['an unknown choice', { Status: 'Næsten' }, 'Status'],
  ['text in a number column', { SortOrder: 'to' }, 'SortOrder'],
  ['a date that no one can read', { End: 'snart' }, 'End'],
  ['a number where there should be text', { Key: 21 }, 'Key'],
])('%s is told with the name of its column', (_what, row, column) => {
  const result = read(row);
  expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([column]);
});

test('a column that stores codes reads its codes', () => {
  const row: RowOf<typeof lists.reminders> = rowSchema(lists.reminders).parse({
    Id: 1,
    Title: null,
    State: 'uncertain',
  });
  expect(row.State).toBe('uncertain');
});

test('bounds are held', () => {
  const result = rowSchema(lists.supervisionSamples).safeParse({ Id: 1, Title: '', Reviewed: -1 });
  expect(result.error?.issues.map((issue) => issue.path[0])).toEqual(['Reviewed']);
});

test('whatever stands in a row, it is read or told column by column, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allLists), fc.infiniteStream(fc.jsonValue()), (list, values) => {
      const row = Object.fromEntries(list.fields.map((field) => [columnOf(field), values.next().value as unknown]));
      const result = rowSchema(list).safeParse({ Id: 1, Title: 'x', ...row });
      const told = new Set(result.error?.issues.map((issue) => issue.path[0]) ?? []);
      expect([...told].filter((name) => !Object.hasOwn(row, String(name)))).toEqual([]);
    }),
  );
});
