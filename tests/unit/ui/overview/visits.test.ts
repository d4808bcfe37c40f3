import { readVisits, seenAt, visitsKey, type Visits } from '../../../../src/ui/overview/visits';

const at = (clock: string): Date => new Date(`2019-05-14T${clock}:00.000Z`);
const visits = (before: string | null, seen: string): Visits => ({
  before: before === null ? null : at(before).toISOString(),
  seen: at(seen).toISOString(),
});

test.each<[string, Visits | null, string, Visits]>([
  ['the first', null, '10:00', visits(null, '10:00')],
  ['again within half an hour', visits('08:00', '10:00'), '10:30', visits('08:00', '10:30')],
  ['after half an hour', visits('08:00', '10:00'), '10:31', visits('10:00', '10:31')],
  ['with a clock that went back', visits('08:00', '10:00'), '09:00', visits('08:00', '09:00')],
])('a visit: %s', (_name, former, now, then) => {
  expect(seenAt(former, at(now))).toEqual(then);
});

test.each([null, '', '{', 'null', '[]', '{"before":7,"seen":"x"}', '{"before":null,"seen":"i går"}'])(
  '%p is no visit',
  (text) => {
    expect(readVisits(text)).toBeNull();
  },
);

test('what is kept is read back, by site and person', () => {
  const kept = visits('08:00', '10:00');
  expect(readVisits(JSON.stringify(kept))).toEqual(kept);
  expect(visitsKey('https://a', 'Anna@x')).not.toBe(visitsKey('https://a', 'bo@x'));
});
