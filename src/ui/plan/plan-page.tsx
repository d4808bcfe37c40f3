import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons';
import type { Rights } from '../../lists/rights-of';
import type { LocalDate, Plan } from '../../plan/plan';
import { mayChange } from '../details/right-note';
import { useSay } from '../say';
import { FilterBar } from '../search/filter-bar';
import { ResultList } from '../search/result-list';
import { noFilters, viewOf, type Looking, type ViewState } from '../state';
import { PlanView } from './plan-view';

const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '8px',
    width: '100%',
    maxWidth: '1204px',
    margin: '0 auto',
    padding: '12px 20px 0',
    containerType: 'inline-size',
  },
  // A grid cannot be read there (src/ui/grid).
  grid: { '@container (max-width: 600px)': { display: 'none' } },
  title: { margin: '4px 0 0', fontSize: '20px', lineHeight: '28px', overflowWrap: 'anywhere' },
  filters: { flex: '1 1 280px', minWidth: 0 },
  found: { boxSizing: 'border-box', width: '100%', maxWidth: '860px', margin: '0 auto', padding: '0 20px 48px' },
  empty: { boxSizing: 'border-box', width: '100%', maxWidth: '860px', margin: '0 auto', padding: '24px 20px' },
});

interface PlanPageProps {
  readonly plan: Plan;
  /** What of the plan passes the filters; the plan itself where none is set. */
  readonly shown: Plan;
  readonly view: ViewState;
  readonly today: LocalDate;
  readonly rights: Rights;
  readonly closedOn: LocalDate | null;
  readonly me: Looking | null;
  readonly onOpen: (key: string) => void;
  readonly onPlace: (place: ViewState) => void;
  readonly onFilter: (change: Pick<ViewState, 'query' | 'filters'>) => void;
}

/** The plan to read, whole or what was searched for, and the way to change much of it at once. */
export const PlanPage: React.FC<PlanPageProps> = (props) => {
  const { plan, shown, view, today, rights, closedOn, me, onOpen, onPlace, onFilter } = props;
  const styles = useStyles();
  const say = useSay();
  const nothing = shown.activities.length === 0 && shown.items.length === 0;
  return (
    <>
      <div className={styles.bar} data-print-hide="">
        <div className={styles.filters}>
          <FilterBar
            plan={plan}
            shown={shown}
            today={today}
            query={view.query}
            filters={view.filters}
            me={me}
            onChange={onFilter}
          />
        </div>
        {mayChange({ rights, closedOn }) && (
          <Button
            className={styles.grid}
            icon={<TableEditRegular />}
            onClick={() => onPlace(viewOf('grid', { query: view.query, filters: view.filters }))}
          >
            {say('overview.editGrid')}
          </Button>
        )}
      </div>
      {shown === plan ? (
        <PlanView plan={plan} today={today} selected={view.selected} onOpen={onOpen} onPlace={onPlace} />
      ) : nothing ? (
        <div className={styles.empty}>
          <h1 className={styles.title}>{plan.title}</h1>
          <p>{say('state.emptyFilter')}</p>
          <Button onClick={() => onFilter({ query: '', filters: noFilters })}>{say('tidsplan.reset')}</Button>
        </div>
      ) : (
        <div className={styles.found}>
          <h1 className={styles.title}>{plan.title}</h1>
          <ResultList shown={shown} today={today} selected={view.selected} onOpen={onOpen} />
        </div>
      )}
    </>
  );
};
