import { createHash } from 'node:crypto';
import {
  activityCard,
  noticeCard,
  overviewCard,
  plainLine,
  reminderCard,
  subjectCard,
  textBlock,
  type AdaptiveCard,
} from '../src/cards/index';
import { runKind, threadKind } from '../src/lists/outbox-kinds';
import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import type { Calendar } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import { snoozedStep } from '../src/reminders/snooze';
import {
  activitySubjects,
  defaultRules,
  deliverySubjects,
  indicatorSubjects,
  type Subject,
} from '../src/reminders/index';
import type { Say } from '../src/text/text';
import { agreementCard, isAgreement } from './agreement';
import type { Actors } from './actors';
import { channelsCardOf, isChannelsRow } from './channels-card';
import type { OwnTexts } from './own-texts';
import type { People } from './people';
import { handoverCardOf, isHandover } from './handover';
import { digestCardOf, isDigestRow } from './digest-cards';
import { isSettingsRow, settingsCardOf } from './personal-settings';
import type { Wishes } from './wishes';

export interface CardContext {
  readonly calendar: Calendar;
  readonly say: Say;
  readonly links: { activity(key: string): string; item(key: string): string; reminders(): string; health(): string };
  readonly people: Pick<People, 'nameOf'>;
  readonly actors: Pick<Actors, 'of'>;
  readonly ownTexts: Pick<OwnTexts, 'current'>;
  /** The token that the buttons of one person's view are given; the stored one, which all see, where it is nobody's. */
  readonly tokenFor?: (row: OutboxRow) => string;
  /** Where an activity's thread was before and goes on; without it a root stands alone. */
  readonly neighboursOf?: (root: OutboxRow) => { readonly earlier: string | null; readonly later: string | null };
  /** It runs beside the current plan: each card says which plan it is about. */
  readonly bearsPlan?: boolean;
  /** The plan takes no more changes: its cards say so. */
  readonly planClosed?: boolean;
  /** What stands in other lists than the plan's and is reminded of, by its key. */
  readonly beside?: ReadonlyMap<string, Subject>;
  /** The channels as they stand; without them a card says nothing of them. */
  readonly channelRows?: readonly ChannelRow[];
  /** How people want to be written to. */
  readonly wishes?: Wishes;
}

export { runKind, threadKind };

/** A row is bound to an item of one plan: another plan's "2.1.m2" is another thing. */
export const boundKey = (plan: Plan, key: string): string => `${plan.key}:${key}`;

/** The root card of an activity's thread stands in the outbox as well. */
export const threadKey = (activityKey: string, channelId: string): string =>
  `${threadKind}/${activityKey}/${channelId}`;

/**
 * The card of an outbox row as the plan says it now; the same plan and day give the same card. It is drawn as it stands in
 * the channel for all, or for one who may act.
 */
export function cardOfRow(
  row: OutboxRow,
  plan: Plan,
  today: LocalDate,
  context: CardContext,
  acting = false,
): AdaptiveCard {
  const card = drawn(row, plan, today, context, acting);
  // The first card of a plan says its name already.
  if (context.bearsPlan !== true || row.kind === 'firstRun') return card;
  return {
    ...card,
    body: [textBlock(plainLine(plan.title, longestPlan), { isSubtle: true, size: 'Small' }), ...card.body],
  };
}

/** A name that is longer than a line or two is cut. */
const longestPlan = 120;

function drawn(row: OutboxRow, plan: Plan, today: LocalDate, context: CardContext, acting: boolean): AdaptiveCard {
  const { say, links, calendar, people, actors, ownTexts } = context;
  if (isAgreement(row)) return agreementCard(row, plan, today, context, acting);
  if (isChannelsRow(row)) return channelsCardOf(row, plan, today, context, acting);
  if (isHandover(row)) return handoverCardOf(row, plan, today, context, acting);
  if (isSettingsRow(row)) return settingsCardOf(row, today, context);
  if (isDigestRow(row)) return digestCardOf(row, plan, context);
  if (row.kind === threadKind) {
    const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
    if (!activity) return noticeCard(say('reminder.withdrawn.removed'), say);
    return activityCard({
      activity,
      items: plan.items.filter((item) => item.activityKey === activity.key),
      today,
      links: { activity: links.activity(activity.key), timeline: links.activity(activity.key) },
      ...context.neighboursOf?.(row),
      planClosed: context.planClosed ?? false,
      merged: mergedOf(activity.mergedInto, plan, links),
      say,
    });
  }
  const subject = [
    ...(context.beside?.values() ?? []),
    ...deliverySubjects(plan),
    ...activitySubjects(plan),
    ...indicatorSubjects(plan),
  ].find(({ key }) => boundKey(plan, key) === row.itemKey);
  if (subject?.target === 'plan')
    return overviewCard(say('remind.overview.head', { plan: plan.title }), row.why, say, links.health());
  const view = { acting, userIds: actors.of(row.channelId) };
  if (subject) {
    const newsOn = row.key.split('/').at(-1);
    return subjectCard({ subject, newsOn, day: row.day, view, token: tokenOf(row, context), calendar, say });
  }
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
  if (!item) return noticeCard(say('reminder.withdrawn.removed'), say);
  return reminderCard({
    item,
    activity: plan.activities.find((one) => one.key === item.activityKey) ?? null,
    merged: mergedOf(item.mergedInto, plan, links),
    step: row.kind,
    madeFor: endOf(row),
    day: row.day,
    today,
    snoozedUntil: row.snoozedUntil,
    presses: row.presses,
    planClosed: context.planClosed ?? false,
    view,
    token: tokenOf(row, context),
    link: links.item(item.key),
    texts: ownTexts.current(),
    nameOf: people.nameOf,
    calendar,
    say,
  });
}

/** What the buttons of a card are given along. */
export const tokenOf = (row: OutboxRow, { tokenFor }: Pick<CardContext, 'tokenFor'>): string =>
  tokenFor?.(row) ?? row.token;

/** What something has become a part of, where the plan has it. */
export function mergedOf(
  key: string | null,
  plan: Plan,
  links: CardContext['links'],
): { readonly title: string; readonly link: string } | null {
  const item = plan.items.find((one) => one.key === key);
  if (item) return { title: `${item.key} ${item.text}`, link: links.item(item.key) };
  const activity = plan.activities.find((one) => one.key === key);
  return activity ? { title: `${activity.key} ${activity.title}`, link: links.activity(activity.key) } : null;
}

/** Steps whose keys end with the end of the period that they are about. */
const stepsOfEnd: ReadonlySet<string> = new Set([
  ...defaultRules.filter(({ anchor, appliesTo }) => anchor === 'end' && appliesTo === 'item').map(({ key }) => key),
  snoozedStep,
]);

/** The end of the period that a reminder was made for; undefined where it was made for no such day. */
export function endOf({ kind, key }: Pick<OutboxRow, 'kind' | 'key'>): LocalDate | null | undefined {
  if (!stepsOfEnd.has(kind)) return undefined;
  const end = /\/(\d{4}-\d{2}-\d{2})?$/.exec(key);
  return end === null ? undefined : (end[1] ?? null);
}

/** A print of a card: one that has not changed is not sent again. */
export const hashOf = (card: AdaptiveCard): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22);
