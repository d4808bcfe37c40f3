import fc from 'fast-check';
import { pagesOf, pieceHeight, type Piece, type Sized } from '../../../../src/timeline/out/pages';
import { textWidth, wrapText } from '../../../../src/timeline/out/text-width';

const head: Sized = { head: true, least: 20, frame: 0, lanes: [] };
const row = (...lanes: number[]): Sized => ({ head: false, least: 30, frame: 10, lanes });
const short = (pages: readonly (readonly Piece[])[]): string[] =>
  pages.map((page) =>
    page
      .map(({ index, from, to, continued }) => `${continued ? '…' : ''}${index}${to > 0 ? `[${from}-${to}]` : ''}`)
      .join(' '),
  );

test.each<readonly [string, readonly Sized[], number, readonly string[]]>([
  ['all on one sheet', [head, row(10), row(10)], 100, ['0 1[0-1] 2[0-1]']],
  ['the head again where its group goes on', [head, row(40), row(40)], 100, ['0 1[0-1]', '…0 2[0-1]']],
  ['a head is not left alone at the foot', [head, row(50), head, row(40)], 110, ['0 1[0-1]', '2 3[0-1]']],
  ['a row higher than a sheet is parted between lanes', [head, row(40, 40, 40)], 110, ['0 1[0-2]', '…0 …1[2-3]']],
  ['a row that fits a sheet of its own is not parted', [row(30, 30), row(30, 30)], 100, ['0[0-2]', '1[0-2]']],
  ['no rows, no sheets', [], 100, []],
])('%s', (_name, rows, room, wanted) => {
  expect(short(pagesOf(rows, room))).toEqual(wanted);
});

const lane = fc.integer({ min: 1, max: 60 });
const anyRow = fc.oneof(
  { weight: 1, arbitrary: fc.constant(head) },
  {
    weight: 4,
    arbitrary: fc.record({
      head: fc.constant(false),
      least: fc.integer({ min: 0, max: 60 }),
      frame: fc.integer({ min: 0, max: 20 }),
      lanes: fc.array(lane, { maxLength: 12 }),
    }),
  },
);

test('every lane of every row stands once and in order; sheets hold what they must, and heads their rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }), fc.integer({ min: 120, max: 400 }), (rows, room) => {
      const pages = pagesOf(rows, room);
      const seen = pages.flat().flatMap(({ index, from, to, continued }) => {
        if (rows[index]?.head === true) return continued ? [] : [`${index}`];
        return from === 0 && to === 0
          ? [`${index}`]
          : Array.from({ length: to - from }, (_, n) => `${index}.${from + n}`);
      });
      const wanted = rows.flatMap((one, i) =>
        one.lanes.length === 0 ? [`${i}`] : one.lanes.map((_, n) => `${i}.${n}`),
      );
      expect(seen).toEqual(wanted);
      for (const page of pages) {
        const height = page.reduce((sum, piece) => sum + pieceHeight(rows[piece.index] ?? head, piece), 0);
        // A single lane may be higher than a sheet; nothing else is.
        const few = page.filter(({ index }) => rows[index]?.head !== true);
        expect(height <= room || (few.length === 1 && few.every(({ from, to }) => to - from <= 1))).toBe(true);
        const last = page[page.length - 1];
        const next = rows[(last?.index ?? 0) + 1];
        if (last !== undefined && rows[last.index]?.head === true) expect(next?.head ?? true).toBe(true);
        const whole = page.filter(
          ({ index, from, to, continued }) => (continued || to < (rows[index]?.lanes.length ?? 0)) && from < to,
        );
        for (const { index } of whole)
          expect(pieceHeight(rows[index] ?? head, { from: 0, to: 99 }) + 20).toBeGreaterThan(room);
      }
      // A sheet that goes on within a group begins with the group's head.
      for (const page of pages.slice(1)) {
        const first = page[0]?.index ?? 0;
        expect(rows[first]?.head === true || !rows.slice(0, first).some((one) => one.head)).toBe(true);
      }
    }),
  );
});

test('wrapped lines are no wider than asked, and say every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapText(text, width, 11);
      for (const line of lines) expect([...line].length === 1 || textWidth(line, 11) <= width).toBe(true);
      const bare = (words: string): string => words.replace(/[^\S\u00a0]+/g, '');
      expect(bare(lines.join(''))).toBe(bare(text));
    }),
  );
});
