import { readPlace, writePlace, type Place } from '../../../../src/ui/shell/place';

test.each<[string, Place]>([
  ['plan', { page: 'plan', selected: null, plan: null }],
  ['tidsplan/2.1.m2', { page: 'tidsplan', selected: '2.1.m2', plan: null }],
  ['plan/p1:2.1', { page: 'plan', selected: '2.1', plan: 'p1' }],
  ['tidsplan/p1:', { page: 'tidsplan', selected: null, plan: 'p1' }],
  ['tidsplan/2.1.m2#48', { page: 'tidsplan', selected: '2.1.m2#48', plan: null }],
])('%p is read and written back', (text, place) => {
  expect(readPlace(text)).toEqual(place);
  expect(writePlace(place)).toBe(text);
});

test('a sub page of Teams leaves the page to the host', () => {
  expect(readPlace('punkt/2.1.m2')).toEqual({ page: null, selected: '2.1.m2', plan: null });
});

test.each(['', 'andet', 'andet/2.1', 'plan/', 'plan/2/1', 'plan/"><img>', `plan/${'x'.repeat(61)}`, undefined, 7])(
  '%p is no place',
  (text) => {
    expect(readPlace(text)).toBeNull();
  },
);
