import type { ComponentManifest } from './package-files';

/** The web parts of the package, by the words that a page's query chooses them with. */
export const webPartNames = ['udviklingsplan', 'styringsdokumenter', 'overblik'] as const;
export type WebPartName = (typeof webPartNames)[number];

const usual: Readonly<Record<WebPartName, object>> = {
  udviklingsplan: { page: 'overview' },
  styringsdokumenter: {},
  overblik: { scope: '', count: 5, planPage: '' },
};

/** A web part as it stands on a new page: its id in the package, and the properties of its manifest. */
export function partNamed(
  name: WebPartName,
  manifests: readonly ComponentManifest[],
  properties: object = {},
): { readonly id: string; readonly title: string; readonly properties: object } {
  const manifest = manifests.find(({ alias }) => alias.toLowerCase() === `${name}webpart`);
  return { id: manifest?.id ?? '', title: name, properties: { ...usual[name], ...properties } };
}
