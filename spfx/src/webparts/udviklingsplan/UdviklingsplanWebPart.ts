import {
  type IPropertyPaneConfiguration,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import * as strings from 'UdviklingsplanWebPartStrings';
import { FremdriftWebPart, type CommonProperties } from '../../host/fremdrift-web-part';
import type { mountPlan } from '../../host/mount-plan';

export interface IUdviklingsplanProperties extends CommonProperties {
  /** The page that opens first, where the address names none. */
  page: string;
  /** Week 7 where nothing is chosen. */
  winterWeek?: string;
}

/** The whole plan: overview, activities, tidsplan, history, and the way to begin. */
export default class UdviklingsplanWebPart extends FremdriftWebPart<IUdviklingsplanProperties> {
  protected readonly addressName: string = 'fremdrift';

  protected async fetchView(): Promise<typeof mountPlan> {
    return (await import(/* webpackChunkName: 'fremdrift-plan' */ '../../host/mount-plan')).mountPlan;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const options = [
      { key: 'overview', text: strings.PageOverview },
      { key: 'plan', text: strings.PagePlan },
      { key: 'tidsplan', text: strings.PageTidsplan },
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
                PropertyPaneDropdown('winterWeek', {
                  label: strings.WinterLabel,
                  options: ['7', '8'].map((key) => ({ key, text: `${strings.Week} ${key}` })),
                }),
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
