// Unpacks the Chromium that comes by npm (@sparticuz/chromium), once per version, and tells how to start it.
// Its own `executablePath()` unpacks to fixed names in the temp folder and returns as soon as the file exists, so two
// processes that start together can run a half-written binary; here it is unpacked to a private folder and moved into
// place in one step. Its fonts.conf names folders of another system; here one is written that names the unpacked fonts.
// Run alone it prints { executablePath, env } as JSON for the tests.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} only the variables that must be set. */
export async function prepareChromium() {
  const pkg = path.join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(fs.readFileSync(path.join(pkg, 'package.json'), 'utf8'));
  const home = path.join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!fs.existsSync(path.join(home, 'chromium'))) await unpack(pkg, home);
  const executablePath = path.join(home, 'chromium');
  const env = { FONTCONFIG_FILE: writeFontConfig(home) };
  if (missesLibraries(executablePath)) {
    env.LD_LIBRARY_PATH = [path.join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { executablePath, env };
}

async function unpack(pkg, home) {
  fs.mkdirSync(path.dirname(home), { recursive: true });
  const temporary = fs.mkdtempSync(path.join(path.dirname(home), 'unpack-'));
  const { inflate } = await import(pathToFileURL(path.join(pkg, 'build', 'index.js')).href);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary; // inflate() writes to os.tmpdir(), read at each call
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(path.join(pkg, 'bin', file))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    fs.renameSync(temporary, home);
  } catch (error) {
    // Another process was first: use its copy.
    if (!fs.existsSync(path.join(home, 'chromium'))) throw error;
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function writeFontConfig(home) {
  const file = path.join(home, 'fonts-fremdrift.conf');
  const aliases = ['sans-serif', 'Segoe UI', 'system-ui'].map(
    (family) => `  <alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  const xml = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[path.join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `  <dir>${dir}</dir>`),
    `  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== xml) {
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, xml);
    fs.renameSync(temporary, file);
  }
  return file;
}

/** True where the loader cannot find a library of the browser's (needs ldd, that is glibc Linux). */
function missesLibraries(executablePath) {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'not found',
    );
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(await prepareChromium())}\n`);
}
