import fc from 'fast-check';
import {
  builtInLevels,
  fullMask,
  holds,
  joined,
  permissionKinds,
  writtenMask,
  type Permission,
} from '../../../../../local/sharepoint/rights/permissions';

const names = Object.keys(permissionKinds) as Permission[];
const levelOf = (kind: number) => builtInLevels.find((level) => level.kind === kind)?.mask ?? fullMask;

test.each<[string, number, Permission, boolean]>([
  ['Read', 2, 'viewListItems', true],
  ['Read', 2, 'addListItems', false],
  ['Read', 2, 'browseUserInfo', true],
  ['Read', 2, 'enumeratePermissions', false],
  ['Contribute', 3, 'editListItems', true],
  ['Contribute', 3, 'deleteListItems', true],
  ['Contribute', 3, 'manageLists', false],
  ['Edit', 6, 'manageLists', true],
  ['Edit', 6, 'managePermissions', false],
  ['Edit', 6, 'manageWeb', false],
  ['Edit', 6, 'manageSubwebs', false],
  ['Design', 4, 'addAndCustomizePages', true],
  ['Design', 4, 'createGroups', false],
  ['Limited Access', 1, 'open', true],
  ['Limited Access', 1, 'viewListItems', false],
  ['Full Control', 5, 'managePermissions', true],
  ['Full Control', 5, 'enumeratePermissions', true],
  ['Full Control', 5, 'createGroups', true],
])('%s (kind %i) and %s: %s', (_name, kind, permission, expected) => {
  expect(holds(levelOf(kind), permission)).toBe(expected);
});

test('a mask is two unsigned numbers as text, also with the highest bit', () => {
  expect(writtenMask(fullMask)).toEqual({ High: '2147483647', Low: '4294967295' });
  expect(writtenMask(joined({ high: 0, low: 0x80000000 }, { high: 0, low: 1 }))).toEqual({
    High: '0',
    Low: '2147483649',
  });
});

test('two masks joined hold what either holds', () => {
  const half = fc.integer({ min: 0, max: 0xffffffff });
  const mask = fc.record({ high: half, low: half });
  fc.assert(
    fc.property(mask, mask, fc.constantFrom(...names), (a, b, name) => {
      const both = joined(a, b);
      expect(holds(both, name)).toBe(holds(a, name) || holds(b, name));
      expect(both.high).toBeGreaterThanOrEqual(0);
      expect(both.low).toBeGreaterThanOrEqual(0);
    }),
  );
});
