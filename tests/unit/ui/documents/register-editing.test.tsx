/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { GoverningDocument } from '../../../../src/documents/document';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { MemoryRegister } from '../support/memory-register';
import { manyDocuments } from './many-documents';
import { panelOf, showRegister, titles } from './render-register';

const guideline = 'Guideline til sikkerhedsplaner';

// The whole page is drawn again and again, also on a busy machine.
jest.setTimeout(180_000);
beforeEach(() => window.localStorage.clear());

const stored = (memory: MemoryRegister, key: string): GoverningDocument | undefined =>
  memory.stored().documents.find((one) => one.key === key);

const type = async (label: string | RegExp, value: string): Promise<void> => {
  fireEvent.change(await screen.findByRole('textbox', { name: label }), { target: { value } });
};

test('a field is changed where it stands, said to be saved, and taken back with Ctrl+Z', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret ejer' }));
  expect(await screen.findByRole('textbox', { name: 'Ejer' })).toHaveValue('Områdechef');
  await type('Ejer', 'Chefjurist');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText('Ejer er gemt.')).toBeInTheDocument();
  expect(stored(memory, 'd:1')?.ownerRole).toBe('Chefjurist');
  await waitFor(() => expect(panel.getByRole('button', { name: 'Ret ejer' })).toHaveFocus());
  fireEvent.keyDown(panel.getByRole('button', { name: 'Ret ejer' }), { key: 'z', ctrlKey: true });
  expect(await panel.findByText('Fortrudt. Ejer står som før.')).toBeInTheDocument();
  expect(stored(memory, 'd:1')?.ownerRole).toBe('Områdechef');
});

test.each([
  ['Ret titel', 'Titel', 'Sikkerhedsplaner 2019', { title: 'Sikkerhedsplaner 2019' }],
  ['Ret gennemses senest', 'Gennemses senest', 'juni 2019', { reviewBy: '2019-06-30' }],
  ['Ret gælder fra', 'Gælder fra', 'juni 2016', { validFrom: '2016-06-01' }],
  ['Ret lov', 'Lov', 'Serviceloven § 50\n\nBarnets lov § 20', { law: ['Serviceloven § 50', 'Barnets lov § 20'] }],
  ['Ret gælder for', 'Gælder for', 'Sagsbehandlere\nLedere', { audience: ['Sagsbehandlere', 'Ledere'] }],
  ['Ret sidst gennemset', 'Sidst gennemset', '', { reviewedOn: null }],
])('%s', async (button, label, value, change) => {
  const register = manyDocuments(5);
  const documents = register.documents.map((one) => ({ ...one, reviewedOn: '2018-01-01' }));
  const { memory } = showRegister({ register: { ...register, documents } });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: button }));
  await type(new RegExp(label), value);
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText(`${label} er gemt.`)).toBeInTheDocument();
  expect(stored(memory, 'd:1')).toMatchObject(change);
});

test('type, person and confirmation are chosen', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret type' }));
  fireEvent.change(await panel.findByRole('combobox', { name: 'Type' }), { target: { value: 'procedure' } });
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText('Type er gemt.');
  fireEvent.click(panel.getByRole('button', { name: 'Ret person' }));
  fireEvent.change(await panel.findByRole('combobox', { name: 'Person' }), { target: { value: '103' } });
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText('Person er gemt.');
  fireEvent.click(panel.getByRole('button', { name: 'Ret læsning bekræftes' }));
  fireEvent.click(await panel.findByRole('switch'));
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText('Læsning bekræftes er gemt.');
  expect(stored(memory, 'd:1')).toMatchObject({ kind: 'procedure', owner: { name: 'Jens Bæk' }, acknowledge: true });
});

test('what another document it replaces is chosen among those there are; a circle is refused at the field', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf('Vejledning fra 2016');
  fireEvent.click(panel.getByRole('button', { name: 'Ret erstatter' }));
  fireEvent.click(await panel.findByRole('combobox', { name: 'Erstatter' }));
  fireEvent.change(await panel.findByRole('combobox', { name: 'Erstatter' }), { target: { value: 'børnefaglig' } });
  fireEvent.click(await screen.findByRole('option', { name: /Retningslinjer for ny/ }));
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText(/afløse hinanden i ring/)).toBeInTheDocument();
  expect(stored(memory, 'd:5')?.replaces).toBeNull();
});

