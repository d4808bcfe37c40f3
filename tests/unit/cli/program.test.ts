import '@pnp/sp/items/list.js';
import '@pnp/sp/lists/web.js';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../cli/program';
import { startSharePoint } from '../../../local/sharepoint';
import { createSp } from '../../../src/lists/create-sp';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';

const plan = 'samples/udviklingsplan.docx';

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

test('import --json prints the draft and nothing else', async () => {
  const { code, out, err } = await run('import', plan, '--json');
  expect([code, err]).toEqual([0, '']);
  const draft = JSON.parse(out) as Record<string, { id: string }[]>;
  expect(Object.keys(draft)).toEqual([
    'plan',
    'areas',
    'activities',
    'groups',
    'earlierActivities',
    'unplaced',
    'questions',
  ]);
  expect(draft['activities']?.map((activity) => activity.id)).toContain('2.1');
});

test('period --json, with a reference, and many from a file', async () => {
  expect(JSON.parse((await run('period', 'medio 2019', '--json')).out)).toEqual({
    text: 'medio 2019',
    start: '2019-05-01',
    end: '2019-08-31',
    recurrence: null,
    parts: null,
  });
  const maj = JSON.parse((await run('period', 'i maj', '--reference', '2019-02-01', '--json')).out) as {
    start: string;
  };
  expect(maj.start).toBe('2019-05-01');
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cli-')), 'phrases.json');
  fs.writeFileSync(
    file,
    JSON.stringify([
      { id: 'a', text: 'uge 34, 2019' },
      { id: 'b', text: 'snart' },
    ]),
  );
  expect(JSON.parse((await run('period', '--file', file, '--json')).out)).toMatchObject([
    { id: 'a', start: '2019-08-19', end: '2019-08-25' },
    { id: 'b', start: null, end: null },
  ]);
});

test('remind --json gives each day’s reminders with the contract’s fields', async () => {
  const { out } = await run('remind', '--plan', plan, '--today', '2019-05-15', '--until', '2019-05-31', '--json');
  const reminders = JSON.parse(out) as Record<string, unknown>[];
  expect(Object.keys(reminders[0] ?? {})).toEqual([
    'key',
    'day',
    'kind',
    'itemId',
    'activity',
    'area',
    'channel',
    'dueOn',
    'text',
    'why',
  ]);
  expect(reminders.filter((one) => one['itemId'] === '2.4.g1').map((one) => [one['day'], one['kind']])).toEqual([
    ['2019-05-15', 'before10'],
    ['2019-05-27', 'before3'],
    ['2019-05-31', 'lastDay'],
  ]);
});

test('remind --why says of each rule when it reminds, or why it does not; --preview shows the next thirty days', async () => {
  const why = await run('remind', '--plan', plan, '--today', '2019-05-28', '--why', '2.4.g1');
  expect(why.out).toMatch(/3 arbejdsdage før: mandag den 27\.\smaj, fordi der er 3 arbejdsdage til/);
  expect(why.out).toMatch(/på dagen: kommer fredag den 31\.\smaj, fordi perioden slutter i dag/);
  const undated = await run('remind', '--plan', plan, '--today', '2019-05-28', '--why', '2.1.m1', '--json');
  expect(JSON.parse(undated.out)).toContainEqual({
    rule: 'before10',
    name: '10 arbejdsdage før',
    state: 'not',
    day: null,
    why: 'det ikke har nogen dato i planen',
  });
  expect(await run('remind', '--plan', plan, '--today', '2019-05-28', '--why', '9.9.m9')).toMatchObject({
    code: 1,
    err: expect.stringContaining('9.9.m9') as string,
  });
  const preview = await run('remind', '--plan', plan, '--today', '2019-05-28', '--preview');
  expect(preview.out).toContain('Det sender jeg de næste 30 dage');
  expect(preview.out).toMatch(/fredag den 31\.\smaj: 2\.4\.g1/);
  expect(await run('remind', '--plan', plan, '--today', '2019-05-28', '--preview', '--why', '1')).toMatchObject({
    code: 2,
  });
});

test('a site’s own rules are followed, and one that cannot be read is told of', async () => {
  const site = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
  await run('provision', '--site', site.siteUrl);
  await run('import', plan, '--to', site.siteUrl);
  const rules = listOf(
    createSp(site.siteUrl, () => Promise.resolve('any')),
    lists.reminderRules,
  ).items;
  const rule = { AppliesTo: 'Mål', DaysBefore: 11, Recipient: 'Kanalen', Active: true };
  await rules.add({ ...rule, Title: 'Tidligt', RuleKey: 'tidligt' });
  await rules.add({ ...rule, Title: 'Forkert', RuleKey: 'forkert', TimeOfDay: 'om morgenen' });
  const { out, err } = await run('remind', '--site', site.siteUrl, '--today', '2019-05-14', '--json');
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ itemId: '2.4.g1', kind: 'tidligt' }));
  expect(err).toContain('Regler for påmindelser, række 2: reglen bruges ikke, fordi Klokkeslæt ikke kan læses');
  await site.close();
});

test('provision, import --to and remind --site work on one site', async () => {
  const site = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
  const made = JSON.parse((await run('provision', '--site', site.siteUrl, '--json')).out) as { made: string[] };
  expect(made.made.length).toBeGreaterThan(5);
  expect(await run('remind', '--site', site.siteUrl, '--today', '2019-05-15')).toMatchObject({
    code: 1,
    err: expect.stringContaining('tomme') as string,
  });
  expect((await run('import', plan, '--to', site.siteUrl)).code).toBe(0);
  const sent = JSON.parse(
    (await run('remind', '--site', site.siteUrl, '--today', '2019-05-15', '--json')).out,
  ) as unknown[];
  expect(sent).toMatchObject([{ itemId: '2.4.g1', channel: 'Myndighedsarbejdet' }]);
  await site.close();
  // Provisioning makes hundreds of columns.
});

test.each([
  [['import', 'samples/udviklingsplan.json.gz'], 1, 'kan ikke læses'],
  [['import', 'docs/screens/tidsplan.png'], 1, 'tidsplan.png'],
  [['import'], 2, 'mangler'],
  [['ingenting'], 2, 'findes ikke'],
  [['period', 'maj', '--nope'], 2, '--nope'],
  [['remind', '--today', '2019-02-30', '--plan', plan], 2, '2019-02-30'],
  [['remind', '--today', '2019-02-03'], 2, '--plan'],
  [['period'], 2, 'text'],
])('%j ends with %i and a word about it', async (argv, code, word) => {
  const result = await run(...argv);
  expect(result.code).toBe(code);
  expect(result.err).toContain(word);
});

test('a site that does not answer, or refuses, is a sentence and no stack', async () => {
  const away = await run('provision', '--site', 'http://127.0.0.1:9/sites/dev');
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('intet svar') as string });
  const closed = await startSharePoint({ dbFile: ':memory:', port: 0 });
  const refused = await run('provision', '--site', closed.siteUrl, '--lang', 'en');
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('401') as string });
  await closed.close();
  // A site that does not answer is asked some times more before it is given up.
});

test('help in Danish and English', async () => {
  expect((await run('--help')).out).toContain('Kommandoer:');
  expect(await run('--help', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Commands:') as string,
  });
  expect((await run('import', '--help', '--lang', 'en')).out).toContain('Word document');
});
