// The local list service over HTTP, in a process of its own (docs: bench/README.md).
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { addItem } from '../local/sharepoint/items/write';
import { openDatabase } from '../local/sharepoint/store/database';
import { createStores } from '../local/sharepoint/stores';

const rows = 100_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-bench-'));
const file = path.join(folder, 'bench.db');
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

interface Service {
  readonly child: ChildProcess;
  readonly url: string;
  readonly startMs: number;
}

async function start(): Promise<Service> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['scripts/fremdrift.mjs', 'sharepoint', '--port', '0', '--open', '--db', file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { child, url, startMs: performance.now() - begun };
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

function ask(url: string, method = 'GET', body?: string, type = 'application/json'): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent, headers: { Accept: 'application/json', 'Content-Type': type } });
    request.on('error', reject).on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        (answer.statusCode ?? 500) < 300 ? resolve(text) : reject(new Error(`${answer.statusCode} ${url} ${text}`)),
      );
    });
    request.end(body);
  });
}

async function times(n: number, work: () => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let i = 0; i < n; i++) {
    const begun = performance.now();
    await work();
    measured.push(performance.now() - begun);
  }
  return measured.sort((a, b) => a - b);
}
const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

/** Twelve lists of 25 rows, and one of 100,000 with an indexed column; straight into the file, which is not measured. */
async function prepare(): Promise<void> {
  const service = await start();
  for (let n = 1; n <= 13; n++) {
    await ask(`${service.url}/_api/web/lists`, 'POST', JSON.stringify({ Title: `L${n}`, BaseTemplate: 100 }));
    for (const name of ['Key', 'Text', 'Status', 'Period', 'Owner']) {
      const SchemaXml = `<Field Type="Text" Name="${name}" DisplayName="${name}"${name === 'Key' ? ' Indexed="TRUE"' : ''}/>`;
      await ask(
        `${service.url}/_api/web/lists/getByTitle('L${n}')/fields/createfieldasxml`,
        'POST',
        JSON.stringify({ parameters: { SchemaXml, Options: 8 } }),
      );
    }
  }
  await stop(service.child);
  const db = openDatabase(file);
  const stores = createStores(
    db,
    () => new Date(),
    () => crypto.randomUUID(),
  );
  const web = stores.webs.at('/sites/dev');
  const user = web && stores.people.users(web.siteId).find((one) => one.siteAdmin);
  if (!web || !user) throw new Error('The site is missing');
  for (let n = 1; n <= 13; n++) {
    const list = stores.lists.byTitle(web.id, `L${n}`);
    if (!list) throw new Error(`The list L${n} is missing`);
    const wanted = n === 13 ? rows : 25;
    for (let from = 0; from < wanted; from += 5000)
      stores.core.together(() => {
        for (let i = from; i < Math.min(wanted, from + 5000); i++) {
          const Text = 'Metoden er prøvet af på tre sager i to enheder. '.repeat(3);
          const values = {
            Title: `Milepæl ${i}`,
            Key: `k${i % 10_000}`,
            Text,
            Status: 'open',
            Period: 'medio 2019',
            Owner: 'stab',
          };
          addItem({ stores, web, user }, list, { values });
        }
      });
  }
  db.close();
}

const begun = performance.now();
await prepare();
process.stdout.write(`prepared in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
const starts: number[] = [];
let service = await start();
for (let n = 0; n < 5; n++) {
  await stop(service.child);
  service = await start();
  starts.push(service.startMs);
}
starts.sort((a, b) => a - b);
const api = `${service.url}/_api`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (fs.statSync(file).size / 1e6).toFixed(0);
say(`start over a file of ${megabytes} MB: median ${at(starts, 0.5)} ms, best ${at(starts, 0)} ms (aim 1,000)`);

const select = '$select=Id,Title,Key,Text,Status,Period,Owner,Modified&$top=5000';
const parts = Array.from({ length: 12 }, (_one, n) =>
  [
    '--b',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET ${api}/web/getList('/sites/dev/Lists/L${n + 1}')/items?${select} HTTP/1.1`,
    'accept: application/json',
    '',
    '',
  ].join('\n'),
);
const batch = `${parts.join('\n')}\n--b--\n`;
const plan = (): Promise<string> => ask(`${api}/$batch`, 'POST', batch, 'multipart/mixed; boundary=b');
const found = (await plan()).match(/"Title"/g)?.length;
if (found !== 300) throw new Error(`The batch gave ${found} rows`);
await times(50, plan);
const batches = await times(400, plan);
say(`$batch of 12 lists, 300 rows: p50 ${at(batches, 0.5)} ms, p99 ${at(batches, 0.99)} ms (aim p99 25)`);

const one = (n: number): Promise<string> => ask(`${api}/web/lists/getByTitle('L1')/items(${(n % 25) + 1})`);
await Promise.all(Array.from({ length: 500 }, (_one, n) => one(n)));
const reading = performance.now();
let left = 5000;
await Promise.all(
  Array.from({ length: 16 }, async () => {
    while (left-- > 0) await one(left);
  }),
);
say(`single rows: ${Math.round(5000 / ((performance.now() - reading) / 1000))} a second (aim 1,000)`);

const key = (): string => `k${Math.floor(Math.random() * 10_000)}`;
const filtered = (): Promise<string> =>
  ask(`${api}/web/lists/getByTitle('L13')/items?$filter=Key eq '${key()}'`.replaceAll(' ', '%20'));
const hits = (JSON.parse(await filtered()) as { value: unknown[] }).value.length;
if (hits !== 10) throw new Error(`The filter gave ${hits} rows`);
await times(50, filtered);
const filters = await times(400, filtered);
say(`filter on an indexed column of ${rows} rows: p50 ${at(filters, 0.5)} ms, p99 ${at(filters, 0.99)} ms (aim 10)`);

const added: number[] = await times(300, () =>
  ask(`${api}/web/lists/getByTitle('L1')/items`, 'POST', JSON.stringify({ Title: 'ny', Key: key() })),
);
say(`new row: p50 ${at(added, 0.5)} ms, p99 ${at(added, 0.99)} ms`);
await stop(service.child);
agent.destroy();
fs.rmSync(folder, { recursive: true, force: true });
