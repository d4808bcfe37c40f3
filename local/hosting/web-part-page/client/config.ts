import type { FlatContext } from '../../../teams/page/tab-host';
import type { Section, TeamsTheme } from '../view';

/** What the page's HTML carries for its script (JSON in an element). */
export interface PageConfig {
  /** Where the framework's scripts lie. */
  readonly base: string;
  readonly manifests: readonly { readonly id: string; readonly componentType?: string; readonly alias?: string }[];
  /** SharePoint's own description of the page, site and person. */
  readonly info: object;
  readonly contextData: object;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly properties: object }[];
  readonly section: Section;
  /** Where the framework is to think that it is: in a section among others, alone on a page, or in Teams. */
  readonly standing: 'section' | 'whole' | 'teams';
  /** How many days the page's clock is moved. */
  readonly clockDays: number;
}

/** What the page that stands in for Teams carries for its script. */
export interface TeamsConfig {
  readonly title: string;
  /** The framed page, on the same origin: teams-js takes no other on a machine without https. */
  readonly frameUrl: string;
  readonly theme: TeamsTheme;
  /** What Teams says of the place, besides its theme. */
  readonly context: FlatContext;
}

export const teamsConfigId = 'teams-config';
export const configId = 'web-part-page-config';
/** Where the parts are drawn, and where the property pane is. */
export const partsId = 'web-parts';
export const paneId = 'property-pane';
