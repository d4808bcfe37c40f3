import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { useWidth } from '../use-width';
import type { Leaving } from './cell-editor';
import { useGridStyles } from './grid-styles';
import { GridRowView } from './grid-row';
import { at, moved, rangeOf, selectedColumns, within, type Selection } from './movement';
import { copied, type CellEdit, type GridRow } from './sheet';
import type { CellProblem, GridThing, Table } from './table';
import { readTsv, writeTsv, type Block } from './tsv';
import { headHeight, rowHeight, useRowsWindow } from './use-rows-window';
import { widened } from './widened';

export interface GridProps<T extends GridThing> {
  readonly table: Table<T>;
  readonly rows: readonly GridRow<T>[];
  readonly problems: ReadonlyMap<string, Readonly<Record<string, CellProblem>>>;
  readonly label: string;
  /** What the keys do, for whoever cannot see them tried. */
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onEdits: (edits: readonly CellEdit[]) => void;
  readonly onPaste: (block: Block) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly focusRef: React.RefObject<HTMLDivElement>;
}

// Fluent's own focus handling takes Tab before anybody hears of it; in the grid it is the grid's (Fluent marks elements so too).
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

const noProblems: Readonly<Record<string, CellProblem>> = {};

/**
 * A spreadsheet of rows of the plan (docs/decisions/0010-grid.md). The focus stands on the grid itself, which names the
 * current cell: rows come and go as they are scrolled, the focus stays.
 */
