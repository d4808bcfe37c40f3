import * as React from 'react';
import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RowProblem } from '../../lists/repository';
import { allLists } from '../../lists/schema';
import { useSay } from '../say';

const useStyles = makeStyles({
  bar: { margin: '8px 16px 0' },
  list: { margin: '4px 0', paddingLeft: '20px' },
});

/** Rows that a person left in a state the product cannot read: what, why, and the way to mend it. */
export const RowProblems: React.FC<{ readonly problems: readonly RowProblem[] }> = ({ problems }) => {
  const styles = useStyles();
  const say = useSay();
  if (problems.length === 0) return null;
  const rows = new Set(problems.map(({ list, rowId }) => `${list}/${rowId}`));
  const titleOf = (list: string): string => allLists.find(({ name }) => name === list)?.[say.locale] ?? list;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{say.count('shell.problems.title', rows.size)}</MessageBarTitle>
        {say('shell.problems.text')}
        <details>
          <summary>{say('shell.problems.show')}</summary>
          <ul className={styles.list}>
            {problems.map((problem, i) => (
              <li key={`${problem.list}-${problem.rowId}-${problem.field}-${i}`}>
                {problem[say.locale]}{' '}
                <Link href={problem.url} target="_blank" rel="noreferrer" inline>
                  {say('shell.problems.open', { list: titleOf(problem.list), n: problem.rowId })}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
};
