/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { PlanChange } from '../../../../src/lists/repository';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { createSay } from '../../../../src/text/text';
import { withChanged } from '../../../../src/ui/edit/things';
import { GridPage, type GridPageProps } from '../../../../src/ui/grid/grid-page';
import { SayProvider } from '../../../../src/ui/say';
import { noFilters } from '../../../../src/ui/state';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { item, smallPlan, today } from '../support/plans';

interface Opened {
  readonly repository: MemoryRepository;
  readonly grid: () => HTMLElement;
  /** A cell by the row's number and the column's heading. */
  readonly cell: (key: string, column: string) => HTMLElement;
  readonly press: (key: string, more?: object) => void;
  readonly type: (text: string) => void;
  readonly select: (key: string, column: string, shift?: boolean) => void;
  readonly paste: (text: string) => void;
  readonly copy: () => string;
  readonly stored: (key: string) => unknown;
}

const onPlace = jest.fn();

function open(more: Partial<GridPageProps> = {}, repository = memoryRepository(smallPlan)): Opened {
  const site = memorySite(repository);
  const Host: React.FC = () => {
    const [plan, setPlan] = React.useState(repository.stored() ?? smallPlan);
    const [asked, setAsked] = React.useState({ query: '', filters: noFilters });
    const [table, setTable] = React.useState<string | null>(null);
    return (
      <FluentProvider theme={teamsLightTheme}>
        <SayProvider value={createSay('da')}>
          <GridPage
            site={site}
            plan={plan}
            today={today}
            me={null}
            rights={{ edit: true }}
            closedOn={null}
            {...asked}
            onFilter={setAsked}
            table={table}
            onTable={setTable}
            onPlace={onPlace}
            onChanged={(changed) => setPlan((now) => withChanged(now, changed))}
            {...more}
          />
        </SayProvider>
      </FluentProvider>
    );
  };
  render(<Host />);
  const grid = (): HTMLElement => screen.getByRole('grid');
  const cell = (key: string, column: string): HTMLElement => {
    const at = within(grid())
      .getAllByRole('columnheader')
      .findIndex((head) => head.textContent === column);
    const row = within(grid())
      .getAllByRole('row')
      .find((one) => within(one).queryByRole('rowheader')?.textContent === key);
    const found = row?.children[at];
    if (!(found instanceof HTMLElement)) throw new Error(`No cell ${key} ${column}`);
    return found;
  };
  const clipboard = (kind: 'copy' | 'paste', text = ''): string => {
    let held = text;
    const event = createEvent[kind](grid());
    Object.defineProperty(event, 'clipboardData', {
      value: { getData: () => text, setData: (_type: string, value: string) => void (held = value) },
    });
    fireEvent(grid(), event);
    return held;
  };
  return {
    repository,
    grid,
    cell,
    press: (key, extra = {}) => void fireEvent.keyDown(document.activeElement ?? grid(), { key, ...extra }),
    type: (text) => void fireEvent.change(document.activeElement ?? grid(), { target: { value: text } }),
    select(key, column, shift = false) {
      fireEvent.mouseDown(cell(key, column), { shiftKey: shift });
      fireEvent.mouseUp(document);
      grid().focus();
    },
    paste: (text) => void clipboard('paste', text),
    copy: () => clipboard('copy'),
    stored: (key) => repository.stored()?.items.find((one) => one.key === key),
  };
}

beforeEach(() => localStorage.clear());

const saveButton = (): HTMLElement => screen.getByRole('button', { name: /^Gem/ });

test('a grid as screen readers know it: where the current cell stands, of how many', () => {
  const { grid, select, cell } = open();
  expect(grid()).toHaveAttribute('aria-rowcount', '7');
  expect(grid()).toHaveAttribute('aria-colcount', '8');
  select('1.1.m2', 'Periode');
  expect(grid().getAttribute('aria-activedescendant')).toBe(cell('1.1.m2', 'Periode').id);
  expect(cell('1.1.m2', 'Periode')).toHaveAttribute('aria-colindex', '5');
  expect(cell('1.1.m2', 'Periode').parentElement).toHaveAttribute('aria-rowindex', '3');
  expect(cell('1.1.m2', 'Forstået som')).toHaveAttribute('aria-readonly', 'true');
});

