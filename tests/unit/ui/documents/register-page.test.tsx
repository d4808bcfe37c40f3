/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { manyDocuments } from './many-documents';
import { panelOf, showRegister, titles } from './render-register';

const guideline = 'Guideline til sikkerhedsplaner';
const long = 'Retningslinjer for ny børnefaglig undersøgelse og revideret handleplan';

// The whole page is drawn again and again, also on a busy machine.
jest.setTimeout(180_000);
beforeEach(() => window.localStorage.clear());

test('the page says how many documents there are, how many are mine, and how the round stands', async () => {
  showRegister({ register: manyDocuments(120) });
  expect(await screen.findByText('120 dokumenter, 2 af dem gælder for dig')).toBeInTheDocument();
  const round = within(await screen.findByRole('region', { name: 'Gennemgangsrunde, forår 2019' }));
  expect(round.getByText(/er gennemgået/)).toHaveTextContent(
    '41 af 120 er gennemgået, 9 udgår. Runden slutter den 30. juni 2019, om 47 dage. I når det med 12 om ugen. Indtil nu har det været 7 om ugen.',
  );
  const legend = within(round.getByRole('list', { name: 'Sådan står runden' }));
  expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Behold18',
    'Opdatér9',
    'Saml5',
    'Udgår9',
    'Mangler79',
  ]);
});

test('a line tells type, owner, late review, decision and how many have read', async () => {
  showRegister();
  const line = (await screen.findByRole('button', { name: long })).closest('[data-document]');
  expect(line).toHaveTextContent('Retningslinje, gælder fra 1. februar 2019');
  expect(line).toHaveTextContent('Venter på din bekræftelse');
  expect(line).toHaveTextContent('34 af 52 har læst');
  expect(line).toHaveTextContent('Beslutning: Behold');
  const late = screen.getByRole('button', { name: guideline }).closest('[data-document]');
  expect(late).toHaveTextContent('Gennemses senest: 30. april 2019');
  expect(late).toHaveTextContent('14 dage over');
  // Late ones first, the rest by title.
  expect(titles().indexOf(guideline)).toBeLessThan(titles().indexOf('Fælles fagligt grundlag'));
});

test('2,000 documents come some at a time, and the focus goes on with those that came', async () => {
  showRegister({ register: manyDocuments(2000) });
  await screen.findByText(/^2000 dokumenter/);
  expect(titles()).toHaveLength(40);
  fireEvent.click(screen.getByRole('button', { name: 'Vis 100 mere' }));
  expect(titles()).toHaveLength(140);
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-open'));
  expect(document.activeElement).toBe(document.querySelectorAll('[data-open]')[40]);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'sikkerhedsplan' } });
  expect(titles()).toEqual([guideline]);
  expect(screen.getByText('1 af 2000 vises')).toBeInTheDocument();
});

test('search, a filter and Ryd; what finds nothing says so', async () => {
  showRegister();
  const search = await screen.findByRole('searchbox', { name: 'Søg i styringsdokumenter' });
  fireEvent.change(search, { target: { value: 'serviceloven 50' } });
  expect(titles()).toEqual([long]);
  fireEvent.change(search, { target: { value: 'findes ikke' } });
  expect(titles()).toEqual([]);
  expect(await screen.findByText('Ingen dokumenter passer til det, du har søgt og valgt.')).toBeInTheDocument();
  fireEvent.click(screen.getAllByRole('button', { name: 'Ryd' })[0] as HTMLElement);
  expect(titles()).toHaveLength(12);
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Kvalitetsstandard/ }));
  expect(titles()).toEqual(['Beredskabsplan: emne 3']);
  expect(screen.getByRole('button', { name: 'Type (1)', hidden: true })).toBeInTheDocument();
});

test('a page that shows some types alone counts, lists and filters those; the round stays whole', async () => {
  showRegister({ register: manyDocuments(120), props: { kinds: ['guidance', 'template'] } });
  expect(await screen.findByText('Viser kun: Vejledning, Brevskabelon.')).toBeInTheDocument();
  expect(screen.getByText(/^28 dokumenter/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: long })).toBeNull();
  expect(screen.getByText('41 af 120')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  const choices = await screen.findAllByRole('menuitemcheckbox');
  expect(choices.map(({ textContent }) => textContent?.replace(/\d+$/, ''))).toEqual(['Vejledning', 'Brevskabelon']);
});

test('the tabs: what applies to me, what is to be reviewed, what I am to confirm', async () => {
  showRegister();
  fireEvent.click(await screen.findByRole('tab', { name: /Gælder for mig/ }));
  expect(titles()).toEqual(['Fælles fagligt grundlag', long]);
  fireEvent.click(screen.getByRole('tab', { name: /Til gennemgang/ }));
  expect(titles()).toContain(guideline);
  expect(titles()).not.toContain(long);
  fireEvent.click(screen.getByRole('tab', { name: /Læsekvitteringer/ }));
  expect(titles()).toEqual(['Fælles fagligt grundlag', long]);
});

