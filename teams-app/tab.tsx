import * as React from 'react';
import { app } from '@microsoft/teams-js';
import type { PlanSite } from '../src/lists/plan-site';
import { createSay, localeOf } from '../src/text/text';
import { App, type ThemeName } from '../src/ui/shell/app';
import { useRefresh } from '../src/ui/shell/use-refresh';
import { keyOfSubPage, pageOf, planOfSubPage } from './sub-page';
import { askToday } from './today';
import type { TabConfig } from './page';

const themeOf = (theme: string | undefined): ThemeName =>
  theme === 'dark' || theme === 'contrast' ? theme : 'default';

interface TabProps {
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

  const locale = localeOf(context.app.locale);
  React.useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [locale, theme]);
  const say = React.useMemo(() => createSay(locale), [locale]);
  return (
    <App
      site={props.site}
      say={say}
      theme={theme}
      today={today}
      page={pageOf(context.page.id)}
      selected={keyOfSubPage(context.page.subPageId)}
      plan={planOfSubPage(context.page.subPageId)}
      signal={signal}
    />
  );
};
