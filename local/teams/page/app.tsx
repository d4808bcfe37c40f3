import * as React from 'react';
import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { createSay, localeOf } from '../../../src/text/text';
import { ActivityView } from './activity-view';
import { Announcer, useAnnounce } from './announcer';
import { PlainHead } from './channel-head';
import { ChannelView } from './channel-view';
import { ChatView } from './chat-view';
import { longDay } from './dates';
import { isWebAddress, readDeepLink } from './deep-link';
import { LocalBar } from './local-bar';
import { channelOf } from './place';
import { PersonalApp } from './personal-app';
import { Rail } from './rail';
import { Side } from './side';
import { useNarrow } from './use-narrow';
import { usePlace } from './use-place';
import { useTeams } from './use-teams';
import { SayProvider, useSay } from './words';
import type { Theme } from '../shape';

const fluentThemes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  // Not the provider's own: what opens above the page bears its classes too, and would cover all of it.
  frame: {
    height: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  body: { flex: 1, display: 'flex', minHeight: 0 },
  main: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: 'none',
    borderBottom: 'none',
    '@media (max-width: 640px)': { border: 'none' },
  },
  middle: {
    display: 'grid',
    gap: '16px',
    placeContent: 'center',
    justifyItems: 'center',
    height: '100dvh',
    padding: '24px',
  },
});

/** The whole page. */
export const App: React.FC = () => {
  const say = createSay(localeOf(document.documentElement.lang));
  return (
    <SayProvider value={React.useMemo(() => createSay(say.locale), [say.locale])}>
      <Announcer>
        <Frame />
      </Announcer>
    </SayProvider>
  );
};

const Frame: React.FC = () => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const narrow = useNarrow();
  const { place, turn, go } = usePlace();
  const teams = useTeams((today) => announce(say('teams.today.now', { day: longDay(today, say.locale) })));
  const { state, live } = teams;
  const theme: Theme = state?.theme ?? 'default';

  React.useEffect(() => {
    document.body.style.background = tokensBackground[theme];
    document
      .querySelector('meta[name="color-scheme"]')
      ?.setAttribute('content', theme === 'default' ? 'light' : 'dark');
  }, [theme]);

  const openLink = (url: string): boolean => {
    const link = readDeepLink(url);
    if (link && state && link.appId === state.tab.appId) {
      // A link without a channel stays where one is: in the app that is open, or in the channel.
      if (link.channel === null && place.view === 'app') {
        go({ ...place, page: link.page, subPage: link.subPage });
        return true;
      }
      const here = channelOf(place, state);
      const channel = state.channels.find(({ id }) => id === link.channel) ?? here;
      go({ view: 'teams', channel: channel?.id ?? null, page: link.page, subPage: link.subPage });
      return true;
    }
    if (!isWebAddress(url)) return false;
    window.open(url, '_blank', 'noopener,noreferrer');
    return true;
  };

  if (state === null) {
    return (
      <FluentProvider theme={teamsLightTheme}>
        <main className={styles.middle}>
          {!teams.failed && <Spinner label={say('teams.loading')} />}
          {teams.failed && (
            <>
              <p role="alert">{say('teams.loadFailed')}</p>
              <Button onClick={teams.reload}>{say('teams.retry')}</Button>
            </>
          )}
        </main>
      </FluentProvider>
    );
  }

  const listOnly = narrow && place.view === 'teams' && place.channel === null;
  const channel = channelOf(place, state);
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <div className={styles.frame}>
        <LocalBar
          state={state}
          nextReminder={teams.nextReminder}
          movingTo={teams.movingTo}
          moveTo={teams.moveTo}
          switchPerson={teams.switchPerson}
          switchTheme={teams.switchTheme}
        />
        {teams.moveProblem && (
          <MessageBar intent="error">
            <MessageBarBody>{say(`teams.today.${teams.moveProblem}`)}</MessageBarBody>
          </MessageBar>
        )}
        {teams.failed && (
          <MessageBar intent="warning">
            <MessageBarBody>{say('teams.loadFailed')}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.body}>
          <Rail place={place} />
          {(!narrow || listOnly) && (
            <Side state={state} place={place} current={listOnly ? null : (channel?.id ?? null)} />
          )}
          {!listOnly && (
            <main className={styles.main}>
              {place.view === 'teams' && channel && (
                <ChannelView
                  state={state}
                  live={live}
                  channel={channel}
                  place={place}
                  turn={turn}
                  go={go}
                  openLink={openLink}
                />
              )}
              {place.view === 'app' && <PersonalApp {...{ state, place, turn, go, openLink }} />}
              {place.view === 'chat' && <ChatView {...{ state, live, place, openLink }} />}
              {place.view === 'activity' && (
                <>
                  <PlainHead title={say('teams.activity.label')} />
                  <ActivityView state={state} />
                </>
              )}
            </main>
          )}
        </div>
      </div>
    </FluentProvider>
  );
};

const tokensBackground: Readonly<Record<Theme, string>> = { default: '#f0f0f0', dark: '#141414', contrast: '#000000' };
