import * as React from 'react';
import { FluentProvider, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { faultWords } from '../../lists/transport/request-fault';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { SayProvider } from '../say';
import { ListsNotice } from '../start/lists-notice';
import { PageTabs } from './page-tabs';
import { Pages } from './pages';
import type { PageName, Place } from './place';
import { usePlan } from './use-plan';

/** Teams' three themes by Teams' own names, and those of a SharePoint page. */
export type ThemeName = 'default' | 'dark' | 'contrast' | 'web' | 'webDark';
export type { PageName };

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  web: webLightTheme,
  webDark: webDarkTheme,
} as const;

/** No class: Fluent gives the provider's classes to each menu and dialog too, which would then cover the page. */
const fill = { height: '100%' } as const;

const useStyles = makeStyles({
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
  // Long lists of what differs scroll by themselves, so that the page below is never pushed out of sight.
  notices: { flexShrink: 0, maxHeight: '50%', overflowY: 'auto' },
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
  /** Key of the plan that a deep link names; null or absent for the current one. */
  readonly plan?: string | null;
  /** Counted up by the host whenever the lists may hold something new. */
  readonly signal: number;
  /** Told of each place that is opened, so that a host can keep an address for it. The same function at each drawing. */
  readonly onPlace?: (place: Place) => void;
  /** True where the app is one part of a page, whose landmarks are its own; the tabs then name themselves. */
  readonly embedded?: boolean;
}

/** The whole product in one host: pages, the plan behind them, theme and language. */
export const App: React.FC<AppProps> = (props) => {
  const { say, theme } = props;
  return (
    <FluentProvider theme={themes[theme]} style={fill}>
      <SayProvider value={say}>
        <Frame {...props} />
      </SayProvider>
    </FluentProvider>
  );
};

const Frame: React.FC<AppProps> = (props) => {
  const { say, site, signal, onPlace } = props;
  const styles = useStyles();
  const [page, setPage] = React.useState<PageName>(props.page);
  const [selected, setSelected] = React.useState<string | null>(props.selected);
  const [plan, setPlan] = React.useState<string | null>(props.plan ?? null);
  const source = usePlan(site, plan, signal);
  // A new deep link or another tab page from the host goes before what is open.
  React.useEffect(() => setPage(props.page), [props.page]);
  React.useEffect(() => setSelected(props.selected), [props.selected]);
  React.useEffect(() => setPlan(props.plan ?? null), [props.plan]);
  React.useEffect(() => onPlace?.({ page, selected, plan }), [onPlace, page, selected, plan]);
  const { state } = source;
  const [Nav, Main] = props.embedded ? (['div', 'div'] as const) : (['nav', 'main'] as const);
  const openPage = (next: PageName): void => {
    setSelected(null);
    setPage(next);
  };
  return (
    <div className={styles.frame}>
      <Nav className={styles.nav} {...(props.embedded ? {} : { 'aria-label': say('shell.nav') })}>
        <PageTabs page={page} onPage={openPage} />
      </Nav>
      <div className={styles.notices}>
        {state.kind === 'ready' && state.stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {say('shell.stale')} {faultWords(state.stale, say)}
            </MessageBarBody>
          </MessageBar>
        )}
        {state.kind === 'ready' && (
          <ListsNotice site={site} mayProvision={state.rights.provision} onUpdated={() => void source.reload()} />
        )}
      </div>
      <Main className={styles.main}>
        <Pages
          {...props}
          source={source}
          page={page}
          selected={selected}
          plan={plan}
          onPage={openPage}
          onSelect={setSelected}
          onPlan={(key) => {
            setPlan(key);
            openPage('tidsplan');
          }}
        />
      </Main>
    </div>
  );
};
