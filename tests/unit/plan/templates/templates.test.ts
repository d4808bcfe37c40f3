import { rowsOf, rowWithCpr } from '../../../../src/lists/plan-rows';
import { suggestedDeadlines } from '../../../../src/indicators/law';
import { createCalendar, explainPeriod, isoWeek, addDays } from '../../../../src/periods';
import type { DraftPlan } from '../../../../src/plan/draft';
import type { Plan } from '../../../../src/plan/plan';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { emptyDraft, planTemplates, templateDraft, templateOf, templatePeriod } from '../../../../src/plan/templates';
import { mostUnits, visitMondays } from '../../../../src/plan/templates/when';
import { templateSchema, type PlanTemplate } from '../../../../src/plan/templates/template';
import { createSay, type TextKey } from '../../../../src/text/text';

const head = { title: 'Udviklingsplan 2027', unit: ' Familieafdelingen ', period: '2027-2028' };
const day = '2026-11-28';
const start = '2016-08-11';

const templateBy = (id: string): PlanTemplate => {
  const found = templateOf(id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const draftBy = (id: string, from = start): DraftPlan => templateDraft(templateBy(id), head, { start: from }, day);
const planBy = (id: string, from = start): Plan => planFromDraft(draftBy(id, from), 'p1');
const periodsOf = ({ items }: Plan): string[] => items.flatMap(({ periodText }) => periodText ?? []);

const counts: readonly (readonly [
  string,
  Record<'areas' | 'activities' | 'items' | 'undated' | 'indicators', number>,
])[] = [
  ['indsatsomraader', { areas: 3, activities: 9, items: 41, undated: 0, indicators: 4 }],
  ['temaer', { areas: 4, activities: 16, items: 73, undated: 0, indicators: 8 }],
  ['punkter', { areas: 0, activities: 11, items: 0, undated: 0, indicators: 0 }],
  ['besoeg', { areas: 8, activities: 8, items: 48, undated: 0, indicators: 0 }],
];

test('there are no other templates than those in the table, and each has the shape of one', () => {
  for (const template of planTemplates) expect(templateSchema.safeParse(template).error?.issues ?? []).toEqual([]);
  expect(planTemplates.map(({ id }) => id)).toEqual(counts.map(([id]) => id));
});

describe.each(counts)('the template %s', (id, expected) => {
  test('makes as many parts as it says, each under a number of its own', () => {
    const plan = planBy(id);
    const { areas, activities, items, indicators } = plan;
    const undated = items.filter((item) => item.start === null && item.end === null).length;
    expect({
      areas: areas.length,
      activities: activities.length,
      items: items.length,
      undated,
      indicators: indicators.length,
    }).toEqual(expected);
    for (const part of [areas, activities, items, indicators])
      expect(new Set(part.map(({ key }) => key)).size).toBe(part.length);
    expect(plan).toMatchObject({ title: head.title, unit: 'Familieafdelingen', periodText: '2027-2028' });
  });

  test('has periods that the plan’s own grammar reads, whatever day it begins on', () => {
    for (const from of ['2016-08-11', '2024-02-29', '2026-12-31', '2027-01-01', '2028-10-31'])
      for (const period of periodsOf(planBy(id, from)))
        expect([period, explainPeriod(period).problem]).toEqual([period, null]);
  });

  test('has names and a sentence in both languages, and nothing of a citizen', () => {
    for (const locale of ['da', 'en'] as const)
      for (const key of [`start.template.${id}`, `start.template.${id}.text`])
        expect(createSay(locale)(key as TextKey).length).toBeGreaterThan(5);
    expect(rowWithCpr(rowsOf(planBy(id)))).toBeNull();
  });

  test('is in the voice of the product', () => {
    expect(JSON.stringify(templateBy(id))).not.toMatch(/!|venligst|deadline|handleplan\b|ICS|Task Force|Tønder/i);
  });
});

test('what lacks an activity is taken for no template', () => {
  const [first] = templateBy('temaer').areas;
  expect(templateSchema.safeParse({ ...templateBy('temaer'), areas: [{ ...first, activities: [] }] }).success).toBe(
    false,
  );
});

test('themes: four recommendations each, the statutory deadlines as targets, a measurement early in the year', () => {
  const plan = planBy('temaer');
  expect(templatePeriod(templateBy('temaer'), start)).toBe('2016-2018');
  expect(plan.words).toBe('themes');
  expect(plan.areas.map(({ key }) => plan.activities.filter(({ areaKey }) => areaKey === key).length)).toEqual([
    4, 4, 4, 4,
  ]);
  const measured = plan.items.filter(({ text }) => text.includes('Sagsmålingen'));
  expect(measured.map(({ start: from, end }) => [from, end])).toEqual(Array(4).fill(['2018-01-01', '2018-04-30']));
  const deadlines = plan.indicators.filter(({ target }) => target === 100);
  expect(deadlines).toHaveLength(4);
  expect(deadlines[0]).toMatchObject({ operator: 'atLeast', by: '2018-04-30', activityKey: '1.3', goalKey: '1.3.g1' });
  expect(suggestedDeadlines(plan, []).map(({ limit, sourceThen }) => [limit, sourceThen])).toEqual([
    ['24 timer', '1.3.g1'],
    ['4 måneder', '2.3.g1'],
  ]);
});

test('a list without areas has numbers without a point', () => {
  const { activities } = planBy('punkter');
  expect(activities.map(({ key }) => key)).toEqual(Array.from({ length: 11 }, (_point, i) => String(i + 1)));
  expect(activities.every(({ areaKey }) => areaKey === null)).toBe(true);
});

test('each unit is visited once, in a week of five working days outside school holidays, spread over the year', () => {
  const calendar = createCalendar();
  for (const from of ['2027-01-01', '2027-08-01', '2020-12-28'])
    for (const units of [1, 8, mostUnits]) {
      const mondays = visitMondays(units, from);
      expect(new Set(mondays).size).toBe(units);
      expect([...mondays].sort()).toEqual(mondays);
      for (const monday of mondays) {
        expect([0, 1, 2, 3, 4].every((days) => calendar.isWorkingDay(addDays(monday, days)))).toBe(true);
        expect([7, 8, 27, 28, 29, 30, 31, 32, 42]).not.toContain(isoWeek(monday).week);
        expect(monday >= from && monday < addDays(from, 372)).toBe(true);
      }
    }
  const eight = visitMondays(8, '2027-01-01');
  const gaps = eight.slice(1).map((monday, i) => (Date.parse(monday) - Date.parse(eight[i] ?? '')) / 604_800_000);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(12);
});

test('units of one’s own take the place of the template’s, and are named where they are visited', () => {
  const units = ['Amager', 'Vanløse'];
  const plan = planFromDraft(templateDraft(templateBy('besoeg'), head, { start, units }, day), 'p1');
  expect(plan.areas.map(({ title }) => title)).toEqual(units);
  expect(plan.activities.map(({ title }) => title)).toEqual(['Årligt besøg i Amager', 'Årligt besøg i Vanløse']);
  const again = plan.items.filter(({ recurrence }) => recurrence !== null);
  expect(again.map(({ recurrence }) => recurrence)).toEqual(['P1Y', 'P1Y']);
});

test('only the themes that are chosen come along, numbered from 1', () => {
  const template = templateBy('temaer');
  const draft = templateDraft(template, head, { areas: [3, 1], start }, day);
  expect(draft.areas.map(({ id, title }) => [id, title])).toEqual([
    ['1', template.areas[1]?.title],
    ['2', template.areas[3]?.title],
  ]);
  expect(draft.areas.map(({ activities }) => activities)).toEqual([
    ['1.1', '1.2', '1.3', '1.4'],
    ['2.1', '2.2', '2.3', '2.4'],
  ]);
});

test('an empty plan has what was named and nothing else; without an area its activity stands by itself', () => {
  const names = { area: ' Underretninger ', activity: 'Fælles retningslinje' };
  const plan = planFromDraft(emptyDraft({ ...head, unit: '', period: ' ' }, names, day), 'p1');
  expect(plan).toMatchObject({ unit: null, periodText: null, documentDate: day, words: null, items: [] });
  expect(plan.areas).toMatchObject([{ key: '1', title: 'Underretninger' }]);
  expect(plan.activities).toMatchObject([{ key: '1.1', areaKey: '1', title: 'Fælles retningslinje' }]);
  const alone = planFromDraft(emptyDraft(head, { ...names, area: ' ' }, day), 'p1');
  expect(alone.areas).toEqual([]);
  expect(alone.activities).toMatchObject([{ key: '1', areaKey: null }]);
});
