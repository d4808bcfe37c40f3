import { agendaSections, type AgendaPoint } from '../../../meetings/agenda';
import { sayPeriod } from '../../../periods/index';
import type { PlanItem } from '../../../plan/plan';
import { createSay, type Say } from '../../../text/text';

/** A point as a line of an agenda: "Overskredet: Stikprøver er gennemgået (2.1.m2, april 2019)". Pure. */
export function agendaLine(point: AgendaPoint, say: Say): string {
  const { section, key, text, periodText, start, end, value, unit, isDone } = point;
  const head = say(`meetings.agenda.${section}`);
  const plain = text.replace(/\.$/, '');
  // A decision that is no follow-up has no number of the plan's own.
  if (key.includes('#')) return `${head}: ${plain}`;
  const when =
    section === 'figures'
      ? `${(value ?? 0).toLocaleString(say.locale === 'da' ? 'da-DK' : 'en-GB')}${unit === null ? '' : ` ${unit}`}`
      : section === 'decided'
        ? say(isDone ? 'meetings.agenda.done' : 'meetings.agenda.open')
        : start === null && end === null && periodText === null
          ? null
          : sayPeriod({ text: periodText, start, end, recurrence: null }, say.locale);
  return when === null
    ? say('meetings.agenda.line', { section: head, text: plain, key })
    : say('meetings.agenda.lineWhen', { section: head, text: plain, key, when });
}

/** The number of the plan's own that a line ends with; null where it names none. Pure. */
export const keyInLine = (line: string): string | null =>
  /\((\d{1,3}(?:\.\d{1,4}){0,2}\.[mgo]\d{1,5})[,)]/.exec(line)?.[1] ?? null;

const danish = createSay('da');

/**
 * A line that was filled in from the plan, in the reader's own language: it stands in the list in Danish, as the plan does.
 * Its head, and when it is, are said anew; the plan's own words, and what a person has written, stay as they are. Pure.
 */
export function lineFor(line: string, items: ReadonlyMap<string, PlanItem>, say: Say): string {
  if (say.locale === 'da') return line;
  const section = agendaSections.find((one) => line.startsWith(`${danish(`meetings.agenda.${one}`)}: `));
  if (section === undefined) return line;
  const rest = line.slice(danish(`meetings.agenda.${section}`).length);
  const said = `${say(`meetings.agenda.${section}`)}${rest}`;
  const item = items.get(keyInLine(line) ?? '');
  const period = item && { text: item.periodText, start: item.start, end: item.end, recurrence: null };
  const pairs = [
    ...(['done', 'open'] as const).map((one) => [danish(`meetings.agenda.${one}`), say(`meetings.agenda.${one}`)]),
    // What has been moved since stands as it stood then.
    ...(period ? [[sayPeriod(period, 'da'), sayPeriod(period, say.locale)]] : []),
  ];
  const found = pairs.find(([own]) => said.endsWith(`, ${own ?? ''})`));
  return found ? `${said.slice(0, -(found[0] ?? '').length - 1)}${found[1] ?? ''})` : said;
}
