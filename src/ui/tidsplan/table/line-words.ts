import { sayDate, sayPeriod, sayPeriodDistance, sayRecurrence } from '../../../periods/index';
import type { FormerPeriod, LocalDate, Period } from '../../../plan/plan';
import type { ItemState } from '../../../plan/status';
import type { BodyRow, TableLine } from '../../../timeline/table';
import type { TimelineMark } from '../../../timeline/mark';
import type { Say } from '../../../text/text';
import type { carriersIn } from '../../state';
import { markKindWord } from '../../marks/speak-mark';
import { calendar } from '../calendar';

/** What a line is called: a mark's own words, a phase, or that there is nothing. */
export function titleOf(line: TableLine, say: Say): string {
  if (line.kind === 'mark') return line.mark.title;
  return line.kind === 'phase' ? say(`stage.${line.phase}`) : say('tidsplan.nothingHere');
}

/** Its number in the plan and what it is: "2.1.m2 · Milepæl". */
export function kindOfLine(line: TableLine, say: Say): string {
  if (line.kind === 'empty') return '';
  if (line.kind === 'phase') return say('tidsplan.table.phase');
  const { kind, item } = line.mark;
  return [item?.key, markKindWord(kind, say, true)].filter((part) => part !== undefined).join(' · ');
}

/** The row that it belongs to. */
export function rowTitle(row: BodyRow, say: Say): string {
  if (row.kind === 'beside') return row.title;
  if (row.kind === 'delivery')
    return say('tidsplan.table.delivery', { title: row.delivery.title.split('\n')[0] ?? row.delivery.key });
  return row.activity === null ? say('tidsplan.noActivity') : `${row.activity.key} ${row.activity.title}`;
}

/** The plan's own words first, and what they are read as where they do not say just that. */
export function periodWords(period: Period, say: Say): readonly string[] {
  const words = (period.text ?? '').trim().replace(/\s+/g, ' ');
  const plain = sayPeriod({ ...period, text: null }, say.locale);
  if (words === '') return [capital(plain, say)];
  const dated = period.start !== null || period.end !== null;
  return dated && sayPeriod(period, say.locale).length > words.length ? [words, plain] : [words];
}

/** That it recurs, how, and when next; null for what does not, or whose period says no more than that. */
export function repeatWords(mark: TimelineMark, today: LocalDate, say: Say): string | null {
  const how = sayRecurrence(mark.period.recurrence, say.locale);
  if (how === null) return null;
  const said = periodWords(mark.period, say).join(' ').toLocaleLowerCase(say.locale).includes(how);
  const next = mark.repeats.find((day) => day >= today);
  const parts = [
    said ? null : say('tidsplan.table.repeats', { how }),
    next === undefined ? null : say('tidsplan.table.next', { date: sayDate(next, say.locale) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** Where it stood before it was moved. */
export const formerWords = (former: FormerPeriod, say: Say): string =>
  say('tidsplan.movedFrom', { period: sayPeriod({ ...former, recurrence: null }, say.locale) });

/** How far it is from today; null for what is done or has no date. */
export const distanceWords = (period: Period, state: ItemState | null, today: LocalDate, say: Say): string | null =>
  state === 'reached' || state === 'dropped' || state === 'postponed'
    ? null
    : sayPeriodDistance(period, today, say.locale, calendar);

/** Who carries it out, in the plan's words, each once. */
export function whoOf(line: TableLine, carriers: ReturnType<typeof carriersIn>): readonly string[] {
  const { row } = line;
  if (row.kind === 'beside') return [];
  if (row.kind === 'delivery') return row.delivery.lead === null ? [] : [row.delivery.lead];
  return [...new Set(carriers(line.kind === 'mark' ? line.mark.item : null, row.activity))];
}

const capital = (text: string, say: Say): string => text.charAt(0).toLocaleUpperCase(say.locale) + text.slice(1);
