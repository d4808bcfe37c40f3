/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanSite } from '../../../../src/lists/plan-site';
import { ProvisionRefused } from '../../../../src/lists/provisioning';
import type { Step } from '../../../../src/lists/provisioning/step';
import { lists } from '../../../../src/lists/schema';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { inspectionOf } from '../support/memory-site';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const missing: Step[] = [
  { kind: 'makeList', list: lists.plans },
  { kind: 'makeList', list: lists.items },
];
const owner = { read: true, edit: true, manage: true, provision: true };
const editor = { ...owner, manage: false, provision: false };
const reader = { ...editor, edit: false };
const report = { made: [], unchanged: [], changed: [], kept: [], from: null, to: 2 };

/** A site without lists, until `made` is said. */
function bareSite(rights: typeof owner, more: Partial<PlanSite> = {}) {
  const repository: MemoryRepository = memoryRepository(null);
  let made = false;
  repository.load = () => Promise.resolve(made ? null : 'notProvisioned');
  const site: Partial<PlanSite> = {
    rights: () => Promise.resolve(rights),
    inspect: () => Promise.resolve(made ? inspectionOf([]) : inspectionOf(missing, { lacking: true, version: null })),
    ...more,
  };
  renderApp(repository, {}, site);
  return { repository, made: () => void (made = true) };
}

test('an owner makes the lists beforehand, with progress and nothing else meanwhile, and goes on to the import', async () => {
  let go = (): void => undefined;
  const { made } = bareSite(owner, {
    provision: async (onProgress) => {
      onProgress?.({ done: 14, total: 37, name: { da: 'Aktiviteter', en: 'Activities' } });
      await new Promise<void>((resolve) => (go = resolve));
      made();
      return {
        ...report,
        kept: [
          { list: 'FremdriftItems', part: null, aspect: 'name', found: 'Vores punkter' },
          { list: '', part: null, aspect: 'service', found: 'FremdriftReminders' },
        ],
      };
    },
  });
  expect(await screen.findByText(/mangler 2 lister\. Du ejer webstedet/)).toBeInTheDocument();
  expect(screen.getByText(`Listen ${lists.plans.da} mangler.`)).toBeInTheDocument();
  const main = within(screen.getByRole('main'));
  expect(screen.getByText('Listerne bliver lavet, når du vælger')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Lav listerne' }));
  expect(await screen.findByText('14 af 37: Aktiviteter')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Lav listerne' })).toBeNull();
  for (const name of ['Hent plan', 'Se skabelonerne', 'Opret plan'])
    expect(main.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  go();
  expect(await screen.findByRole('heading', { name: 'Planens lister er klar' })).toHaveFocus();
  expect(screen.getByText('Én ting er ladt, som den var')).toBeInTheDocument();
  expect(screen.getByText(/Vores punkter/)).toBeInTheDocument();
  expect(screen.getByText('Hvis I vil have påmindelser i Teams')).toBeInTheDocument();
  fireEvent.click(main.getByRole('button', { name: 'Hent plan' }));
  expect(await screen.findByRole('heading', { name: 'Hent planen' })).toBeInTheDocument();
});

test('a break is told with cause and remedy, and the same press goes on', async () => {
  const provision = jest.fn<ReturnType<PlanSite['provision']>, []>(() => Promise.reject(new RequestFault('offline')));
  const { made } = bareSite(owner, { provision });
  fireEvent.click(await screen.findByRole('button', { name: 'Lav listerne' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText(/Der er ingen forbindelse til SharePoint.*bliver stående/)).toBeInTheDocument();
  provision.mockImplementation(() => {
    made();
    return Promise.resolve(report);
  });
  fireEvent.click(screen.getByRole('button', { name: 'Fortsæt' }));
  expect(await screen.findByRole('heading', { name: 'Planens lister er klar' })).toBeInTheDocument();
  expect(provision).toHaveBeenCalledTimes(2);
});

test('a refusal is said in its own words', async () => {
  bareSite(owner, { provision: () => Promise.reject(new ProvisionRefused('forbidden', 'https://contoso.example')) });
  fireEvent.click(await screen.findByRole('button', { name: 'Lav listerne' }));
  expect(within(await screen.findByRole('alert')).getByText(/Bed en ejer af webstedet/)).toBeInTheDocument();
});

test.each([
  ['an editor of a site without lists', editor, 'notProvisioned', /Lav listerne/],
  ['a reader of a site without a plan', reader, null, /hente udviklingsplanen ind/],
] as const)('%s is told what to ask for', async (_who, rights, loaded, asks) => {
  const repository = memoryRepository(null);
  repository.load = () => Promise.resolve(loaded);
  const writeText = jest.fn((_text: string) => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const owners = () => Promise.resolve(['Stabsmedarbejder', 'Områdechef']);
  renderApp(repository, {}, { rights: () => Promise.resolve(rights), owners });
  expect(await screen.findByRole('heading', { name: 'Planen er ikke lagt ind endnu' })).toBeInTheDocument();
  expect(await screen.findByText('Webstedet ejes af Stabsmedarbejder og Områdechef.')).toBeInTheDocument();
  const main = within(screen.getByRole('main'));
  expect(main.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Kopiér teksten']);
  fireEvent.click(main.getByRole('button'));
  expect(await screen.findByText('Teksten er kopieret.')).toBeInTheDocument();
  expect(writeText.mock.calls[0]?.[0]).toMatch(asks);
  writeText.mockRejectedValue(new Error('NotAllowedError'));
  fireEvent.click(main.getByRole('button'));
  expect(await screen.findByText(/markeret/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Tekst til den, du spørger' })).toHaveFocus();
});

test('an editor of a site with lists goes straight to the import', async () => {
  renderApp(memoryRepository(null), {}, { rights: () => Promise.resolve(editor) });
  const main = within(screen.getByRole('main'));
  fireEvent.click(await main.findByRole('button', { name: 'Hent plan' }));
  expect(await screen.findByRole('heading', { name: 'Hent planen' })).toBeInTheDocument();
});

test('an owner is offered to update lists of an earlier version; an editor is not asked to', async () => {
  const provision = jest.fn(() => Promise.resolve({ ...report, from: 1 }));
  const inspect = jest.fn(() => Promise.resolve(inspectionOf(missing, { lacking: true, version: 1, upgrades: [2] })));
  const { unmount } = renderApp(
    memoryRepository(smallPlan),
    {},
    { inspect, provision, rights: () => Promise.resolve(owner) },
  );
  expect(await screen.findByText('Listerne er fra en tidligere udgave af Fremdrift')).toBeInTheDocument();
  expect(screen.getByText(/føres op til udgave 2/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Opdatér listerne' }));
  expect(await screen.findByText('Listerne er opdateret.')).toBeInTheDocument();
  unmount();
  inspect.mockClear();
  renderApp(memoryRepository(smallPlan), {}, { inspect, rights: () => Promise.resolve(editor) });
  await screen.findByRole('grid');
  expect(inspect).not.toHaveBeenCalled();
});

test('lists that are as they should be, or cannot be looked at, are no news', async () => {
  const inspect = jest.fn(() => Promise.reject(new RequestFault('busy', 429)));
  renderApp(memoryRepository(smallPlan), {}, { inspect });
  await screen.findByRole('grid');
  await waitFor(() => expect(inspect).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('button', { name: 'Opdatér listerne' })).toBeNull();
});
