/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { manyDocuments } from './many-documents';
import { showRegister } from './render-register';

// The whole page is drawn again and again, also on a busy machine.
jest.setTimeout(180_000);
beforeEach(() => window.localStorage.clear());

const walk = () => within(window.document.querySelector('[data-review-walk]') as HTMLElement);
const heading = () => walk().getByRole('heading', { level: 2 });
const radio = (name: string) => walk().getByRole('radio', { name: new RegExp(name) });

async function begin() {
  const shown = showRegister({ register: manyDocuments(5) });
  fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt gennemgangen' }));
  await waitFor(() => expect(heading()).toHaveFocus());
  return shown;
}

test('one document at a time: a digit chooses, Ctrl+Enter saves, and the next one takes the focus', async () => {
  const { memory } = await begin();
  expect(walk().getByText(/2 af 5 er gennemgået/)).toHaveTextContent('2 af 5 er gennemgået. 3 mangler.');
  expect(heading()).toHaveTextContent('Guideline til sikkerhedsplaner');
  fireEvent.keyDown(heading(), { key: '1' });
  expect(radio('Behold')).toBeChecked();
  fireEvent.keyDown(radio('Behold'), { key: '2' });
  expect(radio('Opdatér')).toBeChecked();
  const why = walk().getByRole('textbox', { name: /Begrundelse/ });
  fireEvent.change(why, { target: { value: 'Skal have 1 ny side' } });
  // A digit in the text is a digit.
  fireEvent.keyDown(why, { key: '1' });
  expect(radio('Opdatér')).toBeChecked();
  fireEvent.keyDown(why, { key: 'Enter', ctrlKey: true });
  expect(await walk().findByText('”Guideline til sikkerhedsplaner”: Opdatér. Gemt.')).toBeInTheDocument();
  expect(heading()).toHaveTextContent('Tjekliste til vejledning af borgere');
  await waitFor(() => expect(heading()).toHaveFocus());
  expect(radio('Opdatér')).not.toBeChecked();
  expect(walk().getByText(/3 af 5 er gennemgået/)).toBeInTheDocument();
  const entry = memory.stored().entries.find(({ documentKey }) => documentKey === 'd:1');
  expect(entry?.decided).toMatchObject({ decision: 'update', reason: 'Skal have 1 ny side' });
});

test('the last decision is taken back, and its document asked about again', async () => {
  const { memory } = await begin();
  fireEvent.click(radio('Behold'));
  fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  await waitFor(() => expect(heading()).toHaveTextContent('Tjekliste'));
  fireEvent.keyDown(heading(), { key: 'z', ctrlKey: true });
  await waitFor(() => expect(heading()).toHaveTextContent('Guideline til sikkerhedsplaner'));
  expect(await walk().findByText(/Fortrudt/)).toBeInTheDocument();
  expect(memory.stored().entries.find(({ documentKey }) => documentKey === 'd:1')?.decided).toBeNull();
  expect(walk().getByText(/2 af 5 er gennemgået/)).toBeInTheDocument();
});

test('what is skipped comes last; one may go back to the one before', async () => {
  await begin();
  expect(walk().getByRole('button', { name: 'Forrige' })).toHaveAttribute('aria-disabled', 'true');
  fireEvent.click(walk().getByRole('button', { name: 'Spring over' }));
  expect(heading()).toHaveTextContent('Tjekliste');
  fireEvent.click(walk().getByRole('button', { name: 'Forrige' }));
  expect(heading()).toHaveTextContent('Guideline');
  fireEvent.click(walk().getByRole('button', { name: 'Spring over' }));
  fireEvent.click(walk().getByRole('button', { name: 'Spring over' }));
  expect(heading()).toHaveTextContent('Vejledning fra 2016');
  fireEvent.click(walk().getByRole('button', { name: 'Spring over' }));
  expect(heading()).toHaveTextContent('Guideline');
});

