import * as React from 'react';
import { scales } from '../../timeline/kinds';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, Plan } from '../../plan/plan';
import { laneHeight } from '../../timeline/layout';
import { marksOf, timelineRows } from '../../timeline/rows';
import { useSay } from '../say';
import { forFinger } from '../finger';
import { useBesideSigns } from '../marks/beside-signs';
import { FilterBar } from '../search/filter-bar';
import { late } from '../shell/late';
import { noFilters, type Looking, type ViewState } from '../state';
import { useWidth } from '../use-width';
import { keyLines } from './acting/key-lines';
import { useActing, type ActingOptions } from './acting/use-acting';
import { asksWhose, besideShown, marksBeside } from './beside-shown';
import { Chart } from './chart';
import { WinterWeekProvider, type WinterWeek } from './free-words';
import { groupTitles } from './group-title';
import { Keys } from './keys';
import { LateLegend } from './late-legend';
import { LateLooks, useLooks } from './late-looks';
import { leadSentence } from './lead';
import { LookTools } from './look-tools';
import { moreFilters } from './narrowing-filters';
import { MonthList } from './month-list';
import { OtherViews } from './other-views';
import type { OnPeriod } from './period-button';
import { useBeside } from './use-beside';
import { freshMark, useChangedByOthers } from './use-changed-by-others';
import { useCoarsePointer } from './use-coarse';
import { useFolded } from './use-folded';
import { useLetters } from './use-letters';
import { useRegions } from './use-regions';
import { useSpaceSelects } from './use-space-selects';
import { useTimeline, useWho } from './use-timeline';
import { ViewChoice } from './view-choice';

/** Files, sheets and links: not needed to read. */
const OutMenu = late(
  () => import(/* webpackChunkName: 'fremdrift-tidsplan-out' */ './out/out-menu').then((part) => part.OutMenu),
  {
    quiet: true,
  },
);

const useStyles = makeStyles({
  root: {
    ...{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flex: 1 },
    // A tint that neither moves nor fades.
    [`& [${freshMark}]`]: {
      backgroundColor: tokens.colorBrandBackground2,
      '@media (forced-colors: active)': { outline: '2px dotted Highlight' },
    },
  },
  // The tab says it to who sees.
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  lead: { margin: 0, padding: '12px 16px 4px', fontSize: '16px', lineHeight: '24px', maxWidth: '72ch' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 16px',
    alignItems: 'flex-start',
    '& button, & input': forFinger,
  },
  filters: { flex: '1 1 280px', minWidth: 0 },
  empty: { padding: '24px 16px' },
  list: { overflow: 'auto', minHeight: 0, flex: 1 },
});

/** Below this the scale is a menu, and the names are narrower (UI.md 2). */
const wideFrom = 1100;
/** A mark is a little lower than its lane. */
const fingerLane = 47;

interface TidsplanProps {
  readonly plan: Plan;
  /** What of the plan passes the filters; the plan itself where none is set. */
  readonly shown: Plan;
  readonly query: string;
  readonly filters: ViewState['filters'];
  readonly me: Looking | null;
  readonly today: LocalDate;
  readonly now: () => Date;
  /** Counted up whenever the lists may hold something new. */
  readonly signal: number;
  /** How many times the person has changed something: the rest is by others. */
  readonly own: number;
  /** Key of the item or activity that stands in the details. */
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  /** Opens it, or closes it again, while the focus stays where it is. */
  readonly onLookAt: (key: string) => void;
  readonly onPeriod: OnPeriod | undefined;
  readonly onFilter: (change: Pick<ViewState, 'query' | 'filters'>) => void;
  readonly site: Pick<PlanSite, 'timelineBeside' | 'url'>;
  /** What changes of the plan go through. */
  readonly changing: Omit<ActingOptions, 'plan' | 'today' | 'letters'>;
  /** True where it is one part of a page. */
  readonly embedded: boolean;
  readonly winterWeek: WinterWeek;
  readonly look: ViewState['look'];
  readonly onLook: (change: Partial<ViewState['look']>) => void;
}

