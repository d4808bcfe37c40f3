import * as React from 'react';
import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { CalendarTodayRegular, KeyboardRegular } from '@fluentui/react-icons';
import type { LocalDate, Plan } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import { Mark } from '../marks/mark';
import { itemStates, kindWord, stateWord } from '../marks/words';
import { useSay } from '../say';
import { useWidth } from '../use-width';
import { scales, type Scale } from './axis';
import { Chart } from './chart';
import { filterPlan, noFilter, type PlanFilter } from './filter';
import { Keys } from './keys';
import { layoutTidsplan } from './layout';
import { leadSentence } from './lead';
import { MonthList } from './month-list';
import { ScaleChoice } from './scale-choice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flex: 1 },
  lead: { margin: 0, padding: '12px 16px 4px', fontSize: '16px', lineHeight: '24px', maxWidth: '72ch' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 16px', alignItems: 'center' },
  search: { flex: '1 1 180px', maxWidth: '280px' },
  grow: { flex: 1 },
  empty: { padding: '24px 16px' },
  shown: { padding: '0 16px 6px', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  list: { overflow: 'auto', minHeight: 0, flex: 1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    listStyleType: 'none',
  },
  legendItem: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

interface TidsplanProps {
  readonly plan: Plan;
  readonly today: LocalDate;
  /** Key of the item or activity that stands in the details. */
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

/** The plan against time: a chart where there is room, a list by month where there is not. */
export const Tidsplan: React.FC<TidsplanProps> = ({ plan, today, selected, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const narrow = width < 640;
  const [scale, setScale] = React.useState<Scale>('quarter');
  const [filter, setFilter] = React.useState<PlanFilter>(noFilter);
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const [goToday, setGoToday] = React.useState(0);
  const [keys, setKeys] = React.useState(false);

  const shown = React.useMemo(() => filterPlan(plan, filter, today), [plan, filter, today]);
  const layout = React.useMemo(() => layoutTidsplan(shown, { today, scale, folded }), [shown, today, scale, folded]);
  const filtered = shown !== plan;
  const nothing = filtered && shown.activities.length === 0 && shown.items.length === 0;
  const fold = (key: string): void =>
    setFolded((old) => new Set(old.has(key) ? [...old].filter((k) => k !== key) : [...old, key]));
  const zoom = (by: 1 | -1): void =>
    setScale((old) => scales[Math.max(0, Math.min(scales.length - 1, scales.indexOf(old) + by))] ?? old);

  return (
    <div ref={root} className={styles.root}>
      <p className={styles.lead}>{leadSentence(plan, today, say)}</p>
      <div className={styles.tools} role="search" aria-label={say('tidsplan.search')}>
        <SearchBox
          className={styles.search}
          placeholder={say('tidsplan.search')}
          aria-label={say('tidsplan.search')}
          value={filter.query}
          onChange={(_event, { value }) => setFilter((old) => ({ ...old, query: value }))}
        />
        <Select
          aria-label={say('tidsplan.state')}
          value={filter.state ?? ''}
          onChange={(_event, { value }) =>
            setFilter((old) => ({ ...old, state: itemStates.find((s: ItemState) => s === value) ?? null }))
          }
        >
          <option value="">{say('tidsplan.state.all')}</option>
          {itemStates.map((state) => (
            <option key={state} value={state}>
              {stateWord(state, say)}
            </option>
          ))}
        </Select>
        {!narrow && (
          <>
            <span className={styles.grow} />
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
      <div role="status" className={filtered ? styles.shown : undefined}>
        {filtered && say('state.shownOf', { n: shown.items.length, total: plan.items.length })}
      </div>
      {nothing ? (
        <div className={styles.empty}>
          <p>{say('state.emptyFilter')}</p>
          <Button onClick={() => setFilter(noFilter)}>{say('tidsplan.reset')}</Button>
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
      {!narrow && <Legend />}
    </div>
  );
};

const Legend: React.FC = () => {
  const styles = useStyles();
  const say = useSay();
  const kinds = ['milestone', 'goal', 'followUp'] as const;
  return (
    <ul className={styles.legend} aria-label={say('tidsplan.legend')}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.legendItem}>
          <Mark kind={kind} state="planned" size={16} silent />
          {kindWord(kind, say, true)}
        </li>
      ))}
      {(['reached', 'running', 'late', 'undated', 'dropped'] as const).map((state) => (
        <li key={state} className={styles.legendItem}>
          <Mark kind="milestone" state={state} size={16} silent />
          {stateWord(state, say).toLocaleLowerCase(say.locale)}
        </li>
      ))}
    </ul>
  );
};
