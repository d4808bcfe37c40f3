import * as React from 'react';
import { app } from '@microsoft/teams-js';
import type { PlanSite } from '../src/lists/plan-site';
import { createSay, loadWords, localeOf } from '../src/text/text';
import type { HostLinks } from '../src/ui/links';
import { App } from '../src/ui/shell/app';
import { useRefresh } from '../src/ui/shell/use-refresh';
import type { TeamsThemes } from '../src/ui/themes/load-themes';
import { deepLink, viewOfTab } from './sub-page';
import { askToday } from './today';
import type { TabConfig } from './page';

const themeOf = (theme: string | undefined): keyof TeamsThemes =>
  theme === 'dark' || theme === 'contrast' ? theme : 'default';

interface TabProps {
  readonly themes: TeamsThemes;
  readonly config: TabConfig;
  readonly context: app.Context;
  readonly today: string;
  readonly site: PlanSite;
  /** The wall clock, asked only for the day. */
  readonly now: () => Date;
}

/** The tab within Teams: follows Teams' theme, language, place and day, and reads the lists again when they may differ. */
export const Tab: React.FC<TabProps> = (props) => {
  const { config, now } = props;
  const [context, setContext] = React.useState(props.context);
  const [theme, setTheme] = React.useState(themeOf(props.context.app.theme));
  const [today, setToday] = React.useState(props.today);
  const [signal, setSignal] = React.useState(0);

  const refresh = React.useCallback((): void => {
    setSignal((n) => n + 1);
    void askToday(config, now()).then(setToday);
  }, [config, now]);
  useRefresh(refresh);
  React.useEffect(() => {
    app.registerOnThemeChangeHandler((name) => setTheme(themeOf(name)));
    app.registerOnContextChangeHandler((next) => {
      setContext(next);
      refresh();
    });
  }, [refresh]);

  const asked = localeOf(context.app.locale);
  const [locale, setLocale] = React.useState(asked);
  React.useEffect(() => {
    if (asked === locale) return;
    // Any view may be open: all words of the new language, or it stays in the one that is there.
    Promise.all([loadWords(asked), loadWords(asked, 'rest')]).then(
      () => setLocale(asked),
      () => undefined,
    );
  }, [asked, locale]);
  React.useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [locale, theme]);
  const say = React.useMemo(() => createSay(locale), [locale]);
  const links = React.useMemo<HostLinks>(() => {
    const place = {
      appId: context.app.appId?.toString(),
      page: context.page.id,
      channel: context.channel?.id,
    };
    return { teams: (view) => deepLink(place, view) };
  }, [context]);
  return (
    <App
      site={props.site}
      say={say}
      theme={props.themes[theme]}
      today={today}
      now={now}
      view={viewOfTab(context.page.id, context.page.subPageId)}
      signal={signal}
      links={links}
    />
  );
};