export function Grid<T extends GridThing>(props: GridProps<T>): React.ReactElement {
  const { table, rows, problems, readOnly, onSelection, onEdits, focusRef: box } = props;
  const styles = useGridStyles();
  const say = useSay();
  const id = useUniqueId('grid');
  const room = useWidth(box, 0);
  const columns = React.useMemo(() => widened(table.columns, room), [table, room]);
  const [editing, setEditing] = React.useState<string | null>(null);
  const dragging = React.useRef(false);
  const frozen = columns[0]?.width ?? 0;
  const window = useRowsWindow(box, rows.length, frozen);
  const size = { rows: rows.length, columns: columns.length, page: window.page };
  const selection = within(props.selection, size);
  const { focus } = selection;
  const { top, bottom, left, right } = rangeOf(selection);
  const column = columns[focus.column];
  const row = rows[focus.row];
  const mayType = !readOnly && row !== undefined && column?.check != null;
  const totalWidth = columns.reduce((sum, { width }) => sum + width, 0);

  const { reveal } = window;
  const leftOf = columns.slice(0, focus.column).reduce((sum, one) => sum + one.width, 0);
  const seen = React.useRef(focus);
  React.useEffect(() => {
    const { row: r, column: c } = seen.current;
    if (r === focus.row && c === focus.column) return;
    seen.current = focus;
    reveal(focus.row, leftOf, column?.width ?? 0);
  });
  React.useEffect(() => {
    const stop = (): void => {
      dragging.current = false;
    };
    document.addEventListener('mouseup', stop);
    return () => document.removeEventListener('mouseup', stop);
  }, []);

  const clear = (): void =>
    onEdits(
      rows
        .slice(top, bottom + 1)
        .flatMap(({ id: own }) =>
          columns
            .slice(left, right + 1)
            .flatMap((one) => (one.check === null ? [] : [{ row: own, column: one.id, text: '' }])),
        ),
    );

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const handled = (): void => event.preventDefault();
    if (rows.length === 0) return;
    if (ctrl && !event.altKey && ['z', 'y'].includes(key.toLowerCase())) {
      handled();
      return key.toLowerCase() === 'y' || shift ? props.onRedo() : props.onUndo();
    }
    if (key === 'Enter' || key === 'F2') {
      handled();
      if (mayType) setEditing(row.cells[column.id] ?? '');
      return;
    }
    if (key === 'Delete' || key === 'Backspace') {
      handled();
      if (!readOnly) clear();
      return;
    }
    if (key === 'Escape' && (top !== bottom || left !== right)) {
      event.stopPropagation();
      return onSelection(at(focus.row, focus.column));
    }
    const next = moved(selection, { key, ctrl, shift }, size);
    if (next !== null) {
      handled();
      return onSelection(next);
    }
    if (key.length === 1 && !ctrl && !event.altKey && mayType) {
      handled();
      setEditing(key);
    }
  };

  const onTake = (text: string, leaving: Leaving): void => {
    setEditing(null);
    if (row && column && text !== row.cells[column.id]) onEdits([{ row: row.id, column: column.id, text }]);
    if (leaving === 'stay') return;
    const key = { down: 'ArrowDown', up: 'ArrowUp', right: 'ArrowRight', left: 'ArrowLeft' }[leaving];
    onSelection(moved(at(focus.row, focus.column), { key, ctrl: false, shift: false }, size) ?? selection);
    box.current?.focus();
  };
  const onDrop = (): void => {
    setEditing(null);
    box.current?.focus();
  };
  // The rows are drawn again only for what is their own; what they call is always the newest.
  const calls = React.useRef({ onTake, onDrop });
  calls.current = { onTake, onDrop };
  const stable = React.useMemo(
    () => ({
      onTake: (text: string, leaving: Leaving) => calls.current.onTake(text, leaving),
      onDrop: () => calls.current.onDrop(),
    }),
    [],
  );

  const spotOf = (event: React.MouseEvent): { row: number; column: number } | null => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const [r, c] = (cell?.dataset['cell'] ?? '').split(',').map(Number);
    return r === undefined || c === undefined || Number.isNaN(r) ? null : { row: r, column: c };
  };
  const copy = (event: React.ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(copied(table, rows, selection)));
  };

  const drawn = Array.from({ length: Math.max(0, window.last - window.first + 1) }, (_, i) => window.first + i);
  // The current row is there also where it is scrolled out of sight: the grid names a cell of it.
  if (row && !drawn.includes(focus.row)) drawn.push(focus.row);
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      data-tabster={ownTab}
      className={styles.box}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-readonly={readOnly}
      {...(row && { 'aria-activedescendant': `${id}-${focus.row}-${focus.column}` })}
      onScroll={window.onScroll}
      onKeyDown={onKeyDown}
      onCopy={copy}
      onCut={(event) => {
        copy(event);
        if (!readOnly) clear();
      }}
      onPaste={(event) => {
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        if (!readOnly && text !== '') props.onPaste(readTsv(text));
      }}
      onMouseDown={(event) => {
        const spot = spotOf(event);
        if (spot === null) return;
        event.preventDefault();
        box.current?.focus();
        dragging.current = true;
        onSelection(event.shiftKey ? { anchor: selection.anchor, focus: spot } : { anchor: spot, focus: spot });
      }}
      onMouseOver={(event) => {
        const spot = dragging.current ? spotOf(event) : null;
        if (spot) onSelection({ anchor: selection.anchor, focus: spot });
      }}
      onDoubleClick={() => {
        if (mayType) setEditing(row.cells[column.id] ?? '');
      }}
    >
      <div className={styles.all} style={{ width: totalWidth, height: headHeight + rows.length * rowHeight }}>
        <div role="rowgroup" className={styles.head} style={{ width: totalWidth }}>
          <div role="row" aria-rowindex={1} style={{ display: 'flex' }}>
            {columns.map(({ id: own, label, width }, j) => (
              <div
                key={own}
                role="columnheader"
                aria-colindex={j + 1}
                className={mergeClasses(styles.headCell, j === 0 && styles.fixed)}
                style={{ width }}
              >
                {say(label)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative' }}>
          {drawn.map((index) => {
            const one = rows[index];
            const isCurrent = index === focus.row;
            return one === undefined ? null : (
              <GridRowView
                key={one.id}
                id={id}
                index={index}
                row={one}
                name={table.name(one.cells)}
                columns={columns}
                width={totalWidth}
                selected={index >= top && index <= bottom ? selectedColumns(left, right) : null}
                current={isCurrent ? focus.column : null}
                problems={problems.get(one.id) ?? noProblems}
                editing={isCurrent ? editing : null}
                {...stable}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
