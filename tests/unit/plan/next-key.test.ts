import fc from 'fast-check';
import { keyStart, nextKey } from '../../../src/plan/next-key';

test.each([
  [keyStart.item('2.1', 'milestone'), ['2.1.m1', '2.1.m5', '2.1.g9', '2.10.m7'], '2.1.m6'],
  [keyStart.item('2.1', 'goal'), ['2.1.m5'], '2.1.g1'],
  [keyStart.item('2.1', 'followUp'), ['2.1.o9', '2.1.o10'], '2.1.o11'],
  [keyStart.activity('2', true), ['1.9', '2.1', '2.12', '22.30'], '2.13'],
  [keyStart.activity(null, true), ['0.2'], '0.3'],
  [keyStart.activity(null, false), ['1', '2'], '3'],
  [keyStart.area(), ['1', '2', 'x'], '3'],
  [keyStart.delivery('2', null), ['2.p1'], '2.p2'],
  [keyStart.delivery('2', '2.1'), ['2.p1'], '2.1.p1'],
  [keyStart.delivery(null, null), [], 'p1'],
])('after %p with %p taken comes %p', (start, taken, next) => expect(nextKey(start, taken)).toBe(next));

test('the next number is none of those that are taken, whatever people have written', () => {
  const key = fc.oneof(
    fc.nat(99).map((n) => `2.1.m${n}`),
    fc.string(),
    fc.constantFrom('2.1.m007', '2.1.m1e3', '2.1.m#4', '2.1.m'),
  );
  fc.assert(fc.property(fc.array(key), (taken) => expect(taken).not.toContain(nextKey('2.1.m', taken))));
});
