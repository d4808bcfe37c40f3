import * as fc from 'fast-check';
import { canMeetOn, proposeDays } from '../../../src/meetings/cadence';
import { addDays, createCalendar, daysBetween, readRecurrence } from '../../../src/periods/index';
import { daysApart } from '../../../src/periods/repeats';

const calendar = createCalendar();
const asked = { calendar, count: 4, after: '2019-05-14' };

test('every second month from the latest meeting, on the same day of the week, around holidays', () => {
  const proposal = proposeDays({ ...asked, cadence: 'ca. hver anden måned', latest: '2019-05-07' });
  // 7 July lies in the summer holiday, which begins on 29 June: the last Tuesday before it is the 25th.
  expect(proposal).toEqual({
    kind: 'days',
    recurrence: 'P2M',
    days: ['2019-06-25', '2019-09-10', '2019-11-05', '2020-01-07'],
  });
});

test.each([
  ['without a cadence nothing is proposed, whatever was held', null, '2019-05-07', 'noCadence'],
  ['nor from words that say no certain days', 'jævnligt', '2019-05-07', 'noCadence'],
  ['nor from words about something else', 'i direktørens kontor', '2019-05-07', 'noCadence'],
  ['with a cadence and no meeting a person is asked for the first day', 'hvert kvartal', null, 'noFirst'],
])('%s', (_says, cadence, latest, kind) => {
  expect(proposeDays({ ...asked, cadence, latest }).kind).toBe(kind);
});

test('a day on which the meeting was cancelled is not proposed again', () => {
  const from = { ...asked, cadence: 'hver måned', latest: '2019-05-07' };
  const [first = ''] = daysOf(proposeDays(from));
  expect(first).toBe('2019-06-04');
  expect(daysOf(proposeDays({ ...from, cancelled: [first] }))).not.toContain(first);
});

const daysOf = (proposal: ReturnType<typeof proposeDays>): readonly string[] =>
  proposal.kind === 'days' ? proposal.days : [];

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2018-01-01', n));
const cadences = [
  'hver uge',
  'hver 14. dag',
  'hver måned',
  'ca. hver anden måned',
  'hvert kvartal',
  'to gange om året',
];

test('proposed days are days to meet on, after the day asked from, in order and never much too near each other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cadences), day, fc.integer({ min: -200, max: 200 }), (cadence, latest, ahead) => {
      const after = addDays(latest, ahead);
      const apart = daysApart(readRecurrence(cadence) ?? '') ?? 0;
      const days = daysOf(proposeDays({ calendar, cadence, latest, after, count: 5 }));
      expect(days).toHaveLength(5);
      expect(days.every((one) => canMeetOn(one, calendar) && one > after)).toBe(true);
      for (const [i, one] of [latest, ...days].entries()) {
        const next = days[i];
        if (next !== undefined && one !== latest) expect(daysBetween(one, next)).toBeGreaterThanOrEqual(apart / 2);
      }
      expect((days[0] ?? '') > latest).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('nobody meets on a Sunday, Good Friday, in July or between Christmas and New Year', () => {
  const closed = ['2019-06-02', '2019-04-19', '2019-07-10', '2019-12-27', '2020-01-01', '2019-06-05'];
  expect(closed.filter((one) => canMeetOn(one, calendar))).toEqual([]);
});
