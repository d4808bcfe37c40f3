/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { importText } from '../../../../src/importing/index';
import { ProvisionRefused } from '../../../../src/lists/provisioning';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const text = [
  'Udviklingsplan 2019-2020',
  '',
  'Indsatsområde 1: Ledelse',
  '',
  '1.1 Ledelsestilsyn',
  'Formål: Sagerne er lovlige.',
  'Ansvarlig: Områdechef og afdelingsleder',
  'Milepæle:',
  'Juni 2019: Konceptet er skrevet',
  'Enhederne er spurgt',
  'Mål:',
  'Ultimo 2019: Alle kender konceptet',
  'Opfølgning: Hvert kvartal på ledermødet',
].join('\n');

afterEach(() => window.localStorage.clear());

const draft = (() => {
  const result = importText(text, { reference: '2019-05-14' });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.draft;
})();

async function paste(what: string, repository = memoryRepository(null)) {
  const provision = jest.fn(() => Promise.resolve({ made: [], unchanged: [], changed: [], kept: [], from: 2, to: 2 }));
  renderApp(repository, { page: 'import' }, { provision });
  fireEvent.change(await screen.findByRole('textbox', { name: 'Eller indsæt planens tekst' }), {
    target: { value: what },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Læs teksten' }));
  return { repository, provision };
}

test('the text used here leaves something to ask', () => {
  expect(draft.questions.length).toBeGreaterThan(0);
});

test('a plan goes from text to the lists: found, asked, saved, shown', async () => {
  const { repository, provision } = await paste(text);
  expect(await screen.findByRole('heading', { name: /Det fandt jeg i/ })).toBeInTheDocument();
  expect(screen.getByText(`0 af ${draft.questions.length} spørgsmål er besvaret`)).toBeInTheDocument();
  const [first] = draft.questions;
  expect(screen.getByRole('heading', { name: first?.text })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: /^Svar/ }));
  expect(screen.getByText(`1 af ${draft.questions.length} spørgsmål er besvaret`)).toBeInTheDocument();
  const rest = screen.queryByRole('button', { name: 'Brug forslagene til resten' });
  if (rest) fireEvent.click(rest);
  expect(screen.getByText('Alle spørgsmål er besvaret.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gem planen i listerne' }));
  expect(await screen.findByRole('heading', { name: 'Planen er gemt' })).toHaveFocus();
  expect(provision).toHaveBeenCalledTimes(1);
  expect(repository.stored()?.activities.map(({ title }) => title)).toEqual(['Ledelsestilsyn']);
  expect(screen.getByRole('link', { name: 'Aktiviteter' })).toHaveAttribute(
    'href',
    expect.stringContaining('FremdriftActivities'),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Se tidsplanen' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
});

test('an answered period reaches the plan; an unreadable one is not taken', async () => {
  const { repository } = await paste(text);
  const undated = draft.questions.findIndex(({ kind }) => kind === 'undated');
  const question = draft.questions[undated];
  if (!question) throw new Error('The text leaves no undated item');
  await screen.findByRole('heading', { name: /Det fandt jeg i/ });
  fireEvent.click(screen.getAllByRole('button').find((b) => b.textContent?.includes(question.text)) as HTMLElement);
  const period = question.choices.find(({ needs }) => needs === 'period');
  fireEvent.click(screen.getByRole('radio', { name: period?.text }));
  fireEvent.click(screen.getByRole('button', { name: /^Svar/ }));
  expect(screen.getByText(/Skriv en periode, fx/)).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: 'Skriv perioden' }), { target: { value: 'uge 34 2019' } });
  fireEvent.click(screen.getByRole('button', { name: /^Svar/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Gem planen i listerne' }));
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  const item = repository.stored()?.items.find(({ key }) => key === question.about);
  expect(item).toMatchObject({ periodText: 'uge 34 2019', start: '2019-08-19', end: '2019-08-25' });
});

test('a text with what looks like a CPR number is refused with place and remedy', async () => {
  const { repository } = await paste(`${text}\nKontakt 010203-1234`);
  expect(within(await screen.findByRole('alert')).getByText(/CPR/)).toBeInTheDocument();
  expect(repository.stored()).toBeNull();
});

test('a file that is no plan is refused with its cause', async () => {
  renderApp(memoryRepository(null), { page: 'import' });
  const file = new File(['PK\u0003\u0004 not a zip'], 'plan.docx');
  // jsdom's File has no arrayBuffer.
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(Uint8Array.from([0x50, 0x4b, 3, 4]).buffer),
  });
  fireEvent.change(await screen.findByLabelText(/Planens fil/), { target: { files: [file] } });
  expect(within(await screen.findByRole('alert')).getByText(/plan.docx/)).toBeInTheDocument();
});

