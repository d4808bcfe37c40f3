import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { app } from '@microsoft/teams-js';
import type { Plan } from '../src/plan/plan';
import { withAreaFirst } from '../src/plan/area-first';
import type { HostLinks, HostShare } from '../src/ui/links';
import { useSay } from '../src/ui/say';
import { App } from '../src/ui/shell/app';
import { late } from '../src/ui/shell/late';
import { useRefresh } from '../src/ui/shell/use-refresh';
import type { Theme } from '@fluentui/react-components';
import { readChoice } from './choice';
import type { TabConfig } from './page';
import type { Session } from './session';
import { sharesOf } from './share';
import { deepLink, viewOfTab } from './sub-page';
import { askToday } from './today';
import { useStanding } from './use-standing';

const StandingBar = late(() => import('./standing-bar').then((part) => part.StandingBar), { quiet: true });
const NoSite = late(() => import('./no-site').then((part) => part.NoSite));

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%' },
  app: { flex: 1, minHeight: 0 },
});

interface TabProps {
  readonly theme: Theme;
  readonly config: TabConfig;
  readonly context: app.Context;
  readonly today: string;
  readonly session: Session;
  /** The wall clock, asked only for the day and for when something happened. */
  readonly now: () => Date;
}

/** The plan within Teams: follows Teams' place and day, and reads the lists again when they may differ. */
export const Tab: React.FC<TabProps> = (props) => {
  const { config, context, now, session } = props;
  const styles = useStyles();
  const say = useSay();
  const [today, setToday] = React.useState(props.today);
  const [signal, setSignal] = React.useState(0);
  const standing = useStanding(session);
  const { search, origin } = window.location;

  const refresh = React.useCallback((): void => {
    setSignal((n) => n + 1);
    void askToday(config, now(), sessionStorage).then(setToday);
  }, [config, now]);
  useRefresh(refresh);
  const first = React.useRef(context);
  React.useEffect(() => {
    if (first.current !== context) refresh();
  }, [context, refresh]);

  const [shares, setShares] = React.useState<readonly HostShare[]>([]);
  React.useEffect(() => {
    let current = true;
    void sharesOf({ context, origin }).then((found) => current && setShares(found));
    return () => {
      current = false;
    };
  }, [context, origin]);
  const links = React.useMemo<HostLinks>(() => {
    const place = {
      appId: context.app.appId?.toString(),
      page: context.page.id,
      channel: context.channel?.id,
    };
    return { teams: (view) => deepLink(place, view), shares };
  }, [context, shares]);

  const choice = React.useMemo(() => readChoice(search), [search]);
  const channel = context.channel?.id ?? null;
  const arrange = React.useCallback(
    (plan: Plan) => withAreaFirst(plan, { chosen: choice.area, channel }),
    [choice.area, channel],
  );
  const { id: pageId, subPageId } = context.page;
  const view = React.useMemo(
    () => viewOfTab(pageId, subPageId, { choice, search }),
    [pageId, subPageId, choice, search],
  );
  return (
    <div className={styles.frame}>
      {(standing.seen !== null || standing.signIn !== null) && (
        <StandingBar session={session} standing={standing} onSignedIn={refresh} />
      )}
      <div className={styles.app}>
        {standing.noSite ? (
          <NoSite siteUrl={config.siteUrl} onRetry={() => void session.site.repository.load().catch(() => undefined)} />
        ) : (
          <App
            site={session.site}
            say={say}
            theme={props.theme}
            today={today}
            now={now}
            view={view}
            signal={signal}
            links={links}
            arrange={arrange}
            winterWeek={config.winterWeek}
          />
        )}
      </div>
    </div>
  );
};
