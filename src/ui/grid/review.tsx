import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import type { BadCell, GridRow } from './sheet';
import type { RowChange } from './sheet-changes';
import type { GridThing, Table } from './table';

const useStyles = makeStyles({
  part: { margin: '12px 0 0', fontSize: '14px', lineHeight: '20px' },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, maxHeight: '220px', overflowY: 'auto' },
  line: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  what: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'pre-line',
  },
  name: { margin: 0, fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** So many lines are drawn of a long list; the rest is counted. */
const most = 200;

interface ReviewProps<T extends GridThing> {
  readonly table: Table<T>;
  readonly rows: readonly GridRow<T>[];
  readonly changes: readonly RowChange[];
  readonly bad: readonly BadCell[];
  readonly readOnly: boolean;
  readonly onGo: (row: string, column: string) => void;
  readonly onUse: (row: string, column: string, text: string) => void;
}

/** What saving will do, row by row, and what must be corrected first with why and, where it can be told, what was meant. */
export function Review<T extends GridThing>(props: ReviewProps<T>): React.ReactElement | null {
  const { table, rows, changes, bad, readOnly, onGo, onUse } = props;
  const styles = useStyles();
  const say = useSay();
  const rowOf = React.useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const nameOf = (id: string): string => {
    const row = rowOf.get(id);
    const name = row ? table.name(row.cells) : id;
    return name === '' ? say('grid.new') : name;
  };
  const labelOf = (id: string): string => {
    const column = table.columns.find((one) => one.id === id);
    return column ? say(column.label) : id;
  };
  if (changes.length === 0 && bad.length === 0) return null;
  return (
    <>
      {bad.length > 0 && (
        <section>
          <h2 className={styles.part}>{say.count('grid.mend', bad.length)}</h2>
          <ul className={styles.list} tabIndex={0} aria-label={say.count('grid.mend', bad.length)}>
            {bad.slice(0, most).map(({ row, column, problem }) => (
              <li key={`${row} ${column}`} className={styles.line}>
                <p className={styles.name}>{say('grid.at', { row: nameOf(row), column: labelOf(column) })}</p>
                <p className={styles.what}>{problem.message}</p>
                <div className={styles.actions}>
                  {problem.suggestion !== null && (
                    <Button
                      size="small"
                      disabledFocusable={readOnly}
                      onClick={() => onUse(row, column, problem.suggestion ?? '')}
                    >
                      {say('grid.use', { value: problem.suggestion })}
                    </Button>
                  )}
                  <Button size="small" appearance="subtle" onClick={() => onGo(row, column)}>
                    {say('grid.goTo')}
                  </Button>
                </div>
              </li>
            ))}
            {bad.length > most && <li className={styles.line}>{say.count('search.moreLeft', bad.length - most)}</li>}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section>
          <h2 className={styles.part}>{say('grid.waiting')}</h2>
          <ul className={styles.list} tabIndex={0} aria-label={say('grid.waiting')}>
            {changes.slice(0, most).map((change) => (
              <li key={change.row} className={styles.line}>
                {linesOf(table, rowOf.get(change.row), change, labelOf, say).map((line, i) => (
                  <p key={i} className={i === 0 ? styles.name : styles.what}>
                    {line}
                  </p>
                ))}
              </li>
            ))}
            {changes.length > most && (
              <li className={styles.line}>{say.count('search.moreLeft', changes.length - most)}</li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}

/** The row's name and, for each cell, what it was and will be. */
function linesOf<T extends GridThing>(
  table: Table<T>,
  row: GridRow<T> | undefined,
  { change, cells }: RowChange,
  labelOf: (id: string) => string,
  say: Say,
): readonly string[] {
  const shown = (text: string | undefined): string => (text ?? '').trim() || say('grid.empty');
  if (!('base' in change)) {
    const place = cells['activity'] ?? cells['area'] ?? '';
    return [say('grid.changeNew', { title: table.name(cells), place: shown(place) })];
  }
  const before = row?.thing ? table.read(row.thing) : {};
  return [
    row ? table.name(before) : change.base.key,
    ...Object.entries(cells).map(([column, text]) =>
      say('grid.change', { field: labelOf(column), before: shown(before[column]), after: shown(text) }),
    ),
  ];
}
