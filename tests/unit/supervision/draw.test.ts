import * as fc from 'fast-check';
import { drawFrom, newCode } from '../../../src/supervision/draw';
import { casesOf, readDemand } from '../../../src/supervision/demand';

const code = fc.string({ minLength: 1, maxLength: 12 });
const counts = fc.record({ total: fc.integer({ min: 0, max: 400 }), size: fc.integer({ min: 0, max: 450 }) });

test('a draw has the asked number of places, each once, in order and within the list; again it is the same', () => {
  fc.assert(
    fc.property(code, counts, (said, { total, size }) => {
      const drawn = drawFrom(said, total, size);
      expect(drawn).toHaveLength(Math.min(size, total));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect([...drawn].sort((a, b) => a - b)).toEqual(drawn);
      expect(drawn.every((place) => Number.isInteger(place) && place >= 1 && place <= total)).toBe(true);
      expect(drawFrom(` ${said.toLowerCase()}`, total, size)).toEqual(drawFrom(said.toUpperCase(), total, size));
      expect(drawFrom(said, total, size)).toEqual(drawn);
    }),
  );
});

test('a larger draw by the same code keeps the places of the smaller one', () => {
  fc.assert(
    fc.property(code, counts, (said, { total, size }) => {
      const more = new Set(drawFrom(said, total, size + 3));
      expect(drawFrom(said, total, size).every((place) => more.has(place))).toBe(true);
    }),
  );
});

/** Above this a chi-square of so many degrees of freedom falls once in 10,000 fair runs (Wilson and Hilferty). */
const limit = (degrees: number): number => degrees * (1 - 2 / (9 * degrees) + 3.72 * Math.sqrt(2 / (9 * degrees))) ** 3;

const chiSquare = (counted: readonly number[], expected: number): number =>
  counted.reduce((all, count) => all + (count - expected) ** 2 / expected, 0);

test.each([
  { total: 7, size: 2 },
  { total: 40, size: 10 },
  { total: 61, size: 5 },
])('over many codes every place of $total is as likely as the others when $size are drawn', ({ total, size }) => {
  const codes = 6_000;
  const counted = Array.from({ length: total }, () => 0);
  for (let i = 0; i < codes; i++)
    for (const place of drawFrom(`2019-${i}`, total, size)) counted[place - 1] = (counted[place - 1] ?? 0) + 1;
  // Places are drawn without putting back: the sum of squares is smaller by what is not drawn.
  const fair = chiSquare(counted, (codes * size) / total) * ((total - 1) / (total - size));
  expect(fair).toBeLessThan(limit(total - 1));
});

test('every pair of places is as likely as the others, too', () => {
  const counted = new Map<string, number>();
  const codes = 6_000;
  for (let i = 0; i < codes; i++) {
    const pair = drawFrom(`K${i}`, 6, 2).join();
    counted.set(pair, (counted.get(pair) ?? 0) + 1);
  }
  expect(counted.size).toBe(15);
  expect(chiSquare([...counted.values()], codes / 15)).toBeLessThan(limit(14));
});

test('the draw of a code does not change from one version to the next', () => {
  expect(drawFrom('K7QF-3MHA', 40, 10)).toMatchInlineSnapshot(`
   [
     2,
     3,
     5,
     13,
     17,
     24,
     28,
     37,
     38,
     39,
   ]
  `);
});

test('a code is read aloud and typed again, and is no number', () => {
  let at = 0;
  expect(newCode(() => (at++ * 0.137) % 1)).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  expect(() => drawFrom('A', -1, 1)).toThrow(RangeError);
  expect(() => drawFrom('A', 2.5, 1)).toThrow(RangeError);
});

test.each<[demand: string | null, total: number, cases: number | null]>([
  ['25 %', 40, 10],
  ['25 %', 41, 11],
  ['25 % af alle sikkerhedsplanssager, der er åbnet i 2019', 36, 9],
  ['25 procent af sagerne, dog mindst 5', 12, 5],
  ['25 pct., højst 20 sager', 200, 20],
  ['mindst 25 %', 8, 2],
  ['femogtyve procent', 8, 2],
  ['12,5 %', 40, 5],
  ['fem sager', 40, 5],
  ['Fem sager', 3, 3],
  ['5 tilfældigt udvalgte sager', 40, 5],
  ['fem sager fra hver enhed', 40, 5],
  ['mindst 5', 40, 5],
  ['tolv', 40, 12],
  ['Alle sager', 7, 7],
  ['hver femte sag', 41, 9],
  ['halvdelen af sagerne', 9, 5],
  ['en fjerdedel', 8, 2],
  ['sager åbnet i 2019', 40, null],
  ['fem sager pr. sagsbehandler', 40, null],
  ['150 %', 40, null],
  ['efter aftale', 40, null],
  ['', 40, null],
  [null, 40, null],
])('"%s" of %d is %s', (demand, total, cases) => {
  const read = readDemand(demand);
  expect(read === null ? null : casesOf(read, total)).toBe(cases);
});

test('no more than all, and of a share never fewer than asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 5000 }), (percent, total) => {
      const cases = casesOf(readDemand(`${percent} %`) ?? { percent: null, least: null, most: null }, total);
      expect(cases).toBeLessThanOrEqual(total);
      expect(cases * 100).toBeGreaterThanOrEqual(percent * total);
      expect((cases - 1) * 100).toBeLessThan(Math.max(1, percent * total));
    }),
  );
});
