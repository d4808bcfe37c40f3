/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { templateOf } from '../../../../src/plan/templates';
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
  expect(await screen.findByRole('heading', { name: /Fælles retningslinje/ })).toBeInTheDocument();
});

const choose = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};

test('a template is seen before it is taken, and only the chosen themes come along', async () => {
  const repository = memoryRepository(smallPlan);
  renderApp(repository, { page: 'import' });
  fireEvent.click(await screen.findByRole('button', { name: 'Begynd med en skabelon' }));
  expect(await screen.findByRole('radio', { name: /Indsatsområder med aktiviteter/ })).toBeChecked();
  choose(/Temaer med anbefalinger/);
  const { areas } = templateOf('temaer') ?? { areas: [] };
  const [first = '', second = '', third = '', fourth = ''] = areas.map(({ title }) => title ?? '');
  expect(screen.getByRole('checkbox', { name: first })).toBeChecked();
  type(/Planen begynder/, '11-08-2016');
  expect(screen.getByRole('textbox', { name: /Planens periode/ })).toHaveValue('2016-2018');
  expect(screen.getByText('100 % af underretningerne er vurderet inden for 24 timer · primo 2018')).toBeInTheDocument();
  expect(screen.getByText(/Planen får 4 temaer, 16 anbefalinger,/)).toBeInTheDocument();
  expect(screen.getByText(/tidligere plan/)).toBeInTheDocument();
  for (const name of [first, second, third, fourth]) fireEvent.click(screen.getByRole('checkbox', { name }));
  press('Opret planen');
  expect(within(screen.getByRole('alert')).getByText('Vælg mindst ét tema.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: first })).toHaveFocus();
  fireEvent.click(screen.getByRole('checkbox', { name: third }));
  expect(screen.getByText(/Planen får 1 tema, 4 anbefalinger,/)).toBeInTheDocument();
  press('Opret planen');
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(repository.stored()).toMatchObject({ words: 'themes', areas: [{ title: third }] });
});

test('the visit programme asks for its units, and a list without dates asks for no day', async () => {
  const repository = memoryRepository(null);
  renderApp(repository, { page: 'import', selected: 'skabelon' });
  fireEvent.click(await screen.findByRole('radio', { name: /uden datoer/ }));
  expect(screen.queryByLabelText(/Planen begynder/)).toBeNull();
  expect(screen.getByText(/Planen får 11 indsatser. Intet har en dato endnu/)).toBeInTheDocument();
  choose(/Årligt besøgsprogram/);
  expect(screen.getByText(/Planen får 8 enheder, 8 besøg,/)).toBeInTheDocument();
  type(/Enheder, der skal besøges/, ' \n');
  press('Opret planen');
  expect(screen.getByText('Skriv mindst én enhed.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Enheder, der skal besøges/ })).toHaveFocus();
  type(/Enheder, der skal besøges/, 'Amager\n010203-1234');
  expect(screen.getByText(/ligner et CPR-nummer/)).toBeInTheDocument();
  press('Opret planen');
  expect(repository.stored()).toBeNull();
  type(/Enheder, der skal besøges/, 'Amager\nVanløse\nAmager');
  press('Opret planen');
  await screen.findByRole('heading', { name: 'Planen er gemt' });
  expect(repository.stored()?.activities.map(({ title }) => title)).toEqual([
    'Årligt besøg i Amager',
    'Årligt besøg i Vanløse',
  ]);
});

test('a template that could not be saved comes back as it was filled in', async () => {
  const repository = memoryRepository(null);
  repository.writePlan = () => Promise.reject(new RequestFault('offline'));
  renderApp(repository, { page: 'import', selected: 'skabelon' });
  fireEvent.click(await screen.findByRole('radio', { name: /Årligt besøgsprogram/ }));
  type(/Enheder, der skal besøges/, 'Amager');
  type(/Planen begynder/, 'snart');
  press('Opret planen');
  expect(screen.getByText(/Skriv den dag, planen begynder/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Planen begynder/ })).toHaveFocus();
  type(/Planen begynder/, '1. januar 2027');
  press('Opret planen');
  await screen.findByRole('alert');
  press('Tilbage');
  expect(screen.getByRole('textbox', { name: /Enheder, der skal besøges/ })).toHaveValue('Amager');
  expect(screen.getByRole('textbox', { name: /Planen begynder/ })).toHaveValue('1. januar 2027');
  expect(screen.getByText(/^Fra uge \d+ i 2027 til [a-z]+ 2027$/)).toBeInTheDocument();
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
