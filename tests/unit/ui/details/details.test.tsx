/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan, today } from '../support/plans';
import { openDetails } from './render-details';

beforeEach(() => window.localStorage.clear());

const press = (details: HTMLElement, name: string): void =>
  void fireEvent.click(within(details).getByRole('button', { name }));

describe('an item', () => {
  test('shows its fields and the way to its row', async () => {
    const { details } = await openDetails('1.1.m2');
    for (const text of ['Medio 2019', 'områdechef', 'I perioden'])
      expect(within(details).getByText(text)).toBeInTheDocument();
    expect(within(details).getByRole('link', { name: 'Vis rækken i SharePoint' })).toHaveAttribute(
      'href',
      'https://contoso.example/sites/plan/Lists/FremdriftItems/DispForm.aspx?ID=2',
    );
  });

  test('that was moved tells where it stood', async () => {
    const former = { text: 'April 2019', start: '2019-04-01', end: '2019-04-30' };
    const repository = memoryRepository(smallPlan);
    repository.changeBehind('1.1.m2', { former });
    const { details } = await openDetails('1.1.m2', { repository });
    expect(within(details).getByText('flyttet fra april 2019')).toBeInTheDocument();
  });

  test('is marked as reached today, and that can be undone', async () => {
    const { stored, details } = await openDetails('1.1.m1');
    press(details, 'Markér som nået');
    expect(await within(details).findByText('Gemt: punktet er nået.')).toBeInTheDocument();
    expect(stored('1.1.m1')).toMatchObject({ status: 'reached', reachedOn: today });
    press(details, 'Fortryd');
    await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ status: 'planned', reachedOn: null }));
    expect(within(details).getByText('Overskredet')).toBeInTheDocument();
  });

  test('that is not reached after all loses day and person, and gets both back with undo', async () => {
    const { stored, details, repository, reload } = await openDetails('2.2.m1');
    repository.changeBehind('2.2.m1', { reachedBy: 'Kim Holm' });
    reload();
    press(details, 'Markér som ikke nået');
    await within(details).findByText('Gemt: punktet er ikke nået.');
    expect(stored('2.2.m1')).toMatchObject({ status: 'planned', reachedOn: null, reachedBy: null });
    press(details, 'Fortryd');
    await waitFor(() =>
      expect(stored('2.2.m1')).toMatchObject({ status: 'reached', reachedOn: '2019-05-02', reachedBy: 'Kim Holm' }),
    );
  });

  test('gets a new period, told as it is understood', async () => {
    const { stored, details } = await openDetails('2.1.m1');
    press(details, 'Sæt periode');
    const field = within(details).getByRole('textbox', { name: 'Periode' });
    fireEvent.change(field, { target: { value: 'når vi når det' } });
    expect(await within(details).findByText(/Jeg kan ikke læse/)).toBeInTheDocument();
    press(details, 'Gem');
    expect(stored('2.1.m1')?.periodText).toBeNull();
    fireEvent.change(field, { target: { value: 'medio 2019' } });
    expect(await within(details).findByText('”medio 2019” læses som maj–august 2019.')).toBeInTheDocument();
    press(details, 'Gem');
    await waitFor(() => expect(stored('2.1.m1')).toMatchObject({ start: '2019-05-01', end: '2019-08-31' }));
    expect(await within(details).findByText(/Gemt: perioden er medio 2019/)).toBeInTheDocument();
    expect(within(details).getByRole('button', { name: 'Ret perioden' })).toHaveFocus();
  });

  test('is left as it was when the editor is left, with the focus where it came from', async () => {
    const { stored, details } = await openDetails('2.1.m1');
    press(details, 'Sæt periode');
    press(details, 'Annuller');
    expect(within(details).getByRole('button', { name: 'Sæt periode' })).toHaveFocus();
    expect(stored('2.1.m1')?.periodText).toBeNull();
  });
});

