import fs from 'node:fs';
import path from 'node:path';
import type { ComponentManifest, WebPartPackage } from './package-files';

/** SharePoint Framework as npm has it, and stand-ins for what only SharePoint itself has. */
export interface Framework {
  /** All components that the loader may be asked for; addresses begin with `base`. */
  readonly manifests: readonly object[];
  /** The script at a path below `base`; null where there is none. */
  script(below: string): Uint8Array | string | null;
}

/** Ids that SharePoint Framework's own manifests use. */
const ids = {
  react: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d',
  reactDom: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a',
  applicationBase: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
} as const;

const packagedAssets = 'HTTPS://SPCLIENTSIDEASSETLIBRARY/';

/**
 * The manifests of the framework in `nodeModules` and of the package, and where their scripts are found. `base` is the
 * address under which `script` is served. What neither npm nor the loader's own bundle has (SharePoint's internal
 * components) gets a stand-in that answers anything with itself.
 */
export function createFramework(nodeModules: string, built: WebPartPackage, base: string): Framework {
  const folders = new Map<string, string>();
  const manifests: Manifest[] = [];
  const scope = path.join(nodeModules, '@microsoft');
  for (const name of fs.readdirSync(scope)) {
    const dist = path.join(scope, name, 'dist');
    for (const manifest of manifestsIn(dist)) {
      folders.set(name, dist);
      manifests.push(basedAt(manifest, `${base}/nm/${name}/`));
    }
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(nodeModules, 'react', 'package.json'), 'utf8')) as {
    version: string;
  };
  manifests.push(
    library(ids.react, version, 'react', 'react.production.min.js', `${base}/umd/react/`),
    library(ids.reactDom, version, 'react-dom', 'react-dom.production.min.js', `${base}/umd/react-dom/`, {
      react: { type: 'component', id: ids.react, version },
    }),
    library(ids.applicationBase, '1.0.0', 'spfx-host-app', 'application.js', `${base}/js/`),
    ...built.manifests.map((manifest) =>
      manifest.loaderConfig.internalModuleBaseUrls.some((url) => url.toUpperCase() === packagedAssets)
        ? basedAt(manifest, `${base}/app/`)
        : manifest,
    ),
  );
  manifests.push(...standIns(manifests, base));

  return {
    manifests,
    script(below) {
      const [kind, first = '', second = '', more] = below.split('/');
      if (more !== undefined) return null;
      if (kind === 'app') return built.assets.get(first) ?? null;
      if (kind === 'js') return first === 'application.js' ? applicationScript : standInScript;
      if (kind === 'umd')
        return /^react(?:-dom)?$/.test(first) ? read(path.join(nodeModules, first, 'umd'), second) : null;
      const folder = kind === 'nm' ? folders.get(first) : undefined;
      return folder === undefined ? null : read(folder, second);
    },
  };
}

type Manifest = ComponentManifest | ReturnType<typeof library>;

function manifestsIn(dist: string): ComponentManifest[] {
  if (!fs.existsSync(dist)) return [];
  return fs
    .readdirSync(dist)
    .filter((file) => file.endsWith('.manifest.json'))
    .map((file) => JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8')) as ComponentManifest)
    .filter((manifest) => !('rootComponentId' in manifest)); // the loader's own bundle brings those
}

const basedAt = (manifest: ComponentManifest, url: string): ComponentManifest => ({
  ...manifest,
  loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [url] },
});

/** Components that are named as needed and have no manifest: the loader wants one of its own for each, and one address. */
function standIns(manifests: readonly Manifest[], base: string): Manifest[] {
  const known = new Set(manifests.map(({ id }) => id));
  const made: Manifest[] = [];
  for (const { loaderConfig } of manifests)
    for (const [name, resource] of Object.entries(loaderConfig?.scriptResources ?? {})) {
      const { type, id, version = '1.0.0' } = resource as { type: string; id?: string; version?: string };
      if (type !== 'component' || id === undefined || known.has(id)) continue;
      known.add(id);
      made.push(library(id, version, name, `${id}.js`, `${base}/js/`));
    }
  return made;
}

const library = (id: string, version: string, entry: string, file: string, base: string, more: object = {}) => ({
  id,
  version,
  alias: entry,
  componentType: 'Library',
  manifestVersion: 2,
  isInternal: true,
  loaderConfig: {
    internalModuleBaseUrls: [base],
    entryModuleId: entry,
    scriptResources: { [entry]: { type: 'path', path: file }, ...more },
  },
});

/** A file of this folder itself, whatever the name says. */
function read(folder: string, name: string): Buffer | null {
  const file = path.join(folder, path.basename(name));
  return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
}

/** Answers anything with itself: for SharePoint's internal components. */
const standInScript = `define([],function(){function f(){return p}var p=new Proxy(f,{get:function(t,k){
if(k==='__esModule')return true;if(k==='then')return undefined;if(k==='prototype')return t.prototype;
if(k===Symbol.toPrimitive)return function(){return ''};if(typeof k==='symbol')return t[k];return p},
construct:function(){return p}});return p});`;

/** In place of SharePoint's page application: keeps the service scope that the loader made. */
const applicationScript = `define([],function(){function N(scope){this.scope=scope}
N.prototype.navigateToApplication=function(){window.__spfx={scope:this.scope};return Promise.resolve({})};return{_Navigator:N}});`;