test('a saving that fails keeps the answers and can be tried again', async () => {
  const repository = memoryRepository(smallPlan);
  const write = repository.writePlan.bind(repository);
  let tries = 0;
  repository.writePlan = (...args) => (++tries === 1 ? Promise.reject(new Error('[403] Forbidden')) : write(...args));
  await paste(text, repository);
  expect(await screen.findByText(/tidligere plan/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Gem planen i listerne' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText(/Du har ikke adgang/)).toBeInTheDocument();
  expect(alert.getByText(/Dine svar er her stadig/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Planen er gemt' })).toBeInTheDocument());
});

test('the making of the lists shows how far it is, and what was left alone is told at the end', async () => {
  const repository = memoryRepository(null);
  let go = (): void => undefined;
  renderApp(
    repository,
    { page: 'import' },
    {
      provision: async (onProgress) => {
        onProgress?.({ done: 14, total: 37, name: { da: 'Aktiviteter', en: 'Activities' } });
        await new Promise<void>((resolve) => (go = resolve));
        const kept = [{ list: 'FremdriftItems', part: null, aspect: 'name', found: 'Vores punkter' }] as const;
        return { made: [], unchanged: [], changed: [], kept, from: 2, to: 2 };
      },
    },
  );
  fireEvent.change(await screen.findByRole('textbox', { name: 'Eller indsæt planens tekst' }), {
    target: { value: text },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Læs teksten' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Gem planen i listerne' }));
  expect(await screen.findByText('14 af 37: Aktiviteter')).toBeInTheDocument();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '14');
  go();
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(screen.getByText(/Vores punkter/)).toBeInTheDocument();
});

test('a reload that fails while somebody answers leaves the answers where they are', async () => {
  const repository = memoryRepository(null);
  const { again } = renderApp(repository, { page: 'import' });
  fireEvent.change(await screen.findByRole('textbox', { name: 'Eller indsæt planens tekst' }), {
    target: { value: text },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Læs teksten' }));
  await screen.findByRole('heading', { name: /Det fandt jeg i/ });
  repository.failing = new RequestFault('offline');
  again(1);
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(screen.getByRole('heading', { name: /Det fandt jeg i/ })).toBeInTheDocument();
});

test.each([
  ['a reader', { edit: false, provision: false }, {}, /hente udviklingsplanen ind/],
  [
    'an editor whose lists only an owner can update',
    { edit: true, provision: false },
    { inspect: () => Promise.reject(new ProvisionRefused('forbidden', 'https://contoso.example')) },
    /Opdatér listerne/,
  ],
])('%s is told before anything is chosen, with words to send', async (_who, may, site, asks) => {
  const rights = { read: true, manage: false, ...may };
  renderApp(memoryRepository(smallPlan), { page: 'import' }, { rights: () => Promise.resolve(rights), ...site });
  expect(await screen.findByRole('heading', { name: 'Du kan ikke hente en plan' })).toBeInTheDocument();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst til den, du spørger' }).value).toMatch(asks);
  expect(screen.queryByRole('button', { name: 'Vælg en fil' })).toBeNull();
});
