import {
  type IPropertyPaneConfiguration,
  PropertyPaneCheckbox,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import * as strings from 'StyringsdokumenterWebPartStrings';
import { documentKinds } from '../../../../src/documents/document';
import type { WordPart } from '../../../../src/text/say';
import { FremdriftWebPart, type CommonProperties } from '../../host/fremdrift-web-part';
import { kindProperty, type DocumentsProperties } from '../../host/kinds-shown';
import type { mountDocuments } from '../../host/mount-documents';

export type IStyringsdokumenterProperties = CommonProperties & DocumentsProperties;

/** The register of governing documents: what applies, who must know it, what is due for review. */
export default class StyringsdokumenterWebPart extends FremdriftWebPart<IStyringsdokumenterProperties> {
  protected readonly addressName: string = 'dokument';
  protected readonly words: readonly WordPart[] = ['first', 'register'];

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
              groupName: strings.KindsGroup,
              groupFields: documentKinds.map((kind) =>
                PropertyPaneCheckbox(kindProperty(kind), { text: strings[`Kind_${kind}`] }),
              ),
            },
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
