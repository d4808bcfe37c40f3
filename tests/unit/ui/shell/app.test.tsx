/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, within } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

test('an empty site leads to the import', async () => {
  renderApp(memoryRepository(null));
  expect(await screen.findByRole('heading', { name: 'Her er ingen plan endnu' })).toBeInTheDocument();
  fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Hent plan' }));
  expect(await screen.findByRole('heading', { name: 'Hent planen' })).toBeInTheDocument();
});

test('a reader of an empty site is told who can do it', async () => {
  const repository = memoryRepository(null);
  repository.editable = false;
  renderApp(repository);
  expect(await screen.findByText(/Den, der ejer webstedet/)).toBeInTheDocument();
  expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull();
});

test.each([
  ['[403] Forbidden ::> {}', 'Du har ikke adgang til planen'],
  ['[500] Server Error ::> {}', 'Planen kunne ikke hentes'],
])('a load that fails with %p says %p, and can be tried again', async (message, title) => {
  const repository = memoryRepository(smallPlan);
  repository.failing = new Error(message);
  renderApp(repository);
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  repository.failing = null;
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByRole('grid')).toBeInTheDocument();
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
  expect(screen.getByText(/Slut kan ikke læses/)).toBeInTheDocument();
  expect(screen.getByText('Ret række 4 i Milepæle, mål og opfølgninger')).toHaveAttribute(
    'href',
    'https://contoso.example/4',
  );
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
