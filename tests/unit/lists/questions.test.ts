// Questions without an answer: counted, and kept only where the municipality has chosen so; never who asked.
import type { SPFI } from '@pnp/sp/fi.js';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { readAnswerSettings, writeContacts, writeKeeping } from '../../../src/lists/questions/answer-settings';
import { keptText, knownNames, mostKept } from '../../../src/lists/questions/kept-text';
import { createQuestionLists } from '../../../src/lists/questions/question-lists';
import { createQuestionLog, type QuestionLog } from '../../../src/lists/questions/question-log';
import { suggestionsFor } from '../../../src/lists/questions/site-words';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

const logOf = (sp: SPFI): QuestionLog =>
  createQuestionLog(sp, { repository: createPlanRepository(sp), today: () => '2026-11-29' });
const rows = (alias: 'stab' | 'omraadechef.amager' = 'stab') =>
  listOf(site.as(alias), lists.questions).items.select('Title', 'Kind', 'Month', 'Times', 'QuestionText')();
const turn = (keep: boolean) => writeKeeping(site.as('stab'), { keep, by: 'Stabsmedarbejder', on: '2026-11-29' });

test('processes that count at once, and messages that come again, count each question once; nothing of it is kept', async () => {
  const [one, other] = [logOf(site.as('fremdrift-bot')), logOf(site.as('fremdrift-bot'))];
  const ask = (log: QuestionLog, event: string) =>
    log.missed({ kind: 'noDate', text: 'hvornår holder Kim fri', event });
  const asked = [ask(one, 'a'), ask(other, 'b'), ask(one, 'a'), ask(other, 'c')];
  expect(await Promise.all(asked)).toEqual([true, true, true, true]);
  expect(await ask(other, 'b')).toBe(true);
  expect(await rows()).toMatchObject([
    { Title: 'Har ingen dato i planen', Kind: 'noDate', Month: '2026-11', Times: 3, QuestionText: null },
  ]);
  // What the bot cannot answer is the owners' to see: an editor of the plan sees none of it.
  expect(await rows('omraadechef.amager')).toEqual([]);
  // A list that is not there, or that may not be written, stops no answer.
  expect(await logOf(site.as('sagsbehandler')).missed({ kind: 'noDate', text: 'hvad', event: 'd' })).toBe(false);
});

test('a text is kept only while that is turned on, once for all who ask the same, without numbers and names', async () => {
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  await site.as('stab').web.ensureUser('i:0#.f|membership|omraadechef.amager@contoso.example');
  const log = logOf(site.as('fremdrift-bot'));
  const ask = (text: string, event: string) => log.missed({ kind: 'notInPlan', text, event });
  await ask('hvad koster kaffen', '1');
  await turn(true);
  // The bot learns of it with the plan, as it does of all else.
  const fresh = logOf(site.as('fremdrift-bot'));
  for (const event of ['2', '3', '3'])
    await fresh.missed({ kind: 'notInPlan', text: 'Hvad siger Områdechef, Amager om 010190-1234?', event });
  const kept = (await rows()).filter((row: { QuestionText: string | null }) => row.QuestionText !== null);
  expect(kept).toMatchObject([{ Kind: 'notInPlan', Month: '2026-11', Times: 2, QuestionText: 'Hvad siger … om …?' }]);
  await turn(false);
  await logOf(site.as('fremdrift-bot')).missed({ kind: 'notInPlan', text: 'noget helt andet', event: '4' });
  expect(JSON.stringify(await rows())).not.toContain('andet');
  expect((await rows()).map((row: { Times: number }) => row.Times).sort()).toEqual([2, 4]);
});

test.each([
  ['hvor langt er kim holm med introforløbet?', 'hvor langt er … med introforløbet?'],
  ['Har Sørens leder svaret soren@kommune.dk?', 'Har … leder svaret …'],
  ['hvad laver soeren og soren', 'hvad laver … og …'],
  ['Per dag i maj: hvad sagde Per?', 'Per dag i maj: hvad sagde …?'],
  ['ring til 12 34 56 78 om sag 2019-104233', 'ring til … om sag …'],
  ['hvad stod der i planen 2017-2019', 'hvad stod der i planen 2017-2019'],
  ['010190-1234', ''],
  ['hvem er holms afløser på beredskab', 'hvem er … afløser på beredskab'],
  ['<b>hvad</b>\n\n nu', 'hvad nu'],
])('of “%s” is kept “%s”', (text, kept) => {
  expect(keptText(text, knownNames(['Kim Holm', 'Søren Beredskab', 'Per Maj'], ['Et beredskab er klar']))).toBe(kept);
});

