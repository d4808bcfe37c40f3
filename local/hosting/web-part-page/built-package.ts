import fs from 'node:fs';
import path from 'node:path';
import { createFramework, type Framework } from './framework';
import { readPackage, type WebPartPackage } from './package-files';

export interface BuiltWebParts {
  readonly built: WebPartPackage;
  readonly framework: Framework;
}

/**
 * The web parts as `npm run package` made them in `spfxDir`, with the framework they run in; null until both are there.
 * Read anew when the package has been built anew.
 */
export function followPackage(spfxDir: string, base: string): () => BuiltWebParts | null {
  const file = path.join(spfxDir, 'sharepoint', 'solution', 'fremdrift.sppkg');
  const nodeModules = path.join(spfxDir, 'node_modules');
  let last: { readonly made: number; readonly parts: BuiltWebParts } | null = null;
  return () => {
    if (!fs.existsSync(file) || !fs.existsSync(path.join(nodeModules, '@microsoft', 'sp-loader'))) return null;
    const made = fs.statSync(file).mtimeMs;
    if (last?.made !== made) {
      const built = readPackage(file);
      last = { made, parts: { built, framework: createFramework(nodeModules, built, base) } };
    }
    return last.parts;
  };
}
