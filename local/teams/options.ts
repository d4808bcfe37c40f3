import type { LocalDate } from '../../src/plan/plan';
import type { Locale } from '../../src/text/text';
import type { LocalPerson } from '../people';
import type { TrafficLimits } from './connector/limits';

/** Where each part listens: origins without a path ("http://127.0.0.1:4300"). */
export interface Origins {
  readonly self: string;
  /** The bot's own origin; its messages endpoint is `/api/messages` there. */
  readonly bot: string;
  readonly tab: string;
  /** The list service's origin; null when there is none. */
  readonly site?: string | null;
}

export interface LocalTeamsOptions {
  /** The one file that holds team, channels, messages, the day and the keys; ":memory:" for tests. */
  readonly dbFile: string;
  readonly people: readonly LocalPerson[];
  /** Members of the team whom nobody is here; none unless given. */
  readonly colleagues?: readonly LocalPerson[];
  readonly tenantId: string;
  readonly botAppId: string;
  /** The tab's app registration: only it gets a SharePoint token. */
  readonly tabClientId: string;
  /** The Teams app's manifest id, that deep links name. Default: the tab's client id. */
  readonly manifestId?: string;
  /** What the app's manifest offers in the menu of a message. */
  readonly messageActions?: readonly { readonly id: string; readonly title: string }[];
  /** What it offers to search for while somebody writes. */
  readonly searches?: readonly { readonly id: string; readonly title: string; readonly hint: string }[];
  readonly teamName?: string;
  /** The site that belongs to the team: "http://127.0.0.1:4310/sites/dev". */
  readonly siteUrl?: string;
  /** Where on its origin the tab's page lies. Default "/". */
  readonly tabPath?: string;
  /** A token of the list service for one person. */
  readonly issueSharePointToken: (userPrincipalName: string) => string;
  readonly initialToday: LocalDate;
  /** The folder with the built pages (dist/pages). */
  readonly pagesDir: string;
  readonly locale?: Locale;
  /** Teams' limits on what a bot posts; none unless given: a walk through a year of days would wait for hours. */
  readonly limits?: TrafficLimits;
  /** The real time, for message ids and token lifetimes. */
  readonly now?: () => Date;
  /** The next day on which a reminder falls due, after today; null when there is none. */
  readonly nextReminder?: () => Promise<LocalDate | null>;
  /** Faults in the local service and answers of the bot that are no success; never message text. */
  readonly log?: (line: string) => void;
}

/** All that the bot needs to trust this stand-in as its Bot Framework, with authentication on. */
export interface BotAuthenticationSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly secret: string;
  /** Client-credentials endpoint of the bot's outgoing calls. */
  readonly tokenUrl: string;
  /** `iss` of the channel's tokens. */
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly tenantMetadataUrl: string;
  readonly loginUrl: string;
  /** Audience of the bot's tokens, without "/.default". */
  readonly channelScope: string;
  /** The only serviceUrl that the bot may call. */
  readonly serviceUrl: string;
  /** For reading channels: the tab's registration, which the manifest names for the whole app. */
  readonly graph: { readonly url: string; readonly appId: string; readonly secret: string };
}
