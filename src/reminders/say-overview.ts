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
  const keysOf = (keys: readonly string[]): string =>
    keys.length <= mostKeys
      ? keys.join(', ')
      : say('remind.overview.andMore', { items: keys.slice(0, mostKeys).join(', '), n: keys.length - mostKeys });
  const section = (head: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const rest = lines.length - mostLines;
    const more = rest > 0 ? [say('bot.card.more', { n: rest })] : [];
    return [head, ...[...lines.slice(0, mostLines), ...more].map((line) => `• ${line}`)];
  };
  const { silent, roles, leavers } = overview;
  const wrong = [
    ...section(
      say('remind.overview.silent'),
      silent.map(({ owner, items, reminders }) =>
        say('remind.overview.silentLine', {
          owner: owner === '' ? say('remind.overview.nobody') : owner,
          reminders: say.count('count.reminder', reminders),
          items: keysOf(items),
        }),
      ),
    ),
    ...section(
      say('remind.overview.roles'),
      roles.map(({ role, on }) => say('reminder.roleWithoutPerson', { role, items: keysOf(on) })),
    ),
    ...section(
      say('remind.overview.leavers'),
      leavers.map(({ person, items }) => say('remind.overview.leaver', { person, items: keysOf(items) })),
    ),
  ];
  return [
    ...(wrong.length > 0 ? wrong : [say('remind.overview.calm')]),
    ...runLines(overview, lastRun, today, say),
  ].join('\n');
}

function runLines({ since, counts, skipped }: Overview, lastRun: LastRun | null, today: LocalDate, say: Say): string[] {
  const day = lastRun && sayDay(lastRun.day, today, say.locale);
  const when =
    day === null
      ? say('remind.overview.firstRun')
      : lastRun?.time == null
        ? say('remind.overview.lastDay', { day })
        : say('remind.overview.lastRun', { day, time: lastRun.time.replace(/^0/, '').replace(':', '.') });
  const { sent, failed, uncertain, waiting, withdrawn } = counts;
  const told = say('remind.overview.counts', {
    ...{ since: sayDay(since, today, say.locale), sent, skipped: counts.skipped },
    ...{ failed, uncertain, waiting, withdrawn },
  });
  const reasons = reasonsOf(skipped, say).map(([reason, n]) => say('remind.overview.reason', { reason, n }));
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
