import { addDays } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { icsLine, icsText } from './ics-line';

/** An event of a calendar: of a whole day, or at a time of it as the clock in Copenhagen shows it. */
export interface CalendarEvent {
  /** Known again by this when the calendar is fetched anew. */
  readonly uid: string;
  readonly day: LocalDate;
  /** "13:00"; null: the whole day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly title: string;
  readonly place: string | null;
  /** What it is told with; null: nothing. */
  readonly text: string | null;
  readonly isCancelled: boolean;
}

/** RFC 5545 of Copenhagen's clock: the rules of the European Union since 1996. */
const copenhagen = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]
  .map((line) => `${line}\r\n`)
  .join('');

const compact = (text: string): string => text.replace(/[-:]/g, '');

/** Events as a calendar file (RFC 5545). `stamp` is when they were last changed: of two files the later holds. Pure. */
export function eventCalendar(title: string, events: readonly CalendarEvent[], stamp: Date): string {
  const made = `${compact(stamp.toISOString().slice(0, 19))}Z`;
  return [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Fremdrift//Kalender//DA'),
    icsLine('CALSCALE', 'GREGORIAN'),
    icsLine('METHOD', 'PUBLISH'),
    icsLine('NAME', icsText(title)),
    icsLine('X-WR-CALNAME', icsText(title)),
    copenhagen,
    ...events.map((event) => eventText(event, made)),
    icsLine('END', 'VCALENDAR'),
  ].join('');
}

function eventText({ uid, day, from, to, title, place, text, isCancelled }: CalendarEvent, made: string): string {
  const at = (name: string, time: string): string =>
    icsLine(`${name};TZID=Europe/Copenhagen`, `${compact(day)}T${compact(time)}00`);
  const isWhole = from === null;
  return [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', icsText(uid)),
    icsLine('DTSTAMP', made),
    ...(isWhole
      ? [icsLine('DTSTART;VALUE=DATE', compact(day)), icsLine('DTEND;VALUE=DATE', compact(addDays(day, 1)))]
      : [at('DTSTART', from), ...(to === null ? [] : [at('DTEND', to)])]),
    icsLine('SUMMARY', icsText(title)),
    ...(place === null ? [] : [icsLine('LOCATION', icsText(place))]),
    ...(text === null ? [] : [icsLine('DESCRIPTION', icsText(text))]),
    icsLine('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    icsLine('TRANSP', isWhole ? 'TRANSPARENT' : 'OPAQUE'),
    ...(isWhole ? [icsLine('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE')] : []),
    icsLine('END', 'VEVENT'),
  ].join('');
}
