import { readPeriod } from '../../periods/index';
import type { DraftActivity, DraftArea, DraftPlan } from '../draft';
import type { LocalDate, PlanWords } from '../plan';
import { readTarget } from '../targets';
import type { PlanTemplate, TemplateActivity, TemplateArea, TemplateItem } from './template';
import { periodWords, visitMondays, yearsOf } from './when';

/** What somebody says of a plan that they begin; all but the title may be empty. */
export interface PlanHead {
  readonly title: string;
  readonly unit: string;
  readonly period: string;
}

/** The first of a plan: without an area where `area` is empty. */
export interface FirstNames {
  readonly area: string;
  readonly activity: string;
}

/** What a template is filled in with. */
export interface TemplateChoice {
  /** The places of the areas that come along; all where it is left out. */
  readonly areas?: readonly number[];
  /** The day that the plan begins, which its periods hang on. */
  readonly start: LocalDate;
  /** The units that are visited, in that order; the template's own where it is left out. */
  readonly units?: readonly string[];
}

/**
 * A plan with one activity, in an area where it is named. `today` is the plan's date, so that a plan begun on another day is
 * another plan also where it is called the same. Pure.
 */
export function emptyDraft(head: PlanHead, { area, activity }: FirstNames, today: LocalDate): DraftPlan {
  const areaTitle = area.trim();
  const first = activityOf(
    { title: activity.trim(), purpose: [], roles: [], milestones: [], goals: [], followUps: [] },
    { id: areaTitle === '' ? '1' : '1.1', areaId: areaTitle === '' ? null : '1', periodOf: () => null },
  );
  const areas = areaTitle === '' ? [] : [{ id: '1', title: areaTitle, focus: null, activities: [first.id] }];
  return draftOf(head, today, areas, [first]);
}

/**
 * The plan that a template makes, numbered from 1 as its areas stand; activities that stand by themselves have numbers without
 * a point. `today` is the plan's date. Pure.
 */
export function templateDraft(
  template: PlanTemplate,
  head: PlanHead,
  { areas: chosen, start, units = template.units ?? [] }: TemplateChoice,
  today: LocalDate,
): DraftPlan {
  const taken = template.areas.filter((_area, at) => chosen === undefined || chosen.includes(at));
  const parts: Part[] =
    template.units === undefined
      ? taken.map((area) => ({ area, unit: null, visit: null }))
      : units.flatMap((unit, i) =>
          taken.map((area) => ({ area, unit, visit: visitMondays(units.length, start)[i] ?? start })),
        );
  const areas: DraftArea[] = [];
  const activities: DraftActivity[] = [];
  for (const { area, unit, visit } of parts) {
    const said = (text: string): string => (unit === null ? text : text.replace(/\{unit\}/g, unit));
    const areaId = area.title === null ? null : String(areas.length + 1);
    const own = area.activities.map((one, n) =>
      activityOf(namedFor(one, said), {
        id: areaId === null ? String(activities.length + n + 1) : `${areaId}.${n + 1}`,
        areaId,
        periodOf: (item) => periodWords(item, start, visit),
      }),
    );
    activities.push(...own);
    if (areaId === null || area.title === null) continue;
    const focus = area.focus === null ? null : said(area.focus);
    areas.push({ id: areaId, title: said(area.title), focus, activities: own.map(({ id }) => id) });
  }
  return draftOf(head, today, areas, activities, template.words);
}

/** The years that a plan of this template is for, where it begins on this day; empty for one without dates. Pure. */
export const templatePeriod = ({ months }: PlanTemplate, start: LocalDate): string =>
  months === null ? '' : yearsOf(start, months);

interface Part {
  readonly area: TemplateArea;
  readonly unit: string | null;
  readonly visit: LocalDate | null;
}

function namedFor(activity: TemplateActivity, said: (text: string) => string): TemplateActivity {
  const items = (some: readonly TemplateItem[]): TemplateItem[] =>
    some.map((item) => ({ ...item, text: said(item.text) }));
  return {
    ...activity,
    title: said(activity.title),
    purpose: activity.purpose.map(said),
    milestones: items(activity.milestones),
    goals: items(activity.goals),
    followUps: items(activity.followUps),
  };
}

function draftOf(
  head: PlanHead,
  today: LocalDate,
  areas: DraftArea[],
  activities: DraftActivity[],
  words?: PlanWords,
): DraftPlan {
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    plan: {
      title: head.title.trim(),
      organisation: null,
      unit: said(head.unit),
      documentDate: today,
      documentDateText: null,
      periodText: said(head.period),
      ...(words === undefined ? {} : { words }),
    },
    areas,
    activities,
    groups: [],
    earlierActivities: [],
    unplaced: [],
    questions: [],
  };
}

interface Place {
  readonly id: string;
  readonly areaId: string | null;
  readonly periodOf: (item: TemplateItem) => string | null;
}

function activityOf(activity: TemplateActivity, { id, areaId, periodOf }: Place): DraftActivity {
  const { title, taskForce = false, purpose, roles, milestones, goals, followUps } = activity;
  const when = (item: TemplateItem): { period: string | null; start: LocalDate | null; end: LocalDate | null } => {
    const period = periodOf(item);
    const { start, end } = readPeriod(period ?? '');
    return { period, start, end };
  };
  return {
    id,
    areaId,
    title,
    taskForce,
    purpose: [...purpose],
    description: { lead: null, bullets: [], paragraphs: [] },
    responsible: { text: [...roles], roles: [...roles], support: [] },
    milestones: milestones.map((item, i) => ({ id: `${id}.m${i + 1}`, order: i + 1, text: item.text, ...when(item) })),
    goals: goals.map((item, i) => ({
      id: `${id}.g${i + 1}`,
      ...when(item),
      statements: [{ id: `${id}.g${i + 1}.1`, text: item.text }],
      indicator: null,
      ...readTarget(item.text),
    })),
    followUps: followUps.map((item, i) => {
      const { period, start, end } = when(item);
      const { recurrence } = readPeriod(period ?? '');
      const read = { firstPeriod: period, start, end, recurrence };
      return { id: `${id}.o${i + 1}`, heading: null, text: item.text, ...read, via: null, who: null, kind: 'followUp' };
    }),
  };
}
