import type { Sheet } from '../../timeline/out/workbook';
import type { Cell } from '../../timeline/out/cells';
import type { LocalDate } from '../../plan/plan';
import type { Say, TextKey } from '../../text/text';

/** One column of a sheet: its head, how wide it is, and what stands in it for each thing. */
export interface SheetColumn<T> {
  readonly head: TextKey & `report.head.${string}`;
  readonly width: number;
  readonly of: (thing: T) => Cell;
}

export const none: Cell = { kind: 'none' };
export const text = (words: string | null | undefined): Cell =>
  words == null || words === '' ? none : { kind: 'text', text: words };
export const lines = (words: readonly string[]): Cell => text(words.join('\n'));
export const day = (on: LocalDate | null | undefined): Cell => (on == null ? none : { kind: 'day', day: on });
export const number = (n: number | null | undefined): Cell => (n == null ? none : { kind: 'number', n });

/** Things as a sheet, a line for each. Pure. */
export function sheetOf<T>(
  name: TextKey & `report.sheet.${string}`,
  title: string,
  columns: readonly SheetColumn<T>[],
  things: readonly T[],
  say: Say,
): Sheet {
  return {
    name: say(name),
    above: [say(name), title],
    heads: columns.map(({ head }) => say(head)),
    widths: columns.map(({ width }) => width),
    lines: things.map((thing) => columns.map(({ of }) => of(thing))),
  };
}
