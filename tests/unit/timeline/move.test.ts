import fc from 'fast-check';
import { addDays, addMonths, readPeriod } from '../../../src/periods/index';
import { broughtTo, shifted, standsOn, stretched, waysToSay, type MoveStep } from '../../../src/timeline/move';
import { holdsDay, placeAt, placeOf, sayPlace, spanAround, namedUnits, type Place } from '../../../src/timeline/place';

/** Where these words of a plan stand. */
const at = (words: string): Place => placeOf(readPeriod(words));
const steps: readonly MoveStep[] = ['day', 'week', 'month', 'quarter', 'year'];

test.each([
  ['3. maj 2019', 'day'],
  ['uge 34, 2019', 'week'],
  ['medio juni 2019', 'tenDays'],
  ['april 2019', 'month'],
  ['Foråret 2019', 'season'],
  ['vinteren 2019/20', 'season'],
  ['Q3 2019', 'quarter'],
  ['Medio 2019', 'third'],
  ['2. halvår 2019', 'half'],
  ['2019', 'year'],
  ['uge 34-36 2019', 'weeks'],
  ['maj-juni 2019', 'months'],
  ['10.-24. juni 2019', 'days'],
  ['senest 1. maj 2019', 'latest'],
  ['fra 1. maj 2019', 'from'],
  ['engang', 'undated'],
])('%s is as vague as %s', (words, unit) => {
  expect(at(words).unit).toBe(unit);
});

test.each<[string, number, MoveStep, string | null]>([
  ['april 2019', 3, 'month', 'juli 2019'],
  ['april 2019', -4, 'week', 'december 2018'],
  ['april 2019', 1, 'quarter', 'juli 2019'],
  ['foråret 2019', 1, 'month', 'sommeren 2019'],
  ['foråret 2019', 3, 'month', 'vinteren 2019/2020'],
  ['foråret 2019', 1, 'year', 'foråret 2020'],
  ['primo 2019', 1, 'month', 'medio 2019'],
  ['primo 2019', 1, 'quarter', 'medio 2019'],
  ['ultimo 2019', 1, 'year', 'ultimo 2020'],
  ['3. kvartal 2019', 2, 'week', '1. kvartal 2020'],
  ['1. halvår 2019', 1, 'quarter', '2. halvår 2019'],
  ['2019', 1, 'month', '2020'],
  ['uge 34 2019', 1, 'day', 'uge 35 2019'],
  ['uge 52 2019', 1, 'week', 'uge 1 2020'],
  ['uge 34 2019', 1, 'month', 'uge 38 2019'],
  ['uge 34-36 2019', -1, 'week', 'uge 33-35 2019'],
  ['medio juni 2019', 1, 'week', 'ultimo juni 2019'],
  ['medio juni 2019', 2, 'day', 'primo juli 2019'],
  ['medio juni 2019', -2, 'day', 'ultimo maj 2019'],
  ['medio juni 2019', 1, 'month', 'medio juli 2019'],
  ['3. maj 2019', 1, 'day', '4. maj 2019'],
  ['3. maj 2019', 2, 'month', '3. juli 2019'],
  ['senest 30. juni 2019', 1, 'month', 'senest 31. juli 2019'],
  ['senest 19. juni 2019', 1, 'week', 'senest 26. juni 2019'],
  ['fra 1. maj 2019', 1, 'month', 'fra 1. juni 2019'],
  ['maj-juni 2019', 1, 'month', 'juni-juli 2019'],
  ['november-december 2019', 1, 'month', 'december 2019 - januar 2020'],
  ['10.-24. juni 2019', 1, 'week', '17. juni - 1. juli 2019'],
  ['engang', 5, 'month', null],
])('%s, moved %i by the %s, is %s', (words, n, step, said) => {
  expect(sayPlace(shifted(at(words), n, step))).toBe(said);
});

test.each<[string, 'start' | 'end', number, MoveStep, string | null]>([
  ['april 2019', 'end', 1, 'month', 'april-maj 2019'],
  ['april 2019', 'start', -3, 'month', 'primo 2019'],
  ['maj-juni 2019', 'start', -1, 'week', '2. kvartal 2019'],
  ['april 2019', 'start', 1, 'month', 'april 2019'],
  ['uge 34 2019', 'end', 2, 'day', 'uge 34-36 2019'],
  ['3. maj 2019', 'end', 7, 'day', '3.-10. maj 2019'],
  ['3. maj 2019', 'start', 1, 'day', '3. maj 2019'],
  ['senest 3. maj 2019', 'end', 1, 'month', 'senest 3. juni 2019'],
  ['senest 3. maj 2019', 'start', 1, 'month', 'senest 3. maj 2019'],
  ['medio 2019', 'end', 1, 'month', 'maj-september 2019'],
])('%s with its %s moved %i by the %s', (words, edge, n, step, said) => {
  expect(sayPlace(stretched(at(words), edge, n, step))).toBe(said);
});

