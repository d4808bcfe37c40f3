import { meetingEvents } from '../../meetings/calendar-events';
import type { LocalDate, Plan } from '../../plan/plan';
import { eventCalendar, type CalendarEvent } from '../../timeline/out/event-calendar';
import type { Say } from '../../text/text';
import { rowsIn } from '../machinery/read-rows';
import type { PlanRepository } from '../repository';
import { machinery } from '../schema/machinery';
import { settingRows } from '../settings';
import { feedsIn, hashOf, type CalendarFeed } from './feed-settings';
import { readMeeting } from './read-meeting';

/** A calendar as it is served: `etag` and `changed` say whether it is the one that was fetched before. */
export interface ServedCalendar {
  readonly text: string;
  readonly etag: string;
  readonly changed: Date;
}

export interface CalendarFeedOptions {
  readonly repository: Pick<PlanRepository, 'load' | 'rowsOf'>;
  readonly siteUrl: string;
  readonly now: () => Date;
  readonly today: () => LocalDate;
  readonly say: Say;
}

/** What a token's calendar holds now; null for one that is closed, or never was. */
export type ReadCalendar = (token: string) => Promise<ServedCalendar | null>;

const tokenForm = /^[0-9a-f]{64}$/;

/**
 * The calendars that an owner has opened an address for: meetings with day, time and place, and milestones by their titles,
 * never more of the plan. When one last changed is known from when its text was first seen in this process.
 */
export function createCalendarFeed({ repository, siteUrl, now, today, say }: CalendarFeedOptions): ReadCalendar {
  const seen = new Map<string, ServedCalendar & { readonly events: string }>();
  return async (token) => {
    // What has not the form of one is not looked up.
    if (!tokenForm.test(token)) return null;
    const [hash, rows] = await Promise.all([hashOf(token), settingRows(repository)]);
    const feed = feedsIn(rows).find((one) => one.hash === hash);
    const loaded = feed === undefined ? null : await repository.load(feed.planKey);
    if (feed === undefined || loaded === null || loaded === 'notProvisioned') return null;
    const [held] = await repository.rowsOf([machinery.meetings]);
    const meetings = rowsIn(held, feed.planKey, (row) => readMeeting(row, today()));
    const { title, events } = contentOf(feed, loaded.plan, meetings);
    const print = JSON.stringify([title, events]);
    const before = seen.get(hash);
    if (before?.events === print) return before;
    const changed = new Date(Math.floor(now().getTime() / 1000) * 1000);
    const served = {
      events: print,
      changed,
      text: eventCalendar(title, events, changed),
      etag: `"${(await hashOf(print)).slice(0, 32)}"`,
    };
    seen.set(hash, served);
    return served;
  };

  function contentOf(feed: CalendarFeed, plan: Plan, meetings: Parameters<typeof meetingEvents>[0]) {
    const group = plan.groups.find(({ key }) => key === feed.groupKey);
    const own = feed.groupKey === null ? meetings : meetings.filter(({ groupKey }) => groupKey === feed.groupKey);
    const site = siteUrl.replace(/^https?:\/\//, '');
    const milestones =
      feed.groupKey !== null ? [] : plan.items.flatMap((item) => milestoneEvent(item, plan, site) ?? []);
    return {
      title: group === undefined ? plan.title : `${group.title}, ${plan.title}`,
      events: [...meetingEvents(own, siteUrl), ...milestones],
    };
  }

  function milestoneEvent(item: Plan['items'][number], plan: Plan, site: string): CalendarEvent | null {
    const day = item.end ?? item.start;
    if (item.kind !== 'milestone' || day === null) return null;
    return {
      uid: `${plan.key}.${item.key}@${site}`,
      day,
      from: null,
      to: null,
      title: `${say('kind.milestone')}: ${item.text.split('\n')[0] ?? ''}`,
      place: null,
      text: null,
      isCancelled: item.status === 'dropped',
    };
  }
}
