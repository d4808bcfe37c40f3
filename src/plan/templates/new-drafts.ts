import { readPeriod } from '../../periods/index';
import type { DraftActivity, DraftArea, DraftPlan } from '../draft';
import type { LocalDate } from '../plan';
import type { PlanTemplate, TemplateActivity } from './template';

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

/**
 * A plan with one activity, in an area where it is named. `today` is the plan's date, so that a plan begun on another day is
 * another plan also where it is called the same. Pure.
 */
export function emptyDraft(head: PlanHead, { area, activity }: FirstNames, today: LocalDate): DraftPlan {
  const areaTitle = area.trim();
  const first = activityOf({ title: activity.trim() }, areaTitle === '' ? '1' : '1.1', areaTitle === '' ? null : '1');
  const areas = areaTitle === '' ? [] : [{ id: '1', title: areaTitle, focus: null, activities: [first.id] }];
  return draftOf(head, today, areas, [first]);
}

/** The plan that a template makes of the areas at these places, numbered from 1 as they stand. Pure. */
export function templateDraft(
  template: PlanTemplate,
  chosen: readonly number[],
  head: PlanHead,
  today: LocalDate,
): DraftPlan {
  const taken = template.areas.filter((_area, at) => chosen.includes(at));
  const activities = taken.flatMap((area, at) =>
    area.activities.map((one, n) => activityOf(one, `${at + 1}.${n + 1}`, String(at + 1))),
  );
  const areas = taken.map(({ title, focus }, at): DraftArea => {
    const id = String(at + 1);
    return { id, title, focus, activities: activities.filter(({ areaId }) => areaId === id).map((one) => one.id) };
  });
  return draftOf(head, today, areas, activities);
}

function draftOf(head: PlanHead, today: LocalDate, areas: DraftArea[], activities: DraftActivity[]): DraftPlan {
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    plan: {
      title: head.title.trim(),
      organisation: null,
      unit: said(head.unit),
      documentDate: today,
      documentDateText: null,
      periodText: said(head.period),
    },
    areas,
    activities,
    groups: [],
    earlierActivities: [],
    unplaced: [],
    questions: [],
  };
}

type Parts = Partial<TemplateActivity> & Pick<TemplateActivity, 'title'>;

function activityOf(parts: Parts, id: string, areaId: string | null): DraftActivity {
  const { title, purpose = [], roles = [], milestones = [], goals = [], followUps = [] } = parts;
  const undated = { period: null, start: null, end: null };
  return {
    id,
    areaId,
    title,
    taskForce: false,
    purpose: [...purpose],
    description: { lead: null, bullets: [], paragraphs: [] },
    responsible: { text: [...roles], roles: [...roles], support: [] },
    milestones: milestones.map((text, i) => ({ id: `${id}.m${i + 1}`, order: i + 1, text, ...undated })),
    goals: goals.map((text, i) => ({
      id: `${id}.g${i + 1}`,
      ...undated,
      statements: [{ id: `${id}.g${i + 1}.1`, text }],
      indicator: null,
      baseline: null,
      target: null,
    })),
    followUps: followUps.map(({ text, period }, i) => {
      const { start, end, recurrence } = readPeriod(period);
      const read = { firstPeriod: period, start, end, recurrence };
      return { id: `${id}.o${i + 1}`, heading: null, text, ...read, via: null, who: null, kind: 'followUp' };
    }),
  };
}
