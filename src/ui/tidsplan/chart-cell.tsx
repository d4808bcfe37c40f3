import * as React from 'react';
import type { LocalDate } from '../../plan/plan';
import type { TimelineMark } from '../../timeline/mark';
import { speakMark } from '../marks/speak-mark';
import { useSay } from '../say';
import { calendar } from './calendar';
import { classes, chartStyles as styles } from './chart-styles';

/** What a mark tells its row. */
export interface CellEvents {
  readonly onOpen: (mark: TimelineMark, cell: number) => void;
  readonly onPointer: (event: React.PointerEvent, mark: TimelineMark) => void;
}

interface MarkCellProps extends CellEvents {
  readonly mark: TimelineMark;
  readonly cell: number;
  readonly today: LocalDate;
  readonly selected: boolean;
  readonly tab: boolean;
  readonly className: string;
  readonly style: React.CSSProperties;
  readonly undated?: boolean;
}

/** A mark that can be pressed: what stands in another list leads there, all else opens in the details. */
export const MarkCell: React.FC<MarkCellProps> = (props) => {
  const { mark, cell, today, selected, tab, style, undated = false, children } = props;
  const say = useSay();
  const spoken = React.useMemo(() => speakMark(mark, today, say, calendar), [mark, today, say]);
  const common = {
    className: classes(props.className, styles.focusable, selected && styles.selected),
    style,
    tabIndex: tab ? 0 : -1,
    'data-cell': cell,
    'data-item': mark.key,
    ...(undated && { 'data-undated': '' }),
    onClick: () => props.onOpen(mark, cell),
    onPointerDown: (event: React.PointerEvent) => props.onPointer(event, mark),
  };
  const inner = (
    <>
      <span className={styles.spoken}>{spoken}</span>
      {children}
    </>
  );
  const url = mark.url;
  if (url !== null)
    return (
      <a {...common} href={url} target="_blank" rel="noreferrer" draggable={false}>
        {inner}
      </a>
    );
  return (
    <button type="button" {...common} aria-pressed={selected}>
      {inner}
    </button>
  );
};
