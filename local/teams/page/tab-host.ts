// The host's side of teams-js's window protocol (TEAMS.md 3.2):
//   tab -> host   { id, uuidAsString, func, args }
//   host -> tab   { id, uuidAsString, args }   an answer
//   host -> tab   { func, args }               an event
import * as z from 'zod/mini';
import { answerNestedAuth, type NestedAuth } from './nested-auth';
import { settingsCalls, type SettingsHost } from './tab-settings';
import { sharingAnswer, type SharingHost } from './tab-sharing';

const messageSchema = z.object({
  id: z.optional(z.number()),
  uuidAsString: z.optional(z.string()),
  func: z.string(),
  args: z.optional(z.array(z.unknown())),
  data: z.optional(z.unknown()),
});
type TabMessage = z.infer<typeof messageSchema>;

const taskSchema = z.object({
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  width: z.optional(z.union([z.number(), z.string()])),
  height: z.optional(z.union([z.number(), z.string()])),
});
/** A dialog that the tab asks for. */
export type TaskRequest = z.infer<typeof taskSchema>;

/** The flat context of the protocol; teams-js turns it into `app.Context`. */
export type FlatContext = Readonly<Record<string, string | number | undefined>>;

/** In which part of Teams the page stands; teams-js lets it make only the calls of that part. */
export type FrameContext = 'content' | 'task' | 'settings' | 'sidePanel' | 'meetingStage';

export interface TabHostOptions {
  /** The framed window; null while there is none. */
  readonly window: () => Window | null;
  readonly origin: string;
  readonly frameContext: FrameContext;
  readonly context: () => FlatContext;
  readonly nestedAuth: NestedAuth;
  /** True when the link could be opened. */
  readonly openLink: (url: string) => boolean;
  readonly shareLink: (subPage: string, label: string) => void;
  readonly startTask: (task: TaskRequest, done: (error: string | null, result: unknown) => void) => void;
  readonly completeTask: (result: unknown) => void;
  readonly sharing?: SharingHost;
  /** Where the page sets up a tab. */
  readonly settings?: SettingsHost;
  /** False for a Teams that gives no tokens to the apps within it. Default true. */
  readonly givesTokens?: boolean;
  /** The tab has called, has shown something, or has said that it cannot. */
  readonly onPhase: (phase: 'initialized' | 'loaded' | 'failed') => void;
}

/** What the host can do; what is left out makes `isSupported()` false in the tab. */
const runtimeOf = ({ sharing = {}, settings, givesTokens = true }: TabHostOptions): object => ({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: givesTokens,
  supports: {
    pages: settings ? { config: {} } : {},
    dialog: { url: { parentCommunication: {} } },
    ...(sharing.shareContent && { sharing: {} }),
    ...(sharing.openStageView && { stageView: {} }),
    ...(sharing.shareToStage && { meeting: {} }),
    ...(givesTokens && { nestedAppAuth: {} }),
  },
});

const notSupported = 100;

/** Speaks for the local Teams to one framed tab. Listens until `close`. */
export class TabHost {
  private readonly handlers = new Set<string>();
  private readonly settings: ReturnType<typeof settingsCalls> | null;

  constructor(private readonly options: TabHostOptions) {
    this.settings = options.settings ? settingsCalls(options.settings) : null;
    window.addEventListener('message', this.receive);
  }

  close(): void {
    window.removeEventListener('message', this.receive);
  }

  changeTheme(theme: string): void {
    this.event('themeChange', theme);
  }

  /** Tells the tab that something of its context is another now (the day, the language). */
  changeContext(): void {
    if (this.handlers.has('contextChange')) this.event('contextChange', this.options.context());
  }

  /** The person has pressed the button that saves a tab's set-up: the page is to hand it over. False where it takes no such word. */
  save(): boolean {
    if (this.handlers.has('save')) this.event('settings.save', {});
    return this.handlers.has('save');
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    // Both are needed: another frame may share the origin, and the frame may have gone to another page.
    const frame = this.options.window();
    if (frame === null || event.source !== frame || event.origin !== this.options.origin) return;
    const message = messageSchema.safeParse(event.data);
    if (message.success) void this.handle(message.data);
  };

  private post(message: object): void {
    this.options.window()?.postMessage(message, this.options.origin);
  }

  private event(func: string, ...args: unknown[]): void {
    this.post({ func, args });
  }

  private async handle(message: TabMessage): Promise<void> {
    const { options } = this;
    const args = message.args ?? [];
    const answer = (...values: unknown[]): void =>
      this.post({ id: message.id, uuidAsString: message.uuidAsString, args: values });
    switch (message.func) {
      case 'initialize':
        options.onPhase('initialized');
        // Only in this order does teams-js put up the bridge for nested app authentication.
        return answer(options.frameContext, 'web', '2.58.0', JSON.stringify(runtimeOf(options)));
      case 'getContext':
        return answer({ ...options.context(), frameContext: options.frameContext });
      case 'registerHandler':
        if (typeof args[0] === 'string') this.handlers.add(args[0]);
        return;
      case 'appInitialization.appLoaded':
      case 'appInitialization.success':
        return options.onPhase('loaded');
      case 'appInitialization.failure':
        return options.onPhase('failed');
      case 'appInitialization.expectedFailure':
      case 'readyToUnload':
        return;
      case 'shareDeepLink':
        if (typeof args[0] === 'string') options.shareLink(args[0], typeof args[1] === 'string' ? args[1] : args[0]);
        return;
      case 'executeDeepLink':
        if (typeof args[0] === 'string' && options.openLink(args[0])) return answer(true);
        return answer(false, 'The link cannot be opened here');
      case 'tasks.startTask': {
        const task = taskSchema.safeParse(args[0]);
        if (!task.success) return answer('The dialog cannot be read', null);
        return options.startTask(task.data, (error, result) => answer(error, result));
      }
      case 'tasks.completeTask':
        return options.completeTask(args[0]);
      case 'nestedAppAuth.execute': {
        const response = await answerNestedAuth(message.data, options.nestedAuth);
        return response === null ? undefined : this.event('nestedAppAuth.response', null, response);
      }
      default: {
        const set = this.settings?.(message.func, args);
        if (set !== undefined) return set === null ? undefined : answer(...set);
        const shared = await sharingAnswer(options.sharing ?? {}, message.func, args);
        if (shared !== undefined) return answer(...shared);
        // A call without an answer would leave the tab's promise hanging.
        return answer({ errorCode: notSupported, message: `The local Teams does not support ${message.func}` });
      }
    }
  }
}
