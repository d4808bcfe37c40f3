// The words of src/text/words as a browser fetches them: one file for each language and part, in src/text/spoken (not kept
// in git). src/text/areas.json says which files are fetched first (but for keys that begin like `later`), which with the
// register's first view, which with the plan's machinery, and which never; all else is the rest. Builds call it.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './up-to-date.mjs';

const text = path.join(root, 'src', 'text');
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

export function speakWords(out = path.join(text, 'spoken')) {
  const { first, later, register, machinery, never } = read(path.join(text, 'areas.json'));
  const folder = path.join(text, 'words');
  const parts = { first: [], register: [], machinery: [], rest: [] };
  const partOf = (area) => (register.includes(area) ? 'register' : machinery.includes(area) ? 'machinery' : 'rest');
  for (const file of fs.readdirSync(folder).sort()) {
    const area = path.basename(file, '.json');
    if (never.includes(area)) continue;
    for (const [key, said] of Object.entries(read(path.join(folder, file)))) {
      const isFirst = first.includes(area) && !later.some((start) => key.startsWith(start));
      parts[isFirst ? 'first' : partOf(area)].push([key, said]);
    }
  }
  fs.mkdirSync(out, { recursive: true });
  for (const [part, words] of Object.entries(parts))
    for (const locale of ['da', 'en']) {
      const all = words.map(([key, said]) => [key, said[locale]]);
      write(path.join(out, `${locale}-${part}.words.json`), `${JSON.stringify(Object.fromEntries(all))}\n`);
    }
}

/** Writes a file whole and only where it differs: its time says whether anything has to be built anew. */
export function write(file, content) {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content) return;
  const next = `${file}.${process.pid}`;
  fs.writeFileSync(next, content);
  fs.renameSync(next, file);
}
