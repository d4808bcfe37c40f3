import fc from 'fast-check';
import { createAnswers } from '../../../src/answers/index';
import { createCalendar } from '../../../src/periods/index';
import type { Plan, PlanItem } from '../../../src/plan/plan';
import { standingOf } from '../../../src/plan/standing';
import { buildReport } from '../../../src/reports/build-report';
import { compareReports } from '../../../src/reports/compare';
import { noTexts, type Report } from '../../../src/reports/report';
import { createSay } from '../../../src/text/text';
import { leadSentence } from '../../../src/ui/tidsplan/lead';
import { item, smallPlan, today } from '../ui/support/plans';
import { sourcesOf } from './support/sources';

const keys = (items: readonly { readonly key: string }[]): string[] => items.map(({ key }) => key);
const made = (plan: Plan, more: Parameters<typeof sourcesOf>[1] = {}): Report =>
  buildReport(sourcesOf(plan, more), noTexts, { indicators: [], supervision: null });
const withItems = (items: readonly PlanItem[]): Plan => ({ ...smallPlan, items: [...items] });
const milestone = item('1.1.m1', { periodText: 'April 2019', start: '2019-04-01', end: '2019-04-30' });
const moved = { ...milestone, periodText: 'Juni 2019', start: '2019-06-01', end: '2019-06-30' };

test('a small plan as a report', () => {
  const report = made(smallPlan);
  expect(
    report.areas.map(({ key, milestones, goals }) => [key, milestones.late, milestones.reached, goals.planned]),
  ).toEqual([
    ['1', 1, 0, 0],
    ['2', 0, 1, 1],
  ]);
  expect(keys(report.late)).toEqual(['1.1.m1']);
  expect(keys(report.undated)).toEqual(['2.1.m1']);
  expect(keys(report.reached)).toEqual(['2.2.m1']);
  expect(report.notRead).toEqual(['supervision', 'meetings', 'evaluation', 'effects', 'deadlines', 'register']);
});

test.each<[string, Partial<PlanItem>, string | null, boolean]>([
  ['on the day of the report', { reachedOn: '2019-05-14' }, '2019-03-01', true],
  ['on the day of the one before, which told of it', { reachedOn: '2019-03-01' }, '2019-03-01', false],
  ['the day after it', { reachedOn: '2019-03-02' }, '2019-03-01', true],
  ['before the first report of all', { reachedOn: '2018-01-01' }, null, true],
  ['on an unknown day, in the first report', { reachedOn: null }, null, true],
  ['on an unknown day, later', { reachedOn: null }, '2019-03-01', false],
  ['on a day that is still to come', { reachedOn: '2019-05-15' }, '2019-03-01', false],
])('without the report before itself, reached %s', (_name, change, since, told) => {
  const report = made(withItems([{ ...milestone, status: 'reached', ...change }]), { since });
  expect(keys(report.reached)).toEqual(told ? ['1.1.m1'] : []);
});

test('what was marked late with an earlier day is told once, in the first report that knows of it', () => {
  const first = made(withItems([milestone]), { today: '2019-03-01' });
  const marked = withItems([{ ...milestone, status: 'reached', reachedOn: '2019-02-20' }]);
  const second = made(marked, { since: '2019-03-01', previous: first });
  const third = made(marked, { today: '2019-07-01', since: today, previous: second });
  expect([first, second, third].map(({ reached }) => keys(reached))).toEqual([[], ['1.1.m1'], []]);
});

test.each<[string, PlanItem, PlanItem, string | null | undefined]>([
  [
    'is not told where it stands as it did',
    milestone,
    { ...milestone, former: { text: 'x', start: null, end: '2018-01-01' } },
    undefined,
  ],
  ['is told with the period of the report before', milestone, moved, '2019-04-30'],
  ['is told where it first got a date', item('1.1.m1'), milestone, null],
  ['is not told where it was dropped', milestone, { ...moved, status: 'dropped' }, undefined],
])('a milestone %s', (_name, before, now, former) => {
  const previous = made(withItems([before]), { today: '2019-03-01' });
  const report = made(withItems([now]), { since: '2019-03-01', previous });
  expect(report.moved.map((one) => one.former?.end)).toEqual(former === undefined ? [] : [former]);
});

test('the next period reaches to the next meeting, and 60 days where nobody knows it', () => {
  const plan = withItems([
    item('1.1.m1', { end: '2019-05-14' }),
    item('1.1.m2', { end: '2019-07-13' }),
    item('1.1.m3', { end: '2019-07-14' }),
  ]);
  expect(keys(made(plan).coming)).toEqual(['1.1.m1', '1.1.m2']);
  expect(keys(made(plan, { until: '2019-06-20' }).coming)).toEqual(['1.1.m1']);
});

