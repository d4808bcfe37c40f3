import * as React from 'react';
import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import {
  activitySchema,
  planItemSchema,
  type Activity,
  type LocalDate,
  type Plan,
  type PlanItem,
} from '../../plan/plan';
import type { MayChange } from '../details/right-note';
import type { Changed } from '../edit/things';
import { useSay } from '../say';
import { FilterBar } from '../search/filter-bar';
import { applyFilters, type Looking, type PlanFilters, type ViewState } from '../state';
import { useWidth } from '../use-width';
import { activityTable } from './activity-table';
import { itemTable } from './item-table';
import { Sheet } from './sheet-view';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minHeight: '100%',
    padding: '12px 16px 24px',
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  intro: { margin: 0, maxWidth: '72ch' },
  narrow: { padding: '16px', maxWidth: '60ch' },
});

/** Below this a grid cannot be read (UI.md 2: one column and stacked actions). */
const needs = 640;

export interface GridPageProps extends MayChange {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly me: Looking | null;
  readonly query: string;
  readonly filters: PlanFilters;
  readonly onFilter: (change: Pick<ViewState, 'query' | 'filters'>) => void;
  /** Which of the tables is shown, as the address has it: null for the items. */
  readonly table: string | null;
  readonly onTable: (table: 'activities' | null) => void;
  readonly onPlace: (place: Partial<ViewState>) => void;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused?: () => void;
}

/** Many rows edited together, as in a spreadsheet; nothing is saved until somebody says so. */
export const GridPage: React.FC<GridPageProps> = (props) => {
  const { site, plan, today, me, onPlace } = props;
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useWidth(root) < needs;
  const { query, filters } = props;
  const which = props.table === 'activities' ? 'activities' : 'items';
  const shown = React.useMemo(() => applyFilters(plan, filters, query, today, me), [plan, filters, query, today, me]);
  const context = React.useMemo(() => ({ plan, say, today }), [plan, say, today]);
  const items = React.useMemo(() => itemTable(context), [context]);
  const activities = React.useMemo(() => activityTable(context), [context]);
  const toList = (): void => onPlace({ page: 'plan', selected: null });
  const shared = {
    site,
    planKey: plan.key,
    rights: props.rights,
    closedOn: props.closedOn,
    today,
    onChanged: props.onChanged,
    onRefused: props.onRefused,
  };
  return (
    <div ref={root} className={narrow ? styles.narrow : styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{say('grid.title')}</h1>
        {!narrow && (
          <Button appearance="subtle" onClick={toList}>
            {say('grid.back')}
          </Button>
        )}
      </div>
      {narrow ? (
        <>
          <p className={styles.intro}>{say('grid.narrow')}</p>
          <p>
            <Button appearance="primary" onClick={toList}>
              {say('grid.back')}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p className={styles.intro}>{say('grid.intro')}</p>
          <TabList
            selectedValue={which}
            aria-label={say('grid.which')}
            onTabSelect={(_event, { value }) => props.onTable(value === 'activities' ? 'activities' : null)}
          >
            <Tab value="items">{say('grid.items')}</Tab>
            <Tab value="activities">{say('grid.activities')}</Tab>
          </TabList>
          <FilterBar
            plan={plan}
            shown={shown}
            today={today}
            me={me}
            query={query}
            filters={filters}
            onChange={props.onFilter}
          />
          {which === 'items' ? (
            <Sheet<PlanItem>
              key="items"
              {...shared}
              table={items}
              label={say('grid.items')}
              all={plan.items}
              shown={shown.items}
              schema={planItemSchema}
            />
          ) : (
            <Sheet<Activity>
              key="activities"
              {...shared}
              table={activities}
              label={say('grid.activities')}
              all={plan.activities}
              shown={shown.activities}
              schema={activitySchema}
            />
          )}
        </>
      )}
    </div>
  );
};
