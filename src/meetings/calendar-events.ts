import type { Meeting } from './meeting';
import { timesOf } from './times';

/** Meetings as a calendar has them (src/timeline/out/event-calendar.ts): their titles, times and places, and no agenda. Pure. */
export const meetingEvents = (meetings: readonly Meeting[], site: string) =>
  meetings.flatMap(({ key, title, day, time, place, state }) =>
    day === null || state === 'proposed'
      ? []
      : [
          {
            uid: `${key}@${site.replace(/^https?:\/\//, '').replace(/\/+$/, '')}`,
            day,
            ...timesOf(time),
            title,
            place,
            text: null,
            isCancelled: state === 'cancelled',
          },
        ],
  );
