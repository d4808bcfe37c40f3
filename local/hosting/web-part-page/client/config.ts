/** What the page's HTML carries for its script (JSON in an element). */
export interface PageConfig {
  /** Where the framework's scripts lie. */
  readonly base: string;
  readonly manifests: readonly { readonly id: string; readonly componentType?: string; readonly alias?: string }[];
  /** SharePoint's own description of the page, site and person. */
  readonly info: object;
  readonly contextData: object;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly properties: object }[];
  readonly dark: boolean;
  /** How many days the page's clock is moved. */
  readonly clockDays: number;
}

export const configId = 'web-part-page-config';
/** Where the parts are drawn, and where the property pane is. */
export const partsId = 'web-parts';
export const paneId = 'property-pane';
