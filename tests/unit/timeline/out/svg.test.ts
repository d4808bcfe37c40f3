import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Plan } from '../../../../src/plan/plan';
import { margin, papers } from '../../../../src/timeline/out/paper';
import { paperAxis } from '../../../../src/timeline/out/paper-axis';
import { paperLanes, widthOfRuns } from '../../../../src/timeline/out/paper-marks';
import { svgPages, svgPicture, type SvgOptions } from '../../../../src/timeline/out/svg';
import { isUndated } from '../../../../src/timeline/mark';
import { marksOf } from '../../../../src/timeline/rows';
import { createSay } from '../../../../src/text/text';
import { activity, item, smallPlan, today } from '../../ui/support/plans';
import { outgoing } from './support/outgoing';

const options: SvgOptions = {
  paper: 'A3',
  shapeOf: () => ({ path: 'M3 3H17V17H3Z', cx: 10, cy: 10 }),
  groupTitle: (group) => ({ number: group === '' ? null : group, title: `Område ${group}` }),
  standing: '1 nået',
};

interface Read {
  readonly names: ReadonlySet<string>;
  readonly texts: readonly string[];
  readonly attributes: ReadonlySet<string>;
}

/** Parses strictly: throws where it is no well-formed XML. */
function read(svg: string): Read {
  const names = new Set<string>();
  const attributes = new Set<string>();
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
    if (tag.name === 'text') texts.push('');
  });
  parser.on('text', (words) => {
    const last = texts.length - 1;
    if (last >= 0 && words.trim() !== '') texts[last] = [texts[last], words].filter((one) => one !== '').join(' ');
  });
  parser.write(svg).close();
  return { names, texts, attributes };
}
const many = (n: number): Plan => ({
  ...smallPlan,
  activities: Array.from({ length: n }, (_, i) => activity(`1.${i}`, `Aktivitet ${i}`)),
  items: Array.from({ length: n }, (_, i) => item(`1.${i}.m1`, { start: '2019-06-01', end: '2019-06-30' })),
});

test('a sheet says whose plan, of when, the groups, each activity and mark, the legend and its number', () => {
  const [page, ...more] = svgPages(outgoing(smallPlan, { chosen: 'Overskredet' }), options);
  expect(more).toEqual([]);
  expect([page?.width, page?.height]).toEqual([1587, 1122]);
  const { texts } = read(page?.svg ?? '');
  const wanted = [
    'Tidsplan for Prøveplan',
    'Forvaltningen',
    'Planen, som den så ud tirsdag den 14.\u00a0maj 2019',
    'Kun en del af planen er med: Overskredet',
    '1 Område 1 1 overskredet',
    'Netværk',
    'områdechef',
    'Punkt 1.1.m1 er klar April 2019',
    '14 dage over',
    'Punkt 1.1.m2 er klar',
    'Medio 2019',
    'Punkt 2.1.m1 er klar uden dato',
    'Punkt 2.2.o1 er klar ↻ løbende',
    'I dag, 14.\u00a0maj',
    'Milepæl',
    'omtrentlig',
    'Side 1 af 1',
  ];
  expect(wanted.filter((words) => !texts.includes(words))).toEqual([]);
});

test('a long plan goes on over sheets with the head, the months, the legend and the group on each', () => {
  const pages = svgPages(outgoing(many(60)), { ...options, paper: 'A4' });
  expect(pages.length).toBeGreaterThan(3);
  for (const [i, { svg }] of pages.entries()) {
    const { texts } = read(svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Tidsplan for Prøveplan',
        'Indsatsområde og aktivitet',
        'Milepæl',
        `Side ${i + 1} af ${pages.length}`,
        i === 0 ? '1 Område 1' : '1 Område 1 (fortsat)',
      ]),
    );
  }
  const all = pages.flatMap(({ svg }) => read(svg).texts).filter((words) => words.startsWith('Punkt '));
  expect(all).toEqual(Array.from({ length: 60 }, (_, i) => `Punkt 1.${i}.m1 er klar juni 2019`));
});

test('the whole plan is one picture, as high as it takes', () => {
  const { svg, height } = svgPicture(outgoing(many(60)), options);
  expect(height).toBeGreaterThan(papers.A3.height);
  expect(read(svg).texts.filter((words) => words.startsWith('Punkt '))).toHaveLength(60);
  expect(read(svg).texts.some((words) => words.startsWith('Side '))).toBe(false);
});

