// The limit: a virtualised list of rows as one writes it by hand, with a name, two phases and three marks to a row, each with
// a sign and its words, on the same React and in the same Fluent provider. It knows nothing of lanes, lateness, keys, roles or
// languages.
import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { daysBetween } from '../../../src/periods/index';
import type { plainRows } from '../plan';

type Row = ReturnType<typeof plainRows>[number];

const from = '2017-12-01';
const nameWidth = 272;
const headHeight = 66;
/** As high as the mean of our rows, so that as many stand on a screen. */
const rowHeight = 94;
const overscan = 3;

const useStyles = makeStyles({
  scroll: { position: 'relative', overflow: 'auto', height: '100vh', fontSize: '12px', lineHeight: '16px' },
  head: { position: 'sticky', top: 0, zIndex: 4, height: '66px', backgroundColor: tokens.colorNeutralBackground1 },
  month: { position: 'absolute', top: '26px' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: '94px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    width: '272px',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: 600,
  },
  phase: { position: 'absolute', top: '10px', height: '16px', backgroundColor: tokens.colorBrandBackground2 },
  mark: { position: 'absolute', whiteSpace: 'nowrap', border: 0, backgroundColor: 'transparent' },
  sign: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: '8px',
    border: `2px solid ${tokens.colorNeutralForeground2}`,
    rotate: '45deg',
  },
});

const x = (day: string | null, perDay: number): number =>
  nameWidth + (day === null ? 0 : daysBetween(from, day) * perDay);

const RowLine: React.FC<{ row: Row; index: number; perDay: number }> = React.memo(({ row, index, perDay }) => {
  const styles = useStyles();
  const middle = row.start;
  return (
    <div className={styles.row} style={{ top: index * rowHeight }} data-floor-row="">
      <div className={styles.name}>{row.title}</div>
      <span className={styles.phase} style={{ left: x(middle, perDay), width: 200 * perDay }}>
        Udvikling
      </span>
      <span className={styles.phase} style={{ left: x(middle, perDay) + 201 * perDay, width: 360 * perDay }}>
        Implementering
      </span>
      {row.marks.map((mark, n) => (
        <button
          key={mark.key}
          type="button"
          className={styles.mark}
          style={{ left: x(mark.end, perDay), top: 28 + n * 22 }}
        >
          <i className={styles.sign} />
          {mark.title}
        </button>
      ))}
    </div>
  );
});
RowLine.displayName = 'RowLine';

/** To another scale and back; null before it is drawn. */
export const zoom: { by: (() => void) | null } = { by: null };

export const List: React.FC<{ rows: readonly Row[] }> = ({ rows }) => {
  const styles = useStyles();
  const scroller = React.useRef<HTMLDivElement>(null);
  const [view, setView] = React.useState({ first: 0, end: 10 });
  const [perDay, setPerDay] = React.useState(2.7);
  zoom.by = () => setPerDay((old) => (old === 2.7 ? 7 : 2.7));
  const read = (): void => {
    const element = scroller.current;
    if (!element) return;
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan);
    const end = Math.min(
      rows.length,
      Math.ceil((element.scrollTop + element.clientHeight - headHeight) / rowHeight) + overscan,
    );
    setView((old) => (old.first === first && old.end === end ? old : { first, end }));
  };
  React.useLayoutEffect(read, [rows]);
  const width = 1300 * perDay;
  return (
    <div ref={scroller} className={styles.scroll} onScroll={read} data-floor="">
      <div style={{ position: 'relative', width: width + nameWidth, height: headHeight + rows.length * rowHeight }}>
        <div className={styles.head}>
          {Array.from({ length: 42 }, (_, n) => (
            <span key={n} className={styles.month} style={{ left: nameWidth + n * 30.4 * perDay }}>
              {(n % 12) + 1}
            </span>
          ))}
        </div>
        <div style={{ position: 'relative' }}>
          {rows.slice(view.first, view.end).map((row, n) => (
            <RowLine key={row.key} row={row} index={view.first + n} perDay={perDay} />
          ))}
        </div>
      </div>
    </div>
  );
};
