import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
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

interface RowHistoryProps {
  readonly site: PlanSite;
  readonly row: RowRef;
  readonly today: LocalDate;
  /** True where it is all there is in a card with a heading of its own: open from the first, and its newest lines alone. */
  readonly bare?: boolean;
}

/**
 * The history of one row: closed until somebody wants it, unless it is `bare`; asked for when it opens and again when the row
 * has changed.
 */
export const RowHistory: React.FC<RowHistoryProps> = ({ site, row, today, bare = false }) => {
  const { list, id, etag } = row;
  const styles = useStyles();
  const say = useSay();
  const region = useUniqueId('history');
  const [open, setOpen] = React.useState(bare);
  const [shown, setShown] = React.useState(bare ? few : step);
  // The row's ETag is no part of the question, only a reason to ask it again.
  const ask = React.useCallback(() => site.rowHistory({ list, id, etag: '' }), [site, list, id]);
  const asked = useAsked(open ? ask : null, etag);
  const lines = asked.value ?? [];
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
