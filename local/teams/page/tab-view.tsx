import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useAnnounce } from './announcer';
import { makeDeepLink } from './deep-link';
import { FramedTab } from './framed-tab';
import { isOwnPage } from './own-page';
import { ShareBar, type Sharing } from './share-bar';
import { StageDialog } from './stage-dialog';
import { tabContext } from './tab-context';
import { TabDialog, type OpenTask } from './tab-dialog';
import type { SharingHost } from './tab-sharing';
import { useSay } from './words';
import type { Channel, TeamsState } from '../shape';

const useStyles = makeStyles({
  holder: { flex: 1, minHeight: 0, position: 'relative', display: 'flex', flexDirection: 'column' },
  frame: { flex: 1, minHeight: 0, width: '100%', border: 'none', display: 'block' },
  waiting: { position: 'absolute', inset: '32px 0 auto 0', zIndex: 1 },
});

const patienceMs = 20_000;

export interface TabViewProps {
  readonly state: TeamsState;
  readonly url: string;
  /** Null where the app stands alone. */
  readonly channel: Channel | null;
  readonly page: string;
  readonly subPage: string | null;
  readonly name: string;
  readonly openLink: (url: string) => boolean;
}

/** A tab of the app, in a channel or alone: the real tab, in a frame from another origin. */
export const TabView: React.FC<TabViewProps> = ({ state, url, channel, page, subPage, name, openLink }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const [phase, setPhase] = React.useState<'waiting' | 'shown' | 'failed'>('waiting');
  const [attempt, setAttempt] = React.useState(0);
  const [task, setTask] = React.useState<OpenTask | null>(null);
  const [shared, setShared] = React.useState<string | null>(null);
  const [stage, setStage] = React.useState<{ readonly url: string; readonly title: string } | null>(null);
  const [sharingNow, setSharing] = React.useState<Sharing | null>(null);
  const session = React.useRef(crypto.randomUUID());

  React.useEffect(() => {
    if (phase !== 'waiting') return;
    const timer = window.setTimeout(() => setPhase('failed'), patienceMs);
    return () => window.clearTimeout(timer);
  }, [phase, attempt]);

  const reload = (): void => {
    setPhase('waiting');
    setAttempt((last) => last + 1);
  };
  const shareLink = (subPageId: string, label: string): void => {
    const address = makeDeepLink({ appId: state.tab.appId, page, subPage: subPageId, channel: channel?.id ?? null });
    void navigator.clipboard.writeText(address).then(
      () => announce(say('teams.tab.linkCopied')),
      () => undefined,
    );
    setShared(say('teams.tab.link', { label, address }));
  };
  const context = tabContext(state, channel, page, subPage, session.current);
  const sharing: SharingHost = {
    openStageView(address, title) {
      if (!isOwnPage(address, url)) return false;
      setStage({ url: address, title: title === '' ? name : title });
      return true;
    },
    ...(channel !== null && {
      shareContent: (address, message) => new Promise((done) => setSharing({ address, message, channel, done })),
    }),
  };

  return (
    <div className={styles.holder}>
      {phase === 'failed' && (
        <MessageBar intent="error">
          <MessageBarBody>{say('teams.tab.failed')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{say('teams.tab.reload')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {shared !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{shared}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setShared(null)}>{say('teams.dialog.close')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {sharingNow !== null && <ShareBar sharing={sharingNow} onDone={() => setSharing(null)} />}
      {phase === 'waiting' && <Spinner className={styles.waiting} label={say('teams.tab.waiting')} />}
      <FramedTab
        key={attempt}
        state={state}
        url={url}
        title={channel === null ? name : say('teams.tab.frame', { name, channel: channel.name })}
        frameContext="content"
        context={context}
        className={styles.frame}
        openLink={openLink}
        shareLink={shareLink}
        sharing={sharing}
        startTask={(request, done) => setTask({ request, done })}
        onPhase={(next) => setPhase(next === 'failed' ? 'failed' : next === 'loaded' ? 'shown' : 'waiting')}
      />
      {stage && <StageDialog {...{ state, context, openLink }} {...stage} onClose={() => setStage(null)} />}
      {task && (
        <TabDialog
          task={task}
          state={state}
          tabUrl={url}
          context={context}
          openLink={openLink}
          onClose={() => setTask(null)}
        />
      )}
    </div>
  );
};
