import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { runProgram } from '../../../cli/program';
import { startSharePoint } from '../../../local/sharepoint';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-cli-'));
const file = path.join(folder, 'site.db');
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const old = new Database(path.join(folder, 'old.db'));
  old.exec('CREATE TABLE webs (id TEXT)');
  old.close();
  const service = await startSharePoint({ dbFile: file, port: 0, open: true });
  closing.push(() => service.close());
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  fs.rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const write = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runProgram(['sharepoint', ...argv], { root: folder, cwd: folder, env: {}, ...write });
  return { code, out, err };
}

test('a backup is made of a file that is in use, once', async () => {
  expect(await run('--db', 'site.db', '--backup', 'kopi.db')).toMatchObject({
    code: 0,
    out: 'Kopien ligger i kopi.db\n',
  });
  const again = await run('--db', 'site.db', '--backup', 'kopi.db', '--lang', 'en');
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('not overwritten') as string });
  const json = await run('--db', 'site.db', '--backup', 'to.db', '--json');
  expect(JSON.parse(json.out)).toEqual({ file: 'to.db', bytes: fs.statSync(path.join(folder, 'to.db')).size });
});

test.each([
  [[], 2, '--port'],
  [['--backup', 'x.db'], 2, '--db'],
  [['--port', '99999'], 2, '99999'],
  [['--db', 'none.db', '--backup', 'x.db'], 1, 'none.db'],
  [['--db', 'site.db', '--backup', 'none/x.db'], 1, 'kan ikke skrives'],
  [['--db', 'site.db', '--port', '0'], 1, 'i brug af en anden listetjeneste'],
  [['--db', 'none/site.db', '--port', '0'], 1, 'kan ikke åbnes'],
  [['--db', 'old.db', '--port', '0'], 1, 'en anden version'],
])('%j ends with %i and a word about it', async (argv, code, word) => {
  const result = await run(...argv);
  expect(result.code).toBe(code);
  expect(result.err).toContain(word);
  expect(result.err).not.toMatch(/^\s+at /m);
});
