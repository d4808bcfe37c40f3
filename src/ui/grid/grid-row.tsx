import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useSay } from '../say';
import { CellEditor, type Leaving } from './cell-editor';
import { useGridStyles } from './grid-styles';
import type { GridRow } from './sheet';
import type { CellProblem, Column } from './table';
import { rowHeight } from './use-rows-window';

interface GridRowViewProps {
  readonly id: string;
  readonly index: number;
  readonly row: GridRow<unknown>;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly width: number;
  /** First and last selected column; null where nothing of the row is. */
  readonly selected: readonly [number, number] | null;
  /** The current cell's column, in the current row. */
  readonly current: number | null;
  readonly problems: Readonly<Record<string, CellProblem>>;
  /** The text that stands in the editor at first; null where nothing is being typed in the row. */
  readonly editing: string | null;
  readonly onTake: (text: string, leaving: Leaving) => void;
  readonly onDrop: () => void;
}

/** One row of the grid. Drawn again only when something of its own has changed: there are many. */
export const GridRowView = React.memo(function GridRowView(props: GridRowViewProps) {
  const { id, index, row, name, columns, selected, current, problems, editing } = props;
  const styles = useGridStyles();
  const say = useSay();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ transform: `translateY(${index * rowHeight}px)`, width: props.width }}
    >
      {columns.map((column, j) => {
        const problem = problems[column.id];
        const text = row.cells[column.id] ?? '';
        const changed = column.id in row.changed;
        const isSelected = selected !== null && j >= selected[0] && j <= selected[1];
        const typing = editing !== null && current === j;
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${j}`}
            role={j === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={j + 1}
            aria-selected={isSelected}
            {...(column.check === null && { 'aria-readonly': true })}
            {...(problem && { 'aria-invalid': true })}
            data-cell={`${index},${j}`}
            style={{ width: column.width }}
            className={mergeClasses(
              styles.cell,
              j === 0 && styles.fixed,
              column.check === null && styles.quiet,
              isSelected && styles.selected,
              changed && column.check !== null && styles.changed,
              problem && (problem.level === 'refusal' ? styles.bad : styles.warning),
              current === j && styles.current,
            )}
          >
            <span className={styles.text}>{j === 0 && text === '' ? say('grid.new') : text}</span>
            {problem && (
              <span aria-hidden className={styles.sign}>
                !
              </span>
            )}
            {(changed || problem) && column.check !== null && (
              <span
                className={styles.unseen}
              >{`, ${problem ? `${say('grid.wrong')}: ${problem.message}` : say('grid.changed')}`}</span>
            )}
            {typing && (
              <CellEditor
                column={column}
                label={say('grid.edit', { column: say(column.label), row: name })}
                text={editing}
                onTake={props.onTake}
                onDrop={props.onDrop}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});
