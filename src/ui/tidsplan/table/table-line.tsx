import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { LocalDate } from '../../../plan/plan';
import { openedBy, type TableLine } from '../../../timeline/table';
import { Mark, StateTag } from '../../marks/mark';
import { markStateWord } from '../../marks/speak-mark';
import { useSay } from '../../say';
import { PeriodButton, type OnPeriod } from '../period-button';
import { distanceWords, formerWords, kindOfLine, periodWords, repeatWords, rowTitle, titleOf } from './line-words';
import { useTableStyles } from './table-styles';

interface TableLineProps {
  readonly line: TableLine;
  readonly today: LocalDate;
  readonly who: string;
  readonly selected: boolean;
  /** Stacked lines, where there is no room for columns. */
  readonly stacked: boolean;
  readonly onOpen: (key: string) => void;
  /** Undefined for who may not change anything. */
  readonly onPeriod: OnPeriod | undefined;
}

/** A line of the table. Roles are said outright: elements that are not shown as a table lose those of theirs. */
export const TableLineRow: React.FC<TableLineProps> = React.memo((props) => {
  const { line, today, who, selected, stacked, onOpen, onPeriod } = props;
  const styles = useTableStyles();
  const say = useSay();
  const cell = mergeClasses(styles.cell, stacked && styles.stackCell);
  const sub = mergeClasses(styles.sub, selected && styles.subSelected, stacked && styles.stackSub);
  const { period, state } = line;
  const [words, ...days] = period === null ? [] : periodWords(period, say);
  const mark = line.kind === 'mark' ? line.mark : null;
  const aside = [
    ...days,
    mark === null ? null : repeatWords(mark, today, say),
    mark?.former ? formerWords(mark.former, say) : null,
  ].filter((text) => text !== null);
  const distance = period === null ? null : distanceWords(period, state, today, say);
  const kind = kindOfLine(line, say);
  return (
    <tr role="row" className={mergeClasses(styles.row, stacked && styles.stackRow, selected && styles.selected)}>
      <th scope="row" role="rowheader" className={mergeClasses(cell, styles.what, stacked && styles.stackWhat)}>
        <span className={styles.whatLine}>
          <span aria-hidden="true">
            {mark !== null && <Mark kind={mark.kind} state={mark.state} size={18} silent />}
          </span>
          <span>
            <Title {...{ line, selected, onOpen }} />
            {kind !== '' && <span className={mergeClasses(styles.sub, selected && styles.subSelected)}>{kind}</span>}
          </span>
        </span>
      </th>
      <td role="cell" className={cell}>
        {rowTitle(line.row, say)}
      </td>
      <td role="cell" className={cell}>
        <span className={styles.period}>
          <span className={styles.periodWords}>
            {words}
            {aside.map((text) => (
              <span key={text} className={sub}>
                {text}
              </span>
            ))}
          </span>
          {mark !== null && (
            <PeriodButton {...{ mark, onPeriod }} className={stacked ? styles.stackPeriod : undefined} />
          )}
        </span>
      </td>
      <td role="cell" className={cell}>
        {state !== null && <StateTag state={state} {...(mark && { text: markStateWord(mark, say) })} />}
        {distance !== null && <span className={sub}>{distance}</span>}
      </td>
      <td role="cell" className={cell}>
        {who}
      </td>
    </tr>
  );
});
TableLineRow.displayName = 'TableLineRow';

/** What it is called, and the press that opens it: in the details, or where it has a form of its own. */
const Title: React.FC<Pick<TableLineProps, 'line' | 'selected' | 'onOpen'>> = ({ line, selected, onOpen }) => {
  const styles = useTableStyles();
  const say = useSay();
  const title = titleOf(line, say);
  const key = openedBy(line);
  const over = line.state === 'dropped' && styles.over;
  const link = line.kind === 'mark' ? line.mark.url : null;
  if (key !== null)
    return (
      <button
        type="button"
        className={mergeClasses(styles.title, styles.opens, over)}
        aria-pressed={selected}
        data-line=""
        data-item={key}
        onClick={() => onOpen(key)}
      >
        {title}
      </button>
    );
  if (link !== null)
    return (
      <a href={link} target="_blank" rel="noreferrer" className={mergeClasses(styles.title, styles.opens)} data-line="">
        {title}
      </a>
    );
  return <span className={mergeClasses(styles.title, over)}>{title}</span>;
};
