/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { smallPlan, today } from '../support/plans';
import { renderApp } from '../support/render-app';

async function open(key: string, repository: MemoryRepository = memoryRepository(smallPlan)) {
  renderApp(repository, { selected: key });
  return { repository, details: await screen.findByRole('complementary') };
}
const itemIn = (repository: MemoryRepository, key: string) =>
  repository.stored()?.items.find((item) => item.key === key);

describe('an item', () => {
  test('shows its fields and the way to its row', async () => {
    const { details } = await open('1.1.m2');
    for (const text of ['Medio 2019', 'områdechef', 'I perioden'])
      expect(within(details).getByText(text)).toBeInTheDocument();
    expect(within(details).getByRole('link', { name: 'Vis rækken i SharePoint' })).toHaveAttribute(
      'href',
      'https://contoso.example/sites/plan/Lists/FremdriftItems/DispForm.aspx?ID=2',
    );
  });

  test('is marked as reached today, and that can be undone', async () => {
    const { repository, details } = await open('1.1.m1');
    fireEvent.click(within(details).getByRole('button', { name: 'Markér som nået' }));
    expect(await within(details).findByText('Gemt: punktet er nået.')).toBeInTheDocument();
    expect(itemIn(repository, '1.1.m1')).toMatchObject({ status: 'reached', reachedOn: today });
    fireEvent.click(within(details).getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(itemIn(repository, '1.1.m1')).toMatchObject({ status: 'planned', reachedOn: null }));
    expect(within(details).getByText('Overskredet')).toBeInTheDocument();
  });

  test('gets a new period, told as it is understood', async () => {
    const { repository, details } = await open('2.1.m1');
    fireEvent.click(within(details).getByRole('button', { name: 'Sæt periode' }));
    const field = within(details).getByRole('textbox', { name: 'Periode' });
    fireEvent.change(field, { target: { value: 'når vi når det' } });
    expect(within(details).getByText(/Jeg kan ikke læse/)).toBeInTheDocument();
    fireEvent.click(within(details).getByRole('button', { name: 'Gem' }));
    expect(itemIn(repository, '2.1.m1')?.periodText).toBeNull();
    fireEvent.change(field, { target: { value: 'medio 2019' } });
    expect(within(details).getByText('”medio 2019” læses som maj–august 2019.')).toBeInTheDocument();
    fireEvent.click(within(details).getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(itemIn(repository, '2.1.m1')).toMatchObject({ start: '2019-05-01', end: '2019-08-31' }));
    expect(await within(details).findByText(/Gemt: perioden er medio 2019/)).toBeInTheDocument();
  });
});

describe('a conflict', () => {
  async function conflict() {
    const opened = await open('1.1.m1');
    opened.repository.changeBehind('1.1.m1', { periodText: 'Juli 2019', start: '2019-07-01', end: '2019-07-31' });
    fireEvent.click(within(opened.details).getByRole('button', { name: 'Markér som nået' }));
    expect(await within(opened.details).findByText(/Nu står der: juli 2019, planlagt/)).toBeInTheDocument();
    expect(itemIn(opened.repository, '1.1.m1')?.status).toBe('planned');
    return opened;
  }

  test('can be settled with what is there', async () => {
    const { repository, details } = await conflict();
    fireEvent.click(within(details).getByRole('button', { name: 'Behold det, der står' }));
    expect(await within(details).findByText('Juli 2019')).toBeInTheDocument();
    expect(itemIn(repository, '1.1.m1')?.status).toBe('planned');
  });

  test('can be settled with one’s own, on top of what is there', async () => {
    const { repository, details } = await conflict();
    fireEvent.click(within(details).getByRole('button', { name: 'Gem min ændring' }));
    await waitFor(() =>
      expect(itemIn(repository, '1.1.m1')).toMatchObject({ status: 'reached', periodText: 'Juli 2019' }),
    );
  });
});

test('a reader sees no buttons that change', async () => {
  const repository = memoryRepository(smallPlan);
  repository.editable = false;
  const { details } = await open('1.1.m1', repository);
  expect(within(details).queryByRole('button', { name: 'Markér som nået' })).toBeNull();
  expect(within(details).getByText('Du kan læse planen, men ikke ændre den.')).toBeInTheDocument();
});

test('an activity shows its items, and leads to them', async () => {
  const { details } = await open('1.1');
  expect(within(details).getByText('Børn får hjælp i tide.')).toBeInTheDocument();
  fireEvent.click(within(details).getByRole('button', { name: /Punkt 1.1.m2/ }));
  expect(await screen.findByRole('complementary', { name: /Punkt 1.1.m2/ })).toBeInTheDocument();
});

test('what is not in the plan is said', async () => {
  const { details } = await open('9.9.m9');
  expect(within(details).getByRole('heading')).toHaveTextContent('Punktet findes ikke');
});
