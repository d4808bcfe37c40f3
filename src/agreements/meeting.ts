import * as z from 'zod';
import { fold } from '../periods/tokens';
import { addDays, daysBetween } from '../periods/index';
import { localDateSchema, type LocalDate, type Plan } from '../plan/plan';
import type { SaidMeeting } from './read-meeting';

const pointSchema = z.object({
  text: z.string().min(1).max(2000),
  periodText: z.string().max(255).nullable(),
  role: z.string().max(120).nullable(),
  activityKey: z.string(),
  /** The follow-up that it is in the plan; null as long as nobody has saved it. */
  itemKey: z.string().nullable(),
  /** It stood there before the meeting. */
  known: z.boolean(),
});
export type MeetingPoint = z.infer<typeof pointSchema>;

export const mostPoints = 15;

/** What was agreed at a meeting, from when it was said until its points stand in the plan; as JSON in the outbox. */
export const meetingProposalSchema = z.object({
  points: z.array(pointSchema).min(1).max(mostPoints),
  /** The row of the meeting; null where no list has it. */
  meeting: z.object({ id: z.number(), title: z.string() }).nullable(),
  heldOn: localDateSchema,
  by: z.string().max(200),
  on: localDateSchema,
  link: z.string().max(1000),
});
export type MeetingProposal = z.infer<typeof meetingProposalSchema>;

/** What a row of the outbox holds of a meeting; null for what is something else. */
export function readMeetingProposal(json: string | null): MeetingProposal | null {
  if (json === null) return null;
  try {
    return meetingProposalSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** A meeting as its list has it. */
export interface HeldMeeting {
  readonly id: number;
  readonly title: string;
  readonly groupKey: string | null;
  readonly heldOn: LocalDate | null;
}

/** So many days back a meeting is told of without its day being named. */
const lately = 21;

/**
 * The meeting that is told of: of the group that is named, on the day that is named, else the latest until today. Null where it
 * is none, or could be several. Pure.
 */
export function meetingOf(
  said: Pick<SaidMeeting, 'words' | 'day'>,
  meetings: readonly HeldMeeting[],
  groups: Plan['groups'],
  today: LocalDate,
): HeldMeeting | null {
  const words = fold(said.words);
  const named = groups.filter(({ title }) => words.includes(stem(title))).map(({ key }) => key);
  const isOf = ({ groupKey, title }: HeldMeeting): boolean =>
    named.length === 0 ||
    named.includes(groupKey ?? '') ||
    groups.some(({ key, title: group }) => named.includes(key) && fold(title).includes(stem(group)));
  const of = meetings.filter(isOf);
  if (said.day !== null) return only(of.filter(({ heldOn }) => heldOn === said.day));
  const before = of.filter(({ heldOn }) => heldOn !== null && heldOn <= today && heldOn >= addDays(today, -lately));
  const nearest = Math.min(...before.map(({ heldOn }) => daysBetween(heldOn ?? today, today)));
  return only(before.filter(({ heldOn }) => daysBetween(heldOn ?? today, today) === nearest));
}

/** "Styregruppen" and "Styregruppe" are the same. */
const stem = (title: string): string => fold(title).trim().replace(/n$/, '');

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);
