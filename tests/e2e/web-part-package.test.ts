// The built package as SharePoint gets it: what it asks for, what it offers, and what its scripts may do.
import fs from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPackage } from '../../local/hosting/web-part-page/package-files';

const file = path.join('spfx', 'sharepoint', 'solution', 'fremdrift.sppkg');
const { manifests, assets } = readPackage(file);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const scripts = [...assets]
  .filter(([name]) => name.endsWith('.js'))
  .map(([name, bytes]) => [name, text(bytes)] as const);

interface Offered {
  readonly version: string;
  readonly supportedHosts: readonly string[];
  readonly supportsThemeVariants: boolean;
  readonly preconfiguredEntries: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly description: Readonly<Record<string, string>>;
    readonly officeFabricIconFontName: string;
  }[];
}

test('it asks for no permission and no custom script', () => {
  const parts = Object.entries(unzipSync(new Uint8Array(fs.readFileSync(file)))).filter(([name]) =>
    /\.xml$/.test(name),
  );
  expect(parts.map(([name]) => name)).toContain('AppManifest.xml');
  for (const [name, bytes] of parts)
    expect([name, /WebApiPermission|AppPermissionRequest/i.exec(text(bytes))?.[0]]).toEqual([name, undefined]);
  expect(manifests.filter((one) => one['requiresCustomScript'] === true)).toEqual([]);
});

test('it has three web parts in one bundle, for pages and Teams, in both languages, with the product’s version', () => {
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
  expect(manifests.map(({ alias }) => alias).sort()).toEqual([
    'OverblikWebPart',
    'StyringsdokumenterWebPart',
    'UdviklingsplanWebPart',
  ]);
  expect(new Set(manifests.map(({ id }) => id)).size).toBe(3);
  for (const manifest of manifests) {
    const offered = manifest as unknown as Offered;
    expect(offered.version).toBe(version);
    expect([...offered.supportedHosts].sort()).toEqual([
      'SharePointFullPage',
      'SharePointWebPart',
      'TeamsPersonalApp',
      'TeamsTab',
    ]);
    expect(offered.supportsThemeVariants).toBe(true);
    const [entry] = offered.preconfiguredEntries;
    expect(entry?.officeFabricIconFontName).toMatch(/^\w+$/);
    for (const words of [entry?.title, entry?.description])
      for (const language of ['default', 'da-dk', 'en-us']) expect(words?.[language]).toMatch(/\S/);
  }
  const bundles = manifests.map(
    ({ loaderConfig }) =>
      Object.values(loaderConfig.scriptResources).find((one) => /fremdrift-web-parts/.test(String(one['path'])))?.[
        'path'
      ],
  );
  expect(bundles[0]).toMatch(/fremdrift-web-parts/);
  expect(new Set(bundles).size).toBe(1);
});

/** A picture as our own script writes it (teams-app/icons.mjs): its width, and each pixel's four bytes in rows. */
function picture(bytes: Uint8Array | undefined): { readonly width: number; at(x: number, y: number): string } {
  const png = Buffer.from(bytes ?? []);
  const width = png.readUInt32BE(16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  return {
    width,
    at: (x, y) => rows.toString('hex', y * (width * 4 + 1) + 1 + x * 4, y * (width * 4 + 1) + 5 + x * 4),
  };
}

test('it shows one mark: in the catalogue, and for Teams with each web part', () => {
  const files = unzipSync(new Uint8Array(fs.readFileSync(file)));
  expect(text(files['AppManifest.xml'] ?? new Uint8Array())).toContain('<AppIconPath>fremdrift.png</AppIconPath>');
  const [catalogue, app] = [picture(assets.get('fremdrift.png')), picture(fs.readFileSync('teams-app/color.png'))];
  expect([catalogue.width, app.width]).toEqual([96, 192]);
  const colours = new Set<string>();
  for (let x = 0; x < 96; x++)
    for (let y = 0; y < 96; y++) {
      colours.add(catalogue.at(x, y));
      expect(catalogue.at(x, y)).toBe(app.at(2 * x, 2 * y));
    }
  expect([...colours].sort()).toEqual(['5b5fc7ff', 'ffffffff']);
  for (const { id } of manifests)
    for (const kind of ['color', 'outline'])
      expect(Buffer.from(assets.get(`${id}_${kind}.png`) ?? [])).toEqual(fs.readFileSync(`teams-app/${kind}.png`));
});

test.each(scripts.map(([name]) => name))('%s evaluates no text and writes no script', (name) => {
  const script = new Map(scripts).get(name) ?? '';
  // Two that no browser gets to: webpack asks for the global object so only where `globalThis` is unknown, and underscore,
  // which mammoth brings along, makes functions of templates, of which mammoth has none.
  const evaluated = script.replace(/Function\(["']return this["']\)\(\)|\bnew Function\(\w+,"_",\w+\)/g, '');
  expect(/\beval\(|\bnew Function\(|[^.\w]Function\(["'`]|document\.write\(/.exec(evaluated)?.[0]).toBeUndefined();
});
