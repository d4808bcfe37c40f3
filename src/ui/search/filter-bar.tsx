import * as React from 'react';
import { Button, makeStyles, SearchBox, Tag, TagGroup, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular, PersonRegular } from '@fluentui/react-icons';
import type { LocalDate, Plan } from '../../plan/plan';
import { useSay } from '../say';
import { countFilters, noFilters, type Looking, type PlanFilters } from '../state';
import { useUniqueId } from '../use-unique-id';
import { useWidth } from '../use-width';
import { activeFilters, areaChoices, stageChoices, stateChoices, unitChoices, whoChoices } from './choices';
import { ChoiceMenu } from './choice-menu';
import { foundWords, type FoundBeside } from './found-words';
import { PeriodChoice } from './period-choice';
import { useTyped } from './use-typed';

const useStyles = makeStyles({
  bar: { display: 'grid', gap: '8px', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  search: { flex: '1 1 180px', maxWidth: '280px', minWidth: 0 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  // A title of a focus area is a whole line on a phone: it wraps in its tag.
  tag: { maxWidth: '100%', height: 'auto', minHeight: '24px', textAlign: 'left' },
  clear: { minWidth: 0, padding: '0 8px' },
  found: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

const nothingBeside: FoundBeside = { found: 0, total: 0 };

/** Below this the menus fold into one button: on a page of 1100 px (UI.md 2) so much is left for the bar beside others. */
const foldBelow = 900;

/** What a view is filtered by beside the plan's own filters: chosen, shown and taken away with them. */
export interface MoreFilters {
  readonly menus: React.ReactNode;
  readonly active: readonly { readonly id: string; readonly label: string; readonly remove: () => void }[];
  readonly clear: () => void;
}
const noMore: MoreFilters = { menus: null, active: [], clear: () => undefined };

export interface FilterBarProps {
  /** The whole plan: what can be chosen. */
  readonly plan: Plan;
  /** The same plan with the filters on (`applyFilters`): what is counted. */
  readonly shown: Plan;
  readonly today: LocalDate;
  readonly query: string;
  readonly filters: PlanFilters;
  /** Null where it is not known who looks: then nothing can be asked for as theirs. */
  readonly me: Looking | null;
  /** Filters of a view's own, after the plan's. */
  readonly more?: MoreFilters;
  /** What else is looked through. */
  readonly beside?: FoundBeside;
  /** What the filters leave out that somebody may look for. */
  readonly note?: string | null;
  readonly onChange: (change: { readonly query: string; readonly filters: PlanFilters }) => void;
}

/** The search box, the filters and what is chosen of them, with how much was found. */
export const FilterBar: React.FC<FilterBarProps> = (props) => {
  const {
    plan,
    shown,
    today,
    query,
    filters,
    me,
    beside = nothingBeside,
    note = null,
    more = noMore,
    onChange,
  } = props;
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const box = React.useRef<HTMLInputElement>(null);
  const folded = useWidth(root) < foldBelow;
  const [open, setOpen] = React.useState(false);
  const [typed, setTyped] = useTyped(query, (text) => onChange({ query: text, filters }));
  const menus = useUniqueId('filters');
  const own = activeFilters(plan, filters, say);
  const set = (next: PlanFilters): void => onChange({ query: typed, filters: next });
  const active = [...own.map(({ id, label, without }) => ({ id, label, remove: () => set(without) })), ...more.active];
  const clear = (): void => {
    more.clear();
    setTyped('');
    onChange({ query: '', filters: noFilters });
    box.current?.focus();
  };
  const n = countFilters(filters) + more.active.length;
  return (
    <div ref={root} className={styles.bar} role="search" aria-label={say('search.region')}>
      <div className={styles.line}>
        <SearchBox
          className={styles.search}
          input={{ ref: box }}
          placeholder={say('search.box')}
          aria-label={say('search.box')}
          dismiss={{ 'aria-label': say('search.emptyBox') }}
          value={typed}
          maxLength={120}
          onChange={(_event, { value }) => setTyped(value)}
        />
        {folded ? (
          <Button
            icon={<FilterRegular />}
            aria-expanded={open}
            aria-controls={menus}
            aria-label={n === 0 ? say('search.filters') : say('search.filtersOn', { n })}
            onClick={() => setOpen(!open)}
          >
            {n === 0 ? say('search.filters') : `${say('search.filters')} (${n})`}
          </Button>
        ) : (
          <>
            <Menus {...{ plan, today, filters, me, onFilters: set }} />
            {more.menus}
          </>
        )}
      </div>
      {folded && (
        <div id={menus} className={styles.line} hidden={!open} style={open ? undefined : { display: 'none' }}>
          {open && (
            <>
              <Menus {...{ plan, today, filters, me, onFilters: set }} />
              {more.menus}
            </>
          )}
        </div>
      )}
      {active.length > 0 && (
        <div className={styles.tags}>
          <TagGroup
            className={styles.tags}
            aria-label={say('search.active')}
            size="small"
            onDismiss={(_event, { value }) => {
              const gone = active.find(({ id }) => id === value);
              gone?.remove();
              if (active.length === 1) box.current?.focus();
            }}
          >
            {active.map(({ id, label }) => (
              <Tag
                key={id}
                value={id}
                className={styles.tag}
                dismissible
                dismissIcon={{ 'aria-label': say('search.remove') }}
              >
                {label}
              </Tag>
            ))}
          </TagGroup>
          <Button
            appearance="transparent"
            size="small"
            className={styles.clear}
            aria-label={say('search.clearAll')}
            onClick={clear}
          >
            {say('search.clear')}
          </Button>
        </div>
      )}
      <div role="status" className={styles.found}>
        {(n > 0 || query.trim() !== '') && foundWords(plan, shown, say, beside)}
        {note !== null && ` ${note}`}
      </div>
    </div>
  );
};

interface MenusProps extends Pick<FilterBarProps, 'plan' | 'today' | 'filters' | 'me'> {
  readonly onFilters: (filters: PlanFilters) => void;
}

/** The filters one by one, in the order that people narrow down. */
const Menus: React.FC<MenusProps> = ({ plan, today, filters, me, onFilters }) => {
  const say = useSay();
  const { roles, persons } = React.useMemo(() => whoChoices(plan), [plan]);
  const units = React.useMemo(() => unitChoices(plan), [plan]);
  const plain = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }));
  const [stages, states] = [stageChoices(say), stateChoices(say)];
  return (
    <>
      <ChoiceMenu
        name={say('search.area')}
        groups={[{ title: null, choices: areaChoices(plan, say) }]}
        chosen={filters.areas}
        onChange={(areas) => onFilters({ ...filters, areas })}
      />
      <ChoiceMenu
        name={say('search.who')}
        groups={[
          { title: say('search.roles'), choices: plain(roles) },
          { title: say('search.persons'), choices: plain(persons) },
        ]}
        chosen={filters.responsible}
        onChange={(responsible) => onFilters({ ...filters, responsible })}
      />
      {(units.length > 0 || filters.units.length > 0) && (
        <ChoiceMenu
          name={say('search.unit')}
          groups={[{ title: null, choices: plain(units) }]}
          chosen={filters.units}
          onChange={(chosen) => onFilters({ ...filters, units: chosen })}
        />
      )}
      <ChoiceMenu
        name={say('search.stage')}
        groups={[{ title: null, choices: stages }]}
        chosen={filters.stages}
        onChange={(chosen) =>
          onFilters({ ...filters, stages: stages.map(({ value }) => value).filter((one) => chosen.includes(one)) })
        }
      />
      <PeriodChoice period={filters.period} today={today} onChange={(period) => onFilters({ ...filters, period })} />
      <ChoiceMenu
        name={say('search.state')}
        groups={[{ title: null, choices: states }]}
        chosen={filters.states}
        onChange={(chosen) =>
          onFilters({ ...filters, states: states.map(({ value }) => value).filter((one) => chosen.includes(one)) })
        }
      />
      {me !== null && (
        <ToggleButton
          icon={<PersonRegular />}
          checked={filters.mine}
          onClick={() => onFilters({ ...filters, mine: !filters.mine })}
        >
          {say('search.mine')}
        </ToggleButton>
      )}
    </>
  );
};
