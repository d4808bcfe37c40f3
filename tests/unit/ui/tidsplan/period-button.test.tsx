/** @jest-environment jsdom */
import '../support/dom';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import { viewOf } from '../../../../src/ui/state';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const say = createSay('da');
afterEach(() => jest.restoreAllMocks());

async function openTable(editable = true) {
  const repository = memoryRepository(smallPlan);
  repository.editable = editable;
  const view = viewOf('tidsplan');
  renderApp(repository, { view: { ...view, look: { ...view.look, view: 'table' } } });
  const table = await screen.findByRole('table');
  return { repository, table };
}
const periodButton = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const periodField = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: /^Periode/ });

test('a line of the table gets a new period in the details, with the focus in its field', async () => {
  const { repository } = await openTable();
  fireEvent.click(await periodButton(/^Ret perioden: Punkt 1.1.m1/));
  const field = await periodField();
  await waitFor(() => expect(field).toHaveFocus());
  fireEvent.change(field, { target: { value: 'september 2019' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  await waitFor(() =>
    expect(repository.stored()?.items.find(({ key }) => key === '1.1.m1')).toMatchObject({ start: '2019-09-01' }),
  );
});

test('what has no date is given one, and a press of the line itself opens it to be read', async () => {
  const { table } = await openTable();
  fireEvent.click(await periodButton(/^Sæt periode: Punkt 2.1.m1/));
  const form = (await periodField()).closest('form');
  fireEvent.click(within(table).getByRole('button', { pressed: true }));
  await waitFor(() => expect(form).not.toBeInTheDocument());
  expect(screen.getByRole('complementary')).toHaveTextContent('Punkt 2.1.m1');
  expect(within(screen.getByRole('complementary')).getByRole('heading', { level: 2 })).toHaveFocus();
});

test('up and down go from period to period as they go from line to line', async () => {
  const { table } = await openTable();
  await periodButton(/^Ret perioden: Punkt 1.1.m1/);
  const [first, second] = [...table.querySelectorAll<HTMLElement>('[data-period]')];
  first?.focus();
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
  expect(second).toHaveFocus();
  fireEvent.keyDown(second as HTMLElement, { key: 'ArrowUp' });
  expect(first).toHaveFocus();
  const [line, next] = [...table.querySelectorAll<HTMLElement>('[data-line]')];
  line?.focus();
  fireEvent.keyDown(line as HTMLElement, { key: 'ArrowDown' });
  expect(next).toHaveFocus();
});

const narrow = (): void =>
  void jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 375, 800));

test('on a phone the list by months has it too', async () => {
  narrow();
  renderApp(memoryRepository(smallPlan));
  fireEvent.click(await periodButton(/^Ret perioden: Punkt 1.1.m1/));
  expect(screen.queryByRole('grid')).toBeNull();
  const field = await periodField();
  await waitFor(() => expect(field).toHaveFocus());
});

test('who may only read is offered none of it, neither in the table nor on a phone', async () => {
  const { repository } = await openTable(false);
  const opened = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: /Punkt 1.1.m1/ }));
    await screen.findByText(say('details.reader'));
    expect(document.querySelector('[data-period]')).toBeNull();
    cleanup();
  };
  await opened();
  narrow();
  renderApp(repository);
  await opened();
});
