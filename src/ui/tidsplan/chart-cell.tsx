import * as React from 'react';
import type { LocalDate } from '../../plan/plan';
import type { TimelineMark } from '../../timeline/mark';
import type { Say } from '../../text/text';
import { speakMark } from '../marks/speak-mark';
import { calendar } from './calendar';
import { classes, chartStyles as styles } from './chart-styles';

/** What a row says of all its marks, and which of them is meant. */
export interface CellLooks {
  /** The mark's place in its row. */
  readonly cell: number;
  readonly today: LocalDate;
  readonly say: Say;
  /** The key of the mark that is open. */
  readonly selected: string | null;
  /** The mark that the Tab key reaches, by its place in the row; -1 for none. */
  readonly tabCell: number;
  /** The same for all marks of a row: which of them it is stands on the element. */
  readonly onClick: (event: React.MouseEvent) => void;
  readonly onPointerDown: (event: React.PointerEvent) => void;
}

/** A mark that can be pressed: what stands in another list leads there, all else opens in the details. */
export function markCell(
  mark: TimelineMark,
  className: string,
  style: React.CSSProperties | undefined,
  looks: CellLooks,
  children?: React.ReactNode,
): React.ReactElement {
  const { cell } = looks;
  const selected = looks.selected === mark.key;
  const common = {
    key: mark.key,
    className: classes(className, styles.focusable, selected && styles.selected),
    style,
    tabIndex: looks.tabCell === cell ? 0 : -1,
    'aria-label': spoken(mark, looks),
    'data-cell': cell,
    'data-item': mark.key,
    onClick: looks.onClick,
    onPointerDown: looks.onPointerDown,
  };
  return mark.url === null ? (
    <button type="button" {...common} aria-pressed={selected}>
      {children}
    </button>
  ) : (
    <a
      {...common}
      className={`${common.className} ${styles.link}`}
      href={mark.url}
      target="_blank"
      rel="noreferrer"
      draggable={false}
    >
      {children}
    </a>
  );
}

const said = new WeakMap<TimelineMark, { readonly today: LocalDate; readonly say: Say; readonly words: string }>();

/** A mark's whole name; rows are drawn anew with each step of a scroll, and it stays the same. */
function spoken(mark: TimelineMark, { today, say }: CellLooks): string {
  const known = said.get(mark);
  if (known?.today === today && known.say === say) return known.words;
  const words = speakMark(mark, today, say, calendar);
  said.set(mark, { today, say, words });
  return words;
}
