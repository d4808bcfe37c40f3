import * as React from 'react';
import { FluentProvider, type Theme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createSay, loadWords, localeOf } from '../src/text/text';
import { SayProvider } from '../src/ui/say';
import type { TeamsThemes } from '../src/ui/themes/load-themes';

const themeOf = (theme: string | undefined): keyof TeamsThemes =>
  theme === 'dark' || theme === 'contrast' ? theme : 'default';

const fill = { height: '100%' } as const;

interface InTeamsProps {
  readonly themes: TeamsThemes;
  readonly context: app.Context;
  readonly children: (now: { readonly context: app.Context; readonly theme: Theme }) => React.ReactElement;
}

/** Follows what Teams says of theme, language and place, for whatever page of the app is shown. */
export const InTeams: React.FC<InTeamsProps> = (props) => {
  const { themes, children } = props;
  const [context, setContext] = React.useState(props.context);
  const [name, setName] = React.useState(themeOf(props.context.app.theme));
  React.useEffect(() => {
    let seen = true;
    app.registerOnThemeChangeHandler((next) => setName(themeOf(next)));
    // What the handler is given is the host's own message, in a form of its own: the context is asked for anew.
    app.registerOnContextChangeHandler(() => {
      app.getContext().then(
        (next) => seen && setContext(next),
        () => undefined,
      );
    });
    return () => {
      seen = false;
    };
  }, []);

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
    document.documentElement.style.colorScheme = name === 'default' ? 'light' : 'dark';
  }, [locale, name]);
  const say = React.useMemo(() => createSay(locale), [locale]);
  const theme = themes[name];
  return (
    <FluentProvider theme={theme} style={fill}>
      <SayProvider value={say}>{children({ context, theme })}</SayProvider>
    </FluentProvider>
  );
};
