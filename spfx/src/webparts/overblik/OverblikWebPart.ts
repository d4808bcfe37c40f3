import {
  type IPropertyPaneConfiguration,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import * as strings from 'OverblikWebPartStrings';
import { FremdriftWebPart, type CommonProperties } from '../../host/fremdrift-web-part';
import type { mountSmall } from '../../host/mount-small';

export interface IOverblikProperties extends CommonProperties {
  /** Number of a focus area, "mine", or empty for the whole plan. */
  scope: string;
  count: number;
  /** Address of the page that holds the plan. */
  planPage: string;
}

/** The next milestones and what needs attention, for a front page. */
export default class OverblikWebPart extends FremdriftWebPart<IOverblikProperties> {
  // It keeps nothing in the address; the name is its own all the same.
  protected readonly addressName: string = 'overblik';

  protected async fetchView(): Promise<typeof mountSmall> {
    return (await import(/* webpackChunkName: 'fremdrift-small' */ '../../host/mount-small')).mountSmall;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const counts = [3, 5, 10, 20].map((key) => ({ key, text: String(key) }));
    return {
      pages: [
        {
          header: { description: strings.Description },
          groups: [
            {
              groupName: strings.Group,
              groupFields: [
                PropertyPaneTextField('scope', { label: strings.ScopeLabel, description: strings.ScopeHint }),
                PropertyPaneDropdown('count', { label: strings.CountLabel, options: counts }),
                PropertyPaneTextField('planPage', { label: strings.PageLabel, description: strings.PageHint }),
              ],
            },
          ],
        },
      ],
    };
  }
}
