import * as React from 'react';
import { capital } from '../../text/capital';
import { useSay } from '../say';
import { sayMonthOf, type Counted, type CountedKind } from './counted';
import { useQuestionStyles } from './question-styles';

/** How often, by why: this month, the one before it, and twelve months. */
export const CountTable: React.FC<{ readonly counted: Counted }> = ({ counted }) => {
  const styles = useQuestionStyles();
  const say = useSay();
  const cells = ({ now, before, year }: CountedKind): React.ReactElement[] =>
    [now, before, year].map((n, i) => <td key={i}>{n.toLocaleString(say.locale === 'da' ? 'da-DK' : 'en-GB')}</td>);
  const head = (month: string): string => capital(sayMonthOf(month, say.locale, false));
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} aria-label={say('questions.table')}>
        <thead>
          <tr>
            <th scope="col">{say('questions.table.kind')}</th>
            <th scope="col">{head(counted.month)}</th>
            <th scope="col">{head(counted.former)}</th>
            <th scope="col">{say('questions.table.year')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.kinds.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{one.kind !== null && say(`questions.kind.${one.kind}`)}</th>
              {cells(one)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('questions.table.all')}</th>
            {cells(counted.all)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
