import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import type * as z from 'zod/mini';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { EditConflict } from '../edit/edit-conflict';
import { EditStatus } from '../edit/edit-status';
import type { Changed } from '../edit/things';
import { mayChange, RightNote, type MayChange } from '../details/right-note';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { CellBar } from './cell-bar';
import { Grid } from './grid';
import { at, rangeOf, within } from './movement';
import { Results } from './results';
import { Review } from './review';
import { badCells, emptySheet } from './sheet';
import { changesOf, countChanges } from './sheet-changes';
import { browserStorage, sheetDrafts } from './sheet-drafts';
import type { CellProblem, GridThing, Table } from './table';
import { headHeight, rowHeight } from './use-rows-window';
import { useGridSave } from './use-grid-save';
import { useSheet } from './use-sheet';
import { useSheetActions } from './use-sheet-actions';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  grow: { flex: 1 },
  grid: { display: 'flex', flexDirection: 'column', maxHeight: 'min(560px, 70vh)' },
  note: { margin: 0, fontSize: '12px', lineHeight: '16px', minHeight: '16px' },
  keys: { margin: 0, fontSize: '12px', lineHeight: '16px', maxWidth: '120ch' },
});

interface SheetProps<T extends GridThing> extends MayChange {
  readonly site: PlanSite;
  readonly planKey: string;
  readonly today: LocalDate;
  readonly table: Table<T>;
  readonly label: string;
  /** All things of the plan, and those that the filters leave. */
  readonly all: readonly T[];
  readonly shown: readonly T[];
  /** How a draft's thing is read from the browser's storage. */
  readonly schema: z.core.$ZodType<T>;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused?: (() => void) | undefined;
}

/** One kind of rows with all that is done with them: type, undo, look over, save, settle. */
export function Sheet<T extends GridThing>(props: SheetProps<T>): React.ReactElement {
  const { site, planKey, today, table, all, shown, schema, rights, closedOn } = props;
  const styles = useStyles();
  const say = useSay();
  const keys = useUniqueId('grid-keys');
  const drafts = React.useMemo(
    () => sheetDrafts(browserStorage(), `${site.url} ${planKey} ${table.kind}`, schema),
    [site, planKey, table.kind, schema],
  );
  const state = useSheet(drafts);
  const { sheet } = state;
  const save = useGridSave<T>({
    site,
    planKey,
    kind: table.kind,
    sheet: state,
    say,
    onChanged: props.onChanged,
    onRefused: props.onRefused ?? nothing,
  });
  const saving = save.edits.state.kind === 'saving';
  const readOnly = saving || !mayChange({ rights, closedOn });

  const byKey = React.useMemo(() => new Map(all.map((thing) => [thing.key, thing])), [all]);
  const thingOf = React.useCallback((id: string): T | null => byKey.get(id) ?? null, [byKey]);
  const actions = useSheetActions({ table, shown, state, thingOf, say });
  const { rows, selection, note } = actions;
  const bad = React.useMemo(() => badCells(table, sheet), [table, sheet]);
  const changes = React.useMemo(() => changesOf(table, sheet, thingOf), [table, sheet, thingOf]);
  const problems = React.useMemo(() => {
    const byRow = new Map<string, Record<string, CellProblem>>();
    for (const { row, column, problem } of bad) byRow.set(row, { ...byRow.get(row), [column]: problem });
    return byRow;
  }, [bad]);

  const n = countChanges(changes);
  const [restored] = React.useState(() => n + bad.length);
  const box = React.useRef<HTMLDivElement>(null);
  const { focus } = within(selection, { rows: rows.length, columns: table.columns.length, page: 1 });
  const { top, bottom, left, right } = rangeOf(selection);
  const [row, column] = [rows[focus.row], table.columns[focus.column]];
  const problem = (row && column && problems.get(row.id)?.[column.id]) ?? null;
  const name = row ? table.name(row.cells) || say('grid.new') : '';
  const many = top !== bottom || left !== right;
  const use = (id: string, columnId: string, text: string): void => actions.edit([{ row: id, column: columnId, text }]);
  return (
    <>
      <RightNote rights={rights} closedOn={closedOn} />
      <div className={styles.tools}>
        <Button
          appearance="primary"
          disabledFocusable={readOnly || changes.length === 0}
          onClick={() => void save.save(changes)}
        >
          {changes.length === 0 ? say('grid.saveNone') : say.count('grid.save', n)}
        </Button>
        <Button icon={<ArrowUndoRegular />} disabledFocusable={readOnly || !state.canUndo} onClick={actions.undo}>
          {say('grid.undo')}
        </Button>
        <Button icon={<ArrowRedoRegular />} disabledFocusable={readOnly || !state.canRedo} onClick={actions.redo}>
          {say('grid.redo')}
        </Button>
        <Button
          icon={<AddRegular />}
          disabledFocusable={readOnly}
          onClick={() => {
            actions.addRow();
            box.current?.focus();
          }}
        >
          {say('grid.add')}
        </Button>
        {row && row.thing === null && (
          <Button disabledFocusable={readOnly} onClick={() => actions.removeRow(row.id)}>
            {say('grid.remove')}
          </Button>
        )}
        <span className={styles.grow} />
        <Button
          appearance="subtle"
          disabledFocusable={readOnly || (n === 0 && bad.length === 0 && sheet.added.length === 0)}
          onClick={() => state.set(() => emptySheet())}
        >
          {say('grid.discard')}
        </Button>
      </div>
      <EditStatus edits={save.edits} />
      <EditConflict edits={save.edits} site={site} today={today} />
      <Results results={save.results} nameOf={actions.nameOf} />
      {row && column && (
        <CellBar
          where={say('grid.at', { row: name, column: say(column.label) })}
          text={row.cells[column.id] ?? ''}
          problem={problem}
          onUse={readOnly ? null : (text) => use(row.id, column.id, text)}
        />
      )}
      {rows.length === 0 ? (
        <p>{say('grid.noRows')}</p>
      ) : (
        <div className={styles.grid} style={{ height: heightOf(rows.length) }}>
          <Grid
            table={table}
            rows={rows}
            problems={problems}
            label={say('grid.label', { what: props.label, rows: say.count('grid.rows', rows.length) })}
            describedBy={keys}
            readOnly={readOnly}
            selection={selection}
            onSelection={actions.select}
            onEdits={actions.edit}
            onPaste={actions.paste}
            onUndo={actions.undo}
            onRedo={actions.redo}
            focusRef={box}
          />
        </div>
      )}
      <p className={styles.note} role="status">
        {note ??
          (many
            ? say('grid.selected', { rows: bottom - top + 1, columns: right - left + 1 })
            : restored > 0 && n + bad.length === restored && !state.canUndo
              ? say.count('grid.restored', restored)
              : '')}
      </p>
      <Review
        table={table}
        rows={rows}
        changes={changes}
        bad={bad}
        readOnly={readOnly}
        onGo={(id, columnId) => {
          const index = rows.findIndex((one) => one.id === id);
          const to = table.columns.findIndex((one) => one.id === columnId);
          if (index >= 0 && to >= 0) actions.select(at(index, to));
          box.current?.focus();
        }}
        onUse={use}
      />
      <p id={keys} className={styles.keys}>
        {say('grid.keys')}
      </p>
    </>
  );
}

const nothing = (): void => undefined;

/** As high as its rows, with room for a scroll bar below them. */
const heightOf = (rows: number): number => headHeight + rows * rowHeight + 18;
