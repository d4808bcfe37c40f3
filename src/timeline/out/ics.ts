import { addDays, daysBetween, lastOfMonth, partsOf, sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { isUndated, type TimelineMark } from '../mark';
import { marksOf } from '../rows';
import { icsLine, icsText } from './ics-line';
import { fileHead, markKindWord, namesOf, numberOf, periodWords, responsibleOf, type Outgoing } from './outgoing';

export interface IcsOptions {
  /** When the file is made; of two files with the same event, the later one holds. */
  readonly stamp: Date;
  /** The site's address: with the plan's key and the number it makes an event known again when the file is fetched anew. */
  readonly site: string;
  /** An address to open the mark at; null where there is none. */
  readonly linkOf: (mark: TimelineMark) => string | null;
}

export interface IcsFile {
  readonly text: string;
  readonly events: number;
  /** What has no date is in no calendar. */
  readonly undated: number;
}

/**
 * The marks as a calendar (RFC 5545). Each is an event of the whole day it falls due, with the plan's words for its period in
 * the title: one that lasts from May to August would cover every day of a summer in Outlook. It takes nobody's time. What
 * recurs is one event with a rule where a rule says just its days, else an event for each day. Pure.
 */
export function icsFile(out: Outgoing, options: IcsOptions): IcsFile {
  const marks = marksOf(out.rows);
  const head = fileHead(out);
  const about = [head.organisation, head.asOf, head.chosen].filter((line) => line !== null && line !== '').join('\n');
  const eventsOf = eventWriter(out, options);
  const events = marks.filter((mark) => !isUndated(mark)).flatMap(eventsOf);
  const lines = [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Fremdrift//Tidsplan//DA'),
    icsLine('CALSCALE', 'GREGORIAN'),
    icsLine('METHOD', 'PUBLISH'),
    icsLine('NAME', icsText(head.title)),
    icsLine('X-WR-CALNAME', icsText(head.title)),
    icsLine('DESCRIPTION', icsText(about)),
    icsLine('X-WR-CALDESC', icsText(about)),
    ...events,
    icsLine('END', 'VCALENDAR'),
  ];
  return { text: lines.join(''), events: events.length, undated: marks.filter(isUndated).length };
}

/** An event begins on the day that the mark stands at in the chart. */
export const dueDay = ({ period }: TimelineMark): LocalDate | null => period.end ?? period.start;

function eventWriter(
  { plan, rows, say }: Outgoing,
  { stamp, site, linkOf }: IcsOptions,
): (mark: TimelineMark) => string[] {
  const { activityOf, areaOf } = namesOf(plan);
  const deliveryOf = new Map(
    rows.flatMap((row) => (row.kind === 'delivery' ? row.marks.map(({ key }) => [key, row.delivery] as const) : [])),
  );
  const made = `${stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const place = site.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  return (mark) => {
    const day = dueDay(mark);
    if (day === null) return [];
    const delivery = deliveryOf.get(mark.key);
    const activity = activityOf(mark.item?.activityKey ?? delivery?.activityKey ?? null);
    const kind = markKindWord(mark.kind, say);
    const state = say(`mark.${mark.state}`);
    const link = linkOf(mark);
    const recurrence = sayRecurrence(mark.period.recurrence, say.locale);
    const responsible = delivery?.lead ?? responsibleOf(mark, activity);
    const title = `${kind}: ${mark.title.replace(/\.$/, '')} (${periodWords(mark, say)})`;
    const tells: readonly (readonly [string, string])[] = [
      [say('tidsplanOut.head.number'), numberOf(mark)],
      [say('tidsplanOut.head.period'), periodWords(mark, say)],
      [say('details.recurrence'), recurrence ?? ''],
      [say('tidsplanOut.head.state'), state],
      [say('tidsplanOut.head.responsible'), responsible],
      [say('tidsplanOut.delivery'), delivery?.title.split('\n')[0] ?? ''],
      [say('tidsplanOut.head.activity'), activity === null ? '' : `${activity.key} ${activity.title}`],
      [say('tidsplanOut.head.area'), areaOf(activity?.areaKey ?? delivery?.areaKey ?? null)],
    ];
    const description = [
      mark.item?.text ?? mark.title,
      ...tells.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
      ...(link === null ? [] : [link]),
    ].join('\n');
    const rule = ruleOf(day, mark.repeats);
    const write = (on: LocalDate, own: string, more: readonly string[]): string =>
      [
        icsLine('BEGIN', 'VEVENT'),
        icsLine('UID', icsText(`${plan.key}.${mark.key}${own}@${place}`)),
        icsLine('DTSTAMP', made),
        icsLine('DTSTART;VALUE=DATE', compact(on)),
        icsLine('DTEND;VALUE=DATE', compact(addDays(on, 1))),
        ...more,
        icsLine('SUMMARY', icsText(title)),
        icsLine('DESCRIPTION', icsText(description)),
        icsLine('CATEGORIES', icsText(kind)),
        // A plain URI; what would end the line or is no address does not come in.
        ...(link !== null && /^https:\/\/[\x21-\x7e]+$/.test(link) ? [icsLine('URL', link)] : []),
        icsLine('STATUS', mark.state === 'dropped' ? 'CANCELLED' : 'CONFIRMED'),
        icsLine('TRANSP', 'TRANSPARENT'),
        // Outlook shows whole days as free only where it is told so in its own words.
        icsLine('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE'),
        icsLine('END', 'VEVENT'),
      ].join('');
    if (mark.repeats.length === 0) return [write(day, '', [])];
    if (rule !== null) return [write(day, '', [icsLine('RRULE', rule)])];
    return [write(day, '', []), ...mark.repeats.map((on) => write(on, `.${compact(on)}`, []))];
  };
}

const compact = (day: LocalDate): string => day.replace(/-/g, '');
const isLastOfMonth = (day: LocalDate): boolean => day === lastOfMonth(partsOf(day).year, partsOf(day).month);

/**
 * The rule that says just these days: even weeks or days apart, the same day of every n-th month, or its last day. Null where
 * none does ("four times a year"; the 30th, which February has not).
 */
export function ruleOf(first: LocalDate, repeats: readonly LocalDate[]): string | null {
  const [second] = repeats;
  if (second === undefined) return null;
  const count = `COUNT=${repeats.length + 1}`;
  const days = [first, ...repeats];
  const months = monthsBetween(first, second);
  const monthly = months > 0 && days.every((day, n) => monthsBetween(first, day) === months * n);
  if (monthly && days.every((day) => day.slice(8) === first.slice(8)))
    return months % 12 === 0
      ? `FREQ=YEARLY;INTERVAL=${months / 12};${count}`
      : `FREQ=MONTHLY;INTERVAL=${months};${count}`;
  if (monthly && days.every(isLastOfMonth)) return `FREQ=MONTHLY;INTERVAL=${months};BYMONTHDAY=-1;${count}`;
  const apart = daysBetween(first, second);
  if (apart < 1 || !days.every((day, n) => daysBetween(first, day) === apart * n)) return null;
  return apart % 7 === 0 ? `FREQ=WEEKLY;INTERVAL=${apart / 7};${count}` : `FREQ=DAILY;INTERVAL=${apart};${count}`;
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [a, z] = [partsOf(from), partsOf(to)];
  return (z.year - a.year) * 12 + z.month - a.month;
}
