import { createHash } from 'node:crypto';
import { activityCard, noticeCard, reminderCard, type AdaptiveCard } from '../src/cards/index';
import type { OutboxRow } from '../src/lists/repository';
import type { Calendar } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { agreementCard, isAgreement } from './agreement';

export interface CardContext {
  readonly calendar: Calendar;
  readonly say: Say;
  readonly links: { activity(key: string): string; item(key: string): string };
}

/** A row is bound to an item of one plan: another plan's "2.1.m2" is another thing. */
export const boundKey = (plan: Plan, key: string): string => `${plan.key}:${key}`;

/** The root card of an activity's thread stands in the outbox as well, under this kind. */
export const threadKind = 'thread';
export const welcomeKind = 'welcome';

/** The card of an outbox row as the plan says it now; the same plan and day give the same card. */
export function cardOfRow(row: OutboxRow, plan: Plan, today: LocalDate, context: CardContext): AdaptiveCard {
  const { say, links, calendar } = context;
  if (isAgreement(row)) return agreementCard(row, plan, today, context);
  if (row.kind === welcomeKind) return noticeCard(say('bot.welcome'), say);
  if (row.kind === threadKind) {
    const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
    if (!activity) return noticeCard(say('reminder.withdrawn.removed'), say);
    return activityCard({
      activity,
      items: plan.items.filter((item) => item.activityKey === activity.key),
      today,
      links: { activity: links.activity(activity.key), timeline: links.activity(activity.key) },
      say,
    });
  }
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
  if (!item) return noticeCard(say('reminder.withdrawn.removed'), say);
  return reminderCard({
    item,
    activity: plan.activities.find((one) => one.key === item.activityKey) ?? null,
    day: row.day,
    token: row.token,
    link: links.item(item.key),
    calendar,
    say,
  });
}

/** A print of a card: one that has not changed is not sent again. */
export const hashOf = (card: AdaptiveCard): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22);
