/** @jest-environment jsdom */
import '../support/dom';
import { screen, within } from '@testing-library/react';
import type { Plan } from '../../../../src/plan/plan';
import { memoryRepository } from '../support/memory-repository';
import { activity, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const development = { text: 'Forår 2019', start: '2019-03-01', end: '2019-05-31' };

async function legendOf(plan: Plan): Promise<HTMLElement> {
  renderApp(memoryRepository(plan));
  await screen.findByRole('grid');
  return screen.findByRole('list', { name: 'Tegnforklaring' });
}

test.each([
  [undefined, 'uge 7 i 2020'],
  [8 as const, 'uge 8 i 2020'],
])(
  'the days off are words of the head too; the winter holiday where the host says it (%p)',
  async (winterWeek, days) => {
    renderApp(memoryRepository(smallPlan), { winterWeek });
    await screen.findByRole('grid');
    const head = screen.getByRole('columnheader', { name: 'Måneder' });
    expect(head).toHaveAccessibleDescription(/^Ferier og helligdage: /);
    expect(head).toHaveAccessibleDescription(new RegExp(`vinterferie\\s${days.replace(/ /g, '\\s')}`));
    expect(head).toHaveAccessibleDescription(/sommerferie.*Store bededag|Store bededag.*sommerferie/i);
  },
);

test('a plan without phases says it once, and in no row', async () => {
  const legend = await legendOf(smallPlan);
  expect(within(legend).getByText('Faser er ikke angivet')).toBeInTheDocument();
  expect(within(screen.getByRole('grid')).queryByText('Faser er ikke angivet')).toBeNull();
});

test('where some say their phases the others say that they do not, and the legend has those there are', async () => {
  const activities = smallPlan.activities.map((one) => (one.key === '1.1' ? { ...one, development } : one));
  const legend = await legendOf({ ...smallPlan, activities: [...activities, activity('2.3', 'Ny')] });
  expect(within(legend).getByText('Udvikling')).toBeInTheDocument();
  expect(within(legend).queryByText('Implementering')).toBeNull();
  expect(within(legend).queryByText('Faser er ikke angivet')).toBeNull();
  expect(within(screen.getByRole('grid')).getAllByText('Faser er ikke angivet')).toHaveLength(3);
});
