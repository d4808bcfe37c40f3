import { runProgram } from '../../../cli/program';
import { createSp } from '../../../src/lists/create-sp';
import { writeContacts } from '../../../src/lists/questions/answer-settings';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { startSharePoint, type RunningSharePoint } from '../../../local/sharepoint';

let service: RunningSharePoint;
beforeAll(async () => void (service = await startSharePoint({ dbFile: ':memory:', port: 0 })));
afterAll(() => service.close());

async function run(who: 'owner' | 'reader', ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runProgram(argv, {
    root: process.cwd(),
    cwd: process.cwd(),
    env: { FREMDRIFT_TOKEN: service.tokens[who] },
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

const plans = (who: 'owner' | 'reader', ...more: string[]) => run(who, 'plans', ...more, '--site', service.siteUrl);
const listed = async (): Promise<unknown> => JSON.parse((await plans('owner', '--json')).out);

test('plans: listed, rolled over, made current, closed and reopened, with refusals in words', async () => {
  expect(await plans('owner')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('provision') as string });
  await run('owner', 'import', 'samples/udviklingsplan.docx', '--to', service.siteUrl);
  expect(await listed()).toMatchObject([{ key: 'p1', stage: 'current', closedOn: null, continues: null }]);
  expect((await plans('owner')).out).toMatch(/^p1 {2}Udviklingsplan .*\(nuværende, 2017-2019\)\n$/);

  const rolled = await plans('owner', 'roll-over', 'p1');
  expect(rolled).toMatchObject({ code: 0, out: expect.stringMatching(/lavet som p2: \d+ rækker skrevet/) as string });
  expect(rolled.err).toMatch(/(\d+) af \1 rækker er skrevet\n$/);
  expect(JSON.parse((await plans('owner', 'roll-over', 'p1', '--json')).out)).toMatchObject({ key: 'p2', written: 0 });

  expect(JSON.parse((await plans('owner', 'make-current', 'p2', '--json')).out)).toMatchObject({ stage: 'current' });
  expect((await plans('owner', 'close', 'p1', '--today', '2019-12-31', '--lang', 'en')).out).toMatch(
    /closed since 31\s?December 2019/,
  );
  expect(await listed()).toMatchObject([
    { key: 'p2', stage: 'current', continues: 'p1' },
    { key: 'p1', stage: 'former', closedOn: '2019-12-31' },
  ]);
  expect(await plans('owner', 'make-current', 'p1')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('er lukket') as string,
  });
  expect((await plans('owner', 'reopen', 'p1')).code).toBe(0);
  expect(await plans('owner', 'close', 'p9')).toMatchObject({ code: 1, err: expect.stringContaining('p9') as string });
  expect(await plans('reader', 'close', 'p1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('ikke ret til') as string,
  });
});

test('ask: a site is answered from with what stands beside its plan, and points to whom it has chosen', async () => {
  const sp = createSp(service.siteUrl, () => Promise.resolve(service.tokens.owner));
  await listOf(sp, lists.meetings).items.add({ Title: 'Styregruppens møde 3', HeldOn: '2019-06-03T00:00:00Z' });
  await writeContacts(sp, { legalContact: 'jura i Center 4' });
  const ask = async (question: string, ...more: string[]): Promise<unknown> =>
    JSON.parse(
      (await run('owner', 'ask', question, '--today', '2019-05-14', '--site', service.siteUrl, '--json', ...more)).out,
    );
  expect(await ask('hvornår mødes vi?')).toMatchObject({
    outcome: 'answer',
    text: expect.stringContaining('Styregruppens møde 3') as string,
    sources: [{ kind: 'meeting', url: `${service.siteUrl}/Lists/FremdriftMeetings/DispForm.aspx?ID=1` }],
  });
  expect(await ask('må vi dele oplysninger uden samtykke?')).toMatchObject({
    outcome: 'decline',
    text: expect.stringContaining('Spørg jura i Center 4') as string,
  });
  // Whoever may read the site may ask; somebody whom it does not let in is told so, whatever is there.
  expect(await ask('hvornår mødes vi?', '--user', 'ukendt@contoso.example')).toMatchObject({
    outcome: 'decline',
    sources: [],
  });
});

test.each([
  [['plans'], '--site'],
  [['plans', 'delete', 'p1', '--site', 'http://127.0.0.1:9/s'], 'delete'],
  [['plans', 'close', '--site', 'http://127.0.0.1:9/s'], 'plans close p2'],
  [['plans', 'close', 'p1', '--today', 'i dag', '--site', 'http://127.0.0.1:9/s'], 'i dag'],
])('%j is wrong use, said with what was wrong', async (argv, word) => {
  const result = await run('owner', ...argv);
  expect(result).toMatchObject({ code: 2, out: '' });
  expect(result.err).toContain(word);
});