describe('what is typed', () => {
  async function typing(text: string, fails: Error | null = null) {
    const repository = memoryRepository(smallPlan);
    const working = repository.change.bind(repository);
    if (fails) repository.change = () => Promise.reject(fails);
    const opened = await openDetails('2.1.m1', { repository });
    press(opened.details, 'Sæt periode');
    const field = within(opened.details).getByRole('textbox', { name: 'Periode' });
    fireEvent.change(field, { target: { value: text } });
    const mended = () => {
      repository.change = working;
    };
    return { ...opened, mended };
  }

  test('outlives a background reload, the closing of the panel, and another item in between', async () => {
    const { details, repository, reload, close, reopen } = await typing('medio 2019');
    repository.changeBehind('2.1.m1', { responsible: 'Kim Holm' });
    reload();
    expect(within(details).getByRole('textbox', { name: 'Periode' })).toHaveValue('medio 2019');
    close();
    expect(within(await reopen()).getByRole('textbox', { name: 'Periode' })).toHaveValue('medio 2019');
  });

  test('is saved on top of what others have made of other fields', async () => {
    const { details, repository, reload, stored } = await typing('medio 2019');
    repository.changeBehind('2.1.m1', { responsible: 'Kim Holm' });
    reload();
    press(details, 'Gem');
    await waitFor(() => expect(stored('2.1.m1')).toMatchObject({ periodText: 'medio 2019', responsible: 'Kim Holm' }));
  });

  test('does not silently go over a period that others have set and the panel has loaded', async () => {
    const { details, repository, reload, stored } = await typing('medio 2019');
    repository.changeBehind('2.1.m1', { periodText: 'Juli 2019', start: '2019-07-01', end: '2019-07-31' });
    reload();
    expect(within(details).getByText(/Mens du skrev, har en anden rettet periode til: Juli 2019/)).toBeInTheDocument();
    press(details, 'Gem');
    expect(await within(details).findByRole('radiogroup', { name: 'Periode' })).toBeInTheDocument();
    expect(stored('2.1.m1')?.periodText).toBe('Juli 2019');
  });

  test('is done with when the choice between two versions is made: the editor is not opened again', async () => {
    const { details, repository, reload, stored } = await typing('medio 2019');
    repository.changeBehind('2.1.m1', { periodText: 'Juli 2019', start: '2019-07-01', end: '2019-07-31' });
    reload();
    press(details, 'Gem');
    await within(details).findByRole('radiogroup', { name: 'Periode' });
    press(details, 'Gem det valgte');
    await waitFor(() => expect(stored('2.1.m1')?.periodText).toBe('medio 2019'));
    expect(await within(details).findByRole('button', { name: 'Ret perioden' })).toBeInTheDocument();
    expect(within(details).queryByRole('form')).toBeNull();
  });

  test.each([
    [new RequestFault('offline'), /Ændringen er ikke gemt\. Der er ingen forbindelse/],
    [new RequestFault('busy', 503), /Ændringen er ikke gemt\. SharePoint har travlt/],
    [new RequestFault('threshold', 500), /Ændringen er ikke gemt\. Listen er for lang/],
    [new Error('[500] Server Error ::> {}'), /Ændringen er ikke gemt\. SharePoint kunne ikke svare/],
  ])('stays where it could not be saved (%p), and can be tried again', async (fault, words) => {
    const { details, stored, mended } = await typing('medio 2019', fault);
    press(details, 'Gem');
    const alert = await within(details).findByRole('alert');
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent('Det, du skrev, står her endnu.');
    expect(within(details).getByRole('textbox', { name: 'Periode' })).toHaveValue('medio 2019');
    mended();
    press(details, 'Prøv igen');
    await waitFor(() => expect(stored('2.1.m1')?.periodText).toBe('medio 2019'));
    await waitFor(() => expect(within(details).queryByRole('textbox')).toBeNull());
  });
});

test('a text that is refused stays to be mended, with the reason and no new try of the same', async () => {
  const repository = memoryRepository(smallPlan);
  const da = 'Teksten ligner et CPR-nummer (2.1.m1).';
  repository.change = () => Promise.resolve([{ kind: 'item', ok: false, error: { kind: 'refused', da, en: 'CPR' } }]);
  const { details } = await openDetails('2.1.m1', { repository });
  press(details, 'Sæt periode');
  fireEvent.change(within(details).getByRole('textbox', { name: 'Periode' }), { target: { value: 'juni 2019' } });
  press(details, 'Gem');
  expect(await within(details).findByRole('alert')).toHaveTextContent(da);
  expect(within(details).getByRole('textbox', { name: 'Periode' })).toHaveValue('juni 2019');
  expect(within(details).getByRole('button', { name: 'Gem' })).toBeInTheDocument();
  expect(within(details).queryByRole('button', { name: 'Prøv igen' })).toBeNull();
});

