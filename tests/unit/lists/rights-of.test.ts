import { PermissionKind } from '@pnp/sp/security/types.js';
import { noRights, readMask, rightBits } from '../../../src/lists/rights-of';

test.each(Object.entries(rightBits))('%s lies where @pnp/sp has it in SharePoint’s mask', (right, bit) => {
  expect(bit).toBe(PermissionKind[right as keyof typeof rightBits] - 1);
});

test('a mask is read in the product’s words, and one that is none gives no right', () => {
  expect(readMask({ High: '0', Low: '1' })).toEqual({ ...noRights, read: true });
  expect(readMask({ High: '2147483647', Low: '4294967295' })).toEqual({
    read: true,
    edit: true,
    manage: true,
    provision: true,
  });
  expect(readMask({ Low: 'all' })).toEqual(noRights);
});
