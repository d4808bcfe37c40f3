import { checkedName, checkedPath, isWithin, numbered, splitPath } from '../../../../../local/sharepoint/files/names';
import { rangeIn } from '../../../../../local/sharepoint/files/bytes-answer';
import { labelOf, nextMajor, uiVersionOfLabel } from '../../../../../local/sharepoint/files/version-numbers';

test.each([
  'a:b',
  'a*',
  '?',
  'a|b',
  '<',
  '>',
  '"',
  'a/b',
  'a\\b',
  'slut.',
  '~$a.docx',
  'CON',
  'com1',
  '_vti_x',
  '',
  ' ',
])('the name "%s" is refused', (name) => expect(() => checkedName(name)).toThrow(/not permitted/));
test.each(['a.txt', '.a', 'a#b', '50%', "o'neil", 'æøå', 'a & b', 'console', '__proto__'])(
  'the name "%s" is taken',
  (name) => expect(checkedName(name)).toBe(name),
);
test('spaces around a name go', () => expect(checkedName('  a b.txt ')).toBe('a b.txt'));
test('a path has 400 characters at most', () => {
  expect(checkedPath(`/${'x'.repeat(400)}`)).toHaveLength(401);
  expect(() => checkedPath(`/${'x'.repeat(401)}`)).toThrow(/too long/);
});
test('numbers stand before the ending, and go on until a name is free', () => {
  const taken = new Set(['a.txt', 'a1.txt', 'b']);
  const free = (leaf: string): string => numbered(leaf, (one) => taken.has(one));
  expect([free('a.txt'), free('b'), free('c.txt'), free('.a')]).toEqual(['a2.txt', 'b1', 'c.txt', '.a']);
});
test('within is by whole names', () => {
  expect(isWithin('/sites/dev/A/b', '/sites/dev/a')).toBe(true);
  expect(isWithin('/sites/dev/ab', '/sites/dev/a')).toBe(false);
  expect(splitPath('/sites/dev/a')).toEqual({ dir: '/sites/dev', leaf: 'a' });
});
test.each([
  ['bytes=0-3', { from: 0, to: 4 }],
  ['bytes=5-', { from: 5, to: 10 }],
  ['bytes=-4', { from: 6, to: 10 }],
  ['bytes=0-99', { from: 0, to: 10 }],
  ['bytes=10-', 'none'],
  ['bytes=4-2', null],
  ['bytes=0-1,3-4', null],
  ['nonsense', null],
  [undefined, null],
])('the range %s of ten bytes', (header, expected) => expect(rangeIn(header, 10)).toEqual(expected));
test('version labels and numbers', () => {
  expect([labelOf(512), labelOf(513), labelOf(1), labelOf(1536)]).toEqual(['1.0', '1.1', '0.1', '3.0']);
  expect([uiVersionOfLabel('2.3'), uiVersionOfLabel('x')]).toEqual([1027, null]);
  expect([nextMajor(1), nextMajor(512), nextMajor(513)]).toEqual([512, 1024, 1024]);
});