test('typing, taking, dropping and going on as in a spreadsheet; nothing is saved until somebody says so', async () => {
  const { grid, cell, press, type, select, stored } = open();
  select('1.1.m1', 'Periode');
  press('Enter');
  type('medio 2019');
  press('Enter');
  expect(grid()).toHaveFocus();
  expect(cell('1.1.m1', 'Periode')).toHaveTextContent('medio 2019');
  expect(cell('1.1.m1', 'Forstået som')).toHaveTextContent('maj–august 2019');
  expect(grid().getAttribute('aria-activedescendant')).toBe(cell('1.1.m2', 'Periode').id);
  press('F2');
  type('noget andet');
  press('Escape');
  expect(cell('1.1.m2', 'Periode')).toHaveTextContent('Medio 2019');
  expect(stored('1.1.m1')).toMatchObject({ periodText: 'April 2019' });
  expect(saveButton()).toHaveTextContent('Gem 1 ændring');
  expect(screen.getByText('Periode: ”April 2019” → ”medio 2019”')).toBeInTheDocument();
  fireEvent.click(saveButton());
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ periodText: 'medio 2019' }));
  await waitFor(() => expect(saveButton()).toHaveTextContent(/^Gem$/));
});

test('a letter begins a cell anew; Tab takes it and goes on', () => {
  const { cell, press, type, select, grid } = open();
  select('1.1.m1', 'Status');
  press('N');
  expect(document.activeElement).toHaveValue('N');
  type('Nået');
  press('Tab');
  expect(cell('1.1.m1', 'Status')).toHaveTextContent('Nået');
  expect(grid().getAttribute('aria-activedescendant')).toBe(cell('1.1.m1', 'Ansvarlig').id);
});

test('a block is copied, pasted over others, and undone in one step', () => {
  const { cell, press, select, copy, paste } = open();
  select('1.1.m1', 'Periode');
  const text = copy();
  expect(text).toBe('April 2019\r\n');
  select('1.1.m2', 'Periode');
  select('2.1.m1', 'Periode', true);
  paste(text);
  expect(cell('1.1.m2', 'Periode')).toHaveTextContent('April 2019');
  expect(cell('2.1.m1', 'Periode')).toHaveTextContent('April 2019');
  expect(saveButton()).toHaveTextContent('Gem 2 ændringer');
  press('z', { ctrlKey: true });
  expect(cell('2.1.m1', 'Periode')).not.toHaveTextContent('April 2019');
  expect(saveButton()).toHaveTextContent(/^Gem$/);
  press('y', { ctrlKey: true });
  expect(saveButton()).toHaveTextContent('Gem 2 ændringer');
});

test('rows pasted below the last are added to the plan when they are saved', async () => {
  const { repository, select, paste } = open();
  select('2.2.m1', 'Aktivitet');
  paste('2.2\tMilepæl\t"Står\nher"\r\n2.1\tMål\tFra Excel\tjuni 2019\r\n');
  expect(screen.getByText(/1 ny række er tilføjet/)).toBeInTheDocument();
  fireEvent.click(saveButton());
  await waitFor(() =>
    expect(repository.stored()?.items.find(({ text }) => text === 'Fra Excel')).toMatchObject({
      activityKey: '2.1',
      kind: 'goal',
      periodText: 'juni 2019',
    }),
  );
});

test('a cell that must be corrected says why and what was meant, and waits', async () => {
  const { cell, select, paste, stored } = open();
  select('1.1.m1', 'Periode');
  paste('en dag\t\tNåt\t010203-1234\r\n');
  expect(cell('1.1.m1', 'Periode')).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByRole('heading', { name: '3 celler skal rettes, før de kan gemmes' })).toBeInTheDocument();
  expect(screen.getByText(/ligner et CPR-nummer/, { selector: 'li p' })).toBeInTheDocument();
  expect(saveButton()).toHaveAttribute('aria-disabled', 'true');
  fireEvent.click(within(screen.getByLabelText(/3 celler skal/)).getByRole('button', { name: 'Brug ”Nået”' }));
  expect(saveButton()).toHaveTextContent('Gem 1 ændring');
  fireEvent.click(saveButton());
  await waitFor(() =>
    expect(stored('1.1.m1')).toMatchObject({ status: 'reached', periodText: 'April 2019', responsible: null }),
  );
  expect(screen.getByRole('heading', { name: '2 celler skal rettes, før de kan gemmes' })).toBeInTheDocument();
  expect(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '').not.toContain('010203');
});

test('the last save is taken back as one', async () => {
  const { select, paste, stored } = open();
  select('1.1.m1', 'Status');
  paste('Nået\r\nUdgået\r\n');
  fireEvent.click(saveButton());
  await waitFor(() => expect(stored('1.1.m2')).toMatchObject({ status: 'dropped' }));
  const bars = await screen.findAllByRole('button', { name: /^Fortryd/ });
  const own = bars.find((one) => one.closest('[role=status]'));
  expect(own).toBeDefined();
  fireEvent.click(own as HTMLElement);
  await waitFor(() => expect(stored('1.1.m2')).toMatchObject({ status: 'planned' }));
  expect(stored('1.1.m1')).toMatchObject({ status: 'planned', reachedOn: null });
});

