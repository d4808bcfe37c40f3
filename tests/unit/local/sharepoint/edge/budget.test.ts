import { costOf, createBudget, unitsOf } from '../../../../../local/sharepoint/edge/budget';

test.each([
  ['GET', "web/lists/getByTitle('Plan')/items(3)", '', 1],
  ['GET', "web/lists/getByTitle('Plan')/items", '', 2],
  ['POST', "web/lists/getByTitle('Plan')/items", '', 2],
  ['GET', 'web/roleassignments', '', 5],
  ['GET', 'web/lists', '$select=EffectiveBasePermissions', 5],
])('%s %s?%s costs %i', (method, path, search, units) => expect(unitsOf(method, path, search)).toBe(units));

test('each part of a batch counts by itself', () => {
  const body = [
    '--b',
    '',
    'GET http://x/_api/web/lists/items(3) HTTP/1.1',
    '',
    '--b',
    '',
    'POST http://x/_api/web/lists HTTP/1.1',
    '',
    '{}',
    '--b--',
  ];
  for (const end of ['\n', '\r\n'])
    expect(costOf({ method: 'POST', path: '$batch', search: '', bytes: Buffer.from(body.join(end)) })).toEqual([3, 2]);
});

test('one who waits as told gets in again, and others are not hit', () => {
  let at = 0;
  const budget = createBudget({ unitsPerMinute: 10 }, () => new Date(at));
  expect(budget.spend('a', 7, 1)).toEqual({ allowed: true, headers: {} });
  at += 20_000;
  expect(budget.spend('a', 1, 1).headers).toEqual({
    'RateLimit-Limit': '10',
    'RateLimit-Remaining': '2',
    'RateLimit-Reset': '40',
  });
  expect(budget.spend('a', 5, 1)).toMatchObject({ allowed: false, headers: { 'Retry-After': '40' } });
  expect(budget.spend('b', 5, 1).allowed).toBe(true);
  at += 40_000;
  expect(budget.spend('a', 5, 1)).toEqual({ allowed: true, headers: {} });
});

test('requests in five minutes are counted too', () => {
  const budget = createBudget({ requestsPerFiveMinutes: 2 }, () => new Date(0));
  expect([1, 2, 3].map(() => budget.spend('a', 1, 1).allowed)).toEqual([true, true, false]);
});
