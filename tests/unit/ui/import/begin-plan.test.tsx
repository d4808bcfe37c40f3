/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { planTemplate } from '../../../../src/plan/templates';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

afterEach(() => window.localStorage.clear());

const type = (name: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

test('from the start page to an empty plan: what is missing is said, and the plan opens where it is written on', async () => {
  const repository = memoryRepository(null);
  renderApp(repository, { page: 'overview' });
  fireEvent.click(await screen.findByRole('button', { name: 'Opret plan' }));
  expect(await screen.findByRole('heading', { name: 'Begynd på en tom plan', level: 1 })).toBeInTheDocument();
  press('Opret planen');
  expect(screen.getByText('Skriv planens titel.')).toBeInTheDocument();
  expect(screen.getByText('Skriv en aktivitet at begynde med.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Planens titel/ })).toHaveFocus();
  type(/Planens titel/, 'Udviklingsplan 2027');
  type(/Planens periode/, '2027-2028');
  press('Opret planen');
  expect(screen.getByRole('textbox', { name: /Første aktivitet/ })).toHaveFocus();
  type(/Første aktivitet/, 'Ring til 010203-1234');
  press('Opret planen');
  expect(screen.getByText(/ligner et CPR-nummer/)).toBeInTheDocument();
  expect(repository.stored()).toBeNull();
  type(/Første aktivitet/, 'Fælles retningslinje');
  press('Opret planen');
  expect(await screen.findByRole('heading', { name: 'Planen er gemt' })).toHaveFocus();
  expect(repository.stored()).toMatchObject({
    title: 'Udviklingsplan 2027',
    periodText: '2027-2028',
    areas: [],
    activities: [{ title: 'Fælles retningslinje' }],
  });
  expect(window.localStorage).toHaveLength(0);
  press('Åbn planen');
  expect(await screen.findByRole('heading', { name: /Fælles retningslinje/ }, { timeout: 15_000 })).toBeInTheDocument();
});

test('the template is seen before it is taken, and only the chosen themes come along', async () => {
  const repository = memoryRepository(smallPlan);
  renderApp(repository, { page: 'import' });
  fireEvent.click(await screen.findByRole('button', { name: 'Begynd med en skabelon' }));
  const [first, second, third, fourth] = planTemplate.areas.map(({ title }) => title);
  expect(await screen.findByRole('checkbox', { name: first })).toBeChecked();
  const activity = planTemplate.areas[0]?.activities[0];
  expect(screen.getByText(activity?.title ?? '-')).toBeInTheDocument();
  expect(screen.getByText(activity?.milestones[0] ?? '-')).toBeInTheDocument();
  expect(screen.getByText(/tidligere plan/)).toBeInTheDocument();
  for (const name of [first, second, third, fourth]) fireEvent.click(screen.getByRole('checkbox', { name }));
  press('Opret planen');
  expect(within(screen.getByRole('alert')).getByText('Vælg mindst ét tema.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: first })).toHaveFocus();
  fireEvent.click(screen.getByRole('checkbox', { name: third }));
  expect(screen.getByText(/Med kommer 1 indsatsområde: 4 aktiviteter/)).toBeInTheDocument();
  press('Opret planen');
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(repository.stored()?.areas.map(({ title }) => title)).toEqual([third]);
  expect(
    repository
      .stored()
      ?.items.filter(({ kind }) => kind === 'milestone')
      .every(({ end }) => end === null),
  ).toBe(true);
});

test('a saving that stops leads back to the form as it was, and a closed tab to where it stopped', async () => {
  const repository = memoryRepository(null);
  const write = repository.writePlan.bind(repository);
  repository.writePlan = () => Promise.reject(new RequestFault('offline'));
  const { unmount } = renderApp(repository, { page: 'import', selected: 'tom' });
  await screen.findByRole('textbox', { name: /Planens titel/ });
  type(/Planens titel/, 'Udviklingsplan 2027');
  type(/Første indsatsområde/, 'Underretninger');
  type(/Første aktivitet/, 'Fælles retningslinje');
  press('Opret planen');
  await screen.findByRole('alert');
  press('Tilbage');
  expect(screen.getByRole('textbox', { name: /Første indsatsområde/ })).toHaveValue('Underretninger');
  type(/Planens titel/, 'Udviklingsplan 2028');
  press('Opret planen');
  await screen.findByRole('alert');
  expect(window.localStorage).toHaveLength(1);
  unmount();
  repository.writePlan = write;
  renderApp(repository, { page: 'overview' });
  expect(await screen.findByText(/Du var ved at oprette Udviklingsplan 2028 den 14\. maj 2019/)).toBeInTheDocument();
  expect(screen.getByText(/Den blev ikke gemt helt/)).toBeInTheDocument();
  press('Fortsæt');
  expect(await screen.findByRole('heading', { name: 'Planen er gemt' })).toBeInTheDocument();
  expect(repository.stored()).toMatchObject({ title: 'Udviklingsplan 2028', areas: [{ title: 'Underretninger' }] });
  await waitFor(() => expect(window.localStorage).toHaveLength(0));
});
