/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openPage } from './open-page';

beforeEach(() => window.localStorage.clear());

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const card = (name: string): HTMLElement => screen.getByRole('region', { name });

test('shows its focus, its activities with how far they are, and leads to them', () => {
  const { placed } = openPage('area', '2');
  expect(screen.getByRole('heading', { level: 1, name: '2 Myndighedsarbejdet' })).toHaveFocus();
  expect(card('Fokus')).toHaveTextContent('Børn inddrages.');
  const [first, second] = within(card('Aktiviteter')).getAllByRole('listitem');
  expect(first).toHaveTextContent('Udvikling');
  expect(first).toHaveTextContent('0 af 3 nået');
  expect(first).toHaveTextContent('1 overskredet');
  expect(first).toHaveTextContent('Næste: Punkt 2.1.m2 er klar, juni 2019');
  expect(second).toHaveTextContent('Stadie ikke angivet');
  press('2.1 Netværk');
  expect(placed).toHaveBeenCalledWith(expect.objectContaining({ page: 'activity', selected: '2.1' }));
});

test('title and focus are edited in place, and taken back', async () => {
  const { stored } = openPage('area', '2');
  const now = () => stored().areas.find(({ key }) => key === '2');
  press('Rediger');
  fireEvent.change(screen.getByLabelText('Fokus'), { target: { value: 'Alle børn inddrages.' } });
  press('Gem');
  await waitFor(() => expect(now()?.focus).toBe('Alle børn inddrages.'));
  expect(await screen.findByText('Gemt: fokus.')).toBeInTheDocument();
  press('Fortryd');
  await waitFor(() => expect(now()?.focus).toBe('Børn inddrages.'));
});

test('an activity is added, last in the area', async () => {
  const { stored } = openPage('area', '2');
  press('Tilføj aktivitet');
  const form = screen.getByRole('form', { name: 'Tilføj aktivitet' });
  fireEvent.change(within(form).getByLabelText(/Titel/), { target: { value: 'Sikkerhedsplaner' } });
  fireEvent.change(within(form).getByLabelText('Stadie'), { target: { value: 'idea' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Tilføj' }));
  await waitFor(() =>
    expect(stored().activities[3]).toMatchObject({
      key: '2.3',
      areaKey: '2',
      title: 'Sikkerhedsplaner',
      stage: 'idea',
    }),
  );
  expect(await screen.findByRole('button', { name: '2.3 Sikkerhedsplaner' })).toBeInTheDocument();
});

test('activities change places with buttons, said each time', async () => {
  const { stored } = openPage('area', '2');
  press('Flyt Beredskab op');
  await waitFor(() =>
    expect(
      stored()
        .activities.filter(({ areaKey }) => areaKey === '2')
        .map(({ key }) => key),
    ).toEqual(['2.2', '2.1']),
  );
  expect(screen.getByText('Beredskab er nu nummer 1 af 2.')).toBeInTheDocument();
});

test('a reader changes nothing', () => {
  openPage('area', '2', { props: { rights: { read: true, edit: false, manage: false, provision: false } } });
  expect(screen.queryByRole('button', { name: /Rediger|Tilføj|Flyt/ })).toBeNull();
});

test('an area that is not there is said, with a way on', () => {
  openPage('area', '7');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Indsatsområdet findes ikke i planen');
});
