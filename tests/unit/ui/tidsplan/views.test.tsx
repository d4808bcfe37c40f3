/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, within } from '@testing-library/react';
import { readViewState, viewOf, writeViewState, type ViewState } from '../../../../src/ui/state';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

/** Opens the app at an address, as a host that keeps one does. */
function openAt(text: string) {
  const read = readViewState(text);
  const onView = jest.fn((_view: ViewState) => undefined);
  renderApp(memoryRepository(smallPlan), { view: read?.page ? { ...read, page: read.page } : viewOf('plans'), onView });
  return { address: () => writeViewState(onView.mock.calls[onView.mock.calls.length - 1]?.[0] ?? viewOf('plans')) };
}
const choose = (name: string): void => void fireEvent.click(screen.getByRole('radio', { name }));

test('the table keeps what is selected and filtered, and so does the chart after it', async () => {
  const { address } = openAt('tidsplan/2.1.g1?area=2');
  await screen.findByRole('grid');
  choose('Tabel');
  const table = await screen.findByRole('table');
  expect(address()).toBe('tidsplan/2.1.g1?view=table&area=2');
  expect(within(table).getByRole('button', { pressed: true })).toHaveTextContent('Punkt 2.1.g1');
  expect(within(table).queryByText(/Punkt 1.1.m1/)).toBeNull();
  fireEvent.click(within(table).getByRole('button', { name: /^Punkt 2.2.m1/ }));
  expect(address()).toBe('tidsplan/2.2.m1?view=table&area=2');
  choose('Tidslinje');
  const grid = await screen.findByRole('grid');
  expect(address()).toBe('tidsplan/2.2.m1?area=2');
  expect(within(grid).getByRole('button', { pressed: true })).toHaveTextContent('Punkt 2.2.m1');
});

test('the classic table is one press away, and an address of it opens it', async () => {
  const { address } = openAt('tidsplan');
  await screen.findByRole('grid');
  choose('Klassisk tidsplan');
  expect(await screen.findByRole('region', { name: /^Klassisk tidsplan/ })).toBeInTheDocument();
  expect(address()).toBe('tidsplan?view=classic');
});

test('an address says the view and the groups', async () => {
  openAt('tidsplan?view=table&by=kind');
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('button', { expanded: true })
      .map(({ textContent }) => textContent),
  ).toEqual(['Milepæl1 overskredet', 'Mål', 'Opfølgning']);
});

test('the way it is looked at is there again after another page', async () => {
  const { address } = openAt('tidsplan?view=table');
  await screen.findByRole('table');
  fireEvent.click(screen.getByText('Aktiviteter', { selector: '[role=tab]' }));
  expect(address()).toBe('plan');
  fireEvent.click(screen.getByText('Tidsplan', { selector: '[role=tab]' }));
  expect(await screen.findByRole('table')).toBeInTheDocument();
  expect(address()).toBe('tidsplan?view=table');
});

test('the choice has one tab stop, and arrows choose', async () => {
  openAt('tidsplan');
  await screen.findByRole('grid');
  const choice = screen.getByRole('radiogroup', { name: 'Visning' });
  expect(choice.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Tidslinje' }), { key: 'ArrowLeft' });
  expect(screen.getByRole('radio', { name: 'Klassisk tidsplan' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Klassisk tidsplan' })).toHaveFocus();
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Klassisk tidsplan' }), { key: 'ArrowLeft' });
  expect(await screen.findByRole('table')).toBeInTheDocument();
});
