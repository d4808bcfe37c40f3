import * as React from 'react';
import * as ReactDom from 'react-dom';
import { IdPrefixProvider, type Theme } from '@fluentui/react-components';
import type { PlanSite } from '../../../src/lists/plan-site';
import { dayInCopenhagen } from '../../../src/periods/day-in-copenhagen';
import type { LocalDate } from '../../../src/plan/plan';
import { createSay, type Locale, type Say } from '../../../src/text/text';
import { useRefresh } from '../../../src/ui/shell/use-refresh';
import { sharedSite } from './shared-site';

/** What the page around a web part says, and may say anew at any time. */
export interface Surroundings<Properties> {
  readonly properties: Properties;
  readonly theme: Theme;
  /** Whether the browser's own parts (scroll bars) are dark. */
  readonly dark: boolean;
}

/** What stays as it is while the web part is on the page. */
export interface Standing {
  /** Address of the site whose lists hold the plan. */
  readonly siteUrl: string;
  /** Sign-in name of the bot, as the property pane has it now; empty where the site has none. */
  readonly serviceLogin: () => string;
  /** Keeps the ids of two web parts on one page apart. */
  readonly idPrefix: string;
  readonly locale: Locale;
  /** True where nothing else stands in the window, as in Teams. */
  readonly wholeWindow: boolean;
}

/** What every web part's view gets. */
export interface PartProps<Properties> {
  readonly properties: Properties;
  readonly site: PlanSite;
  readonly say: Say;
  readonly theme: Theme;
  readonly today: LocalDate;
  readonly now: () => Date;
  /** Counted up whenever the lists may hold something new. */
  readonly signal: number;
  readonly wholeWindow: boolean;
}

/** A view drawn in an element of the page. Draws nothing before `show`. */
export interface MountedPart<Properties> {
  show(surroundings: Surroundings<Properties>): void;
  unmount(): void;
}

const now = (): Date => new Date();

/** Puts a view into an element: the site's lists behind it, the day, language and theme around it. */
export function mountPart<Properties>(
  element: HTMLElement,
  standing: Standing,
  View: React.ComponentType<PartProps<Properties>>,
  height: string | undefined,
): MountedPart<Properties> {
  const shared = sharedSite(standing.siteUrl, standing.serviceLogin);
  return {
    show: (surroundings) => {
      ReactDom.render(
        <Part {...surroundings} standing={standing} shared={shared} View={View} height={height} />,
        element,
      );
    },
    unmount: () => {
      ReactDom.unmountComponentAtNode(element);
      shared.release();
    },
  };
}

interface PartOnPage<Properties> extends Surroundings<Properties> {
  readonly standing: Standing;
  readonly shared: ReturnType<typeof sharedSite>;
  readonly View: React.ComponentType<PartProps<Properties>>;
  readonly height: string | undefined;
}

/** Follows the day, and what is written by others on the page and elsewhere. */
function Part<Properties>(props: PartOnPage<Properties>): React.ReactElement {
  const { standing, shared, View, theme, properties } = props;
  const { locale, wholeWindow } = standing;
  const [today, setToday] = React.useState(() => dayInCopenhagen(now()));
  const [signal, setSignal] = React.useState(0);
  const refresh = React.useCallback(() => {
    setSignal((n) => n + 1);
    setToday(dayInCopenhagen(now()));
  }, []);
  useRefresh(refresh);
  React.useEffect(() => shared.onWritten(() => setSignal((n) => n + 1)), [shared]);
  const say = React.useMemo(() => createSay(locale), [locale]);
  const view = { properties, site: shared.site, say, theme, today, now, signal, wholeWindow };
  return (
    <IdPrefixProvider value={standing.idPrefix}>
      <div lang={locale} style={{ colorScheme: props.dark ? 'dark' : 'light', ...sizeOf(wholeWindow, props.height) }}>
        <View {...view} />
      </div>
    </IdPrefixProvider>
  );
}

/** In a window of its own a view that scrolls within itself is as high as that; one of its content's height at least so. */
function sizeOf(wholeWindow: boolean, height: string | undefined): React.CSSProperties {
  if (!wholeWindow) return { height };
  return height === undefined ? { minHeight: '100vh', display: 'grid' } : { height: '100vh' };
}
