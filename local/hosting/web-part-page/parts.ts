import type { ComponentManifest } from './package-files';

/** The web parts of the package, by the words that a page's query chooses them with. */
export const webPartNames = ['udviklingsplan', 'styringsdokumenter', 'overblik'] as const;
export type WebPartName = (typeof webPartNames)[number];

const usual: Readonly<Record<WebPartName, object>> = {
  udviklingsplan: { page: 'overview' },
  styringsdokumenter: {},
  overblik: { scope: '', count: 5, planPage: '' },
};

export interface PartOnPage {
  readonly id: string;
  readonly title: string;
  readonly properties: object;
}

/** A web part as it stands on a new page: its id in the package, and the properties of its manifest. */
export function partNamed(
  name: WebPartName,
  manifests: readonly ComponentManifest[],
  properties: object = {},
): PartOnPage {
  const manifest = manifests.find(({ alias }) => alias.toLowerCase() === `${name}webpart`);
  return { id: manifest?.id ?? '', title: name, properties: { ...usual[name], ...properties } };
}

/** The web part that an address of Teams names by its id; undefined where the package has none such. */
export const partWithId = (id: unknown, manifests: readonly ComponentManifest[]): PartOnPage | undefined =>
  webPartNames.map((name) => partNamed(name, manifests)).find((part) => part.id === id);
