import { addMonths, daysBetween, findPeriods } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { readAgreement, type SaidAgreement } from './read-agreement';

/** One point of what was agreed at a meeting. */
export interface SaidPoint extends SaidAgreement {
  /** The number of its activity, where it stands there. */
  readonly activity: string | null;
}

/** "Aftalt på mødet i styregruppen den 14. maj: …", a point on each line. */
export interface SaidMeeting {
  /** What was said of the meeting: "mødet i styregruppen den 14. maj". */
  readonly words: string;
  /** The day of the meeting; null where none is said. */
  readonly day: LocalDate | null;
  readonly points: readonly SaidPoint[];
}

const head =
  /^\s*(?:vi har\s+)?(?:aftalt|aftaler?|besluttet|beslutning(?:er)?|opfølgning(?:er)?|agreed)\s+(?:på|fra|ved|i|at|from)\s+([^:\n]*(?:møde|meeting)[^:\n]*)(?::|\n|$)/i;
const bullet = /^\s*(?:[-–•*·]|\d{1,2}[.)](?=\s)|[a-zæøå]\))\s*/i;

/** Reads what was agreed at a meeting, the mention already taken away; null for what is something else. Pure. */
export function readMeeting(message: string, today: LocalDate, activities: ReadonlySet<string>): SaidMeeting | null {
  const begins = head.exec(message);
  if (!begins) return null;
  const words = (begins[1] ?? '').trim();
  const points = message
    .slice(begins[0].length)
    .split(/\n|;\s/)
    .map((line) => line.replace(bullet, '').trim())
    .flatMap((line) => pointOf(line, today, activities) ?? []);
  return { words, day: dayIn(words, today), points };
}

function pointOf(line: string, today: LocalDate, activities: ReadonlySet<string>): SaidPoint | null {
  const [rest, activity] = withoutActivity(line, activities);
  const said = readAgreement(rest, today);
  return said.text === '' ? null : { ...said, activity };
}

/** "2.4: …", "på 2.4, …" and "… (2.4)" name the activity; another number stays. */
function withoutActivity(line: string, activities: ReadonlySet<string>): readonly [string, string | null] {
  for (const pattern of [
    /^(?:på\s+)?(\d{1,2}(?:\.\d{1,3}){1,2})\s*(?:[:,–-]|\s)\s*/i,
    /\s*\((\d{1,2}(?:\.\d{1,3}){1,2})\)/,
    /\s+på\s+(\d{1,2}(?:\.\d{1,3}){1,2})(?=[\s,;:.]|$)/i,
  ]) {
    const found = pattern.exec(line);
    const key = found?.[1];
    if (found && key !== undefined && activities.has(key))
      return [`${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.trim(), key];
  }
  return [line, null];
}

/** A meeting that is told of was lately: the day nearest to today, before or after. */
function dayIn(words: string, today: LocalDate): LocalDate | null {
  const days = [today, addMonths(today, -12)]
    .flatMap((reference) => findPeriods(words, { reference }))
    .flatMap(({ read: { start, end } }) => (start !== null && start === end ? [start] : []));
  const apart = (day: LocalDate): number => Math.abs(daysBetween(day, today));
  return days.sort((a, b) => apart(a) - apart(b))[0] ?? null;
}
