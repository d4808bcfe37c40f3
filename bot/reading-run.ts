import type { Register } from '../src/documents/document';
import { readingReminders, type ReadingReminder, type ReadingTimes } from '../src/documents/reading';
import { shelfOf } from '../src/documents/standing';
import { readingSubject } from '../src/lists/documents/reading-subjects';
import type { DocumentRegister } from '../src/lists/documents/register';
import { readReminderRules } from '../src/lists/reminder-rules';
import type { Channels, Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { Calendar } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';
import { readingTimes } from '../src/reminders/index';
import { timeOn } from './time-on';
import type { TeamAddress, TeamsPort } from './port';
import {
  isReadingRow,
  readingCardOf,
  readingsOf,
  type ReadingsOf,
  rowKindOf,
  type ReadingCardContext,
} from './reading-cards';
import type { TickReport } from './reminder-run';
import { placeOf } from './person-place';
import { repeatOnce } from './repetition';
import { isExpired, isRipe, type Sender } from './sender';
import { isQuietFor, type Wishes } from './wishes';

/** Cards a person gets on one day without anybody having asked for them: a register of forty documents comes over time. */
const mostInADay = 3;

export interface ReadingRunOptions extends ReadingCardContext {
  readonly documents: DocumentRegister;
  /** Where the site's rules stand. */
  readonly repository: Pick<PlanRepository, 'rowsOf' | 'urlOf'>;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly teams: TeamsPort;
  readonly sender: Sender;
  readonly calendar: Calendar;
  readonly now: () => Date;
  readonly newToken: () => string;
  /** The rows of the outbox as this run has read them. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
  readonly wishes: Wishes;
}

/**
 * One run for one day of what people are to have read: plans what each lacks, sends it to each in their own chat, and draws
 * again what has been confirmed since. As with other reminders, the outbox' unique keys and ETags decide who sends.
 */
export async function runReading(options: ReadingRunOptions, today: LocalDate, count: Counted): Promise<void> {
  const loaded = await options.documents.load();
  if (loaded === 'notProvisioned') return;
  const { register } = loaded;
  const team = (await options.channels.list()).find((channel) => channel.state === 'open');
  // Whom the bot does not know from a team it cannot write to.
  if (!team) return;
  const rows = new Map((await options.rows()).filter(isReadingRow).map((row) => [row.key, row]));
  for (const reminder of toPlan(register, rows, today, options.calendar, await timesOn(options, today))) {
    const why = reminder.why || options.say('remind.why.asked');
    const row = await options.outbox.add(rowOf(reminder, today, options.newToken(), why));
    if (!row) continue;
    rows.set(row.key, row);
    count.planned++;
  }
  const readingOf = readingsOf(register, today);
  // What is repeated is added while it goes on, and sent in the same run.
  for (const row of rows.values()) await settle({ ...options, today }, readingOf, team, rows, row, count);
}

/** The days by the site's own rules, or the built-in ones. */
async function timesOn({ repository, calendar, say, now }: ReadingRunOptions, today: LocalDate): Promise<ReadingTimes> {
  const { rules } = await readReminderRules(repository);
  const at = { today, time: timeOn(today, now()) };
  return (document) => readingTimes(readingSubject(document, 'planned', today, calendar), rules, at, { calendar, say });
}

type Counted = { -readonly [K in keyof TickReport]: number };

/** The reminders that are not in the outbox yet, the oldest first, no more of them for a person than a day takes. Pure. */
export function toPlan(
  register: Register,
  rows: ReadonlyMap<string, Pick<OutboxRow, 'channelId' | 'day' | 'kind'>>,
  today: LocalDate,
  calendar: Pick<Calendar, 'isWorkingDay'>,
  timesOf: ReadingTimes,
): ReadingReminder[] {
  const asked = rowKindOf('asked');
  const had = new Map<string, number>();
  for (const { channelId, day, kind } of rows.values())
    if (day === today && kind !== asked) had.set(channelId, (had.get(channelId) ?? 0) + 1);
  return readingReminders(register, shelfOf(register.documents), today, timesOf)
    .filter(({ key }) => !rows.has(key))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .filter(({ kind, person }) => {
      // What somebody asked for comes at once.
      if (kind === 'asked') return true;
      const place = placeOf(person);
      const number = had.get(place) ?? 0;
      if (number >= mostInADay || !calendar.isWorkingDay(today)) return false;
      had.set(place, number + 1);
      return true;
    });
}

const rowOf = ({ key, kind, documentKey, person }: ReadingReminder, today: LocalDate, token: string, why: string) => ({
  key,
  kind: rowKindOf(kind),
  itemKey: documentKey,
  activityKey: '',
  channelId: placeOf(person),
  day: today,
  token,
  why,
});

/** Sends a row that waits, takes back one whose reason is gone, and draws again one that was sent. */
async function settle(
  options: ReadingRunOptions & { readonly today: LocalDate },
  readingOf: ReadingsOf,
  team: TeamAddress,
  rows: Map<string, OutboxRow>,
  row: OutboxRow,
  count: Counted,
): Promise<void> {
  const { outbox, sender, teams } = options;
  const reading = readingOf(row);
  if (row.state === 'planned') {
    if (!isRipe(row, options.now()) || isQuietFor(options.wishes, row.channelId, options.today, options.now())) return;
    if (reading?.state.kind !== 'waiting') {
      await outbox.update(row, { state: 'withdrawn' });
      count.withdrawn++;
      return;
    }
    const card = readingCardOf(row, reading, options);
    const { outcome, row: left } = await sender.send(row, card, (shown) =>
      teams.startChat(team, reading.person.login, shown),
    );
    if (outcome === 'closed') {
      // A person who cannot be reached is told at once: no event says when they can be.
      if (left) await outbox.update(left, { state: 'failed', problem: options.say('sending.problem.person') });
      count.failed++;
    } else if (outcome === 'sent' || outcome === 'uncertain' || outcome === 'failed') count[outcome]++;
  } else if (row.state === 'sending' && isExpired(row, options.now())) {
    // It may have come already: shown as uncertain, never blindly sent again.
    const problem = options.say('sending.problem.died');
    await outbox.update(row, { state: 'uncertain', leaseUntil: null, problem });
    count.uncertain++;
  } else if (row.state === 'uncertain') {
    if (reading?.state.kind === 'waiting' && (await repeatOnce(options, rows, row, options.today))) count.planned++;
  } else if (row.state === 'sent' && reading) {
    const drawn = await sender.redraw(row, team, readingCardOf(row, reading, options));
    if (drawn === 'drawn') count.redrawn++;
  }
}
