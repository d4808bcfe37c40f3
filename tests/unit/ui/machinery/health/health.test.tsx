/** @jest-environment jsdom */
import '../../support/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MachineryLists } from '../../../../../src/lists/machinery/machinery-lists';
import { memoryRepository } from '../../support/memory-repository';
import { smallPlan } from '../../support/plans';
import { renderApp } from '../../support/render-app';

const open = (editable = true) =>
  renderApp(
    { ...memoryRepository(smallPlan), editable, rowsOf: () => Promise.resolve([]) },
    { page: 'machinery', selected: 'health' },
  );

test('what can be mended is said in a sentence, and each thing leads to where it is mended', async () => {
  open();
  // The part is fetched when it is first opened.
  expect(await screen.findByText(/ting kan rettes i planen/)).toBeInTheDocument();
  const [first] = await screen.findAllByRole('button', { name: /^Ret: .*har ingen periode/ });
  if (!first) throw new Error('Nothing undated');
  fireEvent.click(first);
  // The panel opens where the period is changed.
  expect(await screen.findByRole('textbox', { name: /periode/i })).toBeInTheDocument();
});

test('by activity the same things stand under their activities, and a focus area has its own', async () => {
  open();
  fireEvent.click(await screen.findByRole('radio', { name: 'Aktivitet' }));
  const headings = (): (string | null)[] =>
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings().some((text) => text?.startsWith(smallPlan.activities[0]?.key ?? '?'))).toBe(true);
  const select = screen.getByRole('combobox', { name: 'Indsatsområde' });
  const [area] = smallPlan.areas;
  fireEvent.change(select, { target: { value: area?.key } });
  const others = smallPlan.activities.filter(({ areaKey }) => areaKey !== area?.key);
  for (const { key } of others) expect(headings().some((text) => text?.startsWith(`${key} `))).toBe(false);
  expect(within(select).getAllByRole('option')).toHaveLength(smallPlan.areas.length + 1);
});

test('who may only read is shown the place, and not asked to mend', async () => {
  open(false);
  const [first] = await screen.findAllByRole('button', { name: /^Vis: .*har ingen periode/ });
  if (!first) throw new Error('Nothing undated');
  expect(screen.queryByRole('button', { name: /^Ret: / })).not.toBeInTheDocument();
  fireEvent.click(first);
  expect(await screen.findByRole('complementary')).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: /periode/i })).not.toBeInTheDocument();
});

test('what an activity lacks leads to the field where it is written', async () => {
  const [lacking, ...others] = smallPlan.activities;
  if (!lacking) throw new Error('No activity');
  const repository = memoryRepository({ ...smallPlan, activities: [{ ...lacking, purpose: [] }, ...others] });
  renderApp({ ...repository, rowsOf: () => Promise.resolve([]) }, { page: 'machinery', selected: 'health' });
  fireEvent.click(await screen.findByRole('button', { name: /^Ret: .*intet formål/ }));
  expect(await screen.findByLabelText(/^Formål/)).toHaveFocus();
});

test('an owner chooses how long a figure is fresh; what is no number of weeks is said and not written', async () => {
  const writeFreshWeeks = jest.fn((_weeks: number | null) => Promise.resolve());
  const lists = { health: { writeFreshWeeks } } as unknown as MachineryLists;
  renderApp(
    { ...memoryRepository(smallPlan), rowsOf: () => Promise.resolve([]) },
    { page: 'machinery', selected: 'health' },
    { machinery: () => Promise.resolve(lists) },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Vælg, hvor længe et tal er friskt' }));
  const weeks = screen.getByRole('textbox', { name: 'Antal uger' });
  fireEvent.change(weeks, { target: { value: '500' } });
  expect(screen.getByText('Skriv et helt tal fra 1 til 156.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Gem' })).toHaveAttribute('aria-disabled', 'true');
  fireEvent.change(weeks, { target: { value: '13' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(writeFreshWeeks).toHaveBeenCalledWith(13));
});

test('a link to another part gives the focus to its heading', async () => {
  open();
  const [first] = await screen.findAllByRole('button', { name: /^Ret: .*kan ikke måles endnu/ });
  if (!first) throw new Error('All can be measured');
  fireEvent.click(first);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Indikatorer' })).toHaveFocus());
});
