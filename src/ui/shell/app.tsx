import * as React from 'react';
import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { SayProvider } from '../say';
import { Pages } from './pages';
import type { PageName, Place } from './place';
import { usePlan } from './use-plan';

export type ThemeName = 'default' | 'dark' | 'contrast';
export type { PageName };

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  provider: { height: '100%' },
  frame: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '1ms', transitionDuration: '1ms', scrollBehavior: 'auto' },
    },
  },
  nav: { flexShrink: 0, padding: '2px 8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 },
});

export interface AppProps {
  readonly site: PlanSite;
  readonly say: Say;
  readonly theme: ThemeName;
  readonly today: LocalDate;
  readonly page: PageName;
  /** Key of an item or activity that a deep link names. */
  readonly selected: string | null;
  /** Counted up by the host whenever the lists may hold something new. */
  readonly signal: number;
  /** Told of each place that is opened, so that a host can keep an address for it. The same function at each drawing. */
  readonly onPlace?: (place: Place) => void;
}

/** The whole product in one host: pages, the plan behind them, theme and language. */
export const App: React.FC<AppProps> = (props) => {
  const { say, theme } = props;
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[theme]} className={styles.provider}>
      <SayProvider value={say}>
        <Frame {...props} />
      </SayProvider>
    </FluentProvider>
  );
};

const Frame: React.FC<AppProps> = (props) => {
  const { say, site, signal, onPlace } = props;
  const styles = useStyles();
  const source = usePlan(site.repository, signal);
  const [page, setPage] = React.useState<PageName>(props.page);
  const [selected, setSelected] = React.useState<string | null>(props.selected);
  // A new deep link or another tab page from the host goes before what is open.
  React.useEffect(() => setPage(props.page), [props.page]);
  React.useEffect(() => setSelected(props.selected), [props.selected]);
  React.useEffect(() => onPlace?.({ page, selected }), [onPlace, page, selected]);
  const { state } = source;
  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={say('shell.nav')}>
        <TabList
          selectedValue={page}
          onTabSelect={(_event, { value }) => {
            setSelected(null);
            setPage(value === 'plan' || value === 'import' ? value : 'tidsplan');
          }}
        >
          {(['tidsplan', 'plan', 'import'] as const).map((name) => (
            <Tab key={name} value={name}>
              {say(`shell.${name}`)}
            </Tab>
          ))}
        </TabList>
      </nav>
      {state.kind === 'ready' && state.stale && (
        <MessageBar intent="warning">
          <MessageBarBody>{say('shell.stale')}</MessageBarBody>
        </MessageBar>
      )}
      <main className={styles.main}>
        <Pages {...props} source={source} page={page} selected={selected} onPage={setPage} onSelect={setSelected} />
      </main>
    </div>
  );
};
