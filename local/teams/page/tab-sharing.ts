// The host's side of what a tab hands on: to others, to a window of its own, to those in a meeting.
import * as z from 'zod/mini';

const sharedSchema = z.object({
  content: z.array(z.object({ type: z.literal('URL'), url: z.url(), message: z.optional(z.string()) })),
});
const stageViewSchema = z.object({ contentUrl: z.url(), title: z.optional(z.string()) });

export interface SharingHost {
  /** Asks the person; true where it was sent. */
  readonly shareContent?: ((url: string, message: string) => Promise<boolean>) | undefined;
  /** Opens a page of the app by itself. False for an address that is not the app's. */
  readonly openStageView?: ((url: string, title: string) => boolean) | undefined;
  /** Shows a page of the app to the meeting. False for an address that is not the app's, and where there is no meeting. */
  readonly shareToStage?: ((url: string) => boolean) | undefined;
}

const userAbort = { errorCode: 8000, message: 'The person did not share it' };
const badRequest = { errorCode: 4000, message: 'The address is not one of the app’s own' };
const noPermission = { errorCode: 1000, message: 'There is no meeting here' };

/** Answers a call that hands something on, as `[error, result]`; undefined for any other call, and what is not offered here. */
export async function sharingAnswer(
  host: SharingHost,
  func: string,
  args: readonly unknown[],
): Promise<readonly unknown[] | undefined> {
  switch (func) {
    case 'sharing.shareWebContent': {
      if (!host.shareContent) return undefined;
      const [shared] = sharedSchema.safeParse(args[0]).data?.content ?? [];
      if (!shared) return [badRequest, null];
      return (await host.shareContent(shared.url, shared.message ?? '')) ? [null, true] : [userAbort, null];
    }
    case 'stageView.open': {
      if (!host.openStageView) return undefined;
      const asked = stageViewSchema.safeParse(args[0]).data;
      return asked && host.openStageView(asked.contentUrl, asked.title ?? '') ? [null, true] : [badRequest, null];
    }
    case 'meeting.getAppContentStageSharingCapabilities':
      return host.shareToStage ? [null, { doesAppHaveSharePermission: true }] : [noPermission, null];
    case 'meeting.shareAppContentToStage': {
      if (!host.shareToStage) return [noPermission, null];
      return typeof args[0] === 'string' && host.shareToStage(args[0]) ? [null, true] : [badRequest, null];
    }
    default:
      return undefined;
  }
}
