// The municipality's own words on cards: written in a list, checked there, and used.
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { toSharePoint } from '../../../src/lists/values';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

const texts = () => listOf(running.site('stab@contoso.example'), lists.cardTexts).items;
const write = (place: string, words: string, more: object = {}) =>
  texts().add({
    ...toSharePoint(lists.cardTexts, { Title: 'Vores', Place: place, Words: words, Active: true }),
    ...more,
  });
const reminder = async (): Promise<string> =>
  JSON.stringify((await running.cards('Myndighedsarbejdet')).find(({ root }) => root !== null)?.card).replaceAll(
    '\u00a0',
    ' ',
  );
const answers = async (): Promise<unknown[]> => {
  const rows: { Words: string; State: string | null; Answer: string | null }[] = await texts()();
  return rows.map(({ State, Answer }) => [State, Answer ?? '']);
};

test('a text with names is used on the card and in the notification, and the list says so', async () => {
  await write('goal.before.head', 'Frist {afstand}: {aktivitet}');
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('"text":"Frist om 10 arbejdsdage: Sikkerhedsplaner"');
  expect(await reminder()).toContain('"fallbackText":"Frist om 10 arbejdsdage: Sikkerhedsplaner: Medarbejdere');
  expect(await answers()).toEqual([['I brug', '']]);
});

test('one that cannot be used is answered in the list, and the card says it in the product’s own words', async () => {
  await write('goal.before.head', 'Frist {om}');
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('"text":"Mål om 10 arbejdsdage"');
  expect(await answers()).toEqual([['Bruges ikke', expect.stringContaining('Navnet {om} findes ikke')]]);
  // Corrected by whoever wrote it: the card is drawn again, and the answer is gone.
  const [row]: { Id: number }[] = await texts()();
  await texts()
    .getById(row?.Id ?? 0)
    .update({ Words: 'Frist {afstand}' });
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('"text":"Frist om 10 arbejdsdage"');
  expect(await answers()).toEqual([['I brug', '']]);
});

test('of two for one place the older counts, and one on hold does not', async () => {
  await write('goal.before.head', 'På pause', { Active: false });
  await write('goal.before.head', 'Den første');
  await write('goal.before.head', 'Den anden');
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('"text":"Den første"');
  expect(await answers()).toEqual([
    ['På pause', ''],
    ['I brug', ''],
    ['Bruges ikke', expect.stringContaining('En ældre række har den samme plads')],
  ]);
});

test('a site without the list reminds in the product’s own words', async () => {
  await listOf(running.site('stab@contoso.example'), lists.cardTexts).delete();
  await running.bot.tick('2019-05-15');
  expect(await reminder()).toContain('"text":"Mål om 10 arbejdsdage"');
});
