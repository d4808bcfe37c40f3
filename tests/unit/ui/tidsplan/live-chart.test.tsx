/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen } from '@testing-library/react';
import type { Plan } from '../../../../src/plan/plan';
import { changedKeys } from '../../../../src/ui/tidsplan/changed-by-others';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { personComes } from '../support/person-comes';
import { activity, item, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const planOf = (numbers: readonly number[]): Plan => ({
  ...smallPlan,
  activities: numbers.map((n) => activity(`1.${n}`, `Aktivitet ${n}`)),
  items: numbers.map((n) => item(`1.${n}.m1`, { start: '2019-06-01', end: '2019-06-30' })),
});
const numbers = Array.from({ length: 60 }, (_, i) => i + 1);

/** Others have written: what the lists hold now. */
function others(repository: MemoryRepository, plan: Plan): void {
  repository.load = () => Promise.resolve({ plan, problems: [] });
}

beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(666);
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Px from the chart's upper edge to a row. */
function heightOf(title: string): number {
  const row = screen.getByText(title, { selector: '[data-row] *' }).closest<HTMLElement>('[data-row]');
  return parseFloat(row?.style.top ?? '') - screen.getByRole('grid').scrollTop;
}

async function scrolledTo(top: number, repository: MemoryRepository) {
  const app = renderApp(repository);
  const grid = await screen.findByRole('grid');
  await personComes(grid);
  grid.scrollTop = top;
  fireEvent.scroll(grid);
  return app;
}
const settled = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

test('rows that come and go above leave what is read at the same height', async () => {
  const repository = memoryRepository(planOf(numbers));
  const app = await scrolledTo(1500, repository);
  const before = heightOf('Aktivitet 25');
  others(
    repository,
    planOf([...numbers.slice(3), 901, 902].sort((a, b) => (a > 900 ? a - 1000 : a) - (b > 900 ? b - 1000 : b))),
  );
  app.again(1);
  await settled();
  expect(screen.queryByText('Aktivitet 1')).toBeNull();
  expect(heightOf('Aktivitet 25')).toBe(before);
  others(repository, planOf(numbers));
  app.again(2);
  await settled();
  expect(heightOf('Aktivitet 25')).toBe(before);
});

test('the row with the focus stays, also where others in view go, and keeps the focus', async () => {
  const repository = memoryRepository(planOf(numbers));
  const app = await scrolledTo(1500, repository);
  const name = screen.getByText('Aktivitet 26').closest('button');
  name?.focus();
  const before = heightOf('Aktivitet 26');
  others(repository, planOf(numbers.filter((n) => n < 20 || n > 25)));
  app.again(1);
  await settled();
  expect(heightOf('Aktivitet 26')).toBe(before);
  expect(name).toHaveFocus();
});

test('what others change has a tint for two seconds and is told', async () => {
  const repository = memoryRepository(planOf(numbers));
  const app = await scrolledTo(0, repository);
  await settled();
  jest.useFakeTimers();
  repository.changeBehind('1.2.m1', { text: 'Ny ordlyd' });
  app.again(1);
  await act(() => jest.advanceTimersByTimeAsync(10));
  const mark = screen.getByRole('button', { name: /Ny ordlyd/ });
  expect(mark).toHaveAttribute('data-fresh');
  expect(screen.getByText('Et punkt er ændret af andre')).toBeInTheDocument();
  expect(document.querySelectorAll('[data-fresh]')).toHaveLength(1);
  await act(() => jest.advanceTimersByTimeAsync(2000));
  expect(mark).not.toHaveAttribute('data-fresh');
});

test('a new version that says the same is no change', () => {
  const plan = planOf([1, 2]);
  const row = (etag: string) => ({ list: 'l', id: 1, etag });
  const versions = (etag: string): Plan => ({ ...plan, items: plan.items.map((one) => ({ ...one, row: row(etag) })) });
  expect([...changedKeys(versions('1'), versions('2'))]).toEqual([]);
  expect([...changedKeys(planOf([1]), planOf([1, 2]))]).toEqual(['1.2', '1.2.m1']);
});
