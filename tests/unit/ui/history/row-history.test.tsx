/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { RowHistory } from '../../../../src/ui/history/row-history';
import { openDetails } from '../details/render-details';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { line } from './lines';

const press = (details: HTMLElement, name: string): void =>
  void fireEvent.click(within(details).getByRole('button', { name }));
const plain = (element: HTMLElement): string => (element.textContent ?? '').replace(/\u00a0/g, ' ');

test.each(['1.1.m1', '1.1'])('of %s is asked for when it is opened, and not before', async (key) => {
  const rowHistory = jest.fn(() => Promise.resolve([line(1)]));
  const { details } = await openDetails(key, { site: { rowHistory } });
  expect(rowHistory).not.toHaveBeenCalled();
  const toggle = within(details).getByRole('button', { name: 'Historik' });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(toggle);
  expect(within(details).getByText('Henter historikken …')).toBeInTheDocument();
  const said = await within(details).findByText(/April 2019 → Juli 2019/);
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(plain(said.closest('li') ?? said)).toContain('i dag kl. 10.41, Anna Holm, på et kort');
  expect(rowHistory).toHaveBeenCalledTimes(1);
});

test('shows the newest five, and older ones when asked', async () => {
  const lines = Array.from({ length: 7 }, (_, i) => line(1, { at: `2019-05-0${7 - i}T08:00:00Z` }));
  const { details } = await openDetails('1.1.m1', { site: { rowHistory: () => Promise.resolve(lines) } });
  press(details, 'Historik');
  await within(details).findAllByText(/April 2019 → Juli 2019/);
  expect(within(details).getAllByText(/April 2019 → Juli 2019/)).toHaveLength(5);
  press(details, 'Vis ældre');
  expect(within(details).getAllByText(/April 2019 → Juli 2019/)).toHaveLength(7);
  expect(within(details).queryByRole('button', { name: 'Vis ældre' })).toBeNull();
});

test('says that there is nothing', async () => {
  const { details } = await openDetails('1.1.m1');
  press(details, 'Historik');
  expect(await within(details).findByText('Der er ingen ændringer at vise.')).toBeInTheDocument();
});

test('says why it did not come, and asks again', async () => {
  let fails = true;
  const rowHistory = () => (fails ? Promise.reject(new RequestFault('busy', 503)) : Promise.resolve([line(1)]));
  const { details } = await openDetails('1.1.m1', { site: { rowHistory } });
  press(details, 'Historik');
  expect(await within(details).findByRole('alert')).toHaveTextContent(
    'Historikken kunne ikke hentes. SharePoint har travlt',
  );
  fails = false;
  press(details, 'Prøv igen');
  expect(await within(details).findByText(/April 2019 → Juli 2019/)).toBeInTheDocument();
  expect(within(details).queryByRole('alert')).toBeNull();
});

test('is asked for again after a write, and keeps what is seen meanwhile', async () => {
  const answers = [[line(1)], [line(1, { by: 'Bo Lund' }), line(1)]];
  const rowHistory = jest.fn(() => Promise.resolve(answers.shift() ?? []));
  const { details } = await openDetails('1.1.m1', { site: { rowHistory } });
  press(details, 'Historik');
  await within(details).findByText(/Anna Holm/);
  press(details, 'Markér som nået');
  await within(details).findByText('Gemt: punktet er nået.');
  expect(within(details).getByText(/Anna Holm/)).toBeInTheDocument();
  // The event that tells where a change came from is written after it, so the question waits a little.
  expect(await within(details).findByText(/Bo Lund/)).toBeInTheDocument();
  expect(rowHistory).toHaveBeenCalledTimes(2);
});

test('closed and opened again it is asked for anew', async () => {
  const rowHistory = jest.fn(() => Promise.resolve([line(1)]));
  const { details } = await openDetails('1.1.m1', { site: { rowHistory } });
  for (const times of [1, 2]) {
    press(details, 'Historik');
    await waitFor(() => expect(rowHistory).toHaveBeenCalledTimes(times));
    press(details, 'Historik');
  }
});

test('rows that belong to it are told of by name, but not that they came with the import', async () => {
  const row = (id: number) => ({ list: 'FremdriftItems', id, etag: '"1"' });
  const rowHistory = jest.fn(() => Promise.resolve([line(2), line(1), line(2, { action: 'imported', changes: [] })]));
  const site = memorySite(memoryRepository(null), { rowHistory });
  const beside = [{ row: row(2), title: 'Beredskabsplan udviklet' }];
  render(<RowHistory site={site} row={row(1)} beside={beside} today="2019-05-14" bare />);
  const lines = await screen.findAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toHaveTextContent(/^Beredskabsplan udviklet.*April 2019 → Juli 2019/);
  expect(lines[1]).toHaveTextContent(/^Periode.*April 2019 → Juli 2019/);
  expect(rowHistory).toHaveBeenCalledWith(row(1), row(2));
});
