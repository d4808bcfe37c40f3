import fs from 'node:fs';
import { unzipSync } from 'fflate';
import * as z from 'zod';

/** What is read of a component's manifest; the rest goes on to the loader as it is. */
const manifestSchema = z.looseObject({
  id: z.string(),
  alias: z.string(),
  componentType: z.string(),
  loaderConfig: z.looseObject({
    internalModuleBaseUrls: z.array(z.string()),
    scriptResources: z.record(
      z.string(),
      z.looseObject({ type: z.string(), id: z.string().optional(), version: z.string().optional() }),
    ),
  }),
});
export type ComponentManifest = z.infer<typeof manifestSchema>;

export interface WebPartPackage {
  readonly manifests: readonly ComponentManifest[];
  /** The scripts by their names. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

const assetFolder = 'ClientSideAssets/';

/** The web parts in a built .sppkg (a zip): manifests out of its XML, and the scripts that they name. */
export function readPackage(file: string): WebPartPackage {
  const manifests: ComponentManifest[] = [];
  const assets = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(fs.readFileSync(file))))) {
    if (name.startsWith(assetFolder)) assets.set(name.slice(assetFolder.length), bytes);
    const found = name.endsWith('.xml')
      ? /ComponentManifest="([^"]*)"/.exec(Buffer.from(bytes).toString('utf8'))?.[1]
      : undefined;
    if (found !== undefined) manifests.push(manifestSchema.parse(JSON.parse(unescapeXml(found))));
  }
  return { manifests, assets };
}

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(quot|apos|lt|gt|amp));/gi,
    (_all, hex?: string, dec?: string, name?: string) =>
      name !== undefined
        ? (named[name.toLowerCase()] ?? '')
        : String.fromCodePoint(parseInt(hex ?? dec ?? '', hex ? 16 : 10)),
  );
