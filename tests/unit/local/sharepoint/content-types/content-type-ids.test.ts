import fc from 'fast-check';
import {
  childId,
  isContentTypeId,
  isOrComesFrom,
  parentId,
} from '../../../../../local/sharepoint/content-types/content-type-ids';

describe('content type ids', () => {
  test.each([
    ['0x01', '0x'],
    ['0x0101', '0x01'],
    ['0x010105', '0x0101'],
    [`0x0100${'AB'.repeat(16)}`, '0x01'],
    [`0x010800${'00'.repeat(16)}01`, `0x010800${'00'.repeat(16)}`],
    ['0x', '0x'],
  ])('parent of %s', (id, expected) => expect(parentId(id)).toBe(expected));

  test('a child comes from its parent and names it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('0x01', '0x0101', '0x0120', '0x0108'),
        fc.array(fc.uuid(), { minLength: 1, maxLength: 4 }),
        (root, guids) => {
          let id: string = root;
          for (const guid of guids) {
            const child = childId(id, guid);
            expect(isContentTypeId(child)).toBe(true);
            expect(isOrComesFrom(child, id)).toBe(true);
            expect(parentId(child)).toBe(id);
            id = child;
          }
        },
      ),
    );
  });
});
