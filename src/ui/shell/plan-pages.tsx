import * as React from 'react';
import type { LocalDate, Plan } from '../../plan/plan';
import { mayChange } from '../details/right-note';
import { applyFilters, viewOf } from '../state';
import { late } from './late';
import type { ReadyPageProps } from './ready-page';
import type { Opened } from './use-opened';

const OverviewPage = late(
  () =>
    import(/* webpackChunkName: 'fremdrift-overview' */ '../overview/overview-page').then((part) => part.OverviewPage),
  { words: 'first' },
);
const PlanPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-activities' */ '../plan/plan-page').then((part) => part.PlanPage),
);
const Tidsplan = late(() =>
  import(/* webpackChunkName: 'fremdrift-tidsplan' */ '../tidsplan/tidsplan').then((part) => part.Tidsplan),
);
const PlanHistoryView = late(() =>
  import(/* webpackChunkName: 'fremdrift-history' */ '../history/plan-history').then((part) => part.PlanHistoryView),
);
const ActivityPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-activity' */ '../activity/activity-page').then((part) => part.ActivityPage),
);
const AreaPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-area' */ '../activity/area-page').then((part) => part.AreaPage),
);
const RemindersPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-reminders' */ '../reminders/reminders-page').then(
    (part) => part.RemindersPage,
  ),
);
const QuestionsPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-questions' */ '../questions/questions-page').then(
    (part) => part.QuestionsPage,
  ),
);
// Its parts bring the rest of the words along.
const MachineryPage = late(
  () =>
    import(/* webpackChunkName: 'fremdrift-machinery' */ '../machinery/machinery-page').then(
      (part) => part.MachineryPage,
    ),
  { words: 'machinery' },
);
/** Heavy, and for those who change much at once. */
const GridPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-grid' */ '../grid/grid-page').then((part) => part.GridPage),
);

export interface PlanPagesProps extends ReadyPageProps {
  readonly closedOn: LocalDate | null;
  readonly opened: Opened;
}

/** The page of a plan that is open; each is fetched when it is first shown. */
export const PlanPages: React.FC<PlanPagesProps> = (props) => {
  const { source, ways, today, now, site, me, loaded, rights, closedOn, opened } = props;
  const { arrange } = props;
  const plan = React.useMemo(() => arrange?.(loaded.plan) ?? loaded.plan, [arrange, loaded.plan]);
  const { view } = ways;
  const { page, selected, query, filters } = view;
  const shown = React.useMemo(() => applyFilters(plan, filters, query, today, me), [plan, filters, query, today, me]);
  const onRefused = (): void => void source.reload();
  const common = { site, plan, today, rights, closedOn, me, onOpen: opened.open, onPlace: ways.go };
  const changing = { onChanged: source.replace, onRefused };
  switch (page) {
    case 'overview':
      return <OverviewPage {...common} {...changing} now={now} own={source.own} />;
    case 'plan':
      return <PlanPage {...common} shown={shown} view={view} onFilter={ways.filter} />;
    case 'area':
      return <AreaPage {...common} {...changing} selected={selected} />;
    case 'activity':
      return <ActivityPage {...common} {...changing} selected={activityOf(plan, selected)} />;
    case 'grid':
      return (
        <GridPage
          {...{ site, plan, today, rights, closedOn, me, query, filters }}
          {...changing}
          table={selected}
          onTable={ways.select}
          onFilter={ways.filter}
          onPlace={(place) => ways.go({ ...viewOf('plan', { query, filters }), ...place })}
        />
      );
    case 'history':
      return <PlanHistoryView site={site} plan={plan} today={today} onOpen={opened.open} />;
    case 'machinery':
      return <MachineryPage {...props} plan={plan} />;
    case 'reminders':
      return <RemindersPage {...props} plan={plan} />;
    case 'questions':
      return <QuestionsPage {...props} />;
    default:
      return (
        <Tidsplan
          {...{ site, plan, shown, today, now, query, filters, me, selected }}
          signal={props.signal}
          own={source.own}
          embedded={props.embedded ?? false}
          winterWeek={props.winterWeek ?? 7}
          changing={{ site, rights, closedOn, ...changing }}
          onOpen={opened.open}
          onLookAt={opened.look}
          onPeriod={mayChange({ rights, closedOn }) ? opened.openPeriod : undefined}
          onFilter={ways.filter}
          look={view.look}
          onLook={ways.look}
        />
      );
  }
};

/** An address may name an item of the activity that it is about. */
const activityOf = (plan: Plan, key: string | null): string | null =>
  plan.items.find((item) => item.key === key)?.activityKey ?? key;
