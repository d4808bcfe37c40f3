/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { createSay } from '../../../../src/text/text';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

/** jsdom opens no details by a click on the summary's words. */
function openDetails(): void {
  const details = document.querySelector('details');
  if (!details) throw new Error('nothing to unfold');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

test.each([
  ['[403] Forbidden ::> {}', 'Du har ikke adgang til planen', /Bed \S+ ejer om adgang/],
  ['[500] Server Error ::> {}', 'Planen kunne ikke hentes', /SharePoint kunne ikke svare/],
  ['[429] Throttled ::> {}', 'Planen kunne ikke hentes', /SharePoint har travlt/],
])('a load that fails with %p says %p and why, and can be tried again', async (message, title, why) => {
  const repository = memoryRepository(smallPlan);
  repository.failing = new Error(message);
  renderApp(repository);
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  expect(screen.getByText(why)).toBeInTheDocument();
  repository.failing = null;
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
});

test('offline is said as such; who has no access gets words to send to the owner', async () => {
  const repository = memoryRepository(smallPlan);
  repository.failing = new RequestFault('offline');
  const { unmount } = renderApp(repository);
  expect(await screen.findByRole('heading', { name: 'Ingen forbindelse til SharePoint' })).toBeInTheDocument();
  unmount();
  repository.failing = new RequestFault('forbidden', 403);
  renderApp(repository);
  expect(await screen.findByRole('textbox', { name: 'Tekst til den, du spørger' })).toHaveValue(
    'Vil du give mig adgang til udviklingsplanen på https://contoso.example/sites/plan?',
  );
});

test('a load that takes long says so after three seconds', () => {
  jest.useFakeTimers();
  try {
    const repository = memoryRepository(smallPlan);
    repository.load = () => new Promise(() => undefined);
    renderApp(repository);
    expect(screen.getByRole('status')).toHaveTextContent('Henter planen …');
    expect(screen.getByRole('status')).not.toHaveTextContent(/længere end ellers/);
    act(() => void jest.advanceTimersByTime(3000));
    expect(screen.getByRole('status')).toHaveTextContent(/længere end ellers/);
  } finally {
    jest.useRealTimers();
  }
});

test('rights are asked of the site beside the plan; a reader gets no button that would be refused', async () => {
  const rights = jest.fn(() => Promise.resolve({ read: true, edit: false, manage: false, provision: false }));
  const { again } = renderApp(memoryRepository(smallPlan), { selected: '1.1.m2' }, { rights });
  const panel = within(await screen.findByRole('complementary'));
  expect(panel.queryByRole('button', { name: 'Markér som nået' })).toBeNull();
  expect(rights).toHaveBeenCalledTimes(1);
  rights.mockResolvedValue({ read: true, edit: true, manage: false, provision: false });
  // In a quiet minute nobody asks: the plan alone is read.
  again(1);
  await act(() => Promise.resolve());
  expect(rights).toHaveBeenCalledTimes(1);
  fireEvent.focus(window);
  again(2);
  expect(await panel.findByRole('button', { name: 'Markér som nået' })).toBeInTheDocument();
  // Rights that could not be asked for stay as they were.
  rights.mockRejectedValue(new RequestFault('busy', 429));
  fireEvent.focus(window);
  again(3);
  await waitFor(() => expect(rights).toHaveBeenCalledTimes(3));
  expect(panel.getByRole('button', { name: 'Markér som nået' })).toBeInTheDocument();
});

test('who loses access sees no more of the plan', async () => {
  const repository = memoryRepository(smallPlan);
  const { again } = renderApp(repository);
  await screen.findByRole('grid');
  repository.failing = new RequestFault('forbidden', 403);
  again(1);
  expect(await screen.findByRole('heading', { name: 'Du har ikke adgang til planen' })).toBeInTheDocument();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('the pages are tabs, each reached by its name', async () => {
  renderApp(memoryRepository(smallPlan), { page: 'history' });
  expect(await screen.findByRole('radiogroup')).toBeInTheDocument();
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Overblik',
    'Aktiviteter',
    'Tidsplan',
    'Styring',
    'Historik',
    'Påmindelser',
    'Spørgsmål',
    'Planer',
    'Hent plan',
  ]);
  fireEvent.click(screen.getByRole('tab', { name: 'Planer' }));
  expect(await screen.findByRole('heading', { name: 'Planer på webstedet' })).toBeInTheDocument();
});

test('what others change is seen at the next signal; a failed reload keeps the plan', async () => {
  const repository = memoryRepository(smallPlan);
  const { again } = renderApp(repository, { selected: '1.1.m1' });
  expect(await screen.findByRole('complementary')).toHaveTextContent('Overskredet');
  repository.changeBehind('1.1.m1', { status: 'reached', reachedOn: '2019-05-10' });
  again(1);
  expect(await screen.findByText('nået den 10. maj 2019')).toBeInTheDocument();
  repository.failing = new Error('offline');
  again(2);
  expect(await screen.findByText(/Den nyeste udgave kunne ikke hentes/)).toBeInTheDocument();
  expect(screen.getByRole('grid')).toBeInTheDocument();
});

test('rows that cannot be read are listed with the way to mend them', async () => {
  const problem = {
    list: 'FremdriftItems',
    rowId: 4,
    field: 'End',
    kind: 'type' as const,
    da: 'Slut kan ikke læses.',
    en: 'End cannot be read.',
    url: 'https://contoso.example/4',
  };
  renderApp(memoryRepository(smallPlan, [problem]));
  expect(await screen.findByText('1 række skal ses efter')).toBeInTheDocument();
  openDetails();
  expect(screen.getByText(/Slut kan ikke læses/)).toBeInTheDocument();
  expect(screen.getByText('Ret række 4 i Milepæle, mål og opfølgninger')).toHaveAttribute(
    'href',
    'https://contoso.example/4',
  );
});

test('a list that lacks a column is told of as such; of very many problems the first are shown', async () => {
  const problem = (rowId: number) => ({
    list: 'FremdriftItems',
    rowId,
    field: 'End',
    kind: rowId === 0 ? ('noColumn' as const) : ('type' as const),
    da: `Problem ${rowId}.`,
    en: `Problem ${rowId}.`,
    url: `https://contoso.example/${rowId}`,
  });
  const rights = { read: true, edit: false, manage: false, provision: false };
  const { unmount } = renderApp(
    memoryRepository(smallPlan, [problem(0)]),
    {},
    { rights: () => Promise.resolve(rights) },
  );
  expect(await screen.findByText('Planens lister mangler noget')).toBeInTheDocument();
  openDetails();
  expect(screen.getByText('Åbn listen Milepæle, mål og opfølgninger')).toBeInTheDocument();
  unmount();
  const many = Array.from({ length: 5000 }, (_, i) => problem(i + 1));
  renderApp(memoryRepository(smallPlan, many));
  expect(await screen.findByText('5000 rækker skal ses efter')).toBeInTheDocument();
  expect(screen.queryByText(/Problem 1\./)).toBeNull();
  openDetails();
  expect(screen.getAllByText(/^Problem \d+\./)).toHaveLength(100);
  expect(screen.getByText(/Der er 4900 til/)).toBeInTheDocument();
});

test('an item whose activity is gone stands in the plan, under a heading of its own', async () => {
  const [first, ...rest] = smallPlan.items;
  if (!first) throw new Error('no item');
  const lost = { ...first, activityKey: '9.9', text: 'Uden et sted' };
  renderApp(memoryRepository({ ...smallPlan, items: [lost, ...rest] }), { page: 'plan' });
  expect(await screen.findByRole('heading', { name: 'Punkter uden aktivitet' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Uden et sted/ })).toBeInTheDocument();
});

test('the plan reads as a document with nothing left out', async () => {
  renderApp(memoryRepository(smallPlan), { page: 'plan' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Prøveplan' })).toBeInTheDocument();
  for (const { text } of smallPlan.items) expect(screen.getByText(text)).toBeInTheDocument();
  for (const text of ['Styregruppe', 'Direktøren', 'Den gamle aktivitet', 'I drift', 'En tekst uden plads'])
    expect(screen.getByText(text)).toBeInTheDocument();
});

test('speaks English where the host does', async () => {
  renderApp(memoryRepository(smallPlan), { say: createSay('en') });
  expect(await screen.findByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
  expect(await screen.findByRole('radio', { name: 'Quarter' })).toBeChecked();
});