test('who has no role chooses a job function, which is kept', async () => {
  const register = { ...manyDocuments(12), members: [] };
  showRegister({ register });
  expect(await screen.findByText('12 dokumenter')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('tab', { name: /Gælder for mig/ }));
  expect(screen.getByText('Vælg din funktion ovenfor.')).toBeInTheDocument();
  const chooser = await screen.findByRole('combobox', { name: /Vælg din funktion/ });
  fireEvent.change(chooser, { target: { value: 'faglige koordinatorer' } });
  expect(titles()).toContain(long);
  expect(screen.getByText(/af dem gælder for dig/)).toBeInTheDocument();
});

test('I confirm that I have read it; the panel says so and takes the focus', async () => {
  const { memory } = showRegister({ edit: false });
  const panel = await panelOf(long);
  expect(panel.getByRole('heading', { level: 2 })).toHaveFocus();
  expect(panel.getByText('Du har ikke bekræftet, at du har læst version 2.0.')).toBeInTheDocument();
  fireEvent.click(panel.getByRole('button', { name: 'Jeg har læst den' }));
  const said = await panel.findByText('Du har bekræftet den 14. maj 2019.');
  await waitFor(() => expect(said.closest('p')).toHaveFocus());
  expect(panel.queryByRole('button', { name: 'Jeg har læst den' })).toBeNull();
  expect(memory.stored().acknowledgements.some(({ person }) => person?.name === 'Karen Ås')).toBe(true);
  expect(screen.getByRole('button', { name: long }).closest('[data-document]')).toHaveTextContent('35 af 52 har læst');
});

test('a confirmation that is not saved is told, and can be tried again', async () => {
  const { memory } = showRegister({ edit: false });
  const acknowledge = memory.acknowledge.bind(memory);
  memory.acknowledge = () => Promise.reject(new RequestFault('offline'));
  const panel = await panelOf(long);
  fireEvent.click(panel.getByRole('button', { name: 'Jeg har læst den' }));
  expect(await panel.findByRole('alert')).toHaveTextContent(/Ikke gemt.*ingen forbindelse/);
  memory.acknowledge = acknowledge;
  fireEvent.click(panel.getByRole('button', { name: 'Jeg har læst den' }));
  expect(await panel.findByText(/Du har bekræftet/)).toBeInTheDocument();
});

