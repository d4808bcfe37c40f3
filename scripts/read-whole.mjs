// Tells the browser to read a file whole while it is fetched, on a thread beside the page's own. Otherwise V8 reads each
// function when it is first called, most of them for the second time, and the page waits for it (Chrome and Edge from 136;
// to others it is a comment). Right only for a file whose functions are mostly called once it is there: ours, which are split
// by what is opened, and not a library's, of which a page uses a part.
import fs from 'node:fs';
import path from 'node:path';

/** Must stand before everything else in the file. */
export const readWholeLine = '//# allFunctionsCalledOnLoad';

/** Marks those of esbuild's outputs that are mostly made of sources of our own; their maps follow. */
export function readWhole({ outputs }, dir) {
  for (const [name, { inputs }] of Object.entries(outputs)) {
    if (!name.endsWith('.js')) continue;
    let ours = 0;
    for (const [source, { bytesInOutput }] of Object.entries(inputs))
      ours += source.includes('node_modules/') ? -bytesInOutput : bytesInOutput;
    if (ours <= 0) continue;
    const file = path.join(dir, name);
    fs.writeFileSync(file, `${readWholeLine}\n${fs.readFileSync(file, 'utf8')}`);
    const mapFile = `${file}.map`;
    if (!fs.existsSync(mapFile)) continue;
    const map = JSON.parse(fs.readFileSync(mapFile, 'utf8'));
    fs.writeFileSync(mapFile, JSON.stringify({ ...map, mappings: `;${map.mappings}` }));
  }
}
