import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarTodayRegular, KeyboardRegular } from '@fluentui/react-icons';
import type { LocalDate, Plan } from '../../plan/plan';
import { Legend } from '../marks/legend';
import { useSay } from '../say';
import { FilterBar } from '../search/filter-bar';
import { noFilters, type Looking, type ViewState } from '../state';
import { useWidth } from '../use-width';
import { scales, type Scale } from './axis';
import { Chart } from './chart';
import { Keys } from './keys';
import { layoutTidsplan } from './layout';
import { leadSentence } from './lead';
import { MonthList } from './month-list';
import { ScaleChoice } from './scale-choice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flex: 1 },
  // The tab says it to who sees.
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  lead: { margin: 0, padding: '12px 16px 4px', fontSize: '16px', lineHeight: '24px', maxWidth: '72ch' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 16px', alignItems: 'flex-start' },
  filters: { flex: '1 1 280px', minWidth: 0 },
  empty: { padding: '24px 16px' },
  list: { overflow: 'auto', minHeight: 0, flex: 1 },
  legend: { padding: '6px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface TidsplanProps {
  readonly plan: Plan;
  /** What of the plan passes the filters; the plan itself where none is set. */
  readonly shown: Plan;
  readonly query: string;
  readonly filters: ViewState['filters'];
  readonly me: Looking | null;
  readonly today: LocalDate;
  /** Key of the item or activity that stands in the details. */
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  readonly onFilter: (change: Pick<ViewState, 'query' | 'filters'>) => void;
}

/** The plan against time: a chart where there is room, a list by month where there is not. */
export const Tidsplan: React.FC<TidsplanProps> = (props) => {
  const { plan, shown, today, query, filters, me, selected, onOpen, onFilter } = props;
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const narrow = width < 640;
  const [scale, setScale] = React.useState<Scale>('quarter');
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const [goToday, setGoToday] = React.useState(0);
  const [keys, setKeys] = React.useState(false);

  const layout = React.useMemo(() => layoutTidsplan(shown, { today, scale, folded }), [shown, today, scale, folded]);
  const filtered = shown !== plan;
  const nothing = filtered && shown.activities.length === 0 && shown.items.length === 0;
  const fold = (key: string): void =>
    setFolded((old) => new Set(old.has(key) ? [...old].filter((k) => k !== key) : [...old, key]));
  const zoom = (by: 1 | -1): void =>
    setScale((old) => scales[Math.max(0, Math.min(scales.length - 1, scales.indexOf(old) + by))] ?? old);

  return (
    <div ref={root} className={styles.root}>
      <h1 className={styles.name}>{say('tidsplan.title')}</h1>
      <p className={styles.lead}>{leadSentence(plan, today, say)}</p>
      <div className={styles.tools}>
        <div className={styles.filters}>
          <FilterBar
            plan={plan}
            shown={shown}
            today={today}
            query={query}
            filters={filters}
            me={me}
            onChange={onFilter}
          />
        </div>
        {!narrow && (
          <>
            <Button appearance="subtle" icon={<CalendarTodayRegular />} onClick={() => setGoToday((n) => n + 1)}>
              {say('tidsplan.goToday')}
            </Button>
            <ScaleChoice scale={scale} onChange={setScale} />
            <Button
              appearance="subtle"
              icon={<KeyboardRegular />}
              aria-label={say('tidsplan.keys')}
              aria-expanded={keys}
              onClick={() => setKeys(!keys)}
            />
          </>
        )}
      </div>
      {keys && !narrow && <Keys onClose={() => setKeys(false)} />}
      {nothing ? (
        <div className={styles.empty}>
          <p>{say('state.emptyFilter')}</p>
          <Button onClick={() => onFilter({ query: '', filters: noFilters })}>{say('tidsplan.reset')}</Button>
        </div>
      ) : narrow ? (
        <div className={styles.list}>
          <MonthList plan={shown} today={today} selected={selected} onOpen={onOpen} />
        </div>
      ) : (
        <Chart
          layout={layout}
          today={today}
          label={say('a11y.timeline', {
            plan: plan.title,
            activities: say.count('count.activity', shown.activities.length),
          })}
          nameWidth={width < 1100 ? 208 : 272}
          selected={selected}
          onOpen={onOpen}
          onFold={fold}
          onZoom={zoom}
          goToday={goToday}
        />
      )}
      {!narrow && <Legend className={styles.legend} />}
    </div>
  );
};
