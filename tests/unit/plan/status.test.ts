import { stateOf } from '../../../src/plan/status';

const open = { status: 'planned', start: '2019-05-01', end: '2019-05-31' } as const;

test.each([
  ['before its period', open, '2019-04-30', 'planned'],
  ['on its first day', open, '2019-05-01', 'running'],
  ['on its last day', open, '2019-05-31', 'running'],
  ['the day after', open, '2019-06-01', 'late'],
  ['reached, however old', { ...open, status: 'reached' } as const, '2025-01-01', 'reached'],
  ['dropped', { ...open, status: 'dropped' } as const, '2025-01-01', 'dropped'],
  ['without any date', { ...open, start: null, end: null }, '2025-01-01', 'undated'],
  ['open at the end never becomes late', { ...open, end: null }, '2025-01-01', 'running'],
  ['open at the start runs until its end', { ...open, start: null }, '2019-01-01', 'running'],
])('%s', (_name, item, today, expected) => {
  expect(stateOf(item, today)).toBe(expected);
});
