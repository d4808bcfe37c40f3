import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { WordPart } from '../../../src/text/say';
import { loadWords, localeOf } from '../../../src/text/text';
import type { ThemeName } from '../../../src/ui/themes/load-themes';
import { claimAddress, type Address } from './address';
import { followTheme, themeName, type FollowedTheme } from './followed-theme';
import type { MountedPart, Standing } from './part';
import { followTeams, type TeamsHost } from './teams-host';

/** Properties that every one of our web parts has. */
export interface CommonProperties {
  /** Sign-in name of the bot: provisioning lets it write the product's own lists. Absent on a page made before it was. */
  serviceLogin?: string;
}

export interface Place {
  readonly address: Address;
  readonly linked: string | undefined;
  /** The channel of Teams that the web part is a tab in; null anywhere else. */
  readonly channel: string | null;
}

/**
 * What our web parts have in common: each says where it stands, fetches its view with the words and theme that it is drawn
 * with, all at once, and follows the section's theme and Teams.
 */
export abstract class FremdriftWebPart<Properties extends CommonProperties> extends BaseClientSideWebPart<Properties> {
  private _part: MountedPart<Properties> | undefined;
  private _address: Address | undefined;
  private _teams: TeamsHost | undefined;
  private readonly _theme: FollowedTheme = followTheme();
  private _inverted: boolean = false;

  /** The query parameter that is this kind of web part's own. */
  protected abstract readonly addressName: string;
  /** The words that the view is drawn with. */
  protected readonly words: readonly WordPart[] = ['first'];
  /** Fetches the view. */
  protected abstract fetchView(): Promise<
    (element: HTMLElement, standing: Standing, place: Place) => MountedPart<Properties>
  >;

  protected async onInit(): Promise<void> {
    await super.onInit();
    const locale = localeOf(this.context.pageContext.cultureInfo.currentUICultureName);
    const teamsJs = this.context.sdks.microsoftTeams?.teamsJs;
    const standing = async (): Promise<void> => {
      if (teamsJs) this._teams = await followTeams(teamsJs.app, () => this.render());
      await this._theme.fetch(this._themeName());
    };
    const [mount] = await Promise.all([
      this.fetchView(),
      standing(),
      ...this.words.map((part) => loadWords(locale, part)),
    ]);
    this._address = claimAddress(window, this.instanceId, this.addressName);
    this._part = mount(
      this.domElement,
      {
        siteUrl: this.context.pageContext.web.absoluteUrl,
        serviceLogin: () => this.properties.serviceLogin ?? '',
        idPrefix: `fremdrift-${this.instanceId}-`,
        locale,
        wholeWindow: this._teams !== undefined,
      },
      { address: this._address, linked: this._teams?.linked, channel: this._teams?.channel ?? null },
    );
  }

  public render(): void {
    this._theme.draw(this._themeName(), (theme) => this._part?.show({ properties: this.properties, ...theme }));
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    // The base class draws again after this.
    this._inverted = theme?.isInverted ?? false;
  }

  protected onDispose(): void {
    this._part?.unmount();
    this._part = undefined;
    this._address?.release();
  }

  private _themeName(): ThemeName {
    return themeName({ inverted: this._inverted, teams: this._teams?.theme() });
  }
}
