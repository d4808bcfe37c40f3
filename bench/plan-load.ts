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
import { askedFor } from './support/asked-for';

const most = 1.3;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-bench-'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const failures: string[] = [];
const running = new Set<ChildProcess>();
const demand = (holds: boolean, what: string): void => {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) failures.push(what);
};

const serve = (dbFile: string): Promise<Service> =>
  begin(['scripts/fremdrift.mjs', 'sharepoint', '--port', '0', '--open', '--db', dbFile]);

interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** A service in a process of its own, which prints its address first. */
async function begin(args: readonly string[]): Promise<Service> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
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

const loadLarge = async (siteUrl: string, fetching?: typeof fetch): Promise<void> => {
  const sp = createSp(siteUrl, token, fetching ? { fetch: fetching } : {});
  const loaded = await createPlanRepository(sp).load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  if (loaded.plan.items.length !== 30_000 || loaded.plan.activities.length !== 10_000)
    throw new Error('rows are missing');
};

/** What a load sends, and in which rounds: requests that overlapped are one round. Keeps the answers where asked to. */
async function watch(siteUrl: string, answers?: Map<string, { type: string; text: string }>): Promise<Sent[][]> {
  const rounds: Sent[][] = [];
  let open = 0;
  await loadLarge(siteUrl, async (url, init) => {
    if (open++ === 0) rounds.push([]);
    rounds.at(-1)?.push({ url: url instanceof Request ? url.url : url.toString(), init });
    try {
      const answer = await fetch(url, init);
      const text = await answer.clone().text();
      answers?.set(askedFor(typeof init?.body === 'string' ? init.body : ''), {
        type: answer.headers.get('Content-Type') ?? '',
        text,
      });
      return answer;
    } finally {
      open--;
    }
  });
  return rounds;
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

/** Loads and raw transfers in turn. */
async function compare(
  siteUrl: string,
  rounds: readonly (readonly Sent[])[],
  what: string,
  runs: number,
): Promise<number> {
  await loadLarge(siteUrl);
  await raw(rounds);
  const [loads, raws]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    await loadLarge(siteUrl);
    loads.push(performance.now() - begun);
    const plain = await raw(rounds);
    raws.push(plain.ms);
    bytes = plain.bytes;
  }
  const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const [load, plain] = [middle(loads), middle(raws)];
  say(
    `     ${what}: ${rounds.flat().length} requests, ${(bytes / 1e6).toFixed(0)} MB, ${load.toFixed(0)} ms; raw ${plain.toFixed(0)} ms; ${(load / plain).toFixed(2)} times`,
  );
  return load / plain;
}

async function large(): Promise<void> {
  const file = path.join(folder, 'large.db');
  const first = await serve(file);
  await provision(createSp(first.url, token));
  await first.stop();
  fillPlan(file, { activities: 10_000, itemsOfEach: 3 });
  const service = await serve(file);
  const answers = new Map<string, { type: string; text: string }>();
  const rounds = await watch(service.url, answers);
  const share = await compare(service.url, rounds, 'through the list service', 5);
  demand(share <= most, `10,000 activities, 40,000 rows: ${share.toFixed(2)} times the raw transfer (at most ${most})`);
  // Without the time that a server thinks, what the product does by itself weighs most.
  const kept = path.join(folder, 'answers.json');
  fs.writeFileSync(kept, JSON.stringify(Object.fromEntries(answers)));
  const held = await begin(['scripts/bench.mjs', 'held-answers', kept]);
  const site = `${held.url}${new URL(service.url).pathname}`;
  await compare(site, await watch(site), 'answers from memory', 9);
  await held.stop();
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
