/** @jest-environment jsdom */
import '../support/dom';
import type { Grouping } from '../../../../src/timeline/kinds';
import * as React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { Plan } from '../../../../src/plan/plan';
import type { TimelineMark } from '../../../../src/timeline/mark';
import { groupsOf } from '../../../../src/timeline/other-groups';
import { timelineRows } from '../../../../src/timeline/rows';
import { createSay } from '../../../../src/text/text';
import { PrintingProvider } from '../../../../src/ui/print/printing';
import { groupTitles } from '../../../../src/ui/tidsplan/group-title';
import { wordsOf } from '../../../../src/ui/tidsplan/other-looks';
import { TidsplanTable } from '../../../../src/ui/tidsplan/table/tidsplan-table';
import { activity, item, smallPlan, today } from '../support/plans';

const plan: Plan = {
  ...smallPlan,
  activities: [
    activity('1.1', 'Ledelsestilsyn', {
      development: { text: 'Forår 2019', start: '2019-03-01', end: '2019-05-31' },
    }),
    activity('2.1', 'Netværk'),
    activity('2.2', 'Beredskab'),
  ],
  items: smallPlan.items.map((one) =>
    one.key === '1.1.m2' ? { ...one, responsible: 'Afdelingsleder', recurrence: 'P3M' } : one,
  ),
};
const meeting: TimelineMark = {
  key: 'meeting:m1',
  kind: 'meeting',
  title: 'Møde i styregruppen',
  period: { text: null, start: '2019-06-03', end: '2019-06-03', recurrence: null },
  state: 'planned',
  former: { text: 'Maj 2019', start: '2019-05-01', end: '2019-05-31' },
  repeats: [],
  item: null,
  url: 'https://contoso.sharepoint.example/moede/1',
};

interface Shown {
  readonly of?: Plan;
  readonly grouping?: Grouping;
  readonly selected?: string | null;
}
function draw({ of = plan, grouping = 'area', selected = null }: Shown = {}) {
  const onOpen = jest.fn();
  const Whole: React.FC = () => {
    const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
    const beside = [{ key: 'meetings', title: 'Møder', marks: [meeting] }];
    return (
      <TidsplanTable
        plan={of}
        rows={timelineRows(of, { today, until: '2020-12-31', grouping, groupsOf, beside, folded })}
        titleOf={groupTitles(of, grouping, createSay('da'), wordsOf)}
        today={today}
        selected={selected}
        onOpen={onOpen}
        onFold={(group) => setFolded((old) => new Set(old.has(group) ? [] : [group]))}
      />
    );
  };
  render(<Whole />);
  return { onOpen, table: screen.getByRole('table', { name: /^Prøveplan som tabel/ }) };
}
const line = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
const cells = (row: HTMLElement): (string | null)[] =>
  [...within(row).getAllByRole('rowheader'), ...within(row).queryAllByRole('cell')].map(
    (cell) => cell.textContent?.replace(/\u00a0/g, ' ') ?? null,
  );

test('is a table with names of columns, groups and lines, and says how many there are', () => {
  const { table } = draw();
  expect(table).toHaveAccessibleName('Prøveplan som tabel, 8 rækker');
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Hvad',
    'Aktivitet',
    'Periode',
    'Tilstand',
    'Ansvarlig',
  ]);
  expect(screen.getAllByRole('columnheader').every((head) => head.getAttribute('scope') === 'col')).toBe(true);
  expect(screen.getAllByRole('rowheader').every((head) => /^row(group)?$/.test(head.getAttribute('scope') ?? ''))).toBe(
    true,
  );
  expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual([
    '1 Ledelse1 overskredet',
    '2 Myndighedsarbejdet',
    'Møder, ledelsestilsyn og dokumenter',
  ]);
});

test('says a line in words: what, of which activity, the plan’s period and its days, state and distance, who', () => {
  draw();
  expect(cells(line(/Punkt 1.1.m1/))).toEqual([
    'Punkt 1.1.m1 er klar1.1.m1 · Milepæl',
    '1.1 Ledelsestilsyn',
    'April 2019',
    'Overskredetsluttede for 2 uger siden',
    'områdechef',
  ]);
  expect(cells(line(/Punkt 1.1.m2/)).slice(2)).toEqual([
    'Medio 2019maj–august 2019gentages hvert kvartal, næste gang 30. november 2019',
    'I periodenslutter om 3 måneder',
    'Afdelingsleder',
  ]);
});

test('what has no date stands in its place, what recurs without one is said, phases and empty activities have a line', () => {
  draw();
  expect(cells(line(/Punkt 2.1.m1/)).slice(2, 4)).toEqual(['Uden dato', 'Uden dato']);
  expect(cells(line(/Punkt 2.2.o1/))[2]).toBe('Løbende');
  expect(cells(line(/^Udvikling/)).slice(0, 4)).toEqual([
    'UdviklingFase',
    '1.1 Ledelsestilsyn',
    'Forår 2019marts–maj 2019',
    'I periodenslutter om 11 arbejdsdage',
  ]);
});

test('what stands beside the plan leads to its own form, and says where it was before', () => {
  draw();
  const link = screen.getByRole('link', { name: 'Møde i styregruppen' });
  expect(link).toHaveAttribute('href', meeting.url);
  expect(cells(line(/Møde i styregruppen/))[2]).toBe('3. juni 2019flyttet fra maj 2019');
});

