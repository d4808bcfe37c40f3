import { chances, isAbout, isHit, ruleForm, type Rule } from '../../../../../local/sharepoint/weather/rules';
import { createWeather } from '../../../../../local/sharepoint/weather/weather';

const rule = (parts: Partial<Record<'match' | 'when', unknown>>): Rule =>
  ruleForm.parse({ do: { kind: 'throttle' }, ...parts });
const hits = (when: unknown, chance = 0): number[] =>
  [1, 2, 3, 4, 5, 6].filter((nth) => isHit(rule({ when }), nth, chance));

test.each([
  ['every request where nothing is said', {}, [1, 2, 3, 4, 5, 6]],
  ['the next two', { next: 2 }, [1, 2]],
  ['the third alone', { skip: 2, next: 1 }, [3]],
  ['every second', { every: 2 }, [2, 4, 6]],
  ['the first two of every second', { every: 2, next: 4 }, [2, 4]],
])('hits %s', (_what, when, expected) => expect(hits(when)).toEqual(expected));

test('a chance is taken by the number drawn, which the seed decides', () => {
  expect(hits({ probability: 0.5 }, 0.49)).toHaveLength(6);
  expect(hits({ probability: 0.5 }, 0.5)).toHaveLength(0);
  const [a, b, c] = [chances(7), chances(7), chances(8)];
  const drawn = Array.from({ length: 1000 }, () => a());
  expect(Array.from({ length: 1000 }, () => b())).toEqual(drawn);
  expect(Array.from({ length: 1000 }, () => c())).not.toEqual(drawn);
  expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(drawn.filter((one) => one < 0.3).length).toBeGreaterThan(250);
  expect(drawn.filter((one) => one < 0.3).length).toBeLessThan(350);
});

test.each([
  [{ method: 'merge' }, 'MERGE', '/x', true],
  [{ method: ['GET', 'POST'] }, 'DELETE', '/x', false],
  [{ path: "getbytitle\\('plan'\\)/items" }, 'GET', "/_api/web/lists/getByTitle('Plan')/items?$top=1", true],
  [{ path: '^/sites/other' }, 'GET', '/sites/dev/_api/web', false],
])('%j is about %s %s: %s', (match, method, address, expected) =>
  expect(isAbout(rule({ match }), { method, address })).toBe(expected),
);

test.each([
  { do: { kind: 'rain' } },
  { do: { kind: 'throttle', status: 500 } },
  { do: { kind: 'delay' } },
  { do: { kind: 'throttle' }, match: { path: '(' } },
  { do: { kind: 'throttle' }, when: { next: 0 } },
  { do: { kind: 'throttle' }, what: 1 },
])('%j is no rule', (sent) => expect(ruleForm.safeParse(sent).success).toBe(false));

test('rules are counted, and gone when taken away', () => {
  const weather = createWeather();
  const { id } = weather.add(rule({ match: { method: 'GET' }, when: { next: 1 } }));
  for (const method of ['GET', 'POST', 'GET']) weather.meet({ method, address: '/' });
  expect(weather.all()).toMatchObject([{ id, seen: 2, hit: 1 }]);
  expect(weather.remove(id)).toBe(true);
  expect(weather.meet({ method: 'GET', address: '/' })).toEqual([]);
});
