import { randomUUID } from 'node:crypto';
import { createCore, openDatabase } from '../../../../../local/sharepoint/store/database';
import { createDocuments, type Documents } from '../../../../../local/sharepoint/store/documents';

interface Thing {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
}

function things(): { all: Documents<Thing>; core: ReturnType<typeof createCore> } {
  const core = createCore(openDatabase(':memory:'), () => new Date(0), randomUUID);
  return { core, all: createDocuments<Thing>(core, 'things', (thing) => thing.owner) };
}
const names = (all: Documents<Thing>): string[] => all.all('o').map((thing) => thing.name);

test('what was written in a transaction that failed is gone from memory as well, order included', () => {
  const { all, core } = things();
  for (const name of ['a', 'b', 'c']) all.put({ id: name, owner: 'o', name });
  expect(() =>
    core.together(() => {
      all.remove('a');
      all.put({ id: 'b', owner: 'o', name: 'B' });
      all.put({ id: 'd', owner: 'o', name: 'd' });
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(names(all)).toEqual(['a', 'b', 'c']);
  expect(all.get('d')).toBeNull();
});

test('a transaction that is refused before it writes leaves what is held as it is', () => {
  const { all, core } = things();
  all.put({ id: 'a', owner: 'o', name: 'a' });
  const before = all.get('a');
  expect(() =>
    core.together(() => {
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(all.get('a')).toBe(before);
});

test('the next transaction that fails is undone, after one that held', () => {
  const { all, core } = things();
  core.together(() => all.put({ id: 'a', owner: 'o', name: 'a' }));
  expect(() =>
    core.together(() => {
      all.put({ id: 'a', owner: 'o', name: 'other' });
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(names(all)).toEqual(['a']);
});
