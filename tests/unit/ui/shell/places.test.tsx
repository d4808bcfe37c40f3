/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readViewState, viewOf, writeViewState, type ViewState } from '../../../../src/ui/state';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

/** Opens the app at an address, as a host that keeps one does. */
function openAt(address: string) {
  const read = readViewState(address);
  const onView = jest.fn((_view: ViewState) => undefined);
  const view = read === null || read.page === null ? viewOf('overview') : { ...read, page: read.page };
  renderApp(memoryRepository(smallPlan), { view, onView });
  return { address: () => writeViewState(onView.mock.calls[onView.mock.calls.length - 1]?.[0] ?? viewOf('overview')) };
}

test('an activity has a page and an address, and its area is one press away', async () => {
  const { address } = openAt('activity/2.1');
  expect(await screen.findByRole('heading', { level: 1, name: /Netværk/ })).toBeInTheDocument();
  expect(screen.queryByRole('complementary')).toBeNull();
  // It has no tab of its own.
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Aktiviteter');
  fireEvent.click(screen.getByRole('button', { name: /Myndighedsarbejdet/ }));
  expect(address()).toBe('area/2');
  expect(await screen.findByRole('heading', { level: 1, name: /Myndighedsarbejdet/ })).toBeInTheDocument();
});

test('an address of an item on an activity’s page shows its activity', async () => {
  openAt('activity/2.1.g1');
  expect(await screen.findByRole('heading', { level: 1, name: /Netværk/ })).toBeInTheDocument();
});

test('a deep link scrolls the plan to what it names', async () => {
  const seen: Element[] = [];
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    seen.push(this);
  };
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top: 5000, bottom: 5200 } as DOMRect);
  try {
    openAt('plan/2.1');
    expect(await screen.findByRole('heading', { name: 'Prøveplan' })).toBeInTheDocument();
    await waitFor(() => expect(seen.map((one) => one.getAttribute('data-activity'))).toEqual(['2.1']));
  } finally {
    jest.restoreAllMocks();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  }
});

test('a filtered address shows what it says, and the filter goes along to the tidsplan and not to the overview', async () => {
  const { address } = openAt('plan?state=late');
  expect(await screen.findByText('Fandt 1 af 6')).toBeInTheDocument();
  fireEvent.click(screen.getByText('Tidsplan', { selector: '[role=tab]' }));
  expect(address()).toBe('tidsplan?state=late');
  const grid = await screen.findByRole('grid');
  expect(within(grid).queryByText(/Punkt 1.1.m2/)).toBeNull();
  fireEvent.click(screen.getByText('Overblik', { selector: '[role=tab]' }));
  expect(address()).toBe('overview');
});

test('who may edit is led to the grid from the plan', async () => {
  const { address } = openAt('plan');
  fireEvent.click(await screen.findByRole('button', { name: 'Ret i gitter', hidden: true }));
  expect(address()).toBe('grid');
});
