// The product on free ports with data of its own, for as long as pictures are taken.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Starts it; `more` are further arguments of `npm start`. */
export async function serve(root, more = []) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-pictures-'));
  const start = path.join(root, 'scripts', 'start.mjs');
  const server = spawn(process.execPath, [start, '--port', '0', '--data', data, ...more]);
  server.stderr.pipe(process.stderr);
  const url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error('The product did not start')));
  });
  const { siteUrl, channels } = await (await fetch(`${url}/api/state`)).json();
  return { url, siteUrl, channels, stop: () => server.kill('SIGINT') };
}
