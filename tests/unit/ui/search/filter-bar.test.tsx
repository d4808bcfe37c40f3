/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import { SayProvider } from '../../../../src/ui/say';
import { FilterBar } from '../../../../src/ui/search/filter-bar';
import { ResultList } from '../../../../src/ui/search/result-list';
import { applyFilters, noFilters, type Looking, type PlanFilters } from '../../../../src/ui/state';
import { item, smallPlan, today } from '../support/plans';

const me: Looking = { name: 'Anna Holm', login: 'anna@contoso.example', roles: ['områdechef'] };
const opened = jest.fn();

interface HostProps {
  readonly start?: Partial<PlanFilters>;
  readonly who?: Looking | null;
  readonly query?: string;
  readonly plan?: typeof smallPlan;
}

/** Holds the filters as the shell does. */
const Host: React.FC<HostProps> = ({ start = {}, who = me, query = '', plan = smallPlan }) => {
  const [state, setState] = React.useState({ query, filters: { ...noFilters, ...start } });
  const shown = applyFilters(plan, state.filters, state.query, today, who);
  return (
    <FluentProvider theme={teamsLightTheme}>
      <SayProvider value={createSay('da')}>
        <FilterBar plan={plan} shown={shown} today={today} me={who} {...state} onChange={setState} />
        <ResultList shown={shown} today={today} selected={null} onOpen={opened} />
      </SayProvider>
    </FluentProvider>
  );
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const status = (): string => screen.getByRole('status').textContent ?? '';

test('nothing is counted before something is asked', () => {
  render(<Host />);
  expect(status()).toBe('');
  expect(screen.queryByLabelText('Valgte filtre')).toBeNull();
});

test('a typed word is searched for after a moment, and how much was found is spoken', async () => {
  render(<Host />);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'netvaerk' } });
  await waitFor(() => expect(status()).toBe('Fandt 2 af 6'));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xyz' } });
  await waitFor(() => expect(status()).toMatch(/^Intet passer/));
});

test('several choices of a menu, each with a tag that takes it away again', async () => {
  render(<Host />);
  fireEvent.click(button('Tilstand'));
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Overskredet' }));
  fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Nået' }));
  expect(status()).toBe('Fandt 2 af 6');
  fireEvent.keyDown(screen.getByRole('menuitemcheckbox', { name: 'Nået' }), { key: 'Escape' });
  const tags = screen.getByLabelText('Valgte filtre');
  fireEvent.click(within(tags).getByRole('button', { name: /Overskredet/ }));
  expect(status()).toBe('Fandt 1 af 6');
  expect(within(tags).queryByRole('button', { name: /Overskredet/ })).toBeNull();
  expect(button('Tilstand, 1 valgt')).toBeInTheDocument();
});

test('the units of the members list are a menu of their own, and there is none where the list names none', async () => {
  const holder = {
    ...{ key: 'r1', role: 'områdechef', substitute: null, from: null, to: null, row: null },
    unit: 'Amager',
    person: { id: 1, name: 'Anna Holm', login: 'anna@contoso.example' },
  };
  const plan = { ...smallPlan, members: [holder] };
  const { rerender } = render(<Host plan={plan} />);
  fireEvent.click(button('Enhed'));
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Amager' }));
  expect(within(screen.getByLabelText('Valgte filtre')).getByText('Amager')).toBeInTheDocument();
  expect(status()).toMatch(/^Fandt \d af 6$/);
  rerender(<Host key="without" plan={{ ...plan, members: [{ ...holder, unit: null }] }} />);
  expect(screen.queryByRole('button', { name: 'Enhed' })).toBeNull();
});

test('"Ryd" takes all away, the words too, and the focus goes to the search box', () => {
  render(<Host start={{ states: ['late'], areas: ['1'], mine: true }} query="punkt" />);
  fireEvent.click(button('Ryd alle filtre'));
  expect(status()).toBe('');
  expect(screen.getByRole('searchbox')).toHaveValue('');
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('the last tag taken away leaves the focus in the search box', () => {
  render(<Host start={{ mine: true }} />);
  fireEvent.click(within(screen.getByLabelText('Valgte filtre')).getByRole('button', { name: /Mine/ }));
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('"Mine" is there for whoever is known, and only then', () => {
  const { rerender } = render(<Host />);
  fireEvent.click(button('Mine'));
  expect(status()).toBe('Fandt 6 af 6');
  rerender(<Host who={null} />);
  expect(screen.queryByRole('button', { name: 'Mine', pressed: true })).toBeNull();
});

test('a period is typed in the plan’s words and understood at once', async () => {
  render(<Host />);
  fireEvent.click(button('Periode'));
  const field = await screen.findByLabelText('Vis det, der ligger i');
  fireEvent.change(field, { target: { value: 'en dag' } });
  expect(screen.getByText(/Jeg kan ikke læse/)).toBeInTheDocument();
  fireEvent.change(field, { target: { value: 'sommeren 2020' } });
  fireEvent.click(button('Vis perioden'));
  expect(status()).toBe('Fandt 1 af 6');
  expect(
    within(screen.getByLabelText('Valgte filtre')).getByRole('button', { name: /juni.*2020/ }),
  ).toBeInTheDocument();
});

test('what was found opens, the activity too', () => {
  render(<Host start={{ states: ['late'] }} />);
  fireEvent.click(button(/Punkt 1.1.m1 er klar/));
  fireEvent.click(button('1.1 Ledelsestilsyn'));
  expect(opened.mock.calls).toEqual([['1.1.m1'], ['1.1']]);
});

test('a long result is drawn in parts', () => {
  const items = Array.from({ length: 450 }, (_, i) => item(`1.1.m${i + 1}`));
  render(<Host plan={{ ...smallPlan, items }} start={{ states: ['undated'] }} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(200);
  fireEvent.click(button('Vis flere (250 mere)'));
  expect(screen.getAllByRole('listitem')).toHaveLength(400);
  expect(button('Vis flere (50 mere)')).toBeInTheDocument();
});
