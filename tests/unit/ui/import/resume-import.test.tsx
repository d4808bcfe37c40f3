/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen } from '@testing-library/react';
import { createKeptImports } from '../../../../src/ui/import/kept-imports';
import { memoryRepository } from '../support/memory-repository';
import { renderApp } from '../support/render-app';

afterEach(() => window.localStorage.clear());

const site = 'https://contoso.example/sites/plan';
const text = [
  'Udviklingsplan 2019-2020',
  '1.1 Ledelsestilsyn',
  'Milepæle:',
  'Konceptet er skrevet',
  'Enhederne er spurgt',
  'Mål:',
  'Ultimo 2019: Alle kender konceptet',
].join('\n');

const key = (): string => window.localStorage.key(0) ?? '';
/** What the browser tells a tab when another has written. */
const tell = (): void => {
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: told })));
};
let told = '';

async function begin(repository = memoryRepository(null)) {
  const rendered = renderApp(repository, { page: 'import' });
  fireEvent.change(await screen.findByRole('textbox', { name: 'Eller indsæt planens tekst' }), {
    target: { value: text },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Læs teksten' }));
  await screen.findByText('0 af 2 spørgsmål er besvaret');
  told = key();
  return { repository, ...rendered };
}
const answer = (period: string): void => {
  fireEvent.click(screen.getByRole('radio', { name: 'Den har en periode' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Skriv perioden' }), { target: { value: period } });
  fireEvent.click(screen.getByRole('button', { name: /^Svar/ }));
};

test('a closed tab comes back to the answers, and the saved plan leaves nothing in the browser', async () => {
  const { unmount, repository } = await begin();
  expect(screen.getByText('Alt er gemt undervejs i denne browser.')).toBeInTheDocument();
  answer('juni 2019');
  unmount();
  renderApp(repository, { page: 'import' });
  expect(await screen.findByText('Du var i gang med den indsatte tekst den 14. maj 2019')).toBeInTheDocument();
  expect(screen.getByText('1 af 2 spørgsmål er besvaret')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Fortsæt' }));
  expect(await screen.findByText('Spørgsmål 2 af 2')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gem planen i listerne' }));
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(repository.stored()?.items.find(({ key: own }) => own.endsWith('m1'))).toMatchObject({ end: '2019-06-30' });
  expect(window.localStorage).toHaveLength(0);
});

test('a period without a year is read by the day the document was read, also when it is saved later', async () => {
  const { unmount, repository } = await begin();
  answer('juni');
  unmount();
  renderApp(repository, { page: 'import', today: '2020-08-01' });
  fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Gem planen i listerne' }));
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(repository.stored()?.items.find(({ key: own }) => own.endsWith('m1'))).toMatchObject({ end: '2019-06-30' });
});

test('a person forgets it only after being asked', async () => {
  const { unmount, repository } = await begin();
  unmount();
  renderApp(repository, { page: 'import' });
  fireEvent.click(await screen.findByRole('button', { name: 'Begynd forfra' }));
  fireEvent.click(screen.getByRole('button', { name: 'Behold det' }));
  expect(window.localStorage).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Begynd forfra' }));
  fireEvent.click(screen.getByRole('button', { name: 'Glem det' }));
  expect(window.localStorage).toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Fortsæt' })).toBeNull();
});

test('"continue later" and another document leave the first where it is', async () => {
  await begin();
  fireEvent.click(screen.getByRole('button', { name: 'Fortsæt senere' }));
  expect(screen.getByText(/Du var i gang med den indsatte tekst/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Fortsæt' }));
  expect(screen.getByText('0 af 2 spørgsmål er besvaret')).toBeInTheDocument();
});

test('two tabs with the same draft show the same answers, and tell when the other is done', async () => {
  await begin();
  const imports = createKeptImports(site, window.localStorage);
  const kept = imports.all().kept[0];
  const question = kept?.ready.draft.questions[0];
  if (!kept || !question) throw new Error('nothing kept');
  const answers = [{ questionId: question.id, choiceId: question.assumed, value: null }];
  imports.keep({ ...kept, ready: { ...kept.ready, answers } });
  tell();
  expect(screen.getByText('1 af 2 spørgsmål er besvaret')).toBeInTheDocument();
  imports.forget(kept.ready.id);
  tell();
  expect(screen.getByRole('alert')).toHaveTextContent(/En anden fane har gemt planen/);
});

test('what cannot be read any more is told of; the browser that keeps nothing is told of while there is time', async () => {
  window.localStorage.setItem(`fremdrift.import ${site} k1`, '{');
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  renderApp(memoryRepository(null), { page: 'import' });
  expect(await screen.findByText(/kunne ikke læses mere og er glemt/)).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: 'Eller indsæt planens tekst' }), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Læs teksten' }));
  expect(await screen.findByText(/Lad fanen være åben/)).toBeInTheDocument();
  full.mockRestore();
});
