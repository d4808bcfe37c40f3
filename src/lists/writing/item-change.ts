import { explainPeriod } from '../../periods/index';
import { blankItem } from '../../plan/blank';
import { keyStart } from '../../plan/next-key';
import { mergedAsSaid } from '../../plan/merged';
import { lastInActivity } from '../../plan/order';
import type { PlanItem } from '../../plan/plan';
import { itemValues } from '../plan-rows';
import { readItem } from '../read-plan';
import type { ItemChange } from '../repository';
import { lists } from '../schema';
import { cleanOrNull, cleanText, said, type PlanAround, type ThingRules } from './thing-rules';

const areaOf = (plan: PlanAround, activityKey: string): string | null =>
  plan.activities.find(({ key }) => key === activityKey)?.areaKey ?? null;

/** The item as it would be with the change alone: what is compared with what somebody else has made of it. Pure. */
export function changedItem(item: PlanItem, change: ItemChange, plan?: PlanAround): PlanItem {
  const { periodText, former, ...rest } = change;
  const { text, responsible, outcome, news, reachedBy, activityKey, reason } = rest;
  const changed: PlanItem = {
    ...item,
    ...said(rest),
    ...(rest.status !== undefined && rest.status !== 'dropped' && { mergedInto: null }),
    ...(saysNewStatus(item, change) && { reason: null }),
    ...(reason !== undefined && { reason: cleanOrNull(reason) }),
    ...(text !== undefined && { text: cleanText(text) }),
    ...(responsible !== undefined && { responsible: cleanOrNull(responsible) }),
    ...(outcome !== undefined && { outcome: cleanOrNull(outcome) }),
    ...(news !== undefined && { news: news && { ...news, text: cleanText(news.text) } }),
    ...(reachedBy !== undefined && { reachedBy: cleanOrNull(reachedBy) }),
    ...(activityKey !== undefined && plan && { areaKey: areaOf(plan, activityKey) }),
  };
  if (periodText === undefined) return former === undefined ? changed : { ...changed, former };
  const words = cleanOrNull(periodText);
  const { start, end, recurrence } = explainPeriod(words ?? '').read;
  return {
    ...changed,
    ...{ periodText: words, start, end, recurrence: recurrence ?? item.recurrence },
    former: former === undefined ? formerAfter(item, { start, end }) : former,
  };
}

/** A reason belongs to the status that it was given with; of what was postponed to a new period it stays with that. */
const saysNewStatus = (item: PlanItem, { status = item.status, reason }: ItemChange): boolean =>
  reason === undefined && status !== item.status && item.status !== 'planned' && item.status !== 'reached';

type Days = Pick<PlanItem, 'start' | 'end'>;
const sameDays = (a: Days, b: Days): boolean => a.start === b.start && a.end === b.end;

/** Where an item first stood, once its days are these: moved back there it has no former place, and without a date none. */
function formerAfter(item: PlanItem, days: Days): PlanItem['former'] {
  if (item.former !== null) return sameDays(item.former, days) ? null : item.former;
  if ((item.start === null && item.end === null) || sameDays(item, days)) return null;
  return { text: item.periodText, start: item.start, end: item.end };
}

const formerColumns = ['FirstPeriodText', 'FirstStart', 'FirstEnd'];

export const itemRules: ThingRules<'item'> = {
  list: lists.items,
  columns: {
    // What is planned or reached again is no part of another any more, and its reason is past.
    status: ['Status', 'MergedInto', 'Reason'],
    mergedInto: ['MergedInto'],
    reason: ['Reason'],
    reachedOn: ['ReachedOn'],
    reachedBy: ['ReachedBy'],
    periodText: ['PeriodText', 'ReadFrom', 'Start', 'End', 'Recurrence', ...formerColumns],
    former: formerColumns,
    text: ['Title', 'Words'],
    kind: ['Kind'],
    responsible: ['Responsible'],
    outcome: ['Outcome'],
    news: ['News', 'NewsOn', 'NewsBy'],
    never: ['NeverRemind'],
    personId: ['ResponsiblePerson'],
    order: ['SortOrder'],
    activityKey: ['ActivityKey', 'AreaKey'],
  },
  changed: changedItem,
  values: (item) => ({
    ...itemValues(item),
    FirstPeriodText: item.former?.text ?? null,
    FirstStart: item.former?.start ?? null,
    FirstEnd: item.former?.end ?? null,
    SortOrder: item.order,
    Origin: item.origin,
    MessageLink: item.messageLink,
    Outcome: item.outcome,
    News: item.news?.text ?? null,
    NewsOn: item.news?.on ?? null,
    NewsBy: item.news?.by ?? null,
    MergedInto: item.mergedInto,
    Reason: item.reason,
    NeverRemind: item.never.join(', ') || null,
    ResponsiblePerson: item.personId,
  }),
  // The area is the activity's own, also where a person moved the activity.
  read: (row, plan, key) => {
    const item = readItem(row, plan.documentDate, key);
    const activity = plan.activities.find((one) => one.key === item.activityKey);
    return mergedAsSaid(activity ? { ...item, areaKey: activity.areaKey } : item, activity);
  },
  keyStart: ({ activityKey, kind }) => keyStart.item(activityKey, kind),
  keysIn: (plan) => plan.items.map(({ key }) => key),
  made: ({ kind, activityKey, text, origin = null, messageLink = null, ...more }, key, plan) => {
    const order = lastInActivity(plan, activityKey);
    const bare: PlanItem = { ...blankItem, key, kind, activityKey, text, order, origin, messageLink };
    return changedItem(bare, { ...more, text, activityKey }, plan);
  },
  required: ({ text }) => text,
  periods: ({ periodText }) => [periodText],
};
