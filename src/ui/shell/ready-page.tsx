import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { LoadedPlan } from '../../lists/repository';
import type { Rights } from '../../lists/rights-of';
import { mayChange } from '../details/right-note';
import { PrintFrame } from '../print/print-frame';
import { useWidth } from '../use-width';
import { late } from './late';
import { NotFetched } from './not-fetched';
import { PlanPages } from './plan-pages';
import type { PagesProps } from './pages';
import { useOpened } from './use-opened';

/** What is known of one thing, and how it is changed: fetched when the first is opened. */
const Details = late(
  () => import(/* webpackChunkName: 'fremdrift-details' */ '../details/details').then((part) => part.Details),
  { quiet: true, missing: NotFetched },
);

const OtherPlanBar = late(
  () => import(/* webpackChunkName: 'fremdrift-plans' */ '../plans/other-plan-bar').then((part) => part.OtherPlanBar),
  { quiet: true },
);

const ClosedPlan = late(
  () => import(/* webpackChunkName: 'fremdrift-notices' */ '../plan/closed-plan').then((part) => part.ClosedPlan),
  { quiet: true },
);
const RowProblems = late(
  () => import(/* webpackChunkName: 'fremdrift-notices' */ '../plan/row-problems').then((part) => part.RowProblems),
  { quiet: true },
);

const useStyles = makeStyles({
  scroll: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, overflow: 'auto' },
  // A message bar has a least height of its own, to which a column would press it together over what follows.
  notices: { flexShrink: 0 },
});

export interface ReadyPageProps extends PagesProps {
  readonly loaded: LoadedPlan;
  readonly rights: Rights;
  readonly body: React.RefObject<HTMLDivElement>;
}

/** A plan on one of the pages that show it, with what is to be known of it above and what is chosen beside it. */
export const ReadyPage: React.FC<ReadyPageProps> = (props) => {
  const { source, ways, today, site, body, loaded, rights } = props;
  const { view } = ways;
  const styles = useStyles();
  const width = useWidth(body);
  const { plan, problems } = loaded;
  const closedOn = loaded.closedOn ?? null;
  const opened = useOpened(ways, body);
  // What a list itself lacks, an owner is offered to make above (ListsNotice).
  const told = rights.provision ? problems.filter(({ rowId }) => rowId !== 0) : problems;
  return (
    <>
      <div className={styles.scroll} data-print-root="">
        <div className={styles.notices} data-print-hide="">
          {view.plan !== null && (
            <OtherPlanBar
              site={site}
              plan={plan}
              editable={mayChange({ rights, closedOn })}
              signal={props.signal}
              onCurrent={() => ways.openPlan(null)}
            />
          )}
          {told.length > 0 && <RowProblems problems={told} />}
          {closedOn !== null && <ClosedPlan day={closedOn} />}
        </div>
        <PrintFrame title={plan.title} today={today}>
          <PlanPages {...props} closedOn={closedOn} opened={opened} />
        </PrintFrame>
      </div>
      {opened.key !== null && (
        <Details
          plan={plan}
          selected={opened.key}
          came={opened.came}
          today={today}
          site={site}
          rights={rights}
          closedOn={closedOn}
          place={width < 640 ? 'sheet' : width < 1100 ? 'drawer' : 'side'}
          onClose={opened.close}
          onOpen={opened.open}
          onPlace={ways.go}
          onChanged={source.replace}
          onRefused={() => void source.reload()}
        />
      )}
    </>
  );
};
