import { corners, moved, outlines } from '../../../../src/ui/marks/outlines';
import { shapeOf } from '../../../../src/ui/tidsplan/out/drawing';

test('every side of an outline moves as far as asked, at corners that point out and in', () => {
  expect(moved(corners('2,2 8,2 8,8 2,8'), 1)).toEqual(corners('1,1 9,1 9,9 1,9'));
  expect(moved(corners('0,0 10,0 10,4 4,4 4,10 0,10'), -1)).toEqual(corners('1,1 9,1 9,3 3,3 3,9 1,9'));
});

test('outlines go clockwise: what is moved inwards stands within', () => {
  for (const { line } of Object.values(outlines)) {
    if (typeof line === 'number') continue;
    const right = (all: readonly (readonly [number, number])[]): number => Math.max(...all.map(([x]) => x));
    expect(right(moved(line, -0.9))).toBeLessThan(right(line));
  }
});

test('paper has the outlines of the screen', () => {
  expect(shapeOf('milestone')).toEqual({ path: 'M10 1.6L18.4 10L10 18.4L1.6 10Z', cx: 10, cy: 10 });
  expect(shapeOf('followUp').path).toBe('M10 2.2a7.8 7.8 0 1 1 0 15.6a7.8 7.8 0 1 1 0 -15.6Z');
  expect(shapeOf('goal').cy).toBeCloseTo(7.3);
});
