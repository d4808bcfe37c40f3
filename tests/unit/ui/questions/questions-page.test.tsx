/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { noContacts } from '../../../../src/lists/questions/answer-settings';
import type { QuestionLists, QuestionsRead } from '../../../../src/lists/questions/question-lists';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { createSay } from '../../../../src/text/text';
import { countedOf } from '../../../../src/ui/questions/counted';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const word = (id: number, text: string, means: string): NonNullable<QuestionsRead['words']>[number] => ({
  word: text,
  means,
  row: { list: 'FremdriftWords', id, etag: '"1"' },
});
const kept = { id: 7, kind: 'noSubject', month: '2019-05', times: 2, text: 'hvad er BUP' } as const;
const some: QuestionsRead = {
  keeping: { keep: false, by: null, on: null },
  contacts: noContacts,
  words: [word(1, 'BUF', 'Børne- og Ungdomsforvaltningen')],
  counts: [
    { kind: 'notInPlan', month: '2019-05', times: 3 },
    { kind: 'noSubject', month: '2019-05', times: 1 },
    { kind: 'noSubject', month: '2019-04', times: 6 },
    { kind: 'noDate', month: '2018-05', times: 40 },
  ],
  kept: [],
};

const done = () => Promise.resolve('done' as const);
/** The page on lists that answer as told, and what was asked of them. */
function open(read: Partial<QuestionsRead>, more: Partial<QuestionLists> = {}, view = {}, editable = true) {
  const lists = {
    read: () => Promise.resolve({ ...some, ...read }),
    addWord: jest.fn(done),
    changeWord: jest.fn(done),
    removeWord: jest.fn(done),
    setKeeping: jest.fn(() => Promise.resolve()),
    setContacts: jest.fn(() => Promise.resolve()),
    deleteKept: jest.fn(() => Promise.resolve()),
  } satisfies QuestionLists;
  const repository = { ...memoryRepository(smallPlan), editable };
  renderApp(repository, { page: 'questions', ...view }, { questions: () => Promise.resolve({ ...lists, ...more }) });
  return lists;
}
const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));

