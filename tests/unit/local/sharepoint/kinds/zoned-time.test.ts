import fc from 'fast-check';
import { localTime, momentOf, startOfDay } from '../../../../../local/sharepoint/kinds/zoned-time';

const zone = 'Europe/Copenhagen';
const iso = (moment: number): string => new Date(moment).toISOString();

describe("the site's clock", () => {
  it.each([
    ['an ordinary winter day', '2025-03-01T15:00:00Z', '2025-02-28T23:00:00.000Z'],
    ['an ordinary summer day', '2025-06-30T10:00:00Z', '2025-06-29T22:00:00.000Z'],
    ['the day the clock goes forward, before it does', '2025-03-30T00:30:00Z', '2025-03-29T23:00:00.000Z'],
    ['the day the clock goes forward, after it did', '2025-03-30T20:00:00Z', '2025-03-29T23:00:00.000Z'],
    ['the day the clock goes back', '2025-10-26T20:00:00Z', '2025-10-25T22:00:00.000Z'],
    ['late in the evening, when UTC is a day behind', '2025-06-29T22:30:00Z', '2025-06-29T22:00:00.000Z'],
  ])('has its midnight on %s', (_name, moment, midnight) => {
    expect(iso(startOfDay(zone, Date.parse(moment)))).toBe(midnight);
  });

  it.each([
    ['an hour that is skipped is the hour after', [2025, 3, 30, 2, 30], '2025-03-30T01:30:00.000Z'],
    ['an hour that comes twice is the second', [2025, 10, 26, 2, 30], '2025-10-26T01:30:00.000Z'],
    ['the first minute of summer', [2025, 3, 30, 3, 0], '2025-03-30T01:00:00.000Z'],
    ['the last of winter', [2025, 3, 30, 1, 59], '2025-03-30T00:59:00.000Z'],
  ])('%s', (_name, [year = 0, month = 0, day = 0, hour = 0, minute = 0], moment) => {
    expect(iso(momentOf(zone, { year, month, day, hour, minute, second: 0 }))).toBe(moment);
  });

  it('goes there and back, but for the hour that comes twice', () => {
    const moments = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    fc.assert(
      fc.property(moments, fc.constantFrom(zone, 'America/New_York', 'Asia/Kolkata', 'UTC'), (seconds, name) => {
        const moment = seconds * 1000;
        const back = momentOf(name, localTime(name, moment));
        expect([0, 3_600_000]).toContain(back - moment);
        expect(localTime(name, back)).toEqual(localTime(name, moment));
      }),
    );
  });
});
