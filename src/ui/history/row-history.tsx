import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { HistoryLine } from '../../lists/history/history';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, RowRef } from '../../plan/plan';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { Asking } from './asking';
import { HistoryEntry } from './history-line';
import { sayClock, sayDayOf } from './moment';
import { useAsked } from './use-asked';

const useStyles = makeStyles({
  section: { marginTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: '8px 0 0', fontSize: '14px', lineHeight: '20px' },
  toggle: { marginLeft: '-8px', paddingLeft: '8px', justifyContent: 'flex-start', fontWeight: 600 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** So many changes are shown at first, and more with each press. */
const step = 5;
const few = 3;
/** An activity with hundreds of rows is told of by its first: the plan's own history has all of them. */
const mostBeside = 89;

/** A row that belongs to another, such as a milestone to its activity. */
export interface Beside {
  readonly row: RowRef;
  readonly title: string;
}

const nothing: readonly Beside[] = [];
const placeOf = ({ list, id }: Pick<RowRef, 'list' | 'id'>): string => `${list}/${id}`;

interface RowHistoryProps {
  readonly site: PlanSite;
  readonly row: RowRef;
  /** Rows that belong to it, with the names that their changes are told under. */
  readonly beside?: readonly Beside[];
  readonly today: LocalDate;
  /** True where it is all there is in a card with a heading of its own: open from the first, and its newest lines alone. */
  readonly bare?: boolean;
}

/**
 * The history of one row: closed until somebody wants it, unless it is `bare`; asked for when it opens and again when the row
 * has changed.
 */
export const RowHistory: React.FC<RowHistoryProps> = (props) => {
  const { site, row, beside = nothing, today, bare = false } = props;
  const styles = useStyles();
  const say = useSay();
  const region = useUniqueId('history');
  const [open, setOpen] = React.useState(bare);
  const [shown, setShown] = React.useState(bare ? few : step);
  const rows = [row, ...beside.slice(0, mostBeside).map((one) => one.row)];
  const present = React.useRef(rows);
  present.current = rows;
  // The rows' ETags are no part of the question, only a reason to ask it again.
  const places = rows.map(placeOf).join(' ');
  const ask = React.useCallback(
    () => site.rowHistory(...(present.current as [RowRef, ...RowRef[]])),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- which rows they are stands in `places`
    [site, places],
  );
  const asked = useAsked(open ? ask : null, rows.map(({ etag }) => etag).join(' '));
  const titles = new Map(beside.map((one) => [placeOf(one.row), one.title]));
  const thingOf = ({ list, rowId }: HistoryLine): string | undefined =>
    rowId === null ? undefined : titles.get(placeOf({ list, id: rowId }));
  // That its rows came with the import is told by its own line.
  const lines = (asked.value ?? []).filter((line) => line.action !== 'imported' || thingOf(line) === undefined);
  const section = React.useRef<HTMLElement>(null);
  const arrived = open && !bare && asked.value !== null;
  // It stands last in the panel: what was asked for must not come out of sight below its edge.
  React.useEffect(() => {
    if (arrived) section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [arrived]);
  const icon = open ? <ChevronDownRegular /> : <ChevronRightRegular />;
  return (
    <section ref={section} className={bare ? undefined : styles.section}>
      {!bare && (
        <h3 className={styles.title}>
          <Button
            appearance="transparent"
            className={styles.toggle}
            icon={icon}
            aria-expanded={open}
            aria-controls={region}
            onClick={() => setOpen(!open)}
          >
            {say('history.title')}
          </Button>
        </h3>
      )}
      <div id={region} hidden={!open}>
        <Asking asked={asked}>
          {lines.length === 0 && <p>{say('history.none')}</p>}
          <ul className={styles.list}>
            {lines.slice(0, shown).map((line, i) => (
              <HistoryEntry
                key={`${line.at} ${i}`}
                line={line}
                thing={thingOf(line)}
                when={`${sayDayOf(line.at, today, say)} ${sayClock(line.at, say)}`}
              />
            ))}
          </ul>
          {lines.length > shown && (
            <Button size="small" onClick={() => setShown(shown + step)}>
              {say('history.older')}
            </Button>
          )}
        </Asking>
      </div>
    </section>
  );
};
