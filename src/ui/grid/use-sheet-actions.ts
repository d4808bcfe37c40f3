import * as React from 'react';
import type { Say } from '../../text/text';
import { at, type Selection } from './movement';
import { pasted, rowsOf, withEdits, type CellEdit, type GridRow } from './sheet';
import type { Cells, GridThing, Table } from './table';
import type { Block } from './tsv';
import type { SheetState } from './use-sheet';

/** More rows than any plan has; beyond it a paste is most likely a mistake. */
export const mostRows = 2000;

export interface SheetActions<T> {
  readonly rows: readonly GridRow<T>[];
  readonly selection: Selection;
  /** What was just done, for whoever cannot see it; null where nothing was. */
  readonly note: string | null;
  readonly select: (selection: Selection) => void;
  readonly edit: (edits: readonly CellEdit[]) => void;
  readonly paste: (block: Block) => void;
  readonly addRow: () => void;
  readonly removeRow: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly nameOf: (row: string) => string;
}

interface Options<T extends GridThing> {
  readonly table: Table<T>;
  readonly shown: readonly T[];
  readonly state: SheetState<T>;
  readonly thingOf: (id: string) => T | null;
  readonly say: Say;
}

/** What a person does to the rows of a grid, each as one step that can be undone. */
export function useSheetActions<T extends GridThing>({
  table,
  shown,
  state,
  thingOf,
  say,
}: Options<T>): SheetActions<T> {
  const [selection, setSelection] = React.useState<Selection>(() => at(0, firstTyped(table)));
  const [note, setNote] = React.useState<string | null>(null);
  const { sheet } = state;
  const rows = React.useMemo(() => rowsOf(table, shown, sheet), [table, shown, sheet]);
  /** Ids of new rows, of which a draft from another day may have taken some. */
  const nextId = (): number =>
    Math.max(0, ...sheet.added.map(({ id }) => Number(/^new-(\d{1,9})$/.exec(id)?.[1] ?? 0))) + 1;
  const withRows = (cells: readonly Cells[]): readonly { readonly id: string; readonly cells: Cells }[] => {
    const first = nextId();
    return cells.map((own, i) => ({ id: `new-${first + i}`, cells: own }));
  };
  const names = new Map(rows.map((row) => [row.id, row.cells]));
  return {
    rows,
    selection,
    note,
    select(next) {
      setNote(null);
      setSelection(next);
    },
    edit(edits) {
      setNote(null);
      state.set((now) => withEdits(table, now, edits, thingOf));
    },
    paste(block) {
      if (block.length > mostRows) return setNote(say('grid.tooMany', { n: mostRows }));
      const { edits, extra, skipped, selection: next } = pasted(table, rows, block, selection);
      const added = withRows(extra);
      state.set((now) => {
        const edited = withEdits(table, now, edits, thingOf);
        return added.length === 0 ? edited : { ...edited, added: [...edited.added, ...added] };
      });
      setSelection(next);
      const parts = [
        edits.length > 0 ? say.count('grid.pasted', edits.length) : '',
        extra.length > 0 ? say.count('grid.pastedRows', extra.length) : '',
        skipped > 0 ? say.count('grid.leftOut', skipped) : '',
      ].filter((part) => part !== '');
      setNote(parts.length === 0 ? null : `${parts.join('. ')}.`);
    },
    addRow() {
      const above = rows[Math.min(selection.focus.row, rows.length - 1)]?.cells ?? null;
      const added = withRows([table.blank(above)]);
      state.set((now) => ({ ...now, added: [...now.added, ...added] }));
      setNote(null);
      setSelection(at(rows.length, firstTyped(table)));
    },
    removeRow(id) {
      setNote(null);
      state.set((now) => ({ ...now, added: now.added.filter((one) => one.id !== id) }));
    },
    undo() {
      if (state.canUndo) setNote(say('grid.undone'));
      state.undo();
    },
    redo() {
      if (state.canRedo) setNote(say('grid.redone'));
      state.redo();
    },
    nameOf: (row) => table.name(names.get(row) ?? {}) || row,
  };
}

/** Where somebody most often begins to type: the row's own words. */
const firstTyped = <T extends GridThing>(table: Table<T>): number =>
  Math.max(
    0,
    table.columns.findIndex(({ id }) => table.required.includes(id) && (id === 'text' || id === 'title')),
  );