/** The plan against time: a chart where there is room, a list by month where there is not. */
export const Tidsplan: React.FC<TidsplanProps> = (props) => {
  const { site, plan, shown, today, now, query, filters, me, selected, onOpen, onPeriod, onFilter, look, onLook } =
    props;
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const narrow = width < 640;
  const wide = width >= wideFrom;
  const { scale, grouping, kinds: onlyKinds, source } = look;
  const narrowing = React.useMemo(() => ({ kinds: onlyKinds, taskForce: source === 'taskForce' }), [onlyKinds, source]);
  const other = grouping !== 'area' || onlyKinds.length > 0 || narrowing.taskForce;
  const { looks, waits, come, onCome } = useLooks(other);
  const [folded, foldGroup] = useFolded(grouping);
  const [foldedDeliveries, foldDeliveries] = useFolded(grouping);
  const [goToday, setGoToday] = React.useState(0);
  const [keys, setKeys] = React.useState(false);
  const [letters, setLetters] = useLetters();
  const everythingBeside = useBeside(site, plan.key, today, props.signal);
  const beside = React.useMemo(
    () => besideShown(everythingBeside, filters, query, today),
    [everythingBeside, filters, query, today],
  );
  const leftOut = (asksWhose(filters) || narrowing.taskForce) && marksBeside(everythingBeside) > 0;
  useRegions(root);
  useBesideSigns();
  const bySpace = useSpaceSelects(props.onLookAt);
  const byOthers = useChangedByOthers(root, plan, props.own);
  const { acting, panel } = useActing({ ...props.changing, plan, today, letters });

  const nameWidth = wide ? 272 : 208;
  const lane = useCoarsePointer() ? fingerLane : laneHeight;
  const timeline = useTimeline({
    ...{ shown, beside, today, scale, grouping, narrowing, folded, foldedDeliveries, width, nameWidth },
    laneHeight: lane,
    looks,
  });
  const { until } = timeline;
  /** Also of what is folded. */
  const everyRow = React.useCallback(
    () => timelineRows(timeline.plan, { today, until, grouping, groupsOf: looks?.groupsOf, beside: timeline.beside }),
    [timeline.plan, timeline.beside, today, until, grouping, looks],
  );
  const listed = React.useMemo(() => (narrow ? marksOf(everyRow()) : []), [narrow, everyRow]);
  const who = useWho(plan, today);
  const titleOf = React.useMemo(() => groupTitles(plan, grouping, say, looks?.wordsOf), [plan, grouping, say, looks]);
  const more = moreFilters({ plan, look, onLook, say });

  const filtered = shown !== plan || look.kinds.length > 0 || look.source !== null;
  const nothing = filtered && timeline.layout.rows.length === 0;
  const zoom = (by: 1 | -1): void => {
    // The list goes from near to far: to come closer is to go back in it.
    const next = scales[Math.max(0, Math.min(scales.length - 1, scales.indexOf(scale) - by))];
    if (next !== undefined) onLook({ scale: next });
  };

  return (
    <div ref={root} className={styles.root} {...bySpace}>
      <h1 className={styles.name}>{say('tidsplan.title')}</h1>
      <p className={styles.lead}>{leadSentence(plan, today, say)}</p>
      <div className={styles.tools} data-tools="" onPointerEnter={come} onFocus={come}>
        <div className={styles.filters}>
          <FilterBar
            plan={plan}
            shown={timeline.plan}
            today={today}
            query={query}
            filters={filters}
            me={me}
            more={more}
            beside={{ found: marksBeside(timeline.beside), total: marksBeside(everythingBeside) }}
            note={leftOut ? say('tidsplan.beside.leftOut') : null}
            onChange={onFilter}
          />
        </div>
        <ViewChoice view={look.view} onChange={(view) => onLook({ view })} />
        {!narrow && (
          <LookTools
            {...{ look, onLook, wide, keys }}
            onToday={() => setGoToday((n) => n + 1)}
            onKeys={() => setKeys(!keys)}
          />
        )}
        {!waits && (
          <OutMenu
            {...{ plan, query, filters, today, now }}
            shown={timeline.plan}
            narrowed={more.active.map(({ label }) => label)}
            siteUrl={site.url}
            sheets={narrow || look.view !== 'chart' ? 'never' : props.embedded ? 'whenUsed' : 'always'}
            groupTitle={titleOf}
            rows={everyRow}
          />
        )}
      </div>
      {keys && !narrow && (
        <Keys
          letters={letters}
          onLetters={setLetters}
          onClose={() => setKeys(false)}
          {...(acting && { more: keyLines(letters, say) })}
        />
      )}
      <p role="status" className={styles.name}>
        {byOthers > 0 && say.count('tidsplan.byOthers', byOthers)}
      </p>
      {panel}
      {waits ? (
        <LateLooks onCome={onCome} />
      ) : nothing ? (
        <div className={styles.empty}>
          <p>{say('state.emptyFilter')}</p>
          <Button
            onClick={() => {
              onLook({ kinds: [], source: null });
              onFilter({ query: '', filters: noFilters });
            }}
          >
            {say('tidsplan.reset')}
          </Button>
        </div>
      ) : look.view !== 'chart' ? (
        <OtherViews
          view={look.view}
          onFold={foldGroup}
          {...{ plan, titleOf, today, selected, onOpen, onPeriod }}
          rows={timeline.rows}
        />
      ) : narrow ? (
        <div className={styles.list}>
          <MonthList {...{ plan, today, selected, onOpen, onPeriod }} marks={listed} />
        </div>
      ) : (
        <WinterWeekProvider value={props.winterWeek}>
          <Chart
            layout={timeline.layout}
            today={today}
            label={say('a11y.timeline', {
              plan: plan.title,
              activities: say.count('count.activity', timeline.plan.activities.length),
            })}
            {...{ width, nameWidth, selected, titleOf, who, foldedDeliveries, onOpen, letters, goToday }}
            laneHeight={lane}
            onFold={foldGroup}
            onFoldDeliveries={foldDeliveries}
            onZoom={zoom}
            onSearch={() => root.current?.querySelector<HTMLElement>('[data-tools] input')?.focus()}
            onKeys={() => setKeys((old) => !old)}
            acting={acting}
          />
        </WinterWeekProvider>
      )}
      {!narrow && look.view !== 'table' && (
        <LateLegend plan={timeline.plan} beside={timeline.beside} grouping={grouping} />
      )}
    </div>
  );
};
