import { firstFree, isQuiet, momentAt, momentOn, noWish, type Wish } from '../../../src/personal';

const wish = (more: Partial<Wish>): Wish => ({ ...noWish, ...more });
const nights = wish({ quietFrom: '17:00', quietUntil: '08:00' });

test.each([
  ['nothing said', noWish, '2026-03-28', '03:00', false],
  ['a night, in the evening', nights, '2026-03-25', '17:00', true],
  ['a night, just before', nights, '2026-03-25', '16:59', false],
  ['a night, in the morning', nights, '2026-03-26', '07:59', true],
  ['a night, at its end', nights, '2026-03-26', '08:00', false],
  ['an afternoon', wish({ quietFrom: '12:00', quietUntil: '13:00' }), '2026-03-25', '12:30', true],
  ['an afternoon, in the night', wish({ quietFrom: '12:00', quietUntil: '13:00' }), '2026-03-25', '02:30', false],
  ['a weekend, on Saturday', wish({ quietWeekend: true }), '2026-03-28', '12:00', true],
  ['a weekend, on Sunday night', wish({ quietWeekend: true }), '2026-03-29', '23:59', true],
  ['a weekend, on Monday', wish({ quietWeekend: true }), '2026-03-30', '00:00', false],
  ['until a day, before it', wish({ silentUntil: '2026-03-27' }), '2026-03-26', '23:59', true],
  ['until a day, on it', wish({ silentUntil: '2026-03-27' }), '2026-03-27', '00:00', false],
  ['hours of a day that has no time', nights, '2026-03-25', null, false],
  ['a weekend of a day that has no time', wish({ quietWeekend: true }), '2026-03-28', null, true],
])('%s', (_what, said, day, time, quiet) => {
  expect(isQuiet(said, { day, time })).toBe(quiet);
});

test.each([
  // Winter and summer, and the nights on which the clock is put forward and back (29 March and 25 October 2026).
  ['2026-01-14T20:00:00Z', nights, '2026-01-15T07:00:00Z'],
  ['2026-07-14T20:00:00Z', nights, '2026-07-15T06:00:00Z'],
  ['2026-03-28T20:00:00Z', nights, '2026-03-29T06:00:00Z'],
  ['2026-10-24T20:00:00Z', nights, '2026-10-25T07:00:00Z'],
  ['2026-03-28T23:30:00Z', wish({ quietFrom: '23:00', quietUntil: '02:30' }), '2026-03-29T01:00:00Z'],
  ['2026-10-24T23:30:00Z', wish({ quietFrom: '23:00', quietUntil: '02:30' }), '2026-10-25T00:30:00Z'],
  ['2026-03-27T16:30:00Z', { ...nights, quietWeekend: true }, '2026-03-30T06:00:00Z'],
  ['2026-03-25T10:00:00Z', wish({ silentUntil: '2026-07-01' }), '2026-06-30T22:00:00Z'],
  ['2026-03-25T10:00:00Z', noWish, '2026-03-25T10:00:00Z'],
])('what is due at %s comes at the first moment that is free', (now, said, free) => {
  expect(firstFree(said, new Date(now))?.toISOString()).toBe(new Date(free).toISOString());
});

test('a day that is not the clock’s own has no time', () => {
  const now = new Date('2026-03-25T22:30:00Z');
  expect(momentAt(now)).toEqual({ day: '2026-03-25', time: '23:30' });
  expect(momentOn('2026-03-25', now).time).toBe('23:30');
  expect(momentOn('2019-05-15', now)).toEqual({ day: '2019-05-15', time: null });
});

/** The same numbers each time: a failure can be looked at. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('of any wish and moment: it is free then, and at no minute before, also when the clocks change', () => {
  const next = random(7);
  const pick = (n: number): number => Math.floor(next() * n);
  const time = (): string => `${String(pick(24)).padStart(2, '0')}:${['00', '15', '30'][pick(3)]}`;
  const starts = ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-12-31T12:00:00Z', '2028-02-28T12:00:00Z'];
  for (let n = 0; n < 120; n++) {
    const [from, until] = [time(), time()];
    const hasHours = from !== until && next() < 0.8;
    const said = wish({
      ...(hasHours && { quietFrom: from, quietUntil: until }),
      quietWeekend: next() < 0.3,
    });
    const now = new Date(Date.parse(starts[pick(4)] ?? '') + pick(24 * 60) * 60_000);
    const found = firstFree(said, now);
    if (!found) throw new Error(`none: ${JSON.stringify(said)}`);
    expect(isQuiet(said, momentAt(found))).toBe(false);
    // A quarter of an hour is the shortest of these, so that nothing free lies between two looks.
    for (let at = now.getTime(); at < found.getTime(); at += 15 * 60_000)
      if (!isQuiet(said, momentAt(new Date(at)))) throw new Error(`${new Date(at).toISOString()} was free already`);
  }
});
