import path from 'node:path';
import { differences, shapeOf } from '../../../cli/doctor/shape';
import { createSp } from '../../../src/lists/create-sp';
import { writeContacts } from '../../../src/lists/questions/answer-settings';
import { runProgram } from '../../../cli/program';
import { startSharePoint, type RunningSharePoint } from '../../../local/sharepoint';

const root = path.resolve(__dirname, '../../..');
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    root,
    cwd: root,
    env: {},
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  const code = await runProgram(argv, io);
  return { code, out, err };
}

test.each([
  ['values alone', { Id: 1, Title: 'a' }, { Id: 2, Title: 'b' }, []],
  ['a property too few', { Id: 1, Title: 'a' }, { Id: 1 }, [{ at: 'Title', real: 'string', local: 'absent' }]],
  ['a property too many', {}, { Id: 1 }, [{ at: 'Id', real: 'absent', local: 'number' }]],
  ['a number as text', { a: { Low: '1' } }, { a: { Low: 1 } }, [{ at: 'a.Low', real: 'string', local: 'number' }]],
  [
    'rows, in one of which it is null',
    [{ a: null }, { a: 1 }],
    [{ a: 'x' }],
    [{ at: '[].a', real: 'number', local: 'string' }],
  ],
  ['null and empty rows', { a: null, b: [] }, { a: 1, b: [{ c: 1 }] }, []],
  ['an array and an object', { a: [1] }, { a: { Items: 1 } }, [{ at: 'a', real: 'array', local: 'object' }]],
])('shapes that differ in %s', (_what, real, local, expected) =>
  expect(differences(shapeOf(real), shapeOf(local))).toEqual(expected),
);

describe('doctor', () => {
  let site: RunningSharePoint;
  beforeAll(async () => void (site = await startSharePoint({ dbFile: ':memory:', port: 0, open: true })));
  afterAll(() => site.close());
  const siteChecks = async (...more: string[]): Promise<{ id: string; ok: boolean; fix: string }[]> => {
    const { out } = await run('doctor', '--site', site.siteUrl, '--json', ...more);
    const { checks } = JSON.parse(out) as { checks: { id: string; ok: boolean; fix: string }[] };
    return checks.filter((one) => !['node', 'packages', 'built', 'pages'].includes(one.id));
  };

  test('says what is missing and what to do, and that it is there afterwards', async () => {
    const before = await siteChecks();
    expect(before.find((one) => one.id === 'signedIn')).toMatchObject({ ok: true, fix: '' });
    expect(before.filter((one) => !one.ok).every((one) => one.id.startsWith('list:') && one.fix !== '')).toBe(true);
    expect((await run('doctor', '--site', site.siteUrl)).code).toBe(1);
    await run('provision', '--site', site.siteUrl);
    // Whom to send to when a child is in danger nobody but the municipality can say.
    const open = (await siteChecks()).filter((one) => !one.ok);
    expect(open.map(({ id }) => id)).toEqual(['contact']);
    const sp = createSp(site.siteUrl, () => Promise.resolve(site.tokens.owner));
    await writeContacts(sp, { notificationContact: 'Børn og Unge-vagten, 12 34 56 78' });
    expect((await siteChecks()).filter((one) => !one.ok)).toEqual([]);
  });

  test('the local service does not differ from itself', async () => {
    const { out } = await run('doctor', '--site', site.siteUrl, '--compare', '--json');
    expect((JSON.parse(out) as { differences: unknown[] }).differences).toEqual([]);
  });

  test('a site that does not answer ends the row there', async () => {
    const { code, out } = await run('doctor', '--site', 'http://127.0.0.1:9/sites/dev');
    expect(code).toBe(1);
    expect(out).toContain('✗ Webstedet http://127.0.0.1:9/sites/dev svarer');
  });

  test('compare needs a site', async () => expect((await run('doctor', '--compare')).code).toBe(2));
});
