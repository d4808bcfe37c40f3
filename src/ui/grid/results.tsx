import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useSay } from '../say';
import type { RowResult } from './use-grid-save';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '160px',
    overflowY: 'auto',
    fontSize: '12px',
    lineHeight: '18px',
  },
});

/** So many rows are told of by name. */
const most = 100;

/** What became of each row, where not all went well; what was not saved first. Where all did, one line above says so. */
export const Results: React.FC<{
  readonly results: readonly RowResult[];
  readonly nameOf: (row: string) => string;
}> = ({ results, nameOf }) => {
  const styles = useStyles();
  const say = useSay();
  if (results.every(({ kind }) => kind === 'saved')) return null;
  const sorted = [...results].sort((a, b) => Number(a.kind === 'saved') - Number(b.kind === 'saved'));
  return (
    <ul className={styles.list} tabIndex={0} aria-label={say('grid.results')}>
      {sorted.slice(0, most).map(({ row, why }) => (
        <li key={row}>{say('grid.result', { row: nameOf(row), what: why ?? say('grid.rowSaved') })}</li>
      ))}
      {sorted.length > most && <li>{say.count('search.moreLeft', sorted.length - most)}</li>}
    </ul>
  );
};