test('it may be left and gone on with; at the end it says so, and the round can be closed', async () => {
  const { memory } = await begin();
  fireEvent.click(radio('Behold'));
  fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  await waitFor(() => expect(heading()).toHaveTextContent('Tjekliste'));
  fireEvent.keyDown(heading(), { key: 'Escape' });
  const goOn = await screen.findByRole('button', { name: 'Fortsæt gennemgangen' });
  await waitFor(() => expect(goOn).toHaveFocus());
  fireEvent.click(goOn);
  for (const title of ['Tjekliste', 'Vejledning fra 2016']) {
    await waitFor(() => expect(heading()).toHaveTextContent(title));
    fireEvent.click(radio('Behold'));
    fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  }
  await waitFor(() => expect(heading()).toHaveTextContent('Alle 5 dokumenter er gennemgået'));
  fireEvent.click(walk().getByRole('button', { name: 'Til listen' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Afslut runden' }));
  const asked = await screen.findByRole('group', { name: /Alt er gennemgået. Runden afsluttes/ });
  expect(asked).toHaveFocus();
  fireEvent.click(within(asked).getByRole('button', { name: 'Afslut runden' }));
  await waitFor(() => expect(memory.stored().rounds[0]?.state).toBe('closed'));
  expect(await screen.findByRole('button', { name: 'Start en gennemgang' })).toBeInTheDocument();
});

test('a decision that is not saved keeps its document and its text', async () => {
  const { memory } = await begin();
  const decide = memory.decide.bind(memory);
  memory.decide = () => Promise.reject(new RequestFault('offline'));
  fireEvent.click(radio('Behold'));
  fireEvent.change(walk().getByRole('textbox', { name: /Begrundelse/ }), { target: { value: 'Den er god' } });
  fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  expect(await walk().findByRole('alert')).toHaveTextContent(/Ikke gemt/);
  expect(heading()).toHaveTextContent('Guideline');
  expect(walk().getByRole('textbox', { name: /Begrundelse/ })).toHaveValue('Den er god');
  memory.decide = decide;
  fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  await waitFor(() => expect(heading()).toHaveTextContent('Tjekliste'));
});

test('two decide on the same document: the choice is shown, and then the walk goes on', async () => {
  const { memory } = await begin();
  memory.changeBehind('d:1', {
    decided: { decision: 'withdraw', reason: 'Bruges ikke', by: null, on: '2019-05-14' },
    reviewedOn: '2019-05-14',
  });
  fireEvent.click(radio('Behold'));
  fireEvent.click(walk().getByRole('button', { name: 'Gem, og gå til næste' }));
  const conflict = within(await screen.findByRole('region', { name: 'I har begge rettet dokumentet' }));
  expect(conflict.getByRole('radio', { name: /Behold/ })).toBeChecked();
  fireEvent.click(conflict.getByRole('radio', { name: /Udgår: Bruges ikke/ }));
  fireEvent.click(conflict.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(heading()).toHaveTextContent('Tjekliste'));
  expect(memory.stored().documents.find(({ key }) => key === 'd:1')?.decided?.decision).toBe('withdraw');
});

test('a round is started with its name and its end; one that is open already is told', async () => {
  const { memory } = showRegister({ register: { ...manyDocuments(5), rounds: [], entries: [] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Start en gennemgang' }));
  const form = within(await screen.findByRole('region', { name: 'Start en gennemgang' }));
  expect(form.getByText(/Runden går 4 dokumenter igennem/)).toBeInTheDocument();
  expect(form.getByRole('textbox', { name: /Rundens navn/ })).toHaveValue('Gennemgangsrunde, forår 2019');
  fireEvent.change(form.getByRole('textbox', { name: 'Slutter den' }), { target: { value: 'aldrig' } });
  fireEvent.click(form.getByRole('button', { name: 'Start gennemgangen' }));
  expect(await form.findByText(/kan ikke læses som en dato/)).toBeInTheDocument();
  fireEvent.change(form.getByRole('textbox', { name: 'Slutter den' }), { target: { value: '30. juni 2019' } });
  fireEvent.click(form.getByRole('button', { name: 'Start gennemgangen' }));
  expect(await screen.findByRole('button', { name: 'Begynd gennemgangen' })).toBeInTheDocument();
  expect(memory.stored().rounds).toMatchObject([{ from: '2019-05-14', to: '2019-06-30', state: 'open' }]);
});

test('a round that cannot be started says why', async () => {
  const { memory } = showRegister({ register: { ...manyDocuments(5), rounds: [], entries: [] } });
  memory.startRound = () => Promise.reject(new RequestFault('forbidden', 403));
  fireEvent.click(await screen.findByRole('button', { name: 'Start en gennemgang' }));
  fireEvent.click(screen.getByRole('button', { name: 'Start gennemgangen' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Ikke gemt|ikke ret/);
});