test.each<[string, string, MoveStep, string]>([
  ['april 2019', '2019-07-19', 'month', 'juli 2019'],
  ['sommeren 2019', '2020-01-07', 'month', 'vinteren 2019/2020'],
  ['maj-juni 2019', '2019-07-19', 'month', 'juni-juli 2019'],
  ['uge 34-36 2019', '2019-07-19', 'month', 'uge 27-29 2019'],
  ['10.-24. juni 2019', '2019-07-19', 'month', '5.-19. juli 2019'],
  ['senest 1. maj 2019', '2019-07-19', 'month', 'senest 19. juli 2019'],
  ['engang', '2019-07-19', 'month', 'juli 2019'],
  ['engang', '2019-07-19', 'week', 'uge 29 2019'],
  ['engang', '2019-07-19', 'day', 'senest 19. juli 2019'],
])('%s brought to %s by the %s is %s', (words, day, step, said) => {
  expect(sayPlace(broughtTo(at(words), day, step))).toBe(said);
});

test('a month brought to a day in July is offered as the month, then vaguer and at last as the exact day', () => {
  const offers = (words: string): string[] =>
    waysToSay(broughtTo(at(words), '2019-07-19', 'month'), '2019-07-19').map(({ text }) => text);
  expect(offers('april 2019')).toEqual([
    ...['juli 2019', 'medio 2019', 'sommeren 2019', '3. kvartal 2019', 'uge 29 2019', 'senest 19. juli 2019'],
  ]);
  expect(offers('forår 2019')).toEqual([
    ...['sommeren 2019', 'juli 2019', 'medio 2019', '3. kvartal 2019', 'senest 19. juli 2019'],
  ]);
  expect(offers('3. maj 2019')).toEqual(['19. juli 2019', 'uge 29 2019', 'juli 2019', 'senest 19. juli 2019']);
  expect(offers('engang')[0]).toBe('juli 2019');
});

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
const anyPlace = fc.oneof(
  fc.tuple(fc.constantFrom(...namedUnits), day).map(([unit, on]): Place => ({ unit, ...spanAround(unit, on) })),
  fc.tuple(day, fc.integer({ min: 1, max: 90 })).map(([from, n]) => placeAt(from, addDays(from, n))),
  fc.tuple(day, fc.integer({ min: 2, max: 20 })).map(([on, n]) => {
    const { start } = spanAround('month', on);
    return placeAt(start, addDays(addMonths(start, n), -1));
  }),
  fc.tuple(day, fc.integer({ min: 2, max: 9 })).map(([on, n]) => {
    const { start } = spanAround('week', on);
    return placeAt(start, addDays(start, 7 * n - 1));
  }),
  day.map((end) => placeAt(null, end)),
  day.map((start) => placeAt(start, null)),
);
const anyStep = fc.constantFrom(...steps);
const someSteps = fc.integer({ min: -30, max: 30 });

test('each place has words, and they are read as just that place', () => {
  fc.assert(
    fc.property(anyPlace, anyStep, someSteps, (place, step, n) => {
      const moved = shifted(place, n, step);
      const said = sayPlace(moved);
      expect(said).not.toBeNull();
      const { start, end } = readPeriod(said ?? '');
      expect({ start, end }).toEqual({ start: moved.start, end: moved.end });
    }),
    { numRuns: 2000 },
  );
});

test('a move keeps the vagueness, goes the way it is pressed, and none is where it stood', () => {
  fc.assert(
    fc.property(anyPlace, anyStep, fc.integer({ min: 1, max: 30 }), (place, step, n) => {
      expect(shifted(place, 0, step)).toEqual(place);
      const [back, on] = [shifted(place, -n, step), shifted(place, n, step)];
      expect([back.unit, on.unit]).toEqual([place.unit, place.unit]);
      const [before, now, after] = [back, place, on].map((one) => standsOn(one) ?? '');
      expect((before ?? '') < (now ?? '') && (now ?? '') < (after ?? '')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('what is offered for a day holds the day and is read as it says', () => {
  fc.assert(
    fc.property(anyPlace, anyStep, day, (place, step, target) => {
      const offers = waysToSay(broughtTo(place, target, step), target);
      expect(offers.length).toBeGreaterThan(2);
      expect(new Set(offers.map(({ text }) => text)).size).toBe(offers.length);
      for (const offer of offers) {
        expect(holdsDay(placeOf(readPeriod(offer.text)), target)).toBe(true);
        expect(placeOf(readPeriod(offer.text))).toMatchObject({ start: offer.place.start, end: offer.place.end });
      }
    }),
    { numRuns: 1000 },
  );
});

test('a stretch leaves the other edge where it was and never turns a period round', () => {
  fc.assert(
    fc.property(anyPlace, fc.constantFrom('start', 'end'), anyStep, someSteps, (place, edge, step, n) => {
      const long = stretched(place, edge, n, step);
      const other = edge === 'start' ? 'end' : 'start';
      expect(long[other]).toBe(place[other]);
      if (long.start !== null && long.end !== null) expect(long.start <= long.end).toBe(true);
      if (place.unit !== 'undated') expect(sayPlace(long)).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});
