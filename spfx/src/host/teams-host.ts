/** What is used of teams-js, which SharePoint Framework brings along; a copy of our own is not supported there. */
export interface TeamsApp {
  getContext(): Promise<{
    readonly app: { readonly theme?: string };
    readonly page: { readonly subPageId?: string };
    readonly channel?: { readonly id?: string };
  }>;
  registerOnThemeChangeHandler(handler: (theme: string) => void): void;
}

export interface TeamsHost {
  /** Teams' word for its theme: "default", "dark" or "contrast". */
  theme(): string;
  /** What the deep link that opened the tab names, as text from outside. */
  readonly linked: string | undefined;
  /** The channel that the tab stands in; null for a personal app. */
  readonly channel: string | null;
}

/** Asks Teams where the web part stands, and tells of each new theme. */
export async function followTeams(app: TeamsApp, onTheme: () => void): Promise<TeamsHost> {
  const context = await app.getContext();
  let theme = context.app.theme ?? 'default';
  app.registerOnThemeChangeHandler((next) => {
    theme = next;
    onTheme();
  });
  return { theme: () => theme, linked: context.page.subPageId, channel: context.channel?.id ?? null };
}