test('a press opens what a line is about, and the line of what is open is pressed', () => {
  const { onOpen } = draw({ selected: '2.1.g1' });
  const pressed = screen.getAllByRole('button', { pressed: true });
  expect(pressed.map(({ textContent }) => textContent)).toEqual(['Punkt 2.1.g1 er klar']);
  fireEvent.click(screen.getByRole('button', { name: 'Punkt 1.1.m2 er klar' }));
  fireEvent.click(screen.getByRole('button', { name: 'Udvikling' }));
  expect(onOpen.mock.calls).toEqual([['1.1.m2'], ['1.1']]);
});

test('the names of period and state put the lines in order, and say which order it is', () => {
  draw();
  const titles = (): string[] =>
    screen.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent?.slice(6, 12) ?? '');
  const before = titles();
  const head = (): HTMLElement => screen.getByRole('columnheader', { name: 'Periode' });
  const sorter = within(head()).getByRole('button');
  expect(head()).toHaveAttribute('aria-sort', 'none');
  expect(screen.getByRole('columnheader', { name: 'Hvad' })).not.toHaveAttribute('aria-sort');
  fireEvent.click(sorter);
  expect(head()).toHaveAttribute('aria-sort', 'ascending');
  fireEvent.click(sorter);
  expect(head()).toHaveAttribute('aria-sort', 'descending');
  expect(titles()).not.toEqual(before);
  fireEvent.click(within(screen.getByRole('columnheader', { name: 'Tilstand' })).getByRole('button'));
  expect(head()).toHaveAttribute('aria-sort', 'none');
  expect(screen.getByRole('columnheader', { name: 'Tilstand' })).toHaveAttribute('aria-sort', 'ascending');
  expect(titles()[0]).toBe('1.1.m1');
});

test('a group folds, and says so', () => {
  draw();
  const head = screen.getByRole('button', { name: /^1 Ledelse/ });
  fireEvent.click(head);
  expect(head).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByText('Punkt 1.1.m1 er klar')).toBeNull();
  expect(head).toHaveTextContent('1 overskredet');
});

test('arrows lead from line to line', () => {
  draw();
  const at = (name: string): HTMLElement => screen.getByRole('button', { name });
  at('Punkt 1.1.m1 er klar').focus();
  fireEvent.keyDown(at('Punkt 1.1.m1 er klar'), { key: 'ArrowDown' });
  expect(at('Punkt 1.1.m2 er klar')).toHaveFocus();
  fireEvent.keyDown(at('Punkt 1.1.m2 er klar'), { key: 'ArrowUp' });
  expect(at('Punkt 1.1.m1 er klar')).toHaveFocus();
});

test.each<[Grouping, string[]]>([
  ['responsible', ['områdechef1 overskredet', 'Møder, ledelsestilsyn og dokumenter']],
  ['unit', ['Uden enhed1 overskredet', 'Møder, ledelsestilsyn og dokumenter']],
  ['stage', ['Stadie ikke angivet1 overskredet', 'Møder, ledelsestilsyn og dokumenter']],
  ['source', ['Øvrige aktiviteter1 overskredet', 'Møder, ledelsestilsyn og dokumenter']],
  ['kind', ['Milepæl1 overskredet', 'Mål', 'Opfølgning', 'Møder, ledelsestilsyn og dokumenter']],
])('its groups by %s are said in words', (grouping, heads) => {
  draw({ grouping });
  expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual(heads);
});

describe('a plan of 40,000 lines', () => {
  const large: Plan = {
    ...smallPlan,
    activities: Array.from({ length: 400 }, (_, i) => activity(`1.${i + 1}`, `Aktivitet ${i + 1}`)),
    items: Array.from({ length: 40_000 }, (_, i) => item(`1.${(i % 400) + 1}.m${i}`)),
  };

  test('is drawn piece by piece, and the focus goes to the first line that comes', () => {
    draw({ of: large });
    expect(screen.getByRole('status')).toHaveTextContent('Viser 200 af 40001 rækker.');
    const drawn = (): Element[] => [...document.querySelectorAll('[data-line]')];
    expect(drawn()).toHaveLength(200);
    fireEvent.click(screen.getByText('Vis 200 mere'));
    expect(drawn()).toHaveLength(400);
    expect(document.activeElement).toBe(drawn()[200]);
  });

  test('goes on to what a link names', () => {
    draw({ of: large, selected: '1.3.m2' });
    expect(document.querySelector('[data-item="1.3.m2"]')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('on paper every line of a long table is drawn', () => {
  const items = Array.from({ length: 450 }, (_, i) => item(`2.1.m${i}`, { start: '2019-06-01', end: '2019-06-30' }));
  const of = { ...smallPlan, items };
  const rows = timelineRows(of, { today, until: '2020-12-31', grouping: 'area' });
  const table = (isPrinting: boolean): React.ReactElement => (
    <PrintingProvider value={isPrinting}>
      <TidsplanTable
        {...{ plan: of, rows, today }}
        titleOf={groupTitles(of, 'area', createSay('da'))}
        selected={null}
        onOpen={jest.fn()}
        onFold={jest.fn()}
      />
    </PrintingProvider>
  );
  const { rerender } = render(table(false));
  const lines = (): number => document.querySelectorAll('[data-line]').length;
  const drawn = lines();
  expect(drawn).toBeLessThan(450);
  rerender(table(true));
  expect(lines()).toBeGreaterThanOrEqual(450);
  rerender(table(false));
  expect(lines()).toBe(drawn);
});
