import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { LocalDate, Plan } from '../../../plan/plan';
import type { GroupKey } from '../../../timeline/groups';
import { piecesOf } from '../../../timeline/pieces';
import type { TimelineRow } from '../../../timeline/rows';
import { openedBy, sortTable, tableOf, type TableGroup, type TableSort } from '../../../timeline/table';
import { useIsPrinting } from '../../print/printing';
import { useSay } from '../../say';
import { carriersIn } from '../../state';
import { useWidth } from '../../use-width';
import { groupWords, type GroupTitle } from '../group-title';
import type { OnPeriod } from '../period-button';
import { whoOf } from './line-words';
import { TableHead } from './table-head';
import { TableLineRow } from './table-line';
import { useTableStyles } from './table-styles';

/** So many lines more are drawn at each press. */
const pieceSize = 200;

export interface TidsplanTableProps {
  /** The whole plan: who stands for what, and what its areas are called. */
  readonly plan: Plan;
  /** What is shown of it (`timelineRows`), also by the chart. */
  readonly rows: readonly TimelineRow[];
  readonly titleOf: (group: GroupKey) => GroupTitle;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  /** Undefined for who may not change anything. */
  readonly onPeriod?: OnPeriod | undefined;
  readonly onFold: (group: GroupKey) => void;
}

/** The tidsplan as a table: all that the chart shows, in words, drawn piece by piece where it is long. */
export const TidsplanTable: React.FC<TidsplanTableProps> = (props) => {
  const { plan, rows, titleOf, today, selected, onOpen, onPeriod, onFold } = props;
  const styles = useTableStyles();
  const say = useSay();
  const box = React.useRef<HTMLDivElement>(null);
  const stacked = useWidth(box) < 640;
  const [sort, setSort] = React.useState<TableSort | null>(null);
  const [drawn, setMost] = React.useState(pieceSize);
  const most = useIsPrinting() ? Infinity : drawn;
  const sorted = React.useMemo(() => sortTable(tableOf(rows, today), sort), [rows, today, sort]);
  const { groups, all, shown } = React.useMemo(
    () => piecesOf(sorted, most, selected === null ? null : (line) => openedBy(line) === selected),
    [sorted, most, selected],
  );
  const carriers = React.useMemo(() => carriersIn(plan), [plan]);
  const doing = React.useRef({ onOpen, onPeriod });
  doing.current = { onOpen, onPeriod };
  // One function for good: thousands of lines are drawn anew only where they change.
  const open = React.useCallback((key: string) => doing.current.onOpen(key), []);
  const period = React.useCallback((key: string) => doing.current.onPeriod?.(key), []);
  useSelectedInView(box, selected);
  const focusAfter = useFocusAfter(box, shown);

  return (
    <div ref={box} className={styles.box} onKeyDown={(event) => moveByArrows(event, box.current)}>
      <table role="table" className={mergeClasses(styles.table, stacked && styles.stack)}>
        <caption className={styles.hidden}>
          {say('tidsplan.table.caption', { plan: plan.title, rows: say.count('count.row', all) })}
        </caption>
        <TableHead sort={sort} stacked={stacked} onSort={setSort} />
        {groups.map((group) => (
          <tbody key={group.key} role="rowgroup" className={mergeClasses(stacked && styles.stack)}>
            <GroupHead
              title={groupWords(titleOf(group.group))}
              {...{ group, stacked }}
              onFold={() => onFold(group.group)}
            />
            {group.entries.map((line) => (
              <TableLineRow
                key={line.key}
                line={line}
                today={today}
                who={whoOf(line, carriers).join(', ')}
                selected={selected !== null && openedBy(line) === selected}
                stacked={stacked}
                onOpen={open}
                onPeriod={onPeriod && period}
              />
            ))}
          </tbody>
        ))}
      </table>
      {shown < all && (
        <div className={styles.more} data-print-hide="">
          <span role="status">{say('tidsplan.table.shown', { n: shown, rows: say.count('count.row', all) })}</span>
          <Button
            onClick={() => {
              focusAfter();
              setMost(shown + pieceSize);
            }}
          >
            {say.count('tidsplan.table.more', Math.min(pieceSize, all - shown))}
          </Button>
        </div>
      )}
    </div>
  );
};

interface GroupHeadProps {
  readonly group: TableGroup;
  readonly title: string;
  readonly stacked: boolean;
  readonly onFold: () => void;
}

const GroupHead: React.FC<GroupHeadProps> = ({ group, title, stacked, onFold }) => {
  const styles = useTableStyles();
  const say = useSay();
  return (
    <tr role="row" className={mergeClasses(stacked && styles.stack)}>
      <th
        colSpan={5}
        scope="rowgroup"
        role="rowheader"
        aria-colspan={5}
        className={mergeClasses(styles.group, stacked && styles.stackGroup)}
      >
        <button
          type="button"
          className={mergeClasses(styles.groupButton, stacked && styles.stackGroupButton)}
          aria-expanded={!group.folded}
          onClick={onFold}
        >
          {group.folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
          <span>{title}</span>
          {group.late > 0 && <span className={styles.groupLate}>{say('tidsplan.areaLate', { n: group.late })}</span>}
        </button>
      </th>
    </tr>
  );
};

const linesIn = (box: HTMLElement | null, what = 'data-line'): HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>(`[${what}]`) ?? []),
];

/** Up and down go from line to line, and from period to period, beside the Tab key that goes through everything. */
function moveByArrows(event: React.KeyboardEvent, box: HTMLElement | null): void {
  const by = ({ ArrowDown: 1, ArrowUp: -1 } as Record<string, number>)[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target as HTMLElement;
  const lines = linesIn(box, from.hasAttribute('data-period') ? 'data-period' : 'data-line');
  const at = lines.indexOf(from);
  const next = at < 0 ? undefined : lines[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** What a link or the details name is brought into view, no further than needed. */
function useSelectedInView(box: React.RefObject<HTMLElement>, selected: string | null): void {
  React.useEffect(() => {
    if (selected === null) return;
    const line = box.current?.querySelector(`[data-item="${CSS.escape(selected)}"]`)?.closest('tr');
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [box, selected]);
}

/** After the press that shows more, the focus stands on the first line that came. */
function useFocusAfter(box: React.RefObject<HTMLElement>, shown: number): () => void {
  const wanted = React.useRef<HTMLElement | null>(null);
  React.useEffect(() => {
    const last = wanted.current;
    wanted.current = null;
    if (last === null) return;
    const lines = linesIn(box.current);
    lines[lines.indexOf(last) + 1]?.focus();
  }, [box, shown]);
  return () => {
    const lines = linesIn(box.current);
    wanted.current = lines[lines.length - 1] ?? null;
  };
}
