import * as React from 'react';
import { api } from './api';
import { TabHost, type FlatContext, type FrameContext, type TaskRequest } from './tab-host';
import type { SettingsHost } from './tab-settings';
import type { SharingHost } from './tab-sharing';
import type { TeamsState } from '../shape';

/** What Teams itself grants a tab's frame. */
const sandbox =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads';

/** "?tokens=none" in this page's own address: as in a Teams that gives no tokens to the apps within it. */
const givesTokens = new URLSearchParams(window.location.search).get('tokens') !== 'none';

export interface FramedTabProps {
  readonly state: TeamsState;
  readonly url: string;
  readonly title: string;
  readonly frameContext: FrameContext;
  readonly context: FlatContext;
  readonly className?: string;
  readonly openLink: (url: string) => boolean;
  readonly shareLink?: (subPage: string, label: string) => void;
  readonly startTask?: (task: TaskRequest, done: (error: string | null, result: unknown) => void) => void;
  readonly completeTask?: (result: unknown) => void;
  /** What the tab may hand on from here. */
  readonly sharing?: SharingHost;
  readonly settings?: SettingsHost;
  /** Handed what asks the page to hand over its set-up. */
  readonly onHost?: (host: Pick<TabHost, 'save'>) => void;
  readonly onPhase?: (phase: 'initialized' | 'loaded' | 'failed') => void;
}

/** A page of the app in a frame of its own, with this page as its Teams. */
export const FramedTab: React.FC<FramedTabProps> = (props) => {
  const frame = React.useRef<HTMLIFrameElement>(null);
  const host = React.useRef<TabHost | null>(null);
  const latest = React.useRef(props);
  latest.current = props;
  const { url, frameContext } = props;
  const { theme, today, locale } = props.state;

  React.useLayoutEffect(() => {
    // Before the frame has run its first line, so that no call is missed.
    const now = (): FramedTabProps => latest.current;
    const { sharing, settings } = latest.current;
    host.current = new TabHost({
      givesTokens,
      // What is offered is told once, when the tab begins; who answers may be another by then.
      ...(sharing && {
        sharing: {
          shareContent:
            sharing.shareContent && ((u, m) => now().sharing?.shareContent?.(u, m) ?? Promise.resolve(false)),
          openStageView: sharing.openStageView && ((u, t) => now().sharing?.openStageView?.(u, t) ?? false),
          shareToStage: sharing.shareToStage && ((u) => now().sharing?.shareToStage?.(u) ?? false),
        },
      }),
      ...(settings && {
        settings: {
          current: settings.current,
          onValid: (valid) => now().settings?.onValid(valid),
          onSaved: (saved) => now().settings?.onSaved(saved),
          onFailed: (reason) => now().settings?.onFailed(reason),
        },
      }),
      window: () => frame.current?.contentWindow ?? null,
      origin: new URL(url).origin,
      frameContext,
      context: () => now().context,
      nestedAuth: {
        account: () => ({
          homeAccountId: `${now().state.me.objectId}.${now().state.tenantId}`,
          environment: 'login.microsoftonline.com',
          tenantId: now().state.tenantId,
        }),
        token: (clientId, scope) => api.tabToken({ clientId, scope }),
      },
      openLink: (link) => now().openLink(link),
      shareLink: (subPage, label) => now().shareLink?.(subPage, label),
      startTask: (task, done) => {
        const { startTask } = now();
        if (startTask) startTask(task, done);
        else done('A dialog opens no dialog', null);
      },
      completeTask: (result) => now().completeTask?.(result),
      onPhase: (phase) => now().onPhase?.(phase),
    });
    latest.current.onHost?.(host.current);
    return () => {
      host.current?.close();
      host.current = null;
    };
  }, [url, frameContext]);

  React.useEffect(() => host.current?.changeTheme(theme), [theme]);
  React.useEffect(() => host.current?.changeContext(), [today, locale]);

  return (
    <iframe
      ref={frame}
      src={url}
      title={props.title}
      name={frameContext === 'task' ? 'extension-tab-frame' : 'embedded-page-container'}
      className={props.className}
      sandbox={sandbox}
      allow="clipboard-write"
    />
  );
};
