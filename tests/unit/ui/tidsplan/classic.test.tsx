/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { Plan } from '../../../../src/plan/plan';
import { timelineRows } from '../../../../src/timeline/rows';
import { createSay } from '../../../../src/text/text';
import { groupTitles } from '../../../../src/ui/tidsplan/group-title';
import { ClassicTable } from '../../../../src/ui/tidsplan/classic/classic-table';
import { activity, item, smallPlan, today } from '../support/plans';

const plan: Plan = {
  ...smallPlan,
  activities: [
    activity('1.1', 'Ledelsestilsyn', {
      development: { text: 'Forår 2019', start: '2019-03-01', end: '2019-05-31' },
      implementation: { text: null, start: '2019-06-01', end: '2019-08-31' },
    }),
    activity('2.1', 'Netværk'),
    activity('2.2', 'Beredskab'),
  ],
};

function draw(of: Plan = plan, selected: string | null = null) {
  const onOpen = jest.fn();
  const onFold = jest.fn();
  render(
    <ClassicTable
      plan={of}
      rows={timelineRows(of, { today, until: '2020-12-31', grouping: 'area' })}
      titleOf={groupTitles(of, 'area', createSay('da'))}
      today={today}
      selected={selected}
      onOpen={onOpen}
      onFold={onFold}
    />,
  );
  return { onOpen, onFold };
}
const heads = (scope: string): (string | null)[] =>
  [...document.querySelectorAll(`th[scope=${scope}]`)].map(({ textContent }) => textContent);
const mark = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

test('is a table of activities and months, with years over them and a last column for what has no date', () => {
  draw();
  expect(screen.getByRole('table')).toHaveAccessibleName(
    'Prøveplan: aktiviteter og måneder fra marts 2019 til august 2020',
  );
  expect(heads('colgroup')).toEqual(['2019', '2020']);
  const columns = heads('col');
  expect(columns.slice(0, 3)).toEqual(['Indsatsområde og aktivitet', 'Uden dato', 'marmarts 2019']);
  expect(columns).toHaveLength(2 + 18);
  expect(heads('row')).toEqual(['1.1 Ledelsestilsyn', '2.1 Netværk', '2.2 Beredskab']);
  expect(heads('rowgroup')).toEqual(['1 Ledelse1 overskredet', '2 Myndighedsarbejdet']);
  expect(document.querySelector('[aria-current=date]')).toHaveTextContent('maj 2019');
});

test('every line of cells is as wide as the head', () => {
  draw();
  const taken = new Map<number, number>();
  [...document.querySelectorAll('tbody')].forEach((body) => {
    [...body.querySelectorAll('tr')].forEach((row, i) => {
      const own = [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0);
      expect(own + (taken.get(i) ?? 0)).toBe(20);
      for (const { rowSpan } of row.cells)
        for (let n = 1; n < rowSpan; n++) taken.set(i + n, (taken.get(i + n) ?? 0) + 1);
    });
    taken.clear();
  });
});

test('phases are said in words with their period, a vague period is as many months', () => {
  draw();
  expect(screen.getByText('Udvikling').closest('td')).toHaveTextContent('Udvikling: forår 2019 (marts til maj)');
  expect(screen.getByText('Udvikling').closest('td')).toHaveAttribute('colspan', '3');
  expect(screen.getByText('Implementering').closest('td')).toHaveAttribute('colspan', '3');
  expect(mark(/Punkt 1.1.m2/).closest('td')).toHaveAttribute('colspan', '4');
  expect(mark(/Punkt 1.1.m1/).closest('td')).not.toHaveAttribute('colspan');
});

test('a mark says its kind, text, period, distance and state', () => {
  draw();
  expect(mark(/Punkt 1.1.m2/)).toHaveAccessibleName(
    'Milepæl: Punkt 1.1.m2 er klar, medio 2019 (maj til august), slutter om 3 måneder, i perioden',
  );
  expect(mark(/Punkt 2.1.m1/)).toHaveAccessibleName('Milepæl: Punkt 2.1.m1 er klar, uden dato');
  const last = mark(/Punkt 2.1.m1/).closest('tr')?.lastElementChild;
  expect(within(last as HTMLElement).getByRole('button')).toBe(mark(/Punkt 2.1.m1/));
});

test('what recurs says in which month it comes again', () => {
  draw({
    ...plan,
    items: [
      item('1.1.o1', { kind: 'followUp', start: '2019-03-01', end: '2019-03-31', recurrence: 'P3M' }),
      item('1.1.m1', { start: '2019-09-01', end: '2019-09-30' }),
    ],
  });
  expect(screen.getAllByRole('button', { name: /gentages/ }).map(({ title }) => title)).toEqual([
    'Opfølgning: Punkt 1.1.o1 er klar, gentages juni 2019',
    'Opfølgning: Punkt 1.1.o1 er klar, gentages september 2019',
  ]);
});

test('a press opens the item or the activity, what is open is pressed, and arrows go from mark to mark', () => {
  const { onOpen, onFold } = draw(plan, '1.1.m2');
  expect(screen.getAllByRole('button', { pressed: true })).toEqual([mark(/Punkt 1.1.m2/)]);
  fireEvent.click(mark(/Punkt 1.1.m1/));
  fireEvent.click(mark(/^2.1 Netværk/));
  expect(onOpen.mock.calls).toEqual([['1.1.m1'], ['2.1']]);
  fireEvent.click(mark(/^2 Myndighedsarbejdet/));
  expect(onFold).toHaveBeenCalledWith('2');
  mark(/^1.1 Ledelsestilsyn/).focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
  expect(mark(/Punkt 1.1.m1/)).toHaveFocus();
});

test('a plan without a date says so and shows what it has', () => {
  draw({ ...plan, activities: [activity('1.1', 'Tilsyn')], items: [item('1.1.m1')] });
  expect(screen.getByText(/ingen måneder at vise/, { selector: 'p' })).toBeInTheDocument();
  expect(mark(/Punkt 1.1.m1/)).toBeInTheDocument();
});

test('hundreds of activities come piece by piece', () => {
  draw({ ...plan, activities: Array.from({ length: 250 }, (_, i) => activity(`1.${i}`, `Aktivitet ${i}`)), items: [] });
  expect(heads('row')).toHaveLength(100);
  fireEvent.click(screen.getByText('Vis 100 mere'));
  expect(heads('row')).toHaveLength(200);
});
