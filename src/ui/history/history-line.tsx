import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { HistoryLine } from '../../lists/history/history';
import { sayHistoryLine } from '../../lists/history/say-history';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { personOf } from './person-of';

const useStyles = makeStyles({
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '14px',
    lineHeight: '20px',
    ':last-child': { borderBottom: 0 },
  },
  thing: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  change: {
    display: '-webkit-box',
    margin: 0,
    // A whole description may have been rewritten: its beginning tells which one it was.
    WebkitLineClamp: 4,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  by: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** "Kim Holm, på et kort". */
export const byOf = (line: HistoryLine, say: Say): string =>
  say('history.line', { person: personOf(line, say), place: say(`lists.history.place.${line.place}`) });

interface HistoryEntryProps {
  readonly line: HistoryLine;
  /** Said before who and where: the day, or the clock where the day stands above. */
  readonly when: string;
  /** The thing it is about, where that is not plain from the place; with a way to open it. */
  readonly thing?: React.ReactNode;
  /** Said instead of the line's own changes. */
  readonly instead?: string;
}

/** One change: what was done, what it was before, when, by whom and from where. */
export const HistoryEntry: React.FC<HistoryEntryProps> = ({ line, when, thing, instead }) => {
  const styles = useStyles();
  const say = useSay();
  const changes = instead === undefined ? sayHistoryLine(line, say.locale).changes : [instead];
  return (
    <li className={styles.line}>
      {thing !== undefined && <p className={styles.thing}>{thing}</p>}
      {changes.map((change, i) => (
        <p key={i} className={styles.change}>
          {change}
        </p>
      ))}
      <p className={styles.by}>{`${when}, ${byOf(line, say)}`}</p>
    </li>
  );
};
