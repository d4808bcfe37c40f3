import { FrameContexts, meeting, pages, sharing, stageView, type app } from '@microsoft/teams-js';
import type { HostShare } from '../src/ui/links';
import type { ViewState } from '../src/ui/state';
import { viewAddress } from './choice';
import { deepLink, subPageOf } from './sub-page';

export interface SharePlace {
  readonly context: app.Context;
  readonly origin: string;
}

/** What this Teams can do with a view: give it to others, open it in a window, show it in the meeting. */
export async function sharesOf({ context, origin }: SharePlace): Promise<readonly HostShare[]> {
  const { frameContext } = context.page;
  const appId = context.app.appId?.toString();
  const channel = context.channel?.id;
  const share = shareInTeams({ appId, page: context.page.id, channel });
  const staged = frameContext === FrameContexts.sidePanel && (await mayStage());
  return [
    ...(share === null ? [] : [share]),
    ...(staged ? [{ kind: 'stage' as const, share: (view: ViewState) => toStage(viewAddress(origin, view)) }] : []),
    ...(frameContext === FrameContexts.content && appId !== undefined && stageView.isSupported()
      ? [
          {
            kind: 'window' as const,
            share: (view: ViewState, title: string) =>
              stageView.open({
                appId,
                contentUrl: viewAddress(origin, view),
                websiteUrl: viewAddress(origin, view),
                title,
                entityId: context.page.id,
                openMode: stageView.StageViewOpenMode.popout,
                ...(channel === undefined ? {} : { threadId: channel }),
              }),
          },
        ]
      : []),
  ];
}

type Place = Parameters<typeof deepLink>[0];

/** The dialog in which a person chooses whom to send it to; where a client has none, the one that gives the link. */
function shareInTeams(place: Place): HostShare | null {
  if (sharing.isSupported() && place.appId !== undefined)
    return {
      kind: 'teams',
      async share(view, title) {
        const url = deepLink(place, view);
        if (url === null) throw new Error('no app id');
        await sharing.shareWebContent({ content: [{ type: 'URL', url, message: title, preview: true }] });
      },
    };
  if (!pages.isSupported()) return null;
  return {
    kind: 'teams',
    share: (view, title) => {
      pages.shareDeepLink({ subPageId: subPageOf(view), subPageLabel: title });
      return Promise.resolve();
    },
  };
}

/** Whether this person may show the app to the meeting; false where the client does not answer, or has no meeting. */
const mayStage = (): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      meeting.getAppContentStageSharingCapabilities((error, may) =>
        resolve(error === null && may?.doesAppHaveSharePermission === true),
      );
    } catch {
      resolve(false);
    }
  });

const toStage = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    meeting.shareAppContentToStage((error) => {
      if (error === null) resolve();
      else reject(new Error(String(error.errorCode)));
    }, url);
  });
