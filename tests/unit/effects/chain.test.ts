/** @jest-environment jsdom */
import fc from 'fast-check';
import { branchesOf, chainOf, circleWith, leadingNowhere, withoutCircles } from '../../../src/effects/chain';
import type { EffectStep } from '../../../src/effects/effect-chain';
import { effectSvg } from '../../../src/effects/effect-svg';
import { layoutEffects } from '../../../src/effects/layout';
import { sayIndicators } from '../../../src/effects/say-effects';
import { blankActivity, blankItem } from '../../../src/plan/blank';
import type { Activity, Measurement, PlanItem } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';

const today = '2019-05-14';
const activity = (key: string): Activity => ({
  ...blankActivity,
  key,
  areaKey: '2',
  order: 1,
  title: `Aktivitet ${key}`,
});
const goal = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  ...blankItem,
  key,
  kind: 'goal',
  activityKey: key.split('.g')[0] ?? '',
  order: 1,
  text: `Mål ${key}`,
  ...more,
});
const step = (key: string, from: readonly string[], more: Partial<EffectStep> = {}): EffectStep => ({
  key,
  kind: 'intermediate',
  title: `Delmål ${key}`,
  from,
  goalKey: null,
  row: null,
  ...more,
});
const plan = {
  activities: [activity('2.1'), activity('2.2'), activity('2.3')],
  items: [goal('2.1.g1'), goal('2.1.g2'), goal('2.2.g1'), goal('2.2.g2', { status: 'dropped' })],
  indicators: [],
};
const pairs = (links: readonly { from: string; to: string }[]) => links.map(({ from, to }) => `${from}>${to}`);

test('without steps the chain is what the plan says: each activity leads to its goals, and no more', () => {
  const chain = chainOf(plan, [], today);
  expect(pairs(chain.links)).toEqual(['2.1>2.1.g1', '2.1>2.1.g2', '2.2>2.2.g1']);
  expect(leadingNowhere(chain).map(({ key }) => key)).toEqual(['2.3']);
});

test('a goal that is reached through an intermediate goal is not led to straight as well; others of the activity are', () => {
  const steps = [step('e1', ['2.1', '2.3']), step('e2', ['e1'], { kind: 'goal', goalKey: '2.1.g1' })];
  const chain = chainOf(plan, steps, today);
  expect(pairs(chain.links)).toEqual(['2.1>e1', '2.3>e1', 'e1>2.1.g1', '2.1>2.1.g2', '2.2>2.2.g1']);
  expect(leadingNowhere(chain)).toEqual([]);
  const [first] = branchesOf(chain);
  expect(first?.to.map(({ node, to }) => [node.key, to.map((one) => one.node.key)])).toEqual([
    ['e1', ['2.1.g1']],
    ['2.1.g2', []],
  ]);
});

test('what a list holds of circles, and of what the plan has not, is left out and told', () => {
  const steps = [step('e1', ['2.1', 'e2']), step('e2', ['e1', '9.9'])];
  const chain = chainOf(plan, steps, today);
  expect(pairs(chain.circular)).toEqual(['e1>e2']);
  expect(pairs(chain.unknown)).toEqual(['9.9>e2']);
});

test('a circle is refused before it is written', () => {
  const chain = chainOf(plan, [step('e1', ['2.1']), step('e2', ['e1']), step('e3', ['e2'])], today);
  expect(circleWith(chain, 'e1', ['2.1', 'e3'])).toBe('e3');
  expect(circleWith(chain, 'e1', ['e1'])).toBe('e1');
  expect(circleWith(chain, 'e3', ['e1', '2.2'])).toBeNull();
});

/** Steps that lead anywhere, circles among them. */
const anySteps = fc
  .array(fc.tuple(fc.array(fc.nat(13), { maxLength: 4 }), fc.string({ maxLength: 90 }), fc.boolean()), {
    maxLength: 10,
  })
  .map((all) => {
    const names = ['2.1', '2.2', '2.3', '2.1.g1', ...all.map((_, n) => `e${n}`)];
    return all.map(([from, title, isGoal], n) =>
      step(
        `e${n}`,
        from.map((one) => names[one % names.length] ?? ''),
        { title, kind: isGoal ? 'goal' : 'intermediate' },
      ),
    );
  });

test('links never go in a circle, and none is lost', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 20 }), (ties) => {
      const all = ties.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
      const { links, circular } = withoutCircles(all);
      expect(links.length + circular.length).toBe(all.length);
      // What is left can be taken one after the other, each behind all that leads to it.
      let left = [...links];
      for (let open = left.length; open > 0; open = left.length) {
        const led = new Set(left.map(({ to }) => to));
        left = left.filter(({ from }) => led.has(from));
        expect(left.length).toBeLessThan(open);
      }
    }),
  ));

test('every link has its path from left to right, no two nodes overlap, and all lies within the picture', () =>
  fc.assert(
    fc.property(anySteps, fc.option(fc.nat(2000), { nil: undefined }), (steps, room) => {
      const chain = chainOf(plan, steps, today);
      const { places, paths, width, height } = layoutEffects(chain, room);
      const whole = layoutEffects(chain).width;
      // Never wider than need be, and no wider than its place but where the words could not be read.
      expect(width).toBeLessThanOrEqual(whole);
      if (room !== undefined && width > room) expect(Math.max(...places.map((place) => place.width))).toBe(168);
      if (room !== undefined && room >= whole) expect(width).toBe(whole);
      expect(places).toHaveLength(chain.nodes.length);
      expect(pairs(paths)).toEqual(pairs(chain.links));
      const placeOf = new Map(places.map((place) => [place.node.key, place]));
      for (const { from, to } of chain.links)
        expect(placeOf.get(from)?.layer ?? 9).toBeLessThan(placeOf.get(to)?.layer ?? 0);
      for (const [n, one] of places.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
        for (const other of places.slice(n + 1))
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true);
      }
    }),
    { numRuns: 60 },
  ));

test('the picture for paper is XML whatever is written, and says what it holds', () => {
  const chain = chainOf(plan, [step('e1', ['2.1'], { title: '<script>&"delmål"' })], today);
  const svg = effectSvg(layoutEffects(chain), createSay('da'));
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(read.querySelector('title')?.textContent).toContain('3 aktiviteter');
  expect(read.querySelectorAll('path[marker-end]')).toHaveLength(chain.links.length);
  expect(svg).not.toContain('<script');
});

test.each<[string, readonly Partial<Measurement>[], string]>([
  [
    'all units, not the one that was written last',
    [{ value: 82 }, { value: 64, unit: 'Amager', basis: 25 }],
    '82\u00a0%',
  ],
  ['nothing that rests on too few', [{ value: 50, unit: 'Amager', basis: 4 }], 'målt på færre end 5'],
  ['nothing at all', [], 'ikke målt'],
])('a goal stands with the figure of the page of indicators: %s', (_what, measured, figure) => {
  const measurements = measured.map((one) => ({
    ...{ key: '', round: '2. kvartal 2019', on: '2019-05-01', unit: null, basis: null, source: null, row: null },
    ...{ value: 0, ...one },
  }));
  const indicator = { title: 'Netværk', unit: '%', target: 80, operator: 'atLeast', measurements };
  const node = { indicators: [indicator] } as unknown as Parameters<typeof sayIndicators>[0];
  expect(sayIndicators(node, createSay('da'))).toEqual([`Netværk: ${figure} (mindst 80\u00a0%)`]);
});
