/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, waitFor, within } from '@testing-library/react';
import type { HistoryLine } from '../../../../src/lists/history/history';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { PlanItem } from '../../../../src/plan/plan';
import { openDetails } from '../details/render-details';

const july = { periodText: 'Juli 2019', start: '2019-07-01', end: '2019-07-31' };
const august = { periodText: 'August 2019', start: '2019-08-01', end: '2019-08-31' };
const saved: HistoryLine = {
  list: 'FremdriftItems',
  rowId: 1,
  rowKey: '1.1.m1',
  title: 'Punkt 1.1.m1 er klar',
  at: '2019-05-14T08:41:00Z',
  by: 'Anna Holm',
  place: 'card',
  action: 'changed',
  changes: [{ field: 'PeriodText', before: 'April 2019', after: 'Juli 2019' }],
  fields: ['PeriodText'],
};

beforeEach(() => window.localStorage.clear());

const press = (within_: HTMLElement, name: string): void =>
  void fireEvent.click(within(within_).getByRole('button', { name }));

/** I mark the item as reached; somebody else has changed it in the meantime. */
async function conflict(theirs: Partial<PlanItem> = july, rowHistory = () => Promise.resolve([saved])) {
  const opened = await openDetails('1.1.m1', { site: { rowHistory } });
  opened.repository.changeBehind('1.1.m1', theirs);
  press(opened.details, 'Markér som nået');
  await within(opened.details).findByRole('heading', { level: 3, name: /har også rettet/ });
  return opened;
}
const radio = (details: HTMLElement, field: string, name: RegExp): HTMLElement =>
  within(within(details).getByRole('radiogroup', { name: field })).getByRole('radio', { name });

test('asks field by field, mine where I changed it, with what was there before, and writes nothing yet', async () => {
  const { details, stored } = await conflict();
  expect(radio(details, 'Tilstand', /Din version Nået/)).toBeChecked();
  expect(radio(details, 'Tilstand', /Det, der står nu, ikke rettet Planlagt/)).not.toBeChecked();
  expect(radio(details, 'Periode', /Din version, ikke rettet April 2019/)).not.toBeChecked();
  expect(radio(details, 'Periode', /Juli 2019/)).toBeChecked();
  expect(details).toHaveTextContent('Før I rettede: April 2019');
  expect(details).toHaveTextContent('Der bliver gemt: Juli 2019 og Nået.');
  expect(stored('1.1.m1')).toMatchObject({ status: 'planned', periodText: 'Juli 2019' });
  expect(within(details).queryByRole('button', { name: /Markér|Ret perioden/ })).toBeNull();
});

test('the focus goes to its heading, which names who saved last, when and from where', async () => {
  const { details } = await conflict();
  const heading = await within(details).findByRole('heading', { name: 'Anna Holm har også rettet dette punkt' });
  expect(heading).toHaveFocus();
  expect(details.textContent?.replace(/\u00a0/g, ' ')).toContain('gemt i dag kl. 10.41, på et kort');
  expect(radio(details, 'Periode', /Version fra Anna Holm Juli 2019/)).toBeChecked();
});

test('names nobody where the history cannot be had', async () => {
  const { details } = await conflict(july, () => Promise.reject(new RequestFault('busy', 503)));
  expect(within(details).getByRole('heading', { name: 'En anden har også rettet dette punkt' })).toBeInTheDocument();
  expect(radio(details, 'Periode', /Det, der står nu Juli 2019/)).toBeChecked();
});

test('saves what is chosen, on top of what is there', async () => {
  const { details, stored } = await conflict();
  press(details, 'Gem det valgte');
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ status: 'reached', periodText: 'Juli 2019' }));
  expect(await within(details).findByText('Gemt: punktet er nået.')).toBeInTheDocument();
  expect(within(details).getByRole('heading', { level: 2 })).toHaveFocus();
  press(details, 'Fortryd');
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ status: 'planned', periodText: 'Juli 2019' }));
});

