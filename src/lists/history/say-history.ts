import { sayDate, toLocalDate } from '../../periods/index';
import { createSay, type Locale } from '../../text/text';
import { lists } from '../schema';
import type { HistoryLine } from './history';
import { fieldName, sayValue } from './read-value';

export interface SaidLine {
  /** Who, when and from where: "3. maj 2019, Kim Holm, på et kort". */
  readonly head: string;
  /** "Periode: juni 2019 → august 2019", one for each field. */
  readonly changes: readonly string[];
}

/** A line of history in words. Pure. */
export function sayHistoryLine(line: HistoryLine, locale: Locale): SaidLine {
  const say = createSay(locale);
  const date = sayDate(toLocalDate(new Date(line.at)), locale);
  const person = line.by === '' ? say('lists.history.somebody') : line.by;
  const head = say('lists.history.head', { date, person, place: say(`lists.history.place.${line.place}`) });
  if (line.changes === null) {
    const fields = line.fields.map((field) => fieldName(line.list, field, locale)).join(', ');
    return {
      head,
      changes: [fields === '' ? say(`lists.history.action.${line.action}`) : say('lists.history.only', { fields })],
    };
  }
  if (line.changes.length === 0) {
    const imported = line.action === 'imported' && line.list === lists.plans.name;
    return { head, changes: [say(imported ? 'lists.history.planImported' : `lists.history.action.${line.action}`)] };
  }
  return {
    head,
    changes: line.changes.map(({ field, before, after }) =>
      say('lists.history.change', {
        name: fieldName(line.list, field, locale),
        before: sayValue(line.list, field, before, locale),
        after: sayValue(line.list, field, after, locale),
      }),
    ),
  };
}
