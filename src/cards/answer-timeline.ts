import type { Fact } from '../answers/index';
import { partsOf, sayMonth } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import { numberOf, signOfKind } from './answer-row';
import { column, textBlock, type CardJson } from './elements';
import { stateColours } from './reminder-words';

/** What lies in time, in months counted from the year 0. */
interface Placed {
  readonly fact: Fact;
  readonly first: number;
  readonly last: number;
}

/** More lines than these are no small timeline; the page has the large one. */
const mostLines = 6;
/** So many cells stand on a phone beside the number. */
const mostCells = 12;
/** How many months a cell stands for: those that begin and end with a year's own parts. */
const cellMonths = [1, 2, 3, 6, 12, 24, 36, 60];

/**
 * Where the facts lie in time, a line for each with the mark of its kind where it ends; null where fewer than two lie at
 * different times. A cell's bar is a sign, since Teams puts 16 pixels around what stands in a coloured column, and refuses
 * some images. All that it shows stands in words in the rows above it.
 */
export function answerTimeline(facts: readonly Fact[], { locale }: Say): CardJson | null {
  const placed = facts.flatMap(placedOf).slice(0, mostLines);
  const [one] = placed;
  if (one === undefined || placed.every(({ first, last }) => first === one.first && last === one.last)) return null;
  const from = Math.min(...placed.map(({ first }) => first));
  const to = Math.max(...placed.map(({ last }) => last));
  const step = cellMonths.find((months) => cellOf(to, months) - cellOf(from, months) < mostCells);
  if (step === undefined) return null;
  const [start, end] = [cellOf(from, step), cellOf(to, step)];
  const say = (month: number): string => `${sayMonth((month % 12) + 1, locale)} ${Math.floor(month / 12)}`;
  return {
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    items: [
      line('', [
        column('stretch', [textBlock(say(start * step), small)]),
        column('auto', [textBlock(say(end * step + step - 1), { ...small, horizontalAlignment: 'Right' })]),
      ]),
      ...placed.map(({ fact, first, last }) => {
        const [begin, mark] = [cellOf(first, step), cellOf(last, step)];
        const colour = { color: fact.state === null ? 'Default' : stateColours[fact.state] };
        const bar = Array.from({ length: mark - begin }, () => cell(1, '▬', colour));
        return line(numberOf(fact.source), [
          ...cells(begin - start),
          ...bar,
          cell(1, signOfKind(fact.source.kind), colour),
          ...cells(end - mark),
        ]);
      }),
    ],
  };
}

const small = { size: 'Small', isSubtle: true, wrap: false } as const;
const cellOf = (month: number, step: number): number => Math.floor(month / step);
const monthOf = (day: LocalDate): number => partsOf(day).year * 12 + partsOf(day).month - 1;

/** What has a number that people know: without one the line could not be told from the others. */
function placedOf(fact: Fact): Placed[] {
  const { start = null, end = null } = fact.period ?? {};
  const [first, last] = [start ?? end, end ?? start];
  if (first === null || last === null || numberOf(fact.source) === '') return [];
  return [{ fact, first: monthOf(first), last: monthOf(last) }];
}

const line = (number: string, parts: readonly CardJson[]): CardJson => ({
  type: 'ColumnSet',
  spacing: 'None',
  columns: [
    column('56px', number === '' ? [] : [textBlock(number, small)]),
    column('stretch', [{ type: 'ColumnSet', columns: parts }]),
  ],
});

const cell = (width: number, sign: string, more: CardJson): CardJson => ({
  type: 'Column',
  width,
  spacing: 'None',
  items: sign === '' ? [] : [textBlock(sign, { wrap: false, size: 'Small', horizontalAlignment: 'Center', ...more })],
});

const cells = (width: number): CardJson[] => (width === 0 ? [] : [cell(width, '', {})]);
