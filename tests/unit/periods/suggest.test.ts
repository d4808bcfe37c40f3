import * as fc from 'fast-check';
import { explainPeriod } from '../../../src/periods/index';
import { suggestPeriods } from '../../../src/periods/suggest';

const today = '2019-05-14';

test.each<[string, string[]]>([
  // What is vague: more exact, by month, by season, by its last day (UI.md, activity-*.png).
  ['medio 2019', ['medio juni 2019', 'sommeren 2019', 'senest 31. august 2019']],
  ['Forår 2019', ['medio april 2019', 'senest 31. maj 2019']],
  ['3. kvartal 2019', ['medio august 2019', 'sommeren 2019', 'senest 30. september 2019']],
  ['2019', ['1. halvår 2019', '2. halvår 2019', 'senest 31. december 2019']],
  ['2019-2021', ['senest 31. december 2021']],
  ['juni 2019', ['medio juni 2019', 'ultimo juni 2019', 'senest 30. juni 2019']],
  // What is exact, open or empty: nothing to say more exactly.
  ['3. maj 2019', []],
  ['uge 34 2019', []],
  ['senest 31. august 2019', []],
  ['løbende', []],
  ['', []],
  ['  ', []],
  // A slip of the keyboard.
  ['medo 2019', ['medio 2019']],
  ['31. agust 2019', ['31. august 2019']],
  ['senst i jnui 2019', ['senest i juni 2019']],
  // A day that is not, sides turned, no year.
  ['31. juni 2019', ['30. juni 2019', '1. juli 2019']],
  ['30. februar 2020', ['29. februar 2020', '1. marts 2020']],
  ['12/13/2019', ['13/12/2019']],
  ['juni', ['juni 2019', 'juni 2020']],
  ['april', ['april 2020']],
  // No time at all.
  ['snarest', ['medio juni 2019', 'sommeren 2019', 'senest 30. juni 2019']],
])('%s', (text, offers) => expect(suggestPeriods(text, today)).toEqual(offers));

test('a range that runs backwards is turned', () => {
  expect(explainPeriod('august 2019 - maj 2019').problem).toBe('backwards');
  expect(suggestPeriods('august 2019 - maj 2019', today)).toContain('maj 2019 - august 2019');
});

test('speaks English where the view does', () => {
  expect(suggestPeriods('mid 2019', today, 'en')).toEqual([
    'mid June 2019',
    'summer 2019',
    'no later than 31 August 2019',
  ]);
  expect(suggestPeriods('soon', today, 'en')).toEqual(['mid June 2019', 'summer 2019', 'no later than 30 June 2019']);
});

const words = [
  ...[
    'medio',
    'primo',
    'ultimo',
    'juni',
    'jnui',
    'maj',
    'foråret',
    'vinteren',
    'uge',
    'kvartal',
    'halvår',
    'inden',
    'til',
  ],
  ...[
    'senest',
    'løbende',
    '31.',
    '30',
    '1.',
    '53',
    '2019',
    '2020',
    '19',
    '-',
    '–',
    'og',
    '/',
    ',',
    'snarest',
    'æøå',
    '%',
  ],
];
const written = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 40 }),
);
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('each offer reads, without a reference, as what it says, and as something else than the text', () => {
  fc.assert(
    fc.property(written, days, fc.constantFrom('da' as const, 'en' as const), (text, day, locale) => {
      const offers = suggestPeriods(text, day, locale);
      expect(offers.length).toBeLessThanOrEqual(3);
      expect(new Set(offers).size).toBe(offers.length);
      const now = explainPeriod(text);
      for (const offer of offers) {
        const { read, problem } = explainPeriod(offer);
        expect(problem).toBeNull();
        expect(read.start ?? read.end).not.toBeNull();
        if (now.problem === null) expect([read.start, read.end]).not.toEqual([now.read.start, now.read.end]);
      }
    }),
    { numRuns: 600 },
  );
});

test('what is offered instead of a vague period lies within it or ends where it ends', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'medio',
        'primo',
        'ultimo',
        'forår',
        'sommer',
        'efterår',
        '1. kvartal',
        '2. halvår',
        'oktober',
        '',
      ),
      fc.integer({ min: 2001, max: 2049 }),
      (word, year) => {
        const text = `${word} ${year}`.trim();
        const { start, end } = explainPeriod(text).read;
        for (const offer of suggestPeriods(text, today)) {
          const read = explainPeriod(offer).read;
          const sameEnd = read.start === null && read.end === end;
          const overlaps = (read.start ?? '') <= (end ?? '') && (read.end ?? '') >= (start ?? '');
          expect([offer, sameEnd || overlaps]).toEqual([offer, true]);
        }
      },
    ),
  );
});