test('what found no answer is said in words, then in numbers of a month, the one before it and a year', async () => {
  open({});
  expect(await screen.findByText(/^I maj 2019 fik 4 spørgsmål ikke noget svar\./)).toBeInTheDocument();
  const table = screen.getByRole('table', { name: 'Spørgsmål uden svar efter slags' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .getAllByRole(/cell|header/)
        .map(({ textContent }) => textContent),
    );
  expect(rows).toEqual([
    ['Hvorfor', 'Maj', 'April', '12 måneder'],
    ['Emnet blev ikke fundet', '1', '6', '7'],
    ['Står ikke i planen', '3', '0', '3'],
    ['I alt', '4', '6', '10'],
  ]);
});

test.each([
  ['2019-01-31', { month: '2019-01', former: '2018-12', all: { now: 0, before: 0, year: 40 } }],
  ['2020-04-01', { month: '2020-04', former: '2020-03', all: { now: 0, before: 0, year: 4 } }],
])('on %s twelve months are counted, also over a new year', (today, expected) => {
  expect(countedOf(some.counts ?? [], today)).toMatchObject(expected);
});

test('the text is kept when an owner turns it on, with who and when; texts from before are offered to be deleted', async () => {
  const lists = open({ kept: [kept], keeping: { keep: false, by: 'Kim Holm', on: '2019-05-13' } });
  expect(
    await screen.findByText(/^Teksten gemmes ikke.* Slået fra af Kim Holm mandag den 13\.\smaj\./),
  ).toBeInTheDocument();
  expect(screen.getByText('Der er 1 gemt tekst fra før. Skal den slettes?')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('switch', { name: 'Gem teksten af spørgsmål uden svar' }));
  expect(await screen.findByText('Gemt: fra nu af gemmes teksten af spørgsmål uden svar.')).toBeInTheDocument();
  expect(lists.setKeeping).toHaveBeenCalledWith({ keep: true, by: 'Stabsmedarbejder', on: '2019-05-14' });
  await press('Slet den gemte tekst');
  const ask = screen.getByRole('group', { name: /kan ikke hentes igen/ });
  fireEvent.keyDown(ask, { key: 'Escape' });
  expect(lists.deleteKept).not.toHaveBeenCalled();
  await press('Slet den gemte tekst');
  await press('Slet den gemte tekst');
  expect(await screen.findByText('Slettet: 1 tekst.')).toBeInTheDocument();
  expect(lists.deleteKept).toHaveBeenCalledWith([kept]);
});

test('a kept question becomes a word where it stands; one that is there already is said in the form', async () => {
  const addWord = jest.fn<ReturnType<QuestionLists['addWord']>, Parameters<QuestionLists['addWord']>>(() =>
    Promise.resolve('taken'),
  );
  open({ kept: [kept], keeping: { keep: true, by: null, on: null } }, { addWord });
  await press('Lav et ord af ”hvad er BUP”');
  const form = screen.getByRole('form', { name: 'Tilføj ord' });
  fireEvent.change(within(form).getByLabelText(/^Ord eller forkortelse/), { target: { value: 'BUP' } });
  fireEvent.change(within(form).getByLabelText(/^Betyder/), { target: { value: '010190-1234' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
  expect(await within(form).findByText(/ligner et CPR-nummer/)).toBeInTheDocument();
  expect(addWord).not.toHaveBeenCalled();
  fireEvent.change(within(form).getByLabelText(/^Betyder/), { target: { value: 'børnepsykiatrien' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
  expect(await within(form).findByText(/^Ordet er der allerede\./)).toBeInTheDocument();
  addWord.mockResolvedValue('done');
  fireEvent.click(within(form).getByRole('button', { name: /^Gem|Prøv igen/ }));
  expect(await screen.findByText('Gemt: BUP betyder børnepsykiatrien.')).toBeInTheDocument();
  expect(addWord).toHaveBeenLastCalledWith({ word: 'BUP', means: 'børnepsykiatrien' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Lav et ord af ”hvad er BUP”' })).toHaveFocus());
});

test('words are changed, taken away and brought back, and usual ones are offered', async () => {
  const lists = open({}, {}, { selected: 'words' });
  await press('Rediger BUF');
  const form = screen.getByRole('form', { name: 'Rediger BUF' });
  fireEvent.change(within(form).getByLabelText(/^Betyder/), { target: { value: 'Forvaltningen' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
  expect(await screen.findByText('Gemt: BUF betyder Forvaltningen.')).toBeInTheDocument();
  expect(lists.changeWord).toHaveBeenCalledWith(some.words?.[0], { word: 'BUF', means: 'Forvaltningen' });
  await press('Fjern BUF');
  expect(await screen.findByText('Fjernet: BUF.')).toBeInTheDocument();
  await press('Fortryd');
  await waitFor(() => expect(lists.addWord).toHaveBeenCalledWith(expect.objectContaining({ word: 'BUF' })));
  await press(/^Se \d+ forslag$/);
  expect(screen.queryByRole('button', { name: 'Tilføj BUF' })).toBeNull();
  await press('Tilføj SOF');
  expect(await screen.findByText('Gemt: SOF betyder Socialforvaltningen.')).toBeInTheDocument();
});

test('the place for notifications of concern is asked for until it is chosen; the others have their usual one', async () => {
  const lists = open({}, {}, { selected: 'contacts' });
  expect(await screen.findByText(/^Kommunens sted for underretninger er ikke valgt\./)).toBeInTheDocument();
  expect(screen.getByText('Ikke valgt. Fremdrift skriver ”jeres områdejurist”.')).toBeInTheDocument();
  await press('Rediger kontakter');
  fireEvent.change(screen.getByLabelText(/^Underretninger/), { target: { value: 'Vagten, 12 34 56 78' } });
  await press('Gem');
  expect(await screen.findByText('Gemt: kontakterne.')).toBeInTheDocument();
  expect(lists.setContacts).toHaveBeenCalledWith({ notificationContact: 'Vagten, 12 34 56 78' });
});

test.each([
  ['notificationContact', 'notification'],
  ['caseContact', 'case'],
  ['legalContact', 'legal'],
  ['leaderContact', 'leader'],
  ['owner', 'owner'],
] as const)('the usual %s is called here what answers call it', (name, inAnswers) => {
  for (const say of [createSay('da'), createSay('en')])
    expect(say(`questions.usual.${name}`)).toBe(say(`answer.contact.${inAnswers}`));
});

test('who does not own the site sees the words and the contacts, and nothing of what was asked', async () => {
  open({ counts: [] }, {}, {}, false);
  expect(await screen.findByText(/^Kun de, der ejer webstedet, kan se de spørgsmål/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: 'Ord' }));
  expect(await screen.findByText('Børne- og Ungdomsforvaltningen')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Rediger|Fjern|Tilføj|forslag/ })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Kontakter' }));
  expect(await screen.findByText(/Kun de, der ejer webstedet, kan ændre det\./)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Rediger kontakter' })).toBeNull();
});

test('a site without the lists says which, and what could not be fetched comes at a new try', async () => {
  const read = jest
    .fn<ReturnType<QuestionLists['read']>, []>()
    .mockRejectedValueOnce(new RequestFault('busy', 503))
    .mockResolvedValue({ ...some, words: null, counts: null });
  open({}, { read });
  expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint har travlt');
  await press('Prøv igen');
  expect(await screen.findByText(/^Webstedet mangler listen Spørgsmål uden svar\./)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: 'Ord' }));
  expect(await screen.findByText(/^Webstedet mangler listen Ord og forkortelser\./)).toBeInTheDocument();
});