test('can take mine of one field and theirs of another', async () => {
  const { details, stored } = await conflict();
  fireEvent.click(radio(details, 'Periode', /April 2019/));
  fireEvent.click(radio(details, 'Tilstand', /Planlagt/));
  expect(details).toHaveTextContent('Der bliver gemt: April 2019 og Planlagt.');
  press(details, 'Gem det valgte');
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ status: 'planned', periodText: 'April 2019' }));
});

test('with all of theirs chosen nothing is written, and that is said before and after', async () => {
  const { details, stored } = await conflict();
  fireEvent.click(radio(details, 'Tilstand', /Planlagt/));
  expect(details).toHaveTextContent('Intet bliver ændret. Det, der står nu, bliver stående.');
  const etag = stored('1.1.m1')?.row?.etag;
  press(details, 'Gem det valgte');
  expect(await within(details).findByText(/Det, der stod, står stadig/)).toBeInTheDocument();
  expect(stored('1.1.m1')?.row?.etag).toBe(etag);
});

test('mine can be thrown away; what is there is shown', async () => {
  const { details, stored } = await conflict();
  press(details, 'Kassér min ændring');
  expect(within(details).getByText('Juli 2019')).toBeInTheDocument();
  expect(within(details).queryByRole('radiogroup')).toBeNull();
  expect(stored('1.1.m1')?.status).toBe('planned');
});

test('a second conflict while choosing comes back as a new choice, with a sentence and the focus', async () => {
  const { details, repository, stored } = await conflict();
  repository.changeBehind('1.1.m1', august);
  press(details, 'Gem det valgte');
  expect(await within(details).findByText(/Det blev rettet igen, mens du valgte/)).toBeInTheDocument();
  expect(stored('1.1.m1')).toMatchObject({ status: 'planned', periodText: 'August 2019' });
  expect(radio(details, 'Tilstand', /Din version Nået/)).toBeChecked();
  expect(radio(details, 'Periode', /August 2019/)).toBeChecked();
  expect(within(details).getByRole('heading', { level: 3, name: /har også rettet/ })).toHaveFocus();
  press(details, 'Gem det valgte');
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ status: 'reached', periodText: 'August 2019' }));
});

test('a choice that cannot be saved stays, says why, and can be tried again', async () => {
  const { details, repository, stored } = await conflict();
  const working = repository.change.bind(repository);
  repository.change = () => Promise.reject(new RequestFault('offline'));
  press(details, 'Gem det valgte');
  expect(await within(details).findByText(/Ændringen er ikke gemt\. Der er ingen forbindelse/)).toBeInTheDocument();
  expect(radio(details, 'Tilstand', /Din version Nået/)).toBeChecked();
  repository.change = working;
  press(details, 'Prøv igen');
  await waitFor(() => expect(stored('1.1.m1')?.status).toBe('reached'));
});

test('Esc closes the panel as everywhere; the choice waits until the item is opened again', async () => {
  const { details, reopen, stored } = await conflict();
  fireEvent.keyDown(within(details).getByRole('heading', { level: 3, name: /har også rettet/ }), { key: 'Escape' });
  expect(details).not.toBeInTheDocument();
  expect(stored('1.1.m1')?.status).toBe('planned');
  expect(radio(await reopen(), 'Tilstand', /Din version Nået/)).toBeChecked();
});

test('where somebody else saved just what I meant, there is nothing to choose', async () => {
  const opened = await openDetails('1.1.m1');
  opened.repository.changeBehind('1.1.m1', { status: 'reached', reachedOn: '2019-05-14' });
  press(opened.details, 'Markér som nået');
  expect(await within(opened.details).findByText('Gemt: punktet er nået.')).toBeInTheDocument();
  expect(within(opened.details).queryByRole('radiogroup')).toBeNull();
});

test('speaks English where the host does', async () => {
  const opened = await openDetails('1.1.m1', { english: true });
  opened.repository.changeBehind('1.1.m1', july);
  press(opened.details, 'Mark as reached');
  expect(await within(opened.details).findByText('This will be saved: Juli 2019 and Reached.')).toBeInTheDocument();
});
