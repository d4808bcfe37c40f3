import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { sayMonth } from '../../../periods/index';
import { classicOf, type ClassicMonth, type ClassicRow } from '../../../timeline/classic';
import { piecesOf } from '../../../timeline/pieces';
import type { Say } from '../../../text/text';
import { useSay } from '../../say';
import { useWidth } from '../../use-width';
import { groupWords } from '../group-title';
import type { TidsplanTableProps } from '../table/tidsplan-table';
import { useCoarsePointer } from '../use-coarse';
import { ClassicHead } from './classic-head';
import { ClassicRowLines } from './classic-row';
import { useClassicStyles } from './classic-styles';

/** So many activities more are drawn at each press. */
const pieceSize = 100;
const monthWidths = { pointer: 40, finger: 50 } as const;

/** The tidsplan as the plan's own appendix has it: areas and their activities beside months. */
export const ClassicTable: React.FC<TidsplanTableProps> = (props) => {
  const { plan, rows, titleOf, today, selected, onOpen, onFold } = props;
  const styles = useClassicStyles();
  const say = useSay();
  const box = React.useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const narrow = width < 640;
  const names = narrow ? 132 : 248;
  const monthWidth = monthWidths[useCoarsePointer() ? 'finger' : 'pointer'];
  const [most, setMost] = React.useState(pieceSize);
  const { months, groups: whole } = React.useMemo(() => classicOf(rows, today), [rows, today]);
  const { groups, shown, all } = React.useMemo(
    () => piecesOf(whole, most, selected === null ? null : (row) => holds(row, selected)),
    [whole, most, selected],
  );
  const opening = React.useRef(onOpen);
  opening.current = onOpen;
  // One function for good: hundreds of rows are drawn anew only where they change.
  const open = React.useCallback((key: string) => opening.current(key), []);
  useInView(box, selected, names);
  const label = labelOf(plan.title, months, say);

  return (
    <div
      ref={box}
      className={styles.box}
      style={
        {
          '--names': `${names}px`,
          '--box': `${width}px`,
          scrollPadding: `60px 8px 8px ${names + 8}px`,
        } as React.CSSProperties
      }
      role="region"
      aria-label={say('tidsplan.classic.box')}
      tabIndex={0}
      onKeyDown={(event) => moveByArrows(event, box.current)}
    >
      {months.length === 0 && <p className={styles.none}>{say('tidsplan.classic.none')}</p>}
      <table className={styles.table} style={{ width: names + months.length * monthWidth + 220 }}>
        <caption className={styles.hidden}>{label}</caption>
        <colgroup>
          <col style={{ width: names }} />
          {months.map(({ day }) => (
            <col key={day} />
          ))}
          <col style={{ width: 220 }} />
        </colgroup>
        <ClassicHead months={months} today={today} />
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr>
              <th scope="rowgroup" colSpan={months.length + 2} className={styles.group}>
                <button
                  type="button"
                  className={styles.groupButton}
                  aria-expanded={!group.folded}
                  onClick={() => onFold(group.group)}
                >
                  {group.folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
                  <span>{groupWords(titleOf(group.group))}</span>
                  {group.late > 0 && (
                    <span className={styles.groupLate}>{say('tidsplan.areaLate', { n: group.late })}</span>
                  )}
                </button>
              </th>
            </tr>
            {group.entries.map((row) => (
              <ClassicRowLines
                key={row.key}
                selected={selected !== null && holds(row, selected) ? selected : null}
                onOpen={open}
                {...{ row, months, today }}
              />
            ))}
          </tbody>
        ))}
      </table>
      {shown < all && (
        <div className={styles.more} data-print-hide="">
          <span role="status">{say('tidsplan.table.shown', { n: shown, rows: say.count('count.row', all) })}</span>
          <Button onClick={() => setMost(shown + pieceSize)}>
            {say.count('tidsplan.table.more', Math.min(pieceSize, all - shown))}
          </Button>
        </div>
      )}
    </div>
  );
};

function labelOf(plan: string, months: readonly ClassicMonth[], say: Say): string {
  const [first, last] = [months[0], months[months.length - 1]];
  const name = ({ year, month }: ClassicMonth): string => `${sayMonth(month, say.locale)} ${year}`;
  return first && last
    ? say('tidsplan.classic.caption', { plan, from: name(first), to: name(last) })
    : say('tidsplan.classic.none');
}

/** Whether the row is the activity's, or one of its marks is the item's. */
const holds = ({ row }: ClassicRow, key: string): boolean =>
  (row.kind === 'activity' && row.activity?.key === key) || row.marks.some(({ item }) => item?.key === key);

/** What is open is brought into view, and where nothing is, the month that it is. */
function useInView(box: React.RefObject<HTMLElement>, selected: string | null, names: number): void {
  React.useLayoutEffect(() => {
    const [element, now] = [box.current, box.current?.querySelector<HTMLElement>('[aria-current="date"]')];
    if (element && now && selected === null)
      element.scrollLeft = Math.max(0, now.offsetLeft - names - 3 * now.offsetWidth);
    // Only as it opens: what is being read stays.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  React.useEffect(() => {
    if (selected === null) return;
    const target = box.current?.querySelector(`[data-item="${CSS.escape(selected)}"]`);
    target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [box, selected]);
}

/** Right and left, and down and up, go through names and marks in the order that they are read. */
function moveByArrows(event: React.KeyboardEvent, box: HTMLElement | null): void {
  const by = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...(box?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
  const at = marks.indexOf(event.target as HTMLElement);
  // On the box itself the arrows scroll it.
  const next = at < 0 ? undefined : marks[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
