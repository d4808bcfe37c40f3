import fc from 'fast-check';
import { conflictOf, resolution, type ConflictSide } from '../../../../src/lists/writing/conflict';

interface Thing {
  readonly a: string | null;
  readonly b: string | null;
  readonly lines: readonly string[];
  readonly row: number;
}
const thing = (a: string | null, b: string | null = null, lines: string[] = [], row = 1): Thing => ({
  a,
  b,
  lines,
  row,
});

test.each<[string, Thing, Thing, Thing, Record<string, ConflictSide>]>([
  ['nothing but the version', thing('x'), thing('x'), thing('x', null, [], 2), {}],
  ['mine alone', thing('x'), thing('y'), thing('x'), { a: 'mine' }],
  ['theirs alone', thing('x'), thing('x'), thing('y'), { a: 'theirs' }],
  ['both to the same', thing('x'), thing('y'), thing('y'), { a: 'same' }],
  ['both to different', thing('x'), thing('y'), thing('z'), { a: 'both' }],
  ['each a field', thing('x', 'p'), thing('y', 'p'), thing('x', 'q'), { a: 'mine', b: 'theirs' }],
  [
    'lists by their lines',
    thing('x', null, ['1']),
    thing('x', null, ['1', '2']),
    thing('x', null, ['1']),
    { lines: 'mine' },
  ],
  ['emptied', thing('x'), thing(null), thing('z'), { a: 'both' }],
])('%s', (_name, base, mine, theirs, sides) => {
  const conflict = conflictOf(base, mine, theirs);
  expect(Object.fromEntries(conflict.fields.map(({ name, side }) => [name, side]))).toEqual(sides);
  expect(conflict).toMatchObject({ base, mine, theirs });
});

const value = fc.constantFrom('x', 'y', 'z', null);
const some = fc.record({ a: value, b: value, c: value, d: value });

test('what is written over theirs never changes a field that only they changed, unless it is chosen', () => {
  fc.assert(
    fc.property(some, some, some, (base, mine, theirs) => {
      const conflict = conflictOf(base, mine, theirs);
      const after = { ...theirs, ...resolution(conflict, {}) };
      for (const name of ['a', 'b', 'c', 'd'] as const) {
        if (mine[name] === base[name]) expect(after[name]).toBe(theirs[name]);
        else if (theirs[name] === base[name]) expect(after[name]).toBe(mine[name]);
        else expect(after[name]).toBe(theirs[name]);
      }
    }),
  );
});

test('choosing mine everywhere gives mine, choosing theirs everywhere writes nothing', () => {
  fc.assert(
    fc.property(some, some, some, (base, mine, theirs) => {
      const conflict = conflictOf(base, mine, theirs);
      const all = (whose: 'mine' | 'theirs') => ({ a: whose, b: whose, c: whose, d: whose });
      expect({ ...theirs, ...resolution(conflict, all('mine')) }).toEqual(mine);
      expect(resolution(conflict, all('theirs'))).toEqual({});
    }),
  );
});

test('sides change places with the two', () => {
  fc.assert(
    fc.property(some, some, some, (base, mine, theirs) => {
      const turned = { mine: 'theirs', theirs: 'mine', same: 'same', both: 'both' } as const;
      expect(conflictOf(base, theirs, mine).fields).toEqual(
        conflictOf(base, mine, theirs).fields.map(({ name, side }) => ({ name, side: turned[side] })),
      );
    }),
  );
});
