import { meetingEvents } from '../../../meetings/calendar-events';
import type { Meeting } from '../../../meetings/meeting';
import type { Say } from '../../../text/text';

/** Gives the person the meetings as a file that Outlook opens; it is made here and goes nowhere else. */
export async function giveCalendar(
  title: string,
  meetings: readonly Meeting[],
  { site, now }: { readonly site: string; readonly now: Date },
  say: Say,
): Promise<void> {
  const [{ eventCalendar }, { giveFile }] = await Promise.all([
    import(/* webpackChunkName: 'fremdrift-machinery-calendar' */ '../../../timeline/out/event-calendar'),
    import(/* webpackChunkName: 'fremdrift-machinery-calendar' */ '../../tidsplan/out/deliver'),
  ]);
  const text = eventCalendar(title, meetingEvents(meetings, site), now);
  giveFile(
    `${say('meetings.icsTitle', { group: title })}.ics`,
    new Blob([text], { type: 'text/calendar;charset=utf-8' }),
  );
}