test('a text with a CPR number is neither saved nor kept; Esc leaves the field as it was', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret lov' }));
  await type('Lov', 'sagen om 010203-1234');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText(/ligner et CPR-nummer/)).toBeInTheDocument();
  expect(stored(memory, 'd:1')?.law).toEqual([]);
  expect(JSON.stringify(window.localStorage)).not.toContain('010203');
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Lov' }), { key: 'Escape' });
  expect(screen.queryByRole('textbox', { name: 'Lov' })).toBeNull();
  // The panel stays: Esc was the field's.
  expect(panel.getByRole('heading', { level: 2 })).toBeInTheDocument();
});

test('what was typed survives a closed tab, and is said to be a draft', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret ejer' }));
  await type('Ejer', 'Chefjurist');
  expect(window.localStorage.length).toBe(1);
  const [name = ''] = Object.keys(window.localStorage);
  expect(window.localStorage.getItem(name)).toContain('Chefjurist');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText('Ejer er gemt.');
  expect(window.localStorage.length).toBe(0);
  expect(stored(memory, 'd:1')?.ownerRole).toBe('Chefjurist');
});

test('two change the same field: the choice is field by field, and what will stand is said before it is saved', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret ejer' }));
  memory.changeBehind('d:1', { ownerRole: 'Juridisk chef', law: ['Serviceloven § 11'] });
  await type('Ejer', 'Chefjurist');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  const conflict = within(await screen.findByRole('region', { name: 'I har begge rettet dokumentet' }));
  expect(conflict.getByRole('heading')).toHaveFocus();
  expect(conflict.getByText('Før I rettede: Områdechef')).toBeInTheDocument();
  expect(conflict.getByText(/En anden har også rettet: Lov/)).toBeInTheDocument();
  expect(conflict.getByRole('status')).toHaveTextContent('Det gemmes: Ejer: Chefjurist');
  fireEvent.click(conflict.getByRole('radio', { name: /Juridisk chef/ }));
  expect(conflict.getByRole('status')).toHaveTextContent('Det, der står nu, bliver stående.');
  fireEvent.click(conflict.getByRole('radio', { name: /Chefjurist/ }));
  fireEvent.click(conflict.getByRole('button', { name: 'Gem' }));
  expect(await panel.findByText('Ejer er gemt.')).toBeInTheDocument();
  expect(stored(memory, 'd:1')).toMatchObject({ ownerRole: 'Chefjurist', law: ['Serviceloven § 11'] });
});

test('a conflict may be left: what is there stands', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret ejer' }));
  memory.changeBehind('d:1', { ownerRole: 'Juridisk chef' });
  await type('Ejer', 'Chefjurist');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Behold det, der står' }));
  expect(screen.queryByRole('region', { name: 'I har begge rettet dokumentet' })).toBeNull();
  expect(stored(memory, 'd:1')?.ownerRole).toBe('Juridisk chef');
});

test.each([
  ['offline', new RequestFault('offline'), /Ikke gemt.*ingen forbindelse til SharePoint/, true],
  ['refused', new RequestFault('forbidden', 403), /Du har ikke ret til at ændre registret/, false],
])('%s: what was not saved is told, and the text stands', async (_what, fault, words, retry) => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const change = memory.change.bind(memory);
  const panel = await panelOf(guideline);
  memory.change = () => Promise.reject(fault);
  fireEvent.click(panel.getByRole('button', { name: 'Ret ejer' }));
  await type('Ejer', 'Chefjurist');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByRole('alert')).toHaveTextContent(words);
  expect(await screen.findByRole('textbox', { name: 'Ejer' })).toHaveValue('Chefjurist');
  memory.change = change;
  if (retry) {
    fireEvent.click(panel.getByRole('button', { name: 'Prøv igen' }));
    expect(await panel.findByText('Ejer er gemt.')).toBeInTheDocument();
    expect(stored(memory, 'd:1')?.ownerRole).toBe('Chefjurist');
    // What was tried again has closed its field.
    expect(screen.queryByRole('textbox', { name: 'Ejer' })).toBeNull();
  } else expect(panel.queryByRole('button', { name: 'Prøv igen' })).toBeNull();
});

test('a document is decided on in its panel; to withdraw it asks for why, and it can be taken back', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Beslut' }));
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText('Vælg, hvad der skal ske med dokumentet.')).toBeInTheDocument();
  fireEvent.click(await panel.findByRole('radio', { name: 'Udgår' }));
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText('Skriv, hvorfor dokumentet skal ændres eller udgå.')).toBeInTheDocument();
  await type(/Begrundelse/, 'Bruges ikke mere');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText(`”${guideline}”: Udgår. Gemt.`)).toBeInTheDocument();
  expect(stored(memory, 'd:1')?.decided).toMatchObject({ decision: 'withdraw', reason: 'Bruges ikke mere' });
  fireEvent.click(panel.getByRole('button', { name: 'Fortryd' }));
  expect(await panel.findByText(/Fortrudt/)).toBeInTheDocument();
  expect(stored(memory, 'd:1')?.decided).toBeNull();
});

