import { sayPeriod, sayPeriodDistance, sayRecurrence, type Calendar } from '../../periods/index';
import type { MarkKind } from '../../timeline/kinds';
import type { LocalDate } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import type { TimelineMark } from '../../timeline/mark';
import type { Say } from '../../text/text';
import { kindWord, stateWord } from './words';

/** "milepæl", "møde"; with a capital where it stands first. */
export function markKindWord(kind: MarkKind, say: Say, capital = false): string {
  if (kind === 'milestone' || kind === 'goal' || kind === 'followUp') return kindWord(kind, say, capital);
  const word = say(`tidsplan.kind.${kind}`);
  return capital ? word.charAt(0).toLocaleUpperCase(say.locale) + word.slice(1) : word;
}

/** Whether somebody is to reach it: a meeting is held, not reached. */
const isReached = (kind: MarkKind): boolean => kind === 'milestone' || kind === 'goal' || kind === 'followUp';

/** "Nået", and of a meeting or a round "Gennemført". */
export const markStateWord = ({ kind, state }: Pick<TimelineMark, 'kind' | 'state'>, say: Say): string =>
  state === 'reached' && !isReached(kind) ? say('status.held') : stateWord(state, say);

/** What lies ahead is "ikke nået" where somebody is to reach it; a meeting is planned, and then held. */
function spokenState(mark: TimelineMark, say: Say): string | null {
  const { kind, state } = mark;
  if (kind === 'step') return null;
  const words = state === 'planned' && isReached(kind) ? say('status.open') : markStateWord(mark, say);
  return words.toLocaleLowerCase(say.locale);
}

const over: ReadonlySet<ItemState> = new Set(['reached', 'dropped', 'postponed']);

/**
 * What a mark says to a screen reader, nothing twice: kind, text, period, distance, state, and where it was moved from.
 * "Milepæl: Beredskabsplan udviklet, medio 2019 (maj til august), om 3 måneder, ikke nået" (UI.md 9).
 */
export function speakMark(mark: TimelineMark, today: LocalDate, say: Say, calendar: Calendar): string {
  const { kind, period, former, item } = mark;
  const title = (item?.text ?? mark.title).replace(/\n/g, ' ').replace(/[.]$/, '');
  const parts = [
    `${markKindWord(kind, say, true)}: ${title}`,
    sayPeriod(period, say.locale, { spoken: true }),
    period.text && period.recurrence ? sayRecurrence(period.recurrence, say.locale) : null,
    over.has(mark.state) ? null : sayPeriodDistance(period, today, say.locale, calendar),
    spokenState(mark, say),
    former === null
      ? null
      : say('tidsplan.movedFrom', {
          period: sayPeriod({ ...former, recurrence: null }, say.locale, { spoken: true }),
        }),
  ];
  return parts.filter((part, i) => part !== null && parts.indexOf(part) === i).join(', ');
}
