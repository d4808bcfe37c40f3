import { type IPropertyPaneConfiguration, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import * as strings from 'StyringsdokumenterWebPartStrings';
import type { WordPart } from '../../../../src/text/say';
import { FremdriftWebPart, type CommonProperties } from '../../host/fremdrift-web-part';
import type { mountDocuments } from '../../host/mount-documents';

/** The register of governing documents: what applies, who must know it, what is due for review. */
export default class StyringsdokumenterWebPart extends FremdriftWebPart<CommonProperties> {
  protected readonly addressName: string = 'dokument';
  protected readonly words: readonly WordPart[] = ['first', 'rest'];

  protected async fetchView(): Promise<typeof mountDocuments> {
    return (await import(/* webpackChunkName: 'fremdrift-documents' */ '../../host/mount-documents')).mountDocuments;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [
        {
          header: { description: strings.Description },
          groups: [
            {
              groupName: strings.Group,
              groupFields: [
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