test('what somebody else has changed meanwhile is settled row by row; the others are saved', async () => {
  const { repository, select, paste, stored, cell } = open();
  select('1.1.m1', 'Periode');
  paste('juni 2019\r\njuli 2019\r\n');
  repository.changeBehind('1.1.m1', { periodText: 'maj 2019', start: '2019-05-01', end: '2019-05-31' });
  fireEvent.click(saveButton());
  await screen.findByRole('button', { name: 'Gem det valgte' });
  expect(stored('1.1.m2')).toMatchObject({ periodText: 'juli 2019' });
  expect(stored('1.1.m1')).toMatchObject({ periodText: 'maj 2019' });
  expect(cell('1.1.m1', 'Periode')).toHaveTextContent('juni 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Gem det valgte' }));
  await waitFor(() => expect(stored('1.1.m1')).toMatchObject({ periodText: 'juni 2019' }));
  await waitFor(() => expect(saveButton()).toHaveTextContent(/^Gem$/));
});

test('what somebody else has saved just so is no conflict, and no longer waits', async () => {
  const { repository, select, paste } = open();
  select('1.1.m1', 'Tekst');
  paste('Samme');
  repository.changeBehind('1.1.m1', { text: 'Samme' });
  fireEvent.click(saveButton());
  await waitFor(() => expect(saveButton()).toHaveTextContent(/^Gem$/));
  expect(screen.queryByRole('button', { name: 'Gem det valgte' })).toBeNull();
});

test('what does not come through stays, with why for each row, and is not made twice', async () => {
  const repository = memoryRepository(smallPlan);
  const real = repository.change.bind(repository);
  const sent: PlanChange[][] = [];
  let offline = true;
  repository.change = (key, changes, onProgress) => {
    sent.push([...changes]);
    if (!offline) return real(key, changes, onProgress);
    const fault = new RequestFault('offline');
    return Promise.resolve(
      changes.map(() => ({ kind: 'item' as const, ok: false as const, error: { kind: 'failed' as const, fault } })),
    );
  };
  const { select, paste } = open({}, repository);
  select('2.2.m1', 'Tekst');
  paste('Først\r\nNy\r\n');
  fireEvent.click(saveButton());
  expect(await screen.findByRole('list', { name: 'Sådan gik det' })).toHaveTextContent('Ny: ');
  expect(saveButton()).toHaveTextContent('Gem 2 ændringer');
  offline = false;
  fireEvent.click(saveButton());
  await waitFor(() => expect(repository.stored()?.items.filter(({ text }) => text === 'Ny')).toHaveLength(1));
  expect(sent[1]?.[1]).toBe(sent[0]?.[1]);
});

test('what is typed outlives a closed tab, and is said', () => {
  const first = open();
  first.select('1.1.m1', 'Tekst');
  first.paste('Mit');
  cleanup();
  const { cell } = open({}, first.repository);
  expect(cell('1.1.m1', 'Tekst')).toHaveTextContent('Mit');
  expect(screen.getByText('1 ændring fra sidst er her stadig og er ikke gemt.')).toBeInTheDocument();
});

test('who may not edit reads and copies', () => {
  const { press, select, copy, paste } = open({ rights: { edit: false } });
  select('1.1.m1', 'Tekst');
  press('Enter');
  expect(screen.queryByRole('textbox', { name: /^Ret / })).toBeNull();
  paste('Nej');
  expect(copy()).toBe('Punkt 1.1.m1 er klar\r\n');
  expect(saveButton()).toHaveAttribute('aria-disabled', 'true');
});

test('10,000 rows: few are drawn, the last is a key away', () => {
  const items = Array.from({ length: 10_000 }, (_, i) => item(`1.1.m${i + 1}`));
  const { grid, press, select } = open({}, memoryRepository({ ...smallPlan, items }));
  expect(grid()).toHaveAttribute('aria-rowcount', '10001');
  expect(within(grid()).getAllByRole('row').length).toBeLessThan(60);
  select('1.1.m1', 'Tekst');
  press('End', { ctrlKey: true });
  const current = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
  expect(current?.parentElement).toHaveAttribute('aria-rowindex', '10001');
});

test('on a phone it says that it needs a wider screen, and offers the list', () => {
  const measured = jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ width: 375 } as DOMRect);
  try {
    open();
    expect(screen.queryByRole('grid')).toBeNull();
    act(() => screen.getByRole('button', { name: 'Tilbage til listen' }).click());
    expect(onPlace).toHaveBeenCalledWith({ page: 'plan', selected: null });
  } finally {
    measured.mockRestore();
  }
});