test('a reader sees no button that changes anything, nor who has read by unit', async () => {
  showRegister({ edit: false });
  const panel = await panelOf(long);
  expect(panel.queryByRole('button', { name: /^Ret / })).toBeNull();
  expect(panel.queryByText('Hvem har læst?')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Nyt dokument' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Fortsæt gennemgangen' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Hent liste' })).toBeInTheDocument();
});

test('an editor sees who has read by unit without names; the owner sees names', async () => {
  showRegister();
  const panel = await panelOf(long);
  const units = panel.getByRole('region', { name: 'Hvem har læst?' });
  expect(units).toHaveTextContent(/Amager.*5 af 9/);
  expect(units).not.toHaveTextContent('Medarbejder');
  const remind = panel.getByRole('button', { name: 'Påmind de 18' });
  expect(remind).toHaveAccessibleDescription(/Botten skriver til hver af dem i Teams/);
  fireEvent.click(remind);
  expect(await panel.findByText(/^Botten påminder dem, der ikke har bekræftet/)).toBeInTheDocument();
  await waitFor(() => expect(remind).toHaveAttribute('aria-disabled', 'true'));
  expect(remind).toHaveAccessibleDescription(/Påmindet i dag/);
});

test('the owner sees the names of those who have not read', async () => {
  const register = manyDocuments(12);
  showRegister({
    register: {
      ...register,
      documents: register.documents.map((one) =>
        one.key === 'd:2' ? { ...one, owner: { id: 105, name: 'Karen Ås', login: '' } } : one,
      ),
    },
    edit: false,
  });
  const panel = await panelOf(long);
  expect(panel.getByRole('region', { name: 'Hvem har læst?' })).toHaveTextContent(
    /Mangler: .*Karen Ås.*Medarbejder 37/,
  );
});

test('an address is written as a person reads it', async () => {
  const { documents } = manyDocuments(5);
  const link = '/sites/plan/Dokumenter/Unders%C3%B8gelse%20100%25.docx';
  showRegister({ register: { documents: documents.map((one) => (one.key === 'd:1' ? { ...one, link } : one)) } });
  const panel = await panelOf(guideline);
  expect(panel.getByText('/sites/plan/Dokumenter/Undersøgelse 100%.docx')).toBeInTheDocument();
});

test('an empty register says what comes next; a reader is not asked to do it', async () => {
  showRegister({ register: {} });
  expect(await screen.findByRole('heading', { name: 'Her er ingen styringsdokumenter endnu' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Tilføj det første dokument' }));
  expect(await screen.findByRole('textbox', { name: /Titel/ })).toBeInTheDocument();
});

test('a reader of an empty register', async () => {
  showRegister({ register: {}, edit: false });
  expect(await screen.findByText(/En, der må redigere på webstedet/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('loading says so, and after a while that it takes long', () => {
  jest.useFakeTimers();
  try {
    showRegister({ prepare: (memory) => (memory.load = () => new Promise(() => undefined)) });
    expect(screen.getByRole('status')).toHaveTextContent(/^Henter registret …/);
    act(() => {
      jest.advanceTimersByTime(3000);
    });
    expect(screen.getByRole('status')).toHaveTextContent(/Det tager længere end ellers/);
  } finally {
    jest.useRealTimers();
  }
});

test('a register that does not come is told and asked for again; one that is here stays while a new try fails', async () => {
  const { memory, again } = showRegister({ prepare: (one) => (one.failing = new RequestFault('busy', 503)) });
  expect(await screen.findByText(/har travlt/)).toBeInTheDocument();
  memory.failing = null;
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByText(/12 dokumenter/)).toBeInTheDocument();
  memory.failing = new RequestFault('offline');
  again(1);
  expect(await screen.findByText(/Du ser registret, som det var før/)).toBeInTheDocument();
  expect(titles()).toHaveLength(12);
});

test('a site without the lists: a reader is told whom to ask', async () => {
  showRegister({ edit: false, prepare: (memory) => (memory.load = () => Promise.resolve('notProvisioned')) });
  expect(await screen.findByRole('heading', { name: /Registret er ikke lavet/ })).toBeInTheDocument();
  expect(await screen.findByRole('textbox')).toHaveTextContent(/styringsdokumenter på https:\/\/contoso.example/);
});

test('Esc closes the panel and gives the focus back to its line; a link in it leads on', async () => {
  showRegister();
  const panel = await panelOf(long);
  fireEvent.click(panel.getByRole('button', { name: 'Vejledning fra 2016' }));
  const next = screen.getByRole('region', { name: 'Valgt dokument: Vejledning fra 2016' });
  expect(within(next).getByText('Dokumentet er erstattet og gælder ikke længere.')).toBeInTheDocument();
  fireEvent.keyDown(next, { key: 'Escape' });
  expect(screen.queryByRole('region', { name: /Valgt dokument/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Vejledning fra 2016' })).toHaveFocus();
});

test('the words are English on an English page', async () => {
  showRegister({ locale: 'en' });
  expect(await screen.findByText('12 documents, 2 of them apply to you')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: /Applies to me/ })).toBeInTheDocument();
});

test('the list is given as a file of what is shown', async () => {
  const made: Blob[] = [];
  const create = jest.fn((blob: Blob) => {
    made.push(blob);
    return 'blob:list';
  });
  Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
  const press = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  showRegister();
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'sikkerhedsplan' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hent liste' }));
  await waitFor(() => expect(press).toHaveBeenCalledTimes(1));
  const text = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsText(made[0] as Blob);
  });
  expect(String(text).trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain('Guideline til sikkerhedsplaner;Retningslinje;');
  press.mockRestore();
});

test('files and links are checked; a broken one stands in its line, and leads to choosing another', async () => {
  const { memory } = showRegister();
  const checkLinks = memory.checkLinks.bind(memory);
  memory.checkLinks = async (documents, signal) =>
    (await checkLinks(documents, signal)).map((one) =>
      one.documentKey === 'd:4' ? { ...one, state: 'missing' } : one,
    );
  fireEvent.click(await screen.findByRole('tab', { name: /Links og filer/ }));
  expect(await screen.findByText(/1 fil eller link virker ikke/)).toHaveTextContent(/Tjekket kl/);
  expect(titles()).toEqual(['Tjekliste til vejledning af borgere']);
  expect(screen.getByText('Filen findes ikke.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Vælg en anden fil til Tjekliste til vejledning af borgere' }));
  const field = await screen.findByRole('textbox', { name: 'Fil eller link' });
  await waitFor(() => expect(field).toHaveFocus());
  fireEvent.change(field, { target: { value: 'javascript:alert(1)' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  expect(await screen.findByText(/Linket kan ikke bruges. Det skal begynde/)).toBeInTheDocument();
  fireEvent.change(field, { target: { value: 'https://intra.contoso.example/tjekliste' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(screen.queryByText('Filen findes ikke.')).toBeNull());
  expect(memory.stored().documents.find(({ key }) => key === 'd:4')?.link).toBe(
    'https://intra.contoso.example/tjekliste',
  );
});

test('a check that breaks off says so', async () => {
  showRegister({ prepare: (memory) => (memory.checkLinks = () => Promise.reject(new RequestFault('busy', 429))) });
  fireEvent.click(await screen.findByRole('tab', { name: /Links og filer/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Tjekket blev ikke færdigt.*travlt/);
});
