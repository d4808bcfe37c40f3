import { rowsOf, rowWithCpr } from '../../../../src/lists/plan-rows';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { emptyDraft, planTemplate, templateDraft } from '../../../../src/plan/templates';
import { templateSchema } from '../../../../src/plan/templates/template';

const head = { title: 'Udviklingsplan 2027', unit: ' Familieafdelingen ', period: '2027-2028' };
const day = '2026-11-28';
const all = planTemplate.areas.map((_area, at) => at);

test('the template has four themes, each with purpose, milestones, responsible roles and follow-up', () => {
  const read = templateSchema.safeParse(planTemplate);
  expect(read.success ? null : read.error.issues).toBeNull();
  expect(planTemplate.areas.map(({ activities }) => activities.length)).toEqual([4, 4, 4, 4]);
});

test('a template that lacks what it must have is not taken for one', () => {
  const [first] = planTemplate.areas;
  expect(templateSchema.safeParse({ ...planTemplate, areas: [{ ...first, activities: [] }] }).success).toBe(false);
});

test('the words are in the voice of the product', () => {
  const text = JSON.stringify(planTemplate);
  expect(text).not.toMatch(/!|venligst|deadline|handleplan|ICS|Task Force|Tønder/i);
});

test('the whole template as a plan: every milestone waits for a period, every follow-up is repeated', () => {
  const plan = planFromDraft(templateDraft(planTemplate, all, head, day), 'p1');
  expect(plan).toMatchObject({ title: head.title, unit: 'Familieafdelingen', periodText: '2027-2028' });
  expect(plan.areas.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
  expect(new Set(plan.activities.map(({ key }) => key)).size).toBe(16);
  const of = (kind: string) => plan.items.filter((item) => item.kind === kind);
  expect(of('milestone').every((item) => item.periodText === null && item.end === null)).toBe(true);
  expect(of('followUp').map(({ recurrence }) => recurrence)).toEqual(
    expect.arrayContaining(['P3M', 'P1M', 'P6M', 'P1W']),
  );
  expect(of('followUp').every(({ recurrence, end }) => recurrence !== null && end === null)).toBe(true);
  expect(new Set(plan.items.map(({ key }) => key)).size).toBe(plan.items.length);
  expect(rowWithCpr(rowsOf(plan))).toBeNull();
});

test('only the themes that are chosen come along, numbered from 1', () => {
  const draft = templateDraft(planTemplate, [3, 1], head, day);
  expect(draft.areas.map(({ id, title }) => [id, title])).toEqual([
    ['1', planTemplate.areas[1]?.title],
    ['2', planTemplate.areas[3]?.title],
  ]);
  expect(draft.areas.map(({ activities }) => activities)).toEqual([
    ['1.1', '1.2', '1.3', '1.4'],
    ['2.1', '2.2', '2.3', '2.4'],
  ]);
});

test('an empty plan has what was named and nothing else; without an area its activity stands by itself', () => {
  const names = { area: ' Underretninger ', activity: 'Fælles retningslinje' };
  const plan = planFromDraft(emptyDraft({ ...head, unit: '', period: ' ' }, names, day), 'p1');
  expect(plan).toMatchObject({ unit: null, periodText: null, documentDate: day, items: [] });
  expect(plan.areas).toMatchObject([{ key: '1', title: 'Underretninger' }]);
  expect(plan.activities).toMatchObject([{ key: '1.1', areaKey: '1', title: 'Fælles retningslinje' }]);
  const alone = planFromDraft(emptyDraft(head, { ...names, area: ' ' }, day), 'p1');
  expect(alone.areas).toEqual([]);
  expect(alone.activities).toMatchObject([{ key: '1', areaKey: null }]);
});
