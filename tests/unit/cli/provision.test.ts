import path from 'node:path';
import { runProgram } from '../../../cli/program';
import { schemaVersion } from '../../../src/lists/provisioning';
import { startSharePoint, type RunningSharePoint } from '../../../local/sharepoint';

const root = path.resolve(__dirname, '../../..');
let site: RunningSharePoint;
beforeAll(async () => void (site = await startSharePoint({ dbFile: ':memory:', port: 0 })));
afterAll(() => site.close());

async function run(who: 'owner' | 'reader', ...more: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    root,
    cwd: root,
    env: { FREMDRIFT_TOKEN: site.tokens[who] },
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  const code = await runProgram(['provision', '--site', site.siteUrl, ...more], io);
  return { code, out, err };
}

test.each([[['--check']], [[]]])('a person without rights is told whom to ask (%j)', async (more) => {
  expect(await run('reader', ...more)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Bed en ejer af webstedet') as string,
  });
});

test('--check tells each difference, and none once it is made', async () => {
  const before = await run('owner', '--check');
  expect(before).toMatchObject({ code: 1, err: expect.stringContaining('forskelle') as string });
  expect(before.out).toContain('Listen Aktiviteter mangler.');
  expect(before.out).toContain('Gruppen Udviklingsplan – læsere mangler.');
  const english = await run('owner', '--check', '--lang', 'en');
  expect(english.out).toContain('The list Activities is missing.');
  const made = await run('owner');
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Lavet: Aktiviteter\n') as string });
  expect(made.err).toMatch(/\d+ af \d+ trin: Aktiviteter/);
  // No service is named: who may write its lists is said, and is no difference.
  const asItIs = await run('owner', '--check');
  expect(asItIs).toMatchObject({ code: 0, err: '' });
  expect(asItIs.out).toMatch(
    /^Kun webstedets ejere kan skrive i listerne .*--service-login.*\nListerne er, som de skal være\.\n$/,
  );
  const json = JSON.parse((await run('owner', '--check', '--json')).out) as { kept: string[] };
  expect(json).toMatchObject({ version: schemaVersion, current: schemaVersion, differs: [] });
  expect(json.kept).toHaveLength(1);
  expect((await run('owner')).out).toMatch(/\nAlt var på plads i forvejen\.\n$/);
});