test.each<[string, PlanItem[], PlanItem[], Partial<Record<keyof ReturnType<typeof compareReports>, string[]>>]>([
  ['nothing', [milestone], [milestone], {}],
  ['reached', [milestone], [{ ...milestone, status: 'reached' }], { reached: ['1.1.m1'] }],
  [
    'no longer reached',
    [{ ...milestone, status: 'reached' }],
    [milestone],
    { reopened: ['1.1.m1'], newlyLate: ['1.1.m1'] },
  ],
  ['late and then moved', [{ ...milestone, end: '2019-01-31' }], [moved], { moved: ['1.1.m1'], settled: ['1.1.m1'] }],
  ['late', [milestone], [milestone, item('1.1.m2')], { added: ['1.1.m2'] }],
  ['dropped', [milestone], [{ ...milestone, status: 'dropped' }], { gone: ['1.1.m1'] }],
  ['out of the plan', [milestone], [], { gone: ['1.1.m1'] }],
])('two reports compared: %s', (name, before, now, expected) => {
  const day = name === 'nothing' || name === 'late' ? today : '2019-03-01';
  const compared = compareReports(made(withItems(before), { today: day }), made(withItems(now)));
  const found = Object.fromEntries(
    (['reached', 'reopened', 'moved', 'newlyLate', 'settled', 'added', 'gone'] as const)
      .map((one) => [one, keys(compared[one])] as const)
      .filter(([, those]) => those.length > 0),
  );
  expect(found).toEqual(expected);
});

const days = ['2019-01-31', '2019-05-13', '2019-05-14', '2019-06-30', '2020-02-29', null] as const;
const anyItem = (n: number): fc.Arbitrary<PlanItem> =>
  fc
    .record({
      kind: fc.constantFrom('milestone', 'goal', 'followUp'),
      at: fc.constantFrom('1.1', '2.1', '2.2'),
      end: fc.constantFrom(...days),
      status: fc.constantFrom('planned', 'reached', 'dropped'),
    })
    .map(({ kind, at, ...more }) => item(`${at}.${kind.charAt(0)}${n}`, { kind, ...more }));
const anyPlan = fc
  .integer({ min: 0, max: 12 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyItem(i))))
  .map((items) => withItems(items));

/** The figures of a sentence, in their order. */
const figures = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

test('report, overview, tidsplan and chat say the same numbers of any plan', () => {
  const say = createSay('da');
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const report = made(plan);
      const { counts, late, undated } = standingOf(plan, today);
      for (const state of ['planned', 'running', 'reached', 'late', 'undated', 'dropped'] as const)
        expect(report.areas.reduce((sum, { milestones, goals }) => sum + milestones[state] + goals[state], 0)).toBe(
          counts[state],
        );
      expect(keys(report.late)).toEqual(keys(late));
      expect(keys(report.undated)).toEqual(keys(undated));

      const ofAll = (state: string): number =>
        [...report.timeline, ...(report.timeless ?? [])].filter((one) => one.state === state).length;
      const told = (['late', 'running', 'planned', 'undated', 'reached', 'dropped'] as const).map(ofAll);
      expect(figures(leadSentence(plan, today, say))).toEqual(told.filter((n) => n > 0));

      const chat = createAnswers(
        { plan, beside: { meetings: [], rounds: [], documents: null, changes: null }, words: [] },
        {
          calendar: createCalendar(),
          links: { item: () => null, activity: () => null, plan: () => null },
          contacts: {
            caseContact: null,
            legalContact: null,
            notificationContact: null,
            leaderContact: null,
            owner: null,
          },
        },
      ).ask('Giv mig et overblik over planen', { today, locale: 'da', login: null, topic: null, areaKey: null });
      const milestones = (state: 'reached' | 'late' | 'undated'): number =>
        report.areas.reduce((sum, area) => sum + area.milestones[state], 0);
      if (plan.items.some(({ kind, status }) => kind === 'milestone' && status !== 'dropped'))
        for (const state of ['reached', 'late', 'undated'] as const)
          expect(figures(chat.sentence)).toContain(milestones(state));
    }),
    { numRuns: 60 },
  );
});

test('over a life of reports each thing is told as reached once', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(fc.nat(11), { maxLength: 8 }), (begun, marks) => {
      let plan = withItems(begun.items.map((one) => ({ ...one, status: 'planned' as const })));
      let previous = made(plan, { today: '2019-01-01' });
      const told: string[] = [];
      for (const [n, at] of marks.entries()) {
        plan = withItems(
          plan.items.map((one, i) => (i === at ? { ...one, status: 'reached' as const, reachedOn: null } : one)),
        );
        previous = made(plan, { today: `2019-02-${String(n + 1).padStart(2, '0')}`, since: previous.day, previous });
        told.push(...keys(previous.reached));
      }
      expect([...told].sort()).toEqual(keys(plan.items.filter(({ status }) => status === 'reached')).sort());
    }),
  );
});
