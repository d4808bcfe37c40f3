import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';
import { backUp } from '../../../../../local/sharepoint/store/backup';
import { FileInUse } from '../../../../../local/sharepoint/store/file-in-use';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-durability-'));
const started: ChildProcess[] = [];
const open = new Set<RunningSharePoint>();
const startHere = async (dbFile: string): Promise<RunningSharePoint> => {
  const service = await startSharePoint({ dbFile, port: 0, open: true });
  open.add(service);
  return service;
};
const closeHere = async (service: RunningSharePoint): Promise<void> => {
  open.delete(service);
  await service.close();
};
// Also after a failure nothing may go on listening: it would hold the run.
afterAll(async () => {
  for (const service of open) await service.close();
  for (const child of started) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The service in a process of its own. */
async function spawnService(file: string): Promise<{ child: ChildProcess; siteUrl: string }> {
  const child = spawn(process.execPath, [path.join(__dirname, 'serve-file.mjs'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const siteUrl = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}`)));
  });
  return { child, siteUrl };
}

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { Accept: 'application/json' }, body: JSON.stringify(body) });

async function newList(siteUrl: string): Promise<void> {
  expect((await post(`${siteUrl}/_api/web/lists`, { Title: 'Plan', BaseTemplate: 100 })).status).toBe(201);
  const field = await post(`${siteUrl}/_api/web/lists/getByTitle('Plan')/fields/createfieldasxml`, {
    parameters: { SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE"/>', Options: 8 },
  });
  expect(field.status).toBe(200);
}

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Key: string;
}

async function rowsOf(siteUrl: string): Promise<Row[]> {
  const answer = await fetch(`${siteUrl}/_api/web/lists/getByTitle('Plan')/items?$top=5000&$select=Id,Title,Key`, {
    headers: { Accept: 'application/json;odata=nometadata' },
  });
  return ((await answer.json()) as { value: Row[] }).value;
}

test('kill -9 in the midst of 1,000 writes loses nothing that was acknowledged', async () => {
  const file = path.join(folder, 'killed.db');
  const { child, siteUrl } = await spawnService(file);
  await newList(siteUrl);
  const acknowledged = new Map<number, string>();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const writes = Array.from({ length: 1000 }, async (_one, n) => {
    const answer = await post(`${siteUrl}/_api/web/lists/getByTitle('Plan')/items`, { Title: `t${n}`, Key: `k${n}` });
    const row = (await answer.json()) as { Id: number };
    if (answer.status !== 201) throw new Error(String(answer.status));
    acknowledged.set(row.Id, `t${n}`);
    if (acknowledged.size === 400) child.kill('SIGKILL');
  });
  const settled = await Promise.allSettled(writes);
  await gone;
  expect(settled.some((one) => one.status === 'rejected')).toBe(true);
  expect(acknowledged.size).toBeGreaterThanOrEqual(400);

  const service = await startHere(file);
  const rows = await rowsOf(service.siteUrl);
  const byId = new Map(rows.map((row) => [row.Id, row]));
  expect(byId.size).toBe(rows.length);
  for (const [id, title] of acknowledged) expect(byId.get(id)?.Title).toBe(title);
  const added = (await (
    await post(`${service.siteUrl}/_api/web/lists/getByTitle('Plan')/items`, { Title: 'after', Key: 'after' })
  ).json()) as { Id: number };
  expect(added.Id).toBeGreaterThan(Math.max(...byId.keys()));
  await closeHere(service);

  const db = new Database(file);
  expect(db.prepare('PRAGMA integrity_check').all([])).toEqual([{ integrity_check: 'ok' }]);
  const cells = db
    .prepare("SELECT item, key FROM cells WHERE field = 'Key' AND list IN (SELECT list FROM items) ORDER BY item")
    .all([]) as { item: number; key: string }[];
  expect(cells.map((cell) => [cell.item, cell.key.toLowerCase()])).toEqual(
    [...rows, { Id: added.Id, Key: 'after' }].map((row) => [row.Id, row.Key]),
  );
  db.close();
});

test('a second start on one file is refused, in one process and in two', async () => {
  const file = path.join(folder, 'shared.db');
  const first = await startHere(file);
  await expect(startSharePoint({ dbFile: file, port: 0, open: true })).rejects.toBeInstanceOf(FileInUse);
  fs.symlinkSync(file, path.join(folder, 'other-name.db'));
  await expect(startSharePoint({ dbFile: path.join(folder, 'other-name.db'), port: 0 })).rejects.toBeInstanceOf(
    FileInUse,
  );
  await closeHere(first);
  const { child } = await spawnService(file);
  await expect(startSharePoint({ dbFile: file, port: 0 })).rejects.toThrow(file);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  await (await startSharePoint({ dbFile: file, port: 0 })).close();
});

test('a backup is one file, made while the service writes, and overwrites nothing', async () => {
  const [file, copy] = [path.join(folder, 'live.db'), path.join(folder, 'copy.db')];
  const service = await startHere(file);
  await newList(service.siteUrl);
  await post(`${service.siteUrl}/_api/web/lists/getByTitle('Plan')/items`, { Title: 'a', Key: 'a' });
  expect(backUp(file, copy)).toMatchObject({ ok: true });
  await post(`${service.siteUrl}/_api/web/lists/getByTitle('Plan')/items`, { Title: 'b', Key: 'b' });
  expect(backUp(file, copy)).toEqual({ ok: false, why: 'exists' });
  expect(backUp(path.join(folder, 'none.db'), path.join(folder, 'x.db'))).toEqual({ ok: false, why: 'noSource' });
  expect(backUp(file, path.join(folder, 'no-folder', 'x.db'))).toEqual({ ok: false, why: 'cannotWrite' });
  fs.writeFileSync(path.join(folder, 'text.db'), 'no database');
  expect(backUp(path.join(folder, 'text.db'), path.join(folder, 'x.db'))).toEqual({ ok: false, why: 'notASite' });
  await closeHere(service);
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db']);
  const restored = await startHere(copy);
  expect((await rowsOf(restored.siteUrl)).map((row) => row.Title)).toEqual(['a']);
  await closeHere(restored);
});
