import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import {
  type IPropertyPaneConfiguration,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'UdviklingsplanWebPartStrings';
import { claimAddress, type Address } from '../../host/address';
import type { MountedPlan } from '../../host/mount-plan';
import { followTeams, type TeamsHost } from '../../host/teams-host';
import { themeOf } from '../../host/theme-of';

export interface IUdviklingsplanProperties {
  /** The page that opens first, where the address names none. */
  page: string;
  /** Sign-in name of the bot: provisioning lets it write the product's own lists. Absent on a page made before it was. */
  serviceLogin?: string;
}

/** The web part is a thin shell: it says where it stands; the plan itself is fetched when the web part is on a page. */
export default class UdviklingsplanWebPart extends BaseClientSideWebPart<IUdviklingsplanProperties> {
  private _plan: MountedPlan | undefined;
  private _address: Address | undefined;
  private _teams: TeamsHost | undefined;
  private _inverted: boolean = false;

  protected async onInit(): Promise<void> {
    await super.onInit();
    const { mountPlan } = await import(/* webpackChunkName: 'fremdrift-plan' */ '../../host/mount-plan');
    const teamsJs = this.context.sdks.microsoftTeams?.teamsJs;
    this._teams = teamsJs ? await followTeams(teamsJs.app, () => this.render()) : undefined;
    this._address = claimAddress(window, this.instanceId);
    this._plan = mountPlan(this.domElement, {
      siteUrl: this.context.pageContext.web.absoluteUrl,
      serviceLogin: () => this.properties.serviceLogin ?? '',
      idPrefix: `fremdrift-${this.instanceId}-`,
      address: this._address,
      linked: this._teams?.linked ?? undefined,
    });
  }

  public render(): void {
    this._plan?.show({
      culture: this.context.pageContext.cultureInfo.currentUICultureName,
      theme: themeOf({ inverted: this._inverted, teams: this._teams?.theme() }),
      firstPage: this.properties.page,
      wholeWindow: this._teams !== undefined,
    });
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    // The base class draws again after this.
    this._inverted = theme?.isInverted ?? false;
  }

  protected onDispose(): void {
    this._plan?.unmount();
    this._address?.release();
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const options = [
      { key: 'tidsplan', text: strings.PageTidsplan },
      { key: 'plan', text: strings.PagePlan },
    ];
    return {
      pages: [
        {
          header: { description: strings.Description },
          groups: [
            {
              groupName: strings.Group,
              groupFields: [
                PropertyPaneDropdown('page', { label: strings.PageLabel, options }),
                PropertyPaneTextField('serviceLogin', {
                  label: strings.ServiceLabel,
                  description: strings.ServiceHint,
                }),
              ],
            },
          ],
        },
      ],
    };
  }
}
