import type { BotAuthenticationSettings, SendingSettings } from '../../../../bot';

/** The steps in whose middle a process can be killed. */
export const deaths = ['planned', 'claimed', 'posted', 'recorded', 'rootPosted'] as const;
export type Death = (typeof deaths)[number];

export interface BotProcessOptions {
  readonly authentication: BotAuthenticationSettings;
  readonly siteUrl: string;
  readonly token: string;
  readonly today: string;
  readonly sending: Partial<SendingSettings>;
  /** The step in whose middle it dies, and after how many such steps. */
  readonly death: { readonly at: Death; readonly after: number } | null;
}