test('an empty plan is a sheet all the same', () => {
  const pages = svgPages(outgoing({ ...smallPlan, areas: [], activities: [], items: [] }), options);
  expect(pages).toHaveLength(1);
  read(pages[0]?.svg ?? '');
});

test('the file carries nothing that runs, loads or needs a style sheet, whatever the plan says', () => {
  const word = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '"onload="x', ']]>', '&amp;', '</svg>', '\u0000\ud800'),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(word, word, (title, text) => {
      const plan: Plan = {
        ...smallPlan,
        title,
        activities: [activity('1.1', title, { roles: [text] })],
        items: [item('1.1.m1', { text, periodText: title, start: '2019-01-01', end: '2019-05-01' })],
      };
      const { names, attributes } = read(svgPicture(outgoing(plan, { chosen: text }), options).svg);
      const plain = [
        'svg',
        'title',
        'defs',
        'linearGradient',
        'stop',
        'pattern',
        'g',
        'rect',
        'line',
        'path',
        'circle',
        'text',
        'tspan',
      ];
      expect([...names].filter((name) => !plain.includes(name))).toEqual([]);
      expect([...attributes].filter((name) => /^(on|style|href|xlink|class)/i.test(name))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const day = fc
  .integer({ min: -400, max: 900 })
  .map((n) => new Date(Date.UTC(2019, 4, 14) + n * 86_400_000).toISOString().slice(0, 10));
const anyItem = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 140 }),
  days: fc.option(fc.tuple(day, day)),
  open: fc.constantFrom('start', 'end', 'none'),
  periodText: fc.option(fc.constantFrom('medio 2019', 'Forår 2020')),
  recurrence: fc.option(fc.constantFrom('P1W', 'P3M')),
});

test('on any lanes every mark stands once, no words or signs cover others, and nothing leaves the sheet', () => {
  const say = createSay('da');
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), fc.integer({ min: 500, max: 1300 }), (items, width) => {
      const plan: Plan = {
        ...smallPlan,
        activities: [activity('1.1', 'A')],
        items: items.map(({ days, open, ...more }, n) => {
          const [start, end] = [...(days ?? [])].sort();
          return item(`1.1.m${n}`, {
            ...more,
            start: open === 'start' ? null : (start ?? null),
            end: open === 'end' ? null : (end ?? null),
          });
        }),
      };
      const marks = marksOf(outgoing(plan).rows);
      const axis = paperAxis(
        marks.flatMap(({ period }) => [period.start, period.end]).filter((one) => one !== null),
        today,
        width,
      );
      const lanes = paperLanes(marks, axis, today, say);
      const keys = lanes.flatMap((lane) =>
        lane.kind === 'dated' ? lane.marks.map(({ mark }) => mark.key) : [lane.mark.key],
      );
      expect(keys.sort()).toEqual(marks.map(({ key }) => key).sort());
      for (const lane of lanes) {
        if (lane.kind === 'undated') {
          expect(isUndated(lane.mark)).toBe(true);
          expect(lane.width).toBeLessThanOrEqual(width);
          continue;
        }
        const spans = lane.marks.map(({ x, band, label, lateTo, repeats }) => {
          const words = Math.max(...label.lines.map(widthOfRuns));
          const [left, right] = label.end ? [label.x - words, label.x] : [label.x, label.x + words];
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(right).toBeLessThanOrEqual(width + 0.01);
          expect(label.down + label.lines.length * 13).toBeLessThanOrEqual(lane.height);
          // Words that stand beside a mark touch neither it nor its period.
          if (label.down === 0)
            expect(right <= Math.min(band.x, x - 7) || left >= Math.max(x + 7, band.x + band.width)).toBe(true);
          return [
            Math.min(left, band.x, x - 7),
            Math.max(right, band.x + band.width, x + 7, lateTo ?? 0, ...repeats),
          ] as const;
        });
        spans.sort((a, b) => a[0] - b[0]);
        spans.forEach(([left], i) => expect(left).toBeGreaterThan(spans[i - 1]?.[1] ?? -Infinity));
      }
    }),
  );
});

test('a date typed wrongly does not make a sheet of a century', () => {
  const axis = paperAxis(['2109-01-01'], today, papers.A3.width - 2 * margin);
  expect(axis.months.length).toBeLessThan(110);
});
