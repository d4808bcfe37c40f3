import * as React from 'react';
import { IdPrefixProvider } from '@fluentui/react-components';
import type { PlanSite } from '../../../src/lists/plan-site';
import { dayInCopenhagen } from '../../../src/periods/day-in-copenhagen';
import { createSay, localeOf } from '../../../src/text/text';
import { App, type ThemeName } from '../../../src/ui/shell/app';
import { pageNamed, readPlace, writePlace, type Place } from '../../../src/ui/shell/place';
import { useRefresh } from '../../../src/ui/shell/use-refresh';
import type { Address } from './address';

/** What the page around the web part says, and may say anew at any time. */
export interface Surroundings {
  /** The language that the page is shown in: "da-DK", "en-US". */
  readonly culture: string;
  readonly theme: ThemeName;
  readonly firstPage: string;
  /** True where nothing else stands in the window, as in Teams. */
  readonly wholeWindow: boolean;
}

interface PlanWebPartProps extends Surroundings {
  readonly site: PlanSite;
  readonly now: () => Date;
  readonly idPrefix: string;
  readonly address: Address;
  readonly linked: string | undefined;
}

/** A page has no height to fill; the app scrolls within its own, with SharePoint's bars still seen above it. */
const heightOnPage = 'clamp(480px, calc(100vh - 160px), 960px)';

/** The plan on a page: follows the page's language, theme and address, and the day. */
export const PlanWebPart: React.FC<PlanWebPartProps> = (props) => {
  const { address, now } = props;
  const firstPage = pageNamed(props.firstPage) ?? 'tidsplan';
  const [asked, setAsked] = React.useState(() => address.read() ?? readPlace(props.linked));
  const [today, setToday] = React.useState(() => dayInCopenhagen(now()));
  const [signal, setSignal] = React.useState(0);
  const page = asked?.page ?? firstPage;
  const selected = asked?.selected ?? null;
  const plan = asked?.plan ?? null;

  const refresh = React.useCallback(() => {
    setSignal((n) => n + 1);
    setToday(dayInCopenhagen(now()));
  }, [now]);
  useRefresh(refresh);
  React.useEffect(() => address.onChange(() => setAsked(address.read() ?? null)), [address]);
  // One function for good: a new one would be told of the place that is left while another is being opened.
  const shown = React.useRef({ page, selected, plan, firstPage });
  shown.current = { page, selected, plan, firstPage };
  const keepPlace = React.useCallback(
    (place: Place) => {
      const before = shown.current;
      if (writePlace(place) === writePlace(before)) return;
      setAsked(place);
      // The place that opens by itself needs no address.
      address.write(writePlace(place) === before.firstPage ? undefined : place);
    },
    [address],
  );

  // Scroll bars and the like are the browser's own.
  const colorScheme = props.theme === 'default' || props.theme === 'web' ? 'light' : 'dark';
  const locale = localeOf(props.culture);
  const say = React.useMemo(() => createSay(locale), [locale]);
  return (
    <IdPrefixProvider value={props.idPrefix}>
      <div lang={locale} style={{ colorScheme, height: props.wholeWindow ? '100vh' : heightOnPage }}>
        <App
          site={props.site}
          say={say}
          theme={props.theme}
          today={today}
          page={page}
          selected={selected}
          plan={plan}
          signal={signal}
          onPlace={keepPlace}
          embedded={!props.wholeWindow}
        />
      </div>
    </IdPrefixProvider>
  );
};
