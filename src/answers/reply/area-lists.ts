import { shown } from './item-rows';
import type { Area } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import { activityFact } from './facts';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** How many focus areas there are, and which. */
export function areaCount(scope: Scope): Reply {
  const { say, known } = scope;
  return {
    ...areaList(scope),
    sentence: say('answer.count', {
      count: say.count('count.area', known.plan.areas.length),
      scope: say('answer.scope.plan'),
    }),
    notes: [],
  };
}

/** The focus areas with their activities' count. */
export function areaList(scope: Scope): Reply {
  const { say, known, links } = scope;
  const { areas, activities } = known.plan;
  return {
    intent: 'areas',
    sentence: say('answer.areas', {
      areas: say.count('count.area', areas.length),
      titles: listed(
        say,
        areas.map(({ title }) => title),
      ),
    }),
    facts: areas.map((area) => ({
      source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
      text: area.title,
      details: area.focus === null ? [] : [{ name: say('answer.detail.focus'), value: area.focus }],
      period: null,
      state: null,
    })),
    notes: [
      say('answer.count', { count: say.count('count.activity', activities.length), scope: say('answer.scope.plan') }),
    ],
  };
}

/** An area's focus, as the plan says it. */
export function focusOf(scope: Scope, area: Area): Reply {
  const { say, links } = scope;
  return {
    intent: 'focus',
    sentence: say('answer.statement', { source: inSentence(area.title), text: inSentence(area.focus ?? '') }),
    facts: [
      {
        source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
        text: area.focus ?? area.title,
        details: [],
        period: null,
        state: null,
      },
    ],
    subjects: [area.key],
  };
}

/** "Hvad er status på indsatsområde 2": its activities, and how many milestones are reached or past due. */
export function areaStatus(scope: Scope, area: Area): Reply {
  const { say, known, asker } = scope;
  const activities = known.plan.activities.filter(({ areaKey }) => areaKey === area.key);
  const milestones = known.plan.items.filter(
    ({ areaKey, kind, status }) => areaKey === area.key && kind === 'milestone' && status !== 'dropped',
  );
  const counts = countStates(milestones, asker.today);
  return {
    intent: 'status',
    sentence: say(milestones.length === 0 ? 'answer.areaStatusBare' : 'answer.areaStatus', {
      area: inSentence(area.title),
      activities: say.count('count.activity', activities.length),
      reached: counts.reached,
      milestones: say.count('count.milestone', milestones.length),
      overdue: counts.late,
    }),
    ...shown(scope, activities, (activity) => activityFact(scope, activity)),
    subjects: [area.key],
  };
}