test('no more than 300 characters are kept', () => {
  expect(keptText('hvorfor '.repeat(90), knownNames([], []))).toHaveLength(mostKept);
});

test('contacts are set one by one, and what was written over by hand counts as not set', async () => {
  const sp = site.as('stab');
  const read = () => readAnswerSettings(createPlanRepository(site.as('sagsbehandler')));
  expect(await read()).toMatchObject({ keeping: { keep: false, by: null }, contacts: { owner: null } });
  await writeContacts(sp, { owner: ' stabens  sekretær ', legalContact: 'jeres jurist 010190-1234' });
  await writeContacts(sp, { legalContact: ' ', notificationContact: 'Børneværnet, 33 66 33 66' });
  await turn(true);
  expect(await read()).toEqual({
    keeping: { keep: true, by: 'Stabsmedarbejder', on: '2026-11-29' },
    contacts: {
      caseContact: null,
      legalContact: null,
      notificationContact: 'Børneværnet, 33 66 33 66',
      leaderContact: null,
      owner: 'stabens sekretær',
    },
  });
  const setting = listOf(sp, lists.settings).items;
  const [row] = await setting.filter("SettingKey eq 'keepQuestions'").select('Id')<{ Id: number }[]>();
  await setting.getById(row?.Id ?? 0).update({ Value: 'ja' });
  expect((await read()).keeping.keep).toBe(false);
});

test('the page’s lists: words are added once however they are spelt, changed and taken away; texts are deleted for good', async () => {
  const [owner, editor] = [site.as('stab'), site.as('omraadechef.amager')];
  const page = createQuestionLists(owner, createPlanRepository(owner));
  await createPlanRepository(owner).writePlan(await sampleDraft());
  await turn(true);
  const log = logOf(site.as('fremdrift-bot'));
  await log.missed({ kind: 'noSubject', text: 'hvad er bup', event: '1' });
  await log.missed({ kind: 'noSubject', text: 'hvor er SOF', event: '2' });
  await log.missed({ kind: 'noSubject', text: 'Hvor er SOF', event: '3' });

  const buf = { word: 'BUF', means: 'Børne- og Ungdomsforvaltningen' };
  expect(await page.addWord(buf)).toBe('done');
  expect(await page.addWord({ word: ' buf.', means: 'noget andet' })).toBe('taken');
  const theirs = createQuestionLists(editor, createPlanRepository(editor));
  expect(await theirs.addWord({ word: 'ÅK', means: 'årskonference' })).toBe('done');
  const read = await page.read();
  expect(read.words?.map(({ word, means }) => ({ word, means }))).toEqual([
    buf,
    { word: 'ÅK', means: 'årskonference' },
  ]);
  expect(suggestionsFor(read.words ?? []).map(({ word }) => word)).not.toContain('BUF');
  expect(read.counts).toEqual([{ kind: 'noSubject', month: '2026-11', times: 3 }]);
  expect(read.kept.map(({ text, times }) => [text, times])).toEqual([
    ['Hvor er SOF', 2],
    ['hvad er bup', 1],
  ]);

  const [first, second] = read.words ?? [];
  if (!first || !second) throw new Error('two words');
  expect(await page.changeWord(first, { word: 'Åk', means: 'x' })).toBe('taken');
  expect(await page.changeWord(first, { ...buf, means: 'Forvaltningen' })).toBe('done');
  expect(await theirs.changeWord(first, { ...buf, means: 'overskrevet' })).toBe('changed');
  expect(await page.removeWord(second)).toBe('done');
  expect(await page.removeWord(second)).toBe('done');
  await page.deleteKept(read.kept.slice(0, 1));
  const later = await page.read();
  expect(later.words?.map(({ means }) => means)).toEqual(['Forvaltningen']);
  expect(later.kept.map(({ text }) => text)).toEqual(['hvad er bup']);
  expect(later.counts).toEqual(read.counts);
  // Who may only read sees the words, and nothing of what was asked.
  const reader = site.as('sagsbehandler');
  expect(await createQuestionLists(reader, createPlanRepository(reader)).read()).toMatchObject({
    words: [{ word: 'BUF' }],
    counts: [],
    kept: [],
  });
});