describe('a press that does not succeed', () => {
  test('says why and offers a new try', async () => {
    const repository = memoryRepository(smallPlan);
    const working = repository.change.bind(repository);
    repository.change = () => Promise.reject(new RequestFault('offline'));
    const { details, stored, refused } = await openDetails('1.1.m1', { repository });
    press(details, 'Markér som nået');
    expect(await within(details).findByRole('alert')).toHaveTextContent(/Der er ingen forbindelse til SharePoint/);
    repository.change = working;
    press(details, 'Prøv igen');
    await waitFor(() => expect(stored('1.1.m1')?.status).toBe('reached'));
    expect(refused).not.toHaveBeenCalled();
  });

  test.each([
    [
      'an answer',
      () => Promise.resolve([{ kind: 'item' as const, ok: false as const, error: { kind: 'forbidden' as const } }]),
    ],
    ['a fault', () => Promise.reject(new RequestFault('forbidden', 403))],
  ])('for want of the right (%s) has the rights asked for again', async (_how, update) => {
    const repository = memoryRepository(smallPlan);
    repository.change = update;
    const { details, refused } = await openDetails('1.1.m1', { repository });
    press(details, 'Markér som nået');
    expect(await within(details).findByRole('alert')).toHaveTextContent(/Bed webstedets ejer om redigeringsret/);
    expect(refused).toHaveBeenCalledTimes(1);
    expect(within(details).queryByRole('button', { name: 'Prøv igen' })).toBeNull();
  });

  test('for the row is gone says so', async () => {
    const repository = memoryRepository(smallPlan);
    repository.change = () => Promise.resolve([{ kind: 'item', ok: false, error: { kind: 'gone' } }]);
    const { details } = await openDetails('1.1.m1', { repository });
    press(details, 'Markér som nået');
    expect(await within(details).findByRole('alert')).toHaveTextContent('Punktet er ikke længere i listen');
  });
});

describe('what a person may do', () => {
  const changing = /Markér|Ret perioden|Sæt periode|Rediger/;
  test.each([
    ['a reader', { rights: { edit: false } }, 'Du kan læse planen. Skal du rette i den, så bed en ejer af webstedet'],
    ['anybody in a closed plan', { closedOn: '2019-05-01' }, 'Planen blev lukket den 1. maj 2019 og kan kun læses.'],
  ])('%s sees no buttons that change, and reads why', async (_who, props, words) => {
    for (const key of ['1.1.m1', '1.1']) {
      const { details, close } = await openDetails(key, { props });
      expect(within(details).queryByRole('button', { name: changing })).toBeNull();
      expect(details).toHaveTextContent(words);
      close();
    }
  });

  test('nothing is promised and nothing refused while it is not known', async () => {
    const { details } = await openDetails('1.1.m1', { props: { rights: null } });
    expect(within(details).queryByRole('button', { name: changing })).toBeNull();
    expect(details).not.toHaveTextContent('Du kan læse planen');
  });
});

test('what has a thread in Teams leads there; a follow-up to the message where it was agreed', async () => {
  const thread = 'https://teams.microsoft.com/l/message/19:a/1';
  const message = 'https://teams.microsoft.com/l/message/19:a/2';
  const plan = {
    ...smallPlan,
    threads: [{ activityKey: '1.1', url: thread }],
    items: smallPlan.items.map((one) => (one.key === '1.1.m2' ? { ...one, messageLink: message } : one)),
  };
  const hrefOf = async (key: string): Promise<string | null> => {
    const { details, close } = await openDetails(key, { repository: memoryRepository(plan) });
    const href = within(details).queryByRole('link', { name: 'Åbn tråd' })?.getAttribute('href') ?? null;
    close();
    return href;
  };
  expect(await hrefOf('1.1.m1')).toBe(thread);
  expect(await hrefOf('1.1')).toBe(thread);
  expect(await hrefOf('1.1.m2')).toBe(message);
  expect(await hrefOf('2.1.m1')).toBeNull();
});

test('an activity shows its items, and leads to them', async () => {
  const { details } = await openDetails('1.1');
  expect(within(details).getByText('Børn får hjælp i tide.')).toBeInTheDocument();
  fireEvent.click(within(details).getByRole('button', { name: /Punkt 1.1.m2/ }));
  expect(await screen.findByRole('complementary', { name: /Punkt 1.1.m2/ })).toBeInTheDocument();
});

test('what is not in the plan is said', async () => {
  const { details } = await openDetails('9.9.m9');
  expect(within(details).getByRole('heading')).toHaveTextContent('Punktet findes ikke');
});
