import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { TableSort } from '../../../timeline/table';
import { useSay } from '../../say';
import { useTableStyles } from './table-styles';

interface TableHeadProps {
  readonly sort: TableSort | null;
  readonly stacked: boolean;
  readonly onSort: (sort: TableSort | null) => void;
}

const columns = [
  { name: 'what', width: '34%' },
  { name: 'activity', width: '20%' },
  { name: 'period', width: '19%' },
  { name: 'state', width: '13%' },
  { name: 'responsible', width: '14%' },
] as const;

/** The names of the columns; those of time and state put the lines in order: rising, falling, as the plan has them. */
export const TableHead: React.FC<TableHeadProps> = ({ sort, stacked, onSort }) => {
  const styles = useTableStyles();
  const say = useSay();
  return (
    <thead role="rowgroup" className={mergeClasses(stacked && styles.stack)}>
      <tr role="row" className={mergeClasses(stacked && styles.stackHead)}>
        {columns.map(({ name, width }) => {
          const sorts = name === 'period' || name === 'state';
          const way = sort !== null && sort.by === name ? sort : null;
          const shown = stacked && !sorts ? styles.hidden : mergeClasses(styles.head, stacked && styles.stackHeadCell);
          return (
            <th
              key={name}
              scope="col"
              role="columnheader"
              className={shown}
              style={stacked ? undefined : { width }}
              {...(sorts && { 'aria-sort': way === null ? 'none' : way.descending ? 'descending' : 'ascending' })}
            >
              {sorts ? (
                <button
                  type="button"
                  className={mergeClasses(styles.sort, stacked && styles.stackSort)}
                  onClick={() => onSort(next(name, way))}
                >
                  {say(`tidsplan.table.${name}`)}
                  {way === null ? <ArrowSortRegular /> : way.descending ? <ArrowDownRegular /> : <ArrowUpRegular />}
                </button>
              ) : (
                say(`tidsplan.table.${name}`)
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};

const next = (by: TableSort['by'], now: TableSort | null): TableSort | null =>
  now === null ? { by, descending: false } : now.descending ? null : { by, descending: true };
