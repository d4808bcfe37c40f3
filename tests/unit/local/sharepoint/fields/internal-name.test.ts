import fc from 'fast-check';
import { encodedName, longestName, uniqueName } from '../../../../../local/sharepoint/fields/internal-name';

describe('an internal name', () => {
  test.each([
    ['Status', 'Status'],
    ['Sags nummer', 'Sags_x0020_nummer'],
    ['Område', 'Omr_x00e5_de'],
    ['1. fase', '_x0031__x002e__x0020_fase'],
    ['Fase 1', 'Fase_x0020_1'],
    ['A_b', 'A_b'],
    ['', 'Field'],
  ])('of %j is %s', (title, name) => expect(encodedName(title)).toBe(name));

  test('is legal whatever the title, and never that of another column', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 40 }), (titles) => {
        const taken = new Set<string>();
        for (const title of titles) {
          const name = uniqueName(title, (one) => taken.has(one.toLowerCase()));
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
          expect(name.length).toBeLessThanOrEqual(longestName);
          expect(taken.has(name.toLowerCase())).toBe(false);
          taken.add(name.toLowerCase());
        }
      }),
    );
  });

  test('gets a digit when a hundred columns have one title', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 100; n++) taken.add(uniqueName('x'.repeat(40), (one) => taken.has(one)));
    expect(taken.size).toBe(100);
  });
});
