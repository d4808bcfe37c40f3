import * as React from 'react';
import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RowProblem } from '../../lists/repository';
import { allLists, type ListDeclaration } from '../../lists/schema';
import { useSay } from '../say';

const useStyles = makeStyles({
  bar: { margin: '8px 16px 0' },
  title: { display: 'block' },
  list: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** A list pasted together by hand can have thousands; nobody mends more than these in one go. */
const mostShown = 100;

/** Rows that a person left in a state the product cannot read: what, why, and the way to mend it. */
export const RowProblems: React.FC<{
  readonly problems: readonly RowProblem[];
  /** The lists that they are in; the plan's own where nothing is said. */
  readonly lists?: readonly ListDeclaration[];
}> = ({ problems, lists = allLists }) => {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  if (problems.length === 0) return null;
  const rows = new Set(problems.filter(({ rowId }) => rowId !== 0).map(({ list, rowId }) => `${list}/${rowId}`));
  const titleOf = (list: string): string => lists.find(({ name }) => name === list)?.[say.locale] ?? list;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>
          {rows.size === 0 ? say('start.update.lacking') : say.count('notices.rows.title', rows.size)}
        </MessageBarTitle>
        {rows.size > 0 && say('notices.rows.text')}
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say('notices.rows.show')}</summary>
          {open && (
            <ul className={styles.list}>
              {problems.slice(0, mostShown).map((problem, i) => (
                <li key={`${problem.list}-${problem.rowId}-${problem.field}-${i}`}>
                  {problem[say.locale]}{' '}
                  <Link href={problem.url} target="_blank" rel="noreferrer" inline>
                    {problem.rowId === 0
                      ? say('notices.rows.openList', { list: titleOf(problem.list) })
                      : say('notices.rows.open', { list: titleOf(problem.list), n: problem.rowId })}
                  </Link>
                </li>
              ))}
              {problems.length > mostShown && <li>{say('notices.rows.more', { n: problems.length - mostShown })}</li>}
            </ul>
          )}
        </details>
      </MessageBarBody>
    </MessageBar>
  );
};
