import * as React from 'react';
import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate, Plan } from '../../plan/plan';
import type { Say } from '../../text/text';
import { PrintingProvider, usePrinting } from '../print/printing';
import { LinksProvider, type HostLinks } from '../links';
import { SayProvider } from '../say';
import type { ViewState } from '../state';
import { late } from './late';
import { PageTabs } from './page-tabs';
import { Pages } from './pages';
import { PrintButton } from './print-button';
import { StaleNotice } from './stale-notice';
import { useMe } from './use-me';
import { usePlan } from './use-plan';
import { useSayIn } from './use-say-in';
import { useView } from './use-view';

/** For owners alone, and about the lists, not the plan. */
const ListsNotice = late(
  () => import(/* webpackChunkName: 'lists-notice' */ '../start/lists-notice').then((part) => part.ListsNotice),
  { quiet: true },
);

/** No class: Fluent gives the provider's classes to each menu and dialog too, which would then cover the page. */
const fill = { height: '100%' } as const;

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // Not hidden: what stands unseen below would let it be scrolled by script, and the tabs with it.
    overflow: 'clip',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '1ms', transitionDuration: '1ms', scrollBehavior: 'auto' },
    },
  },
  nav: {
    containerType: 'inline-size',
    flexShrink: 0,
    padding: '2px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: 'flex', alignItems: 'center', minWidth: 0 },
  // Long lists of what differs scroll by themselves, so that the page below is never pushed out of sight.
  notices: { flexShrink: 0, maxHeight: '50%', overflowY: 'auto' },
  main: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 },
});

export interface AppProps {
  readonly site: PlanSite;
  readonly say: Say;
  /** Hosts fetch their own (src/ui/themes). */
  readonly theme: Theme;
  readonly today: LocalDate;
  /** The wall clock: when the person was here. The same function at each drawing. */
  readonly now: () => Date;
  /** What a deep link or a host's own page asks for (src/ui/state). */
  readonly view: ViewState;
  /** Counted up by the host whenever the lists may hold something new. */
  readonly signal: number;
  /** Told of each view that is opened, so that a host can keep an address for it. The same function at each drawing. */
  readonly onView?: (view: ViewState) => void;
  /** How the host makes addresses that open a view. The same object at each drawing. */
  readonly links?: HostLinks;
  /** Puts a plan in the order in which this host shows it. The same function at each drawing. */
  readonly arrange?: (plan: Plan) => Plan;
  /** The week of the municipality's winter holiday; 7 where it is not said. */
  readonly winterWeek?: 7 | 8 | undefined;
  /** True where the app is one part of a page, whose landmarks are its own; the tabs then name themselves. */
  readonly embedded?: boolean;
}

/** The whole product in one host: pages, the plan behind them, theme and language. */
export const App: React.FC<AppProps> = (props) => {
  const { say, theme } = props;
  return (
    <FluentProvider theme={theme} style={fill}>
      <SayProvider value={say}>
        <Frame {...props} />
      </SayProvider>
    </FluentProvider>
  );
};

const noLinks: HostLinks = {};

const Frame: React.FC<AppProps> = (props) => {
  const { say, site, signal } = props;
  const styles = useStyles();
  const frame = React.useRef<HTMLDivElement>(null);
  const ways = useView(props.view, props.onView);
  const { view } = ways;
  const source = usePlan(site, view.plan, signal);
  const { links = noLinks } = props;
  const linked = React.useMemo(() => ({ links, view }), [links, view]);
  const me = useMe(site);
  const { isPrinting, print } = usePrinting(frame);
  const { state } = source;
  const own = useSayIn(say, state.kind === 'ready' ? state.loaded.plan.words : null);
  // What is about other plans than the one that is shown speaks in our own words.
  const about = view.page === 'import' || view.page === 'plans' ? say : own;
  const [Nav, Main] = props.embedded ? (['div', 'div'] as const) : (['nav', 'main'] as const);
  return (
    <div ref={frame} className={styles.frame}>
      <Nav data-print-hide="" className={styles.nav} {...(props.embedded ? {} : { 'aria-label': say('shell.nav') })}>
        <div className={styles.bar}>
          <SayProvider value={own}>
            <PageTabs page={view.page} onPage={ways.openPage} />
          </SayProvider>
          {state.kind === 'ready' && <PrintButton page={view.page} onPrint={print} />}
        </div>
      </Nav>
      <div className={styles.notices} data-print-hide="">
        {state.kind === 'ready' && state.stale && <StaleNotice fault={state.stale} />}
        {state.kind === 'ready' && state.rights.provision && (
          <ListsNotice site={site} mayProvision={state.rights.provision} onUpdated={() => void source.reload()} />
        )}
      </div>
      <Main className={styles.main}>
        <PrintingProvider value={isPrinting}>
          <LinksProvider value={linked}>
            <SayProvider value={about}>
              <Pages {...props} say={about} source={source} ways={ways} me={me} />
            </SayProvider>
          </LinksProvider>
        </PrintingProvider>
      </Main>
    </div>
  );
};
