// The page of the local site, without a built package: whom it lets in, and what it says until there is one.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { listenFrom, type Listening } from '../../../local/hosting/ports';
import { webPartPageFile, withWebPartPage } from '../../../local/hosting/web-part-page/routes';
import { localPeople, localSitePath } from '../../../local/people';
import { createSharePointService } from '../../../local/sharepoint/index';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-page-'));
const pagePath = `${localSitePath}/${webPartPageFile}`;
const service = createSharePointService({
  dbFile: ':memory:',
  pages: [{ file: webPartPageFile, title: 'Udviklingsplan' }],
});
let listening: Listening;

beforeAll(async () => {
  const page = { root, sitePath: localSitePath, people: localPeople };
  listening = await listenFrom(withWebPartPage(service.app, page), 0, () => undefined);
});
afterAll(async () => {
  await listening.close();
  service.close();
  fs.rmSync(root, { recursive: true });
});

async function cookieOf(alias: string): Promise<string> {
  const address = `${listening.url}/_local/sign-in?as=${alias}@contoso.example`;
  return (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('nobody is asked who they are, and comes back to the page', async () => {
  const answer = await fetch(listening.url + pagePath);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain(
    `/_local/sign-in?as=sagsbehandler%40contoso.example&amp;to=${encodeURIComponent(pagePath)}`,
  );
});

test('the site’s own page leads there, and there it says how the web part is built', async () => {
  const headers = { cookie: await cookieOf('sagsbehandler') };
  const home = await (await fetch(listening.url + localSitePath, { headers })).text();
  expect(home).toContain(`<a href="${pagePath}">Udviklingsplan</a>`);
  const answer = await fetch(`${listening.url}${pagePath}?culture=en-US`, { headers });
  expect(answer.status).toBe(503);
  const html = await answer.text();
  expect(html).toContain('npm run package');
  expect(html).toContain('The web part is not built yet.');
});

test('a stranger’s name that leads here is refused', async () => {
  const { port } = new URL(listening.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = http.get({ host: '127.0.0.1', port, path: pagePath, headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
  });
  expect(status).toBe(403);
});

test.each([
  'nm/../../package.json',
  'umd/react/..%2F..%2Fpackage.json',
  'nm/sp-loader/..%2Fpackage.json',
  'app/none.js',
])('no script is given for %p', async (below) => {
  expect((await fetch(`${listening.url}/_spfx/${below}`)).status).toBe(404);
});
