import { at, moved, type Key, type Selection } from '../../../../src/ui/grid/movement';

const size = { rows: 100, columns: 8, page: 10 };
const press = (key: string, more: Partial<Key> = {}): Key => ({ key, ctrl: false, shift: false, ...more });

test.each<[string, Key, [number, number] | null]>([
  ['up', press('ArrowUp'), [4, 3]],
  ['down', press('ArrowDown'), [6, 3]],
  ['left', press('ArrowLeft'), [5, 2]],
  ['right', press('ArrowRight'), [5, 4]],
  ['to the first row', press('ArrowUp', { ctrl: true }), [0, 3]],
  ['to the last row', press('ArrowDown', { ctrl: true }), [99, 3]],
  ['home', press('Home'), [5, 0]],
  ['end', press('End'), [5, 7]],
  ['to the first cell', press('Home', { ctrl: true }), [0, 0]],
  ['to the last cell', press('End', { ctrl: true }), [99, 7]],
  ['a screen down', press('PageDown'), [15, 3]],
  ['a screen up stops at the first', press('PageUp'), [0, 3]],
  ['tab', press('Tab'), [5, 4]],
  ['tab back', press('Tab', { shift: true }), [5, 2]],
  ['a letter', press('a'), null],
])('%s', (_what, key, to) => {
  const next = moved(at(5, 3), key, size);
  expect(next && [next.focus.row, next.focus.column]).toEqual(to);
  if (next) expect(next.anchor).toEqual(next.focus);
});

test('Tab leads out of the grid at both ends of a row', () => {
  expect(moved(at(5, 7), press('Tab'), size)).toBeNull();
  expect(moved(at(5, 0), press('Tab', { shift: true }), size)).toBeNull();
});

test('Shift holds where the selection began', () => {
  const first: Selection = moved(at(5, 3), press('ArrowDown', { shift: true }), size) ?? at(0, 0);
  expect(moved(first, press('ArrowRight', { shift: true }), size)).toEqual({
    anchor: { row: 5, column: 3 },
    focus: { row: 6, column: 4 },
  });
});

test('Ctrl+A takes all', () => {
  expect(moved(at(5, 3), press('a', { ctrl: true }), size)).toEqual({
    anchor: { row: 0, column: 0 },
    focus: { row: 99, column: 7 },
  });
});
