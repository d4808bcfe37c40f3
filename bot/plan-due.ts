import { findings, healthLines, planAlone, type HealthSources } from '../src/health/index';
import { readFreshDays } from '../src/lists/health-settings';
import { readReminderRules } from '../src/lists/reminder-rules';
import { runKeyOf } from '../src/lists/outbox-kinds';
import type { NewOutboxRow, OutboxRow } from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import {
  decideRun,
  overviewOf,
  reminderOf,
  silentWeeks,
  withReceiver,
  type Digest,
  type PastReminder,
  type Placed,
  type ReminderRule,
} from '../src/reminders/index';
import { sayOverview, sayOverviewBeside } from '../src/reminders/say-overview';
import type { Say, TextKey } from '../src/text/text';
import { digestKey, namedIn, sayGathered } from './digest-cards';
import { copyFor, personalCopies } from './personal-copies';
import { placeOfReceiver } from './receivers';
import { boundKey, runKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { timeIn, timeOn } from './time-on';

/** Puts in the outbox what is due, each by its unique key, and last of all that this day has been gone through. */
export async function planDue(options: RunOptions, run: Run): Promise<void> {
  const { plan, today, rows } = run;
  const { rules } = await readReminderRules(options.repository);
  const freshDays = await readFreshDays(options.repository);
  const { send, digests, gathered, superseded, lacking } = decideRun(
    plan,
    rules,
    { today, lastRun: lastRunOf(plan, ofPlan(plan, rows.values())) },
    {
      calendar: options.calendar,
      ...run.sources,
      time: timeOn(today, options.now()),
      isKnown: (key) => rows.has(`${plan.key}/${key}`),
      placeOf: (receiver) => placeOfReceiver(receiver, run.channelOf),
    },
  );
  // Before the channels' rows, whose keys tell the next run that it has been decided: a process that dies in between loses none.
  const { copies, digests: own, alone } = personalCopies(run, send, gathered);
  for (const { placed, person } of copies)
    await addPlanned(options, run, copyFor(newRow(options, run, placed), person, options.say));
  for (const digest of [...own, ...digests]) await addDigest(options, run, digest);
  for (const placed of send) {
    const row = newRow(options, run, placed);
    const people = alone.get(placed)?.map(({ name }) => name);
    const isOverview = placed.decision.subject.target === 'plan';
    if (people) await addSkipped(options, run, { ...row, why: sayAlone(row, people, options.say) });
    else
      await addPlanned(options, run, isOverview ? { ...row, why: overviewText(options, run, rules, freshDays) } : row);
    if (isOverview) await leaveOlder(options, run, row);
  }
  for (const [some, why] of [
    [gathered, 'remind.row.gathered'],
    [superseded, 'remind.row.superseded'],
  ] as const)
    for (const placed of some) await addSkipped(options, run, newRow(options, run, placed, why));
  // Without a channel nothing is planned: the next run, when the bot has met one, finds it again.
  if (lacking.length === 0 && run.byId.size > 0) await writeRun(options, run);
}

const overviewDays = 7;

/** The week's overview as it stands when it is planned, of the plans beside as well: the card shows these words for good. */
function overviewText(options: RunOptions, run: Run, rules: readonly ReminderRule[], freshDays: number | null): string {
  const { plan, rows, today } = run;
  const { say } = options;
  const since = addDays(today, -overviewDays);
  const of = (one: Plan) => overviewOf(one, rules, pastOf(one, rows.values()), today, since);
  const written = rows.get(runKeyOf(plan.key));
  const lastRun = written ? { day: written.day, time: written.sentAt && timeIn(new Date(written.sentAt)) } : null;
  return [
    ...healthLines(findings({ ...healthSources(plan, run, rules), freshDays }, today), say),
    sayOverview(of(plan), lastRun, today, say),
    ...run.others.map((other) => sayOverviewBeside(other.title, of(other), today, options.sayIn(other.words))),
  ].join('\n');
}

/** What became of a plan's reminders. */
const pastOf = (plan: Plan, rows: Iterable<OutboxRow>): PastReminder[] =>
  ofPlan(plan, rows).flatMap((row): PastReminder[] => {
    if (row.kind === runKind) return [];
    const state = row.state === 'planned' || row.state === 'sending' ? 'waiting' : row.state;
    const key = row.itemKey.slice(boundKey(plan, '').length);
    return [{ key, state, day: row.day, why: row.why, pressedOn: row.presses.last?.on ?? null }];
  });

/** What the plan's health is read from in a run: the plan, what was heard of it, and the rounds that figures come with. */
const healthSources = (plan: Plan, { sources, today }: Run, rules: readonly ReminderRule[]): HealthSources => ({
  ...planAlone(plan, today),
  news: sources.news ?? null,
  quietWeeks: silentWeeks(rules),
  rounds: (sources.beside ?? []).filter(({ target }) => target === 'supervision'),
});

/** Overviews that a closed channel kept waiting say nothing any more when there is a new one. */
async function leaveOlder(
  { outbox, say }: RunOptions,
  { rows }: Run,
  { key, kind, itemKey }: NewOutboxRow,
): Promise<void> {
  for (const row of [...rows.values()]) {
    if (row.state !== 'planned' || row.kind !== kind || row.itemKey !== itemKey || row.key === key) continue;
    const left = await outbox.update(row, { state: 'skipped', why: say('remind.row.superseded', { why: row.why }) });
    if (left) rows.set(row.key, left);
  }
}

const sayAlone = ({ why }: NewOutboxRow, people: readonly string[], say: Say): string =>
  say('personal.instead', { why, people: people.join(', ') });

/** The latest day that was gone through. A site from before that was written down has it by its latest reminder. */
function lastRunOf(plan: Plan, rows: readonly OutboxRow[]): LocalDate | null {
  const written = rows.find(({ key }) => key === runKeyOf(plan.key));
  return (
    written?.day ??
    rows
      .map(({ day }) => day)
      .sort()
      .at(-1) ??
    null
  );
}

/** The day of the first reminder of a plan. */
export const begunOn = (plan: Plan, rows: Iterable<OutboxRow>): LocalDate | undefined =>
  ofPlan(plan, rows)
    .map(({ day }) => day)
    .sort()[0];

const ofPlan = (plan: Plan, rows: Iterable<OutboxRow>): OutboxRow[] =>
  [...rows].filter(({ key }) => key.startsWith(`${plan.key}/`));

async function addPlanned(options: RunOptions, run: Run, row: NewOutboxRow): Promise<void> {
  const added = await options.outbox.add(row);
  if (!added) return;
  run.rows.set(row.key, added);
  run.count.planned++;
}

/** A digest of the day that is there already names what has come since as well, and its card is drawn again. */
async function addDigest(options: RunOptions, run: Run, digest: Digest): Promise<void> {
  const there = run.rows.get(digestKey(run.plan, digest));
  if (!there) {
    await addPlanned(options, run, digestRow(options, run, digest));
    return;
  }
  const known = namedIn(there);
  const subjects = [...known, ...digest.subjects.filter((key) => !known.includes(key))];
  if (digest.kind === 'firstRun' || subjects.length === known.length) return;
  const updated = await options.outbox.update(there, { why: sayGathered({ ...digest, subjects }, options.say) });
  if (updated) run.rows.set(there.key, updated);
}

async function addSkipped(options: RunOptions, run: Run, row: NewOutboxRow): Promise<void> {
  const added = await options.outbox.add(row);
  const skipped = added && (await options.outbox.update(added, { state: 'skipped' }));
  if (skipped) run.rows.set(row.key, skipped);
}

/** Writes down the day; a clock that was put back takes nothing back. */
async function writeRun(options: RunOptions, run: Run): Promise<void> {
  const { plan, today, rows } = run;
  const key = runKeyOf(plan.key);
  const written = rows.get(key);
  if (written && written.day >= today) return;
  const row =
    written ??
    (await options.outbox.add({
      key,
      kind: runKind,
      itemKey: '',
      activityKey: '',
      channelId: '',
      day: today,
      token: options.newToken(),
      why: options.say('remind.row.run'),
    }));
  const updated =
    row && (await options.outbox.update(row, { state: 'skipped', day: today, sentAt: options.now().toISOString() }));
  if (updated) rows.set(key, updated);
}

function newRow(options: RunOptions, run: Run, { decision, receiver, place }: Placed, key?: TextKey): NewOutboxRow {
  const { plan, today } = run;
  const reminder = reminderOf(plan, options.say)(decision);
  const why = withReceiver(reminder.why, decision.rule, receiver, options.say);
  return {
    key: `${plan.key}/${reminder.key}`,
    kind: reminder.kind,
    itemKey: boundKey(plan, reminder.itemId),
    // What belongs to no activity stands in no activity's thread.
    activityKey: reminder.activity === '' ? '' : boundKey(plan, reminder.activity),
    channelId: place,
    // A reminder that is caught up says its distances from the day it is sent on.
    day: today,
    token: options.newToken(),
    why: key === undefined ? why : options.say(key, { why }),
  };
}

const digestRow = (options: RunOptions, run: Run, digest: Digest): NewOutboxRow => ({
  key: digestKey(run.plan, digest),
  kind: digest.kind,
  itemKey: '',
  activityKey: '',
  channelId: digest.place,
  day: run.today,
  token: options.newToken(),
  why: sayGathered(digest, options.say),
});
