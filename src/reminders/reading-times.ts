import { addDays, type Calendar } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import { decideOne } from './decide';
import { hasCome, type ReminderRule } from './rule';
import { sayWhySent } from './say-why';
import type { Subject } from './subject';

/** A day on which those who lack are reminded of a document; `name` tells it from the others of the same document. */
export interface ReadingTime {
  readonly name: string;
  readonly kind: 'request' | 'missing';
  readonly day: LocalDate;
  readonly why: string;
}

/** Names that stand in outboxes from before rules were asked: another would send the same once more. */
const firstName = '0';
const numbered = 'ackMissing';
/** No rule reaches farther back from a day than its longest lead, with weekends and holidays. */
const longestReach = 550;

/** The days, until today, on which the rules remind of what is to be read and confirmed, the oldest first. Pure. */
export function readingTimes(
  subject: Subject,
  rules: readonly ReminderRule[],
  { today, time }: { readonly today: LocalDate; readonly time: string | null },
  { calendar, say }: { readonly calendar: Calendar; readonly say: Say },
): ReadingTime[] {
  const [first = today] = [subject.start, subject.end].filter((day) => day !== null).sort();
  const span = { from: addDays(first, -longestReach), until: today };
  return decideOne({ ...subject, status: 'planned' }, rules, span, { calendar })
    .flatMap((decision): ReadingTime[] => {
      if (!decision.sent) return [];
      const { rule, occurrence } = decision;
      if (occurrence.day === today && !hasCome(rule, time)) return [];
      const isRequest = rule.anchor === 'start';
      const [step = rule.key] = occurrence.key.split('/');
      const name =
        rule.key === numbered ? String(occurrence.repetition + 1) : rule.key === 'ackRequest' ? firstName : step;
      const why = sayWhySent(rule, occurrence, say);
      return [{ name, kind: isRequest ? 'request' : 'missing', day: occurrence.day, why }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
