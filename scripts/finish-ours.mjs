// The last step of a build for the browser, for the scripts that are ours and not a library's.
import fs from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';

/**
 * Tells the browser to read a file whole while it is fetched, on a thread beside the page's own. Otherwise V8 reads each
 * function when it is first called, most of them for the second time, and the page waits for it (Chrome and Edge from 136; to
 * others it is a comment). Right for a file whose functions are mostly called once it is there: ours, which are split by what
 * is opened, and not a library's, of which a page uses a part. Must stand before everything else in the file.
 */
const readWhole = '//# allFunctionsCalledOnLoad';

/** As the package for SharePoint is minified: a twenty-fifth less to fetch than esbuild leaves (docs/decisions/0012). */
export async function smaller(code, map) {
  const sourceMap = map === undefined ? undefined : { sourceMap: { content: map } };
  const { code: less = code, map: mapped } = await minify(code, { module: true, ecma: 2020, ...sourceMap });
  return { code: less, map: mapped };
}

/** Finishes those of esbuild's outputs that are mostly made of sources of our own; what holds words alone stays as it is. */
export async function finishOurs({ outputs }, root) {
  for (const [name, { inputs }] of Object.entries(outputs)) {
    if (!name.endsWith('.js') || !isOurs(inputs)) continue;
    const file = path.join(root, name);
    const mapFile = `${file}.map`;
    const mapped = fs.existsSync(mapFile);
    const { code, map } = await smaller(
      fs.readFileSync(file, 'utf8'),
      mapped ? fs.readFileSync(mapFile, 'utf8') : undefined,
    );
    const line = mapped ? `\n//# sourceMappingURL=${path.basename(mapFile)}\n` : '';
    fs.writeFileSync(file, `${readWhole}\n${code}${line}`);
    // The line above moves all that follows.
    if (mapped)
      fs.writeFileSync(mapFile, JSON.stringify({ ...JSON.parse(map), mappings: `;${JSON.parse(map).mappings}` }));
  }
}

function isOurs(inputs) {
  const sources = Object.entries(inputs);
  if (sources.length === 1 && /\.words\./.test(sources[0][0])) return false;
  return (
    sources.reduce(
      (sum, [source, { bytesInOutput }]) => sum + (source.includes('node_modules/') ? -bytesInOutput : bytesInOutput),
      0,
    ) > 0
  );
}
