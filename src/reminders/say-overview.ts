import { sayDay } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import type { Overview } from './overview';

/** So many of a kind are named; a card with more is read by nobody. */
const mostLines = 8;
const mostKeys = 6;

/** The last time that the reminders were gone through before this. */
export interface LastRun {
  readonly day: LocalDate;
  /** "08:00"; null where a run of an earlier version did not say it. */
  readonly time: string | null;
}

/**
 * The overview in lines, as the outbox keeps them and the card shows them: what is wrong under its heading, one thing a line,
 * and at last what became of the reminders, so that silence is never taken for calm. Pure.
 */
export function sayOverview(overview: Overview, lastRun: LastRun | null, today: LocalDate, say: Say): string {
  const wrong = wrongIn(overview, say).flatMap(({ head, lines }) => [head, ...fewOf(lines, say).map(entry)]);
  return [
    ...(wrong.length > 0 ? wrong : [say('remind.overview.calm')]),
    ...runLines(overview, lastRun, today, say),
  ].join('\n');
}

/**
 * What is to be told of a plan that runs beside the one that the overview is of: what is wrong, and what became of its
 * reminders, under its name. What a leaver is still in charge of there is handed over in that plan itself, and not by the
 * words of this card. Pure.
 */
export function sayOverviewBeside(plan: string, overview: Overview, today: LocalDate, say: Say): string {
  const wrong = wrongIn({ ...overview, leavers: [] }, say).flatMap(({ head, lines }) =>
    lines.map((line) => `${head}: ${line}`),
  );
  return [plan, ...[...fewOf(wrong, say), sayCounts(overview, today, say)].map(entry)].join('\n');
}

const entry = (line: string): string => `• ${line}`;

function fewOf(lines: readonly string[], say: Say): string[] {
  const rest = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(rest > 0 ? [say('bot.card.more', { n: rest })] : [])];
}

/** What is wrong, each kind under its heading; kinds of which there is nothing are left out. */
function wrongIn(
  { silent, roles, leavers }: Overview,
  say: Say,
): { readonly head: string; readonly lines: readonly string[] }[] {
  const keysOf = (keys: readonly string[]): string =>
    keys.length <= mostKeys
      ? keys.join(', ')
      : say('remind.overview.andMore', { items: keys.slice(0, mostKeys).join(', '), n: keys.length - mostKeys });
  return [
    {
      head: say('remind.overview.silent'),
      lines: silent.map(({ owner, items, reminders }) =>
        say('remind.overview.silentLine', {
          owner: owner === '' ? say('remind.overview.nobody') : owner,
          reminders: say.count('count.reminder', reminders),
          items: keysOf(items),
        }),
      ),
    },
    {
      head: say('remind.overview.roles'),
      lines: roles.map(({ role, on }) => say('reminder.roleWithoutPerson', { role, items: keysOf(on) })),
    },
    {
      head: say('remind.overview.leavers'),
      lines: leavers.map(({ person, items }) => say('remind.overview.leaver', { person, items: keysOf(items) })),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function sayCounts({ since, counts }: Overview, today: LocalDate, say: Say): string {
  const { sent, skipped, failed, uncertain, waiting, withdrawn } = counts;
  return say('remind.overview.counts', {
    ...{ since: sayDay(since, today, say.locale), sent, skipped, failed, uncertain, waiting, withdrawn },
  });
}

function runLines(overview: Overview, lastRun: LastRun | null, today: LocalDate, say: Say): string[] {
  const day = lastRun && sayDay(lastRun.day, today, say.locale);
  const when =
    day === null
      ? say('remind.overview.firstRun')
      : lastRun?.time == null
        ? say('remind.overview.lastDay', { day })
        : say('remind.overview.lastRun', { day, time: lastRun.time.replace(/^0/, '').replace(':', '.') });
  const told = sayCounts(overview, today, say);
  const reasons = reasonsOf(overview.skipped, say).map(([reason, n]) => say('remind.overview.reason', { reason, n }));
  return [when, told, ...(reasons.length > 0 ? [say('remind.overview.skipped', { reasons: reasons.join('; ') })] : [])];
}

/** The reasons that the outbox gives, without what differs from row to row: "samlet på ét kort med andre". */
function reasonsOf(skipped: readonly string[], say: Say): [string, number][] {
  const known = (['remind.row.gathered', 'remind.row.superseded', 'cards.why.asleep', 'cards.why.never'] as const).map(
    (key) =>
      say(key, { why: '\0', day: '\0' })
        .split('\0')[0]
        ?.replace(/[\s:]+$/, '') ?? '',
  );
  const counts = new Map<string, number>();
  for (const why of skipped) {
    const reason = known.find((start) => start !== '' && why.startsWith(start)) ?? say('remind.overview.other');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts];
}
