import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../cli/program';
import { startSharePoint } from '../../../local/sharepoint';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runProgram(argv, {
    root: process.cwd(),
    cwd: process.cwd(),
    env: {},
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

test('export and import-json: one document on stdout, progress on stderr, refusals with exit 1, wrong use with 2', async () => {
  const service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true, anySite: true });
  const site = service.siteUrl;
  const second = site.replace('/sites/dev', '/sites/naeste');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  const file = path.join(folder, 'plan.json');
  try {
    await run('import', 'samples/udviklingsplan.docx', '--to', site);
    const saved = await run('export', '--site', site, file, '--json');
    expect(saved.code).toBe(0);
    const told = saved.err.trim().split('\n');
    expect(told).toEqual([...new Set(told)]);
    expect(JSON.parse(saved.out)).toMatchObject({ file, missing: [] });
    expect((await run('import-json', file, '--site', second)).err).toContain('provision');
    await run('provision', '--site', second);
    const brought = await run('import-json', file, '--site', second, '--json');
    expect([brought.code, JSON.parse(brought.out)]).toMatchObject([0, { failed: [], notBrought: [] }]);
    expect(brought.err).toMatch(/rækker er på plads/);
    expect(JSON.parse((await run('import-json', file, '--site', second, '--json')).out)).toMatchObject({ added: 0 });
    const again = path.join(folder, 'again.json');
    expect((await run('export', again, '--site', second)).code).toBe(0);
    fs.writeFileSync(again, fs.readFileSync(again, 'utf8').slice(0, -40));
    const damaged = await run('import-json', again, '--site', second, '--lang', 'en');
    expect([damaged.code, damaged.out]).toEqual([1, '']);
    expect(damaged.err).toContain('not as it was written');
    expect((await run('export', file)).code).toBe(2);
    expect((await run('import-json', '--site', second)).code).toBe(2);
    expect((await run('export', '--site', site, path.join(folder, 'ingen', 'x.json'))).code).toBe(1);
    expect((await run('export', '--help', '--lang', 'en')).out).toContain('Save everything');
  } finally {
    await service.close();
    fs.rmSync(folder, { recursive: true });
  }
});
