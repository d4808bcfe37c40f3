import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { LoadedPlan } from '../../lists/repository';
import type { Rights } from '../../lists/rights-of';
import { Details } from '../details/details';
import { PlanHistoryView } from '../history/plan-history';
import { ClosedPlan } from '../plan/closed-plan';
import { PlanView } from '../plan/plan-view';
import { RowProblems } from '../plan/row-problems';
import { OtherPlanBar } from '../plans/other-plan-bar';
import { Tidsplan } from '../tidsplan/tidsplan';
import { useWidth } from '../use-width';
import type { PagesProps } from './pages';

const useStyles = makeStyles({
  scroll: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, overflow: 'auto' },
  // A message bar has a least height of its own, to which a column would press it together over what follows.
  notices: { flexShrink: 0 },
});

interface ReadyPageProps extends PagesProps {
  readonly loaded: LoadedPlan;
  readonly rights: Rights;
  readonly body: React.RefObject<HTMLDivElement>;
}

/** A plan on one of the pages that show it, with what is to be known of it above and what is chosen beside it. */
export const ReadyPage: React.FC<ReadyPageProps> = (props) => {
  const { source, page, selected, onSelect, today, site, body, loaded, rights } = props;
  const styles = useStyles();
  const width = useWidth(body);
  const opener = React.useRef<string | null>(null);
  const { plan, problems } = loaded;
  const closedOn = loaded.closedOn ?? null;
  const open = (key: string): void => {
    // The first press opened the panel; links inside it lead on, but Esc comes back to where it began.
    if (selected === null) opener.current = key;
    onSelect(key);
  };
  const close = (): void => {
    onSelect(null);
    const key = selected ?? opener.current;
    if (key === null) return;
    const quoted = CSS.escape(key);
    const back =
      body.current?.querySelector<HTMLElement>(`[data-item="${quoted}"]`) ??
      body.current?.querySelector<HTMLElement>(`[data-row] [data-open="${quoted}"], [data-activity="${quoted}"]`);
    back?.focus();
  };
  const view = { plan, today, selected, onOpen: open };
  return (
    <>
      <div className={styles.scroll}>
        <div className={styles.notices}>
          {props.plan !== null && (
            <OtherPlanBar site={site} plan={plan} signal={props.signal} onCurrent={() => props.onPlan(null)} />
          )}
          {/* What a list itself lacks, an owner is offered to make above (ListsNotice). */}
          <RowProblems problems={rights.provision ? problems.filter(({ rowId }) => rowId !== 0) : problems} />
          {closedOn !== null && <ClosedPlan day={closedOn} />}
        </div>
        {page === 'plan' ? (
          <PlanView {...view} />
        ) : page === 'history' ? (
          <PlanHistoryView site={site} plan={plan} today={today} onOpen={open} />
        ) : (
          <Tidsplan {...view} />
        )}
      </div>
      {selected !== null && (
        <Details
          plan={plan}
          selected={selected}
          today={today}
          site={site}
          rights={rights}
          closedOn={closedOn}
          place={width < 640 ? 'sheet' : width < 1100 ? 'drawer' : 'side'}
          onClose={close}
          onOpen={open}
          onChanged={source.replace}
          onRefused={() => void source.reload()}
        />
      )}
    </>
  );
};
