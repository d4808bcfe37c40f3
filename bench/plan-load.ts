// How a plan is loaded (docs: bench/README.md): requests and rows of the sample, and a plan of 10,000 activities against the
// raw transfer and parse of the same bytes. The service runs in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSp } from '../src/lists/create-sp';
import { createPlanRepository } from '../src/lists/plan-repository';
import { provision } from '../src/lists/provisioning/provision';
import { importDocument } from '../src/importing';
import { fillPlan } from '../tests/unit/lists/support/large-plan';
import { recorder } from '../tests/unit/lists/support/weather';

const most = 1.3;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-bench-'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const failures: string[] = [];
const running = new Set<ChildProcess>();
const demand = (holds: boolean, what: string): void => {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) failures.push(what);
};

async function serve(dbFile: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['scripts/fremdrift.mjs', 'sharepoint', '--port', '0', '--open', '--db', dbFile],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.add(child);
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, stop };
}
const token = (): Promise<string> => Promise.resolve('any');

async function sample(): Promise<void> {
  const service = await serve(path.join(folder, 'sample.db'));
  const sp = createSp(service.url, token);
  await provision(sp);
  const read = await importDocument(
    new Uint8Array(fs.readFileSync(process.argv[3] ?? 'samples/udviklingsplan.docx')),
    'plan.docx',
  );
  if (!read.ok) throw new Error(read.refusal.code);
  await createPlanRepository(sp).writePlan({ ...read.draft, questions: [] });
  const wire = recorder();
  const repository = createPlanRepository(createSp(service.url, token, { fetch: wire.fetch }));
  await repository.load();
  const cold = wire.count();
  demand(cold.requests === 1, `the plan cold: ${cold.requests} request, ${cold.rows} rows`);
  await repository.load();
  const again = wire.count();
  demand(again.requests === 1 && again.rows === 0, `unchanged: ${again.requests} request, ${again.rows} rows`);
  await service.stop();
}

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** The same requests again, at the same time as they were sent, and their JSON parsed: nothing that the product adds. */
async function raw(rounds: readonly (readonly Sent[])[]): Promise<{ ms: number; bytes: number }> {
  const begun = performance.now();
  let bytes = 0;
  for (const round of rounds)
    await Promise.all(
      round.map(async ({ url, init }) => {
        const text = await (await fetch(url, { ...init, signal: null })).text();
        bytes += text.length;
        for (const line of text.split('\n')) if (line.startsWith('{')) JSON.parse(line);
      }),
    );
  return { ms: performance.now() - begun, bytes };
}

async function large(): Promise<void> {
  const file = path.join(folder, 'large.db');
  const first = await serve(file);
  await provision(createSp(first.url, token));
  await first.stop();
  fillPlan(file, { activities: 10_000, itemsOfEach: 3 });
  const service = await serve(file);
  // Requests that overlapped are sent together again.
  const rounds: Sent[][] = [];
  let open = 0;
  const noting = async (url: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    if (open++ === 0) rounds.push([]);
    rounds.at(-1)?.push({ url: url instanceof Request ? url.url : url.toString(), init });
    try {
      const answer = await fetch(url, init);
      const body = await answer.arrayBuffer();
      return new Response(body, answer);
    } finally {
      open--;
    }
  };
  const load = async (): Promise<number> => {
    rounds.length = 0;
    const begun = performance.now();
    const loaded = await createPlanRepository(createSp(service.url, token, { fetch: noting })).load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    if (loaded.plan.items.length !== 30_000 || loaded.plan.activities.length !== 10_000)
      throw new Error('rows are missing');
    return performance.now() - begun;
  };
  await load();
  await raw(rounds);
  const [loads, raws]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let i = 0; i < 5; i++) {
    loads.push(await load());
    const plain = await raw(rounds);
    raws.push(plain.ms);
    bytes = plain.bytes;
  }
  const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const share = middle(loads) / middle(raws);
  const requests = rounds.flat().length;
  demand(
    share <= most,
    `10,000 activities, 40,000 rows: ${requests} requests, ${(bytes / 1e6).toFixed(0)} MB, ${middle(loads).toFixed(0)} ms; raw ${middle(raws).toFixed(0)} ms; ${share.toFixed(2)} times (at most ${most})`,
  );
  const wire = recorder();
  const repository = createPlanRepository(createSp(service.url, token, { fetch: wire.fetch }));
  await repository.load();
  wire.count();
  const begun = performance.now();
  await repository.load();
  const again = wire.count();
  demand(
    again.requests === 1 && again.rows === 0,
    `unchanged: ${again.requests} request, ${again.rows} rows, ${(performance.now() - begun).toFixed(0)} ms`,
  );
  await service.stop();
}

try {
  await sample();
  await large();
} finally {
  // A measurement that failed must not leave its service behind.
  for (const child of running) child.kill('SIGTERM');
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
