import fc from 'fast-check';
import { readTsv, writeTsv } from '../../../../src/ui/grid/tsv';

test.each<[string, string, string[][]]>([
  ['one cell', 'a', [['a']]],
  ['a row of Excel', 'a\tb\r\n', [['a', 'b']]],
  [
    'two rows',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    '\t\r\n\tx\r\n',
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
  ['a line break within quotes', '"to\nlinjer"\tb\r\n', [['to\nlinjer', 'b']]],
  ['a quote within quotes', '"han sagde ""ja"""\r\n', [['han sagde "ja"']]],
  ['a tab within quotes', '"a\tb"\tc', [['a\tb', 'c']]],
  ['a quote in the middle', '5" rør\tb', [['5" rør', 'b']]],
  ['a quote never closed', '"a\tb', [['"a', 'b']]],
  ['something after a closed quote', '"a"b\tc', [['"a"b', 'c']]],
  ['an empty row between', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ['old Macs', 'a\rb', [['a'], ['b']]],
  ['nothing', '', [['']]],
])('%s', (_what, text, block) => {
  expect(readTsv(text)).toEqual(block);
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.array(fc.constantFrom('"', '\t', '\n', 'å', 'a', ' '), { maxLength: 6 }).map((signs) => signs.join('')),
);

test('what is copied is pasted as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (block) => {
      const plain = block.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
      expect(readTsv(writeTsv(plain))).toEqual(plain);
    }),
  );
});

test('any text is some cells, with nothing of it lost but tabs, breaks and quotes', () => {
  const letters = (text: string): string => text.replace(/[\t\r\n"]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const block = readTsv(text);
      expect(block.length).toBeGreaterThan(0);
      expect(letters(block.flat().join(''))).toBe(letters(text));
    }),
  );
});
