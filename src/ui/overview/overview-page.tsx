import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Me, Rights } from '../../lists/rights-of';
import { lists } from '../../lists/schema';
import { isoWeek, sayDay } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { holdersOn, openRoles } from '../../plan/role-holders';
import { standingOf } from '../../plan/standing';
import { mayChange } from '../details/right-note';
import type { Changed } from '../edit/things';
import { Legend } from '../marks/legend';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { noFilters, viewOf, type ViewState } from '../state';
import { useWidth } from '../use-width';
import { Agenda } from './agenda';
import { AreaCard } from './area-card';
import { Attention } from './attention';
import { Lead } from './lead';
import { SinceVisit } from './since-visit';
import { Undated } from './undated';
import { useHeldPlan } from './use-held-plan';
import { useLastVisit } from './use-last-visit';
import { useRowEdits } from './use-row-edits';

const useStyles = makeStyles({
  root: { flex: 1, backgroundColor: tokens.colorNeutralBackground2, containerType: 'inline-size' },
  // Without a height of its own: it comes and goes, and moves nothing.
  news: {
    position: 'sticky',
    top: '8px',
    zIndex: 5,
    display: 'flex',
    justifyContent: 'center',
    height: 0,
    '& > *': { flexShrink: 0, height: '32px', boxShadow: tokens.shadow16 },
  },
  page: {
    boxSizing: 'border-box',
    display: 'grid',
    gap: '16px',
    maxWidth: '1268px',
    margin: '0 auto',
    padding: '20px 32px 48px',
    '@container (max-width: 640px)': { padding: '16px 16px 40px' },
  },
  title: {
    margin: 0,
    fontSize: '28px',
    lineHeight: '36px',
    overflowWrap: 'anywhere',
    '@container (max-width: 640px)': { fontSize: '24px', lineHeight: '32px' },
  },
  today: { margin: '2px 0 0', fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  // Not a grid: a card that is alone in the last row takes all of it.
  areas: { display: 'flex', flexWrap: 'wrap', gap: '16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
    '@container (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '16px', minWidth: 0 },
});

export interface OverviewPageProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  /** Counted up with each change that the person made: it is seen at once. */
  readonly own: number;
  readonly today: LocalDate;
  readonly now: () => Date;
  readonly rights: Rights;
  readonly closedOn: LocalDate | null;
  /** Null until it is known who looks. */
  readonly me: Me | null;
  /** Opens an item or an activity by its key. */
  readonly onOpen: (key: string) => void;
  readonly onPlace: (place: ViewState) => void;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

/** Where the plan stands: what is overdue, due and undated, area by area, and what has changed since the last visit. */
export const OverviewPage: React.FC<OverviewPageProps> = (props) => {
  const { site, today, now, rights, closedOn, me, onOpen, onPlace, onChanged, onRefused } = props;
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const { plan, waiting, show } = useHeldPlan(props.plan, props.own, today, root);
  const visit = useLastVisit(site.url, me?.login ?? null, now);
  const edits = useRowEdits({ site, plan, today, onChanged, onRefused });
  const standing = React.useMemo(() => standingOf(plan, today), [plan, today]);
  const holders = React.useMemo(() => holdersOn(plan.members, today), [plan.members, today]);
  const roles = React.useMemo(() => openRoles(plan, today), [plan, today]);
  const activities = React.useMemo(() => new Map(plan.activities.map((one) => [one.key, one])), [plan.activities]);
  const narrow = width < 640;
  const mayEdit = mayChange({ rights, closedOn });
  const toStates = (...states: ViewState['filters']['states']): void =>
    onPlace(viewOf('plan', { filters: { ...noFilters, states } }));

  const attention = (
    <Attention
      plan={plan}
      late={standing.late}
      roles={roles}
      activities={activities}
      holders={holders}
      today={today}
      membersUrl={site.repository.listUrl(lists.members.name)}
      edits={mayEdit ? edits : null}
      onOpen={onOpen}
    />
  );
  return (
    <div ref={root} className={styles.root} onKeyDown={edits.onKeyDown}>
      <div className={styles.news} role="status">
        {waiting && (
          <PlainButton appearance="primary" size="small" onClick={show}>
            {say('overview.news')}
          </PlainButton>
        )}
      </div>
      <div className={styles.page}>
        <header>
          <h1 className={styles.title}>{plan.title}</h1>
          <p className={styles.today}>
            {say('overview.today', {
              day: sayDay(today, today, say.locale),
              week: say('date.week', { week: isoWeek(today).week }),
            })}
          </p>
        </header>
        <Lead
          standing={standing}
          onLate={() => toStates('late')}
          onSoon={() => toStates('soon')}
          onUndated={() => edits.headingOf('undated').current?.focus()}
        />
        {narrow && attention}
        <section className={styles.areas} aria-label={say('overview.areas')}>
          {standing.areas.map((area) => (
            <AreaCard
              key={area.area?.key ?? ''}
              standing={area}
              today={today}
              onArea={(selected) => onPlace(viewOf('area', { selected }))}
              onActivity={(selected) => onPlace(viewOf('activity', { selected }))}
            />
          ))}
        </section>
        <Legend />
        <div className={styles.columns}>
          <div className={styles.column}>
            {!narrow && attention}
            <Agenda
              standing={standing}
              activities={activities}
              holders={holders}
              today={today}
              narrow={narrow}
              onOpen={onOpen}
              onTidsplan={() => onPlace(viewOf('tidsplan'))}
            />
          </div>
          <div className={styles.column}>
            <SinceVisit
              site={site}
              plan={plan}
              today={today}
              visit={visit}
              name={me?.name ?? ''}
              onOpen={onOpen}
              onHistory={() => onPlace(viewOf('history'))}
            />
            <Undated
              items={standing.undated}
              followUps={standing.undatedFollowUps.length}
              activities={activities}
              today={today}
              edits={mayEdit ? edits : null}
              headingRef={edits.headingOf('undated')}
              onOpen={onOpen}
              onFollowUps={() => toStates('undated')}
            />
          </div>
        </div>
      </div>
    </div>
  );
};
