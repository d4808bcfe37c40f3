import fc from 'fast-check';
import { entityTypeNameOf, leafOf, uniqueLeaf } from '../../../../../local/sharepoint/lists/names';

describe('names of a list', () => {
  test.each([
    ['Aktiviteter', false, 'AktiviteterList'],
    ['plan og status', false, 'Plan_x0020_og_x0020_statusList'],
    ['Shared Documents', true, 'Shared_x0020_Documents'],
    ['a_b', false, 'A_x005f_bList'],
    ['Område', false, 'Omr_x00e5_deList'],
    ['2025', false, '_x0032_025List'],
  ])('row type of %j', (leaf, library, expected) => expect(entityTypeNameOf(leaf, library)).toBe(expected));

  test.each([
    ['Plan og status', 'Plan og status'],
    ['Hvad / hvorfor?', 'Hvad hvorfor'],
    ['  a..b. ', 'a.b'],
    ['///', 'List'],
  ])('address of %j', (title, expected) => expect(leafOf(title)).toBe(expected));

  test('an address holds nothing that it may not hold, and is never taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 255 })), (titles) => {
        const taken = new Set<string>();
        for (const title of titles) {
          const leaf = uniqueLeaf(title, (one) => taken.has(one.toLowerCase()));
          expect(leaf).not.toMatch(/["#%*:<>?/\\|]|\.\.|^\.|\.$|^\s|\s$/);
          expect(leaf.length).toBeGreaterThan(0);
          expect(taken.has(leaf.toLowerCase())).toBe(false);
          taken.add(leaf.toLowerCase());
        }
      }),
    );
  });
});
