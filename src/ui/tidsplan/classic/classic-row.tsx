import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { sayPeriod } from '../../../periods/index';
import type { LocalDate } from '../../../plan/plan';
import type { ClassicCell, ClassicMonth, ClassicRow } from '../../../timeline/classic';
import { useSay } from '../../say';
import { rowTitle } from '../table/line-words';
import { ClassicMark } from './classic-mark';
import { useClassicStyles } from './classic-styles';

interface ClassicRowProps {
  readonly row: ClassicRow;
  readonly months: readonly ClassicMonth[];
  readonly today: LocalDate;
  /** Null where nothing of this row is selected. */
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

/** From so many months on a cell has room for words. */
const roomyFrom = 3;

/** An activity in the classic table: one line of months or more, its name and what has no date beside them all. */
export const ClassicRowLines: React.FC<ClassicRowProps> = React.memo(({ row, months, today, selected, onOpen }) => {
  const styles = useClassicStyles();
  const { lines, undated } = row;
  return (
    <>
      {lines.map((cells, n) => {
        const last = n === lines.length - 1;
        return (
          <tr key={n}>
            {n === 0 && (
              <th scope="row" rowSpan={lines.length} className={styles.name}>
                <RowName {...{ row, selected, onOpen }} />
              </th>
            )}
            {cells.map((cell) => (
              <td
                key={cell.first}
                {...(cell.span > 1 && { colSpan: cell.span })}
                className={mergeClasses(styles.cell, last && styles.lastLine)}
              >
                {cell.content !== null && <Content {...{ cell, months, today, selected, onOpen }} />}
              </td>
            ))}
            {n === 0 && (
              <td rowSpan={lines.length} className={styles.undated}>
                {undated.map((mark) => (
                  <ClassicMark
                    key={mark.key}
                    as="undated"
                    roomy
                    selected={mark.item !== null && mark.item.key === selected}
                    {...{ mark, today, onOpen }}
                  />
                ))}
              </td>
            )}
          </tr>
        );
      })}
    </>
  );
});
ClassicRowLines.displayName = 'ClassicRowLines';

const RowName: React.FC<Pick<ClassicRowProps, 'row' | 'selected' | 'onOpen'>> = ({
  row: { row },
  selected,
  onOpen,
}) => {
  const styles = useClassicStyles();
  const say = useSay();
  const title = rowTitle(row, say);
  const key = row.kind === 'activity' ? row.activity?.key : undefined;
  if (key === undefined) return <>{title}</>;
  return (
    <button
      type="button"
      className={styles.nameButton}
      aria-pressed={selected === key}
      data-item={key}
      data-mark=""
      onClick={() => onOpen(key)}
    >
      {title}
    </button>
  );
};

const Content: React.FC<Omit<ClassicRowProps, 'row'> & { readonly cell: ClassicCell }> = (props) => {
  const { cell, months, today, selected, onOpen } = props;
  const styles = useClassicStyles();
  const say = useSay();
  const { content, first, span } = cell;
  if (content === null) return null;
  if (content.kind === 'phase') {
    const phase = say(`stage.${content.phase}`);
    const period = sayPeriod(content.period, say.locale, { spoken: true });
    return (
      <div className={mergeClasses(styles.phase, styles[content.phase])} title={`${phase}: ${period}`}>
        <span className={styles.phaseWord}>{phase}</span>
        <span className={styles.hidden}>{`: ${period}`}</span>
      </div>
    );
  }
  return (
    <div className={mergeClasses(styles.marks, span > 1 && styles.vague)}>
      {content.entries.map(({ mark, as }) => (
        <ClassicMark
          key={`${mark.key} ${as}`}
          month={months[first]}
          roomy={span >= roomyFrom && content.entries.length === 1}
          selected={mark.item !== null && mark.item.key === selected}
          {...{ mark, as, today, onOpen }}
        />
      ))}
    </div>
  );
};
