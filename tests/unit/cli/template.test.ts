import { runProgram } from '../../../cli/program';
import { startSharePoint, type RunningSharePoint } from '../../../local/sharepoint';

let service: RunningSharePoint;
beforeAll(async () => void (service = await startSharePoint({ dbFile: ':memory:', port: 0 })));
afterAll(() => service.close());

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runProgram(argv, {
    root: process.cwd(),
    cwd: process.cwd(),
    env: { FREMDRIFT_TOKEN: service.tokens.owner },
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out: out.replace(/\u00a0/g, ' '), err };
}

test('templates are listed, and one is printed as the draft plan that it makes', async () => {
  const all = JSON.parse((await run('template', '--json')).out) as { id: string }[];
  expect(all.map(({ id }) => id)).toEqual(['indsatsomraader', 'temaer', 'punkter', 'besoeg']);
  const { code, out } = await run(
    'template',
    'besoeg',
    '--start',
    '2019-01-01',
    '--units',
    'Amager; Vanløse;',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    plan: { words: 'visits', periodText: '2019' },
    areas: [
      { id: '1', title: 'Amager' },
      { id: '2', title: 'Vanløse' },
    ],
    activities: [{ id: '1.1', milestones: [{}, { period: 'uge 12 i 2019', start: '2019-03-18' }, {}] }, { id: '2.1' }],
  });
});

test('what cannot be made is refused in words', async () => {
  expect(await run('template', 'fest')).toMatchObject({ code: 2, err: expect.stringContaining('temaer') as string });
  expect(await run('template', 'besoeg', '--units', ';')).toMatchObject({ code: 2, out: '' });
  expect(await run('template', 'besoeg', '--units', 'Amager 010203-1234')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('CPR') as string,
  });
  expect(await run('ask', 'hvad er målet', '--today', '2019-01-01', '--plan', 'x', '--key', 'p2')).toMatchObject({
    code: 2,
  });
});

test('a plan is written beside the current one, once, and asked about by its key', async () => {
  const to = ['--to', service.siteUrl];
  await run('template', 'temaer', '--start', '2016-08-11', ...to);
  const visits = ['template', 'besoeg', '--start', '2019-01-01', '--beside', ...to];
  expect((await run(...visits)).out).toContain('8 enheder, 8 besøg, 48 punkter');
  // Twice, and by two at once: the same plan.
  await Promise.all([run(...visits), run(...visits)]);
  const listed = JSON.parse((await run('plans', '--site', service.siteUrl, '--json')).out) as object[];
  expect(listed).toMatchObject([
    { key: 'p2', stage: 'next' },
    { key: 'p1', stage: 'current' },
  ]);
  const ask = (question: string, ...more: string[]) =>
    run('ask', question, '--today', '2019-03-01', '--site', service.siteUrl, ...more);
  expect((await ask('hvornår er næste besøg', '--key', 'p2')).out).toContain('uge 10 i 2019');
  expect((await ask('hvilke anbefalinger er der i tema 4')).out).toContain('4 anbefalinger i Samtaler med barnet');
  expect(await ask('hvad er målet', '--key', 'p9')).toMatchObject({
    code: 1,
    err: expect.stringContaining('p9') as string,
  });
});

test('a look ahead without a key shows the plan beside the current one too, by its name; with its key that one alone', async () => {
  const remind = (...more: string[]) =>
    run('remind', '--today', '2019-04-01', '--site', service.siteUrl, '--until', '2019-04-30', ...more);
  const all = JSON.parse((await remind('--json')).out) as { itemId: string; plan?: string }[];
  const visits = all.filter(({ plan }) => plan !== undefined);
  expect(new Set(visits.map(({ plan }) => plan))).toEqual(new Set(['Besøgsprogram for kvalitet og læring']));
  expect(visits.length).toBeGreaterThan(0);
  const own = JSON.parse((await remind('--key', 'p2', '--json')).out) as object[];
  expect(own).toEqual(visits.map(({ plan: _plan, ...one }) => one));
  const { out } = await run('remind', '--today', '2019-04-01', '--site', service.siteUrl, '--preview');
  expect(out).toMatch(/Besøgsprogram for kvalitet og læring: 1\.1\.\w\d/);
  // Paused, or closed, it is left out.
  await run('plans', 'close', 'p2', '--site', service.siteUrl);
  expect((await remind()).out).not.toContain('Besøgsprogram');
});