test('a merger says into what', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Beslut' }));
  fireEvent.click(await panel.findByRole('radio', { name: 'Saml' }));
  await type(/Begrundelse/, 'De siger det samme');
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  expect(await panel.findByText('Vælg det dokument, som dette skal samles med.')).toBeInTheDocument();
  fireEvent.click(await panel.findByRole('combobox', { name: /Samles med/ }));
  fireEvent.change(await panel.findByRole('combobox', { name: /Samles med/ }), { target: { value: 'fælles' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Fælles fagligt grundlag' }));
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText(/: Saml. Gemt./);
  expect(stored(memory, 'd:1')).toMatchObject({ replacedBy: 'd:3', decided: { decision: 'merge' } });
});

test('a new version asks everybody again; the same number is refused', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf('Fælles fagligt grundlag');
  fireEvent.click(panel.getByRole('button', { name: 'Ny version' }));
  expect(await panel.findByText('Alle, dokumentet gælder for, bekræfter igen.')).toBeInTheDocument();
  expect(await screen.findByRole('textbox', { name: /^Version/ })).toHaveValue('2');
  await type(/^Version/, '1');
  fireEvent.click(panel.getByRole('button', { name: 'Gem den nye version' }));
  expect(await panel.findByText('Version 1 gælder allerede. Skriv et nyt nummer.')).toBeInTheDocument();
  await type(/^Version/, '2');
  await type('Bekræftes senest', '31. maj 2019');
  fireEvent.click(panel.getByRole('button', { name: 'Gem den nye version' }));
  expect(await panel.findByText('Version 2 er gemt.')).toBeInTheDocument();
  expect(stored(memory, 'd:3')).toMatchObject({ version: '2', acknowledgeBy: '2019-05-31', validFrom: '2019-05-14' });
});

test('a new document is made once, opened, and its text kept until then', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  fireEvent.click(await screen.findByRole('button', { name: 'Nyt dokument' }));
  const form = within(await screen.findByRole('region', { name: 'Nyt dokument' }));
  fireEvent.click(form.getByRole('button', { name: 'Tilføj dokumentet' }));
  expect(await form.findByText(/mangler en titel/)).toBeInTheDocument();
  await type(/Titel/, 'Procedure for hastesager');
  await type('Gennemses senest', 'ved ikke');
  fireEvent.click(form.getByRole('button', { name: 'Tilføj dokumentet' }));
  expect(await form.findByText(/kan ikke læses som en dato/)).toBeInTheDocument();
  await type('Gennemses senest', '1-6-2020');
  const add = memory.add.bind(memory);
  memory.add = () => Promise.reject(new RequestFault('busy', 503));
  fireEvent.click(form.getByRole('button', { name: 'Tilføj dokumentet' }));
  expect(await form.findByRole('alert')).toHaveTextContent(/Ikke gemt/);
  const ids: (string | undefined)[] = [];
  memory.add = (document, id) => {
    ids.push(id);
    return add(document, id);
  };
  fireEvent.click(form.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByText('”Procedure for hastesager” er tilføjet.')).toBeInTheDocument();
  expect(ids).toEqual(['105-1557820800000']);
  expect(titles()).toContain('Procedure for hastesager');
  expect(memory.stored().documents.at(-1)).toMatchObject({ title: 'Procedure for hastesager', reviewBy: '2020-06-01' });
});

test('a file is put into the library, and its address into the field', async () => {
  const { memory } = showRegister({ register: manyDocuments(5) });
  const panel = await panelOf(guideline);
  fireEvent.click(panel.getByRole('button', { name: 'Ret fil eller link' }));
  const file = new File(['ord'], 'Ny plan.docx');
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer) });
  const chooser = window.document.querySelector('[data-upload]') as HTMLInputElement;
  fireEvent.change(chooser, { target: { files: [file] } });
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Fil eller link' })).toHaveValue(
      '/sites/plan/FremdriftFiles/Ny%20plan.docx',
    ),
  );
  memory.upload = () => Promise.resolve({ ok: false, error: { kind: 'refused', da: 'Filen er tom.', en: 'Empty.' } });
  fireEvent.change(chooser, { target: { files: [file] } });
  expect(await panel.findByText('Filen er tom.')).toBeInTheDocument();
  fireEvent.click(await panel.findByRole('button', { name: 'Gem' }));
  await panel.findByText('Fil eller link er gemt.');
  expect(stored(memory, 'd:1')?.link).toBe('/sites/plan/FremdriftFiles/Ny%20plan.docx');
});
