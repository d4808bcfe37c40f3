/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen } from '@testing-library/react';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

test('a plan of themes is shown in its own words, and pages about other plans in ours', async () => {
  renderApp(memoryRepository({ ...smallPlan, words: 'themes' }), { page: 'plan' });
  expect(await screen.findByRole('tab', { name: 'Anbefalinger' })).toBeInTheDocument();
  expect((await screen.findAllByRole('button', { name: 'Åbn anbefalingen' })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: /indsatsområde|aktiviteten/i })).toBeNull();
  fireEvent.click(screen.getByRole('tab', { name: 'Hent plan' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Begynd med en skabelon' }));
  expect(await screen.findByRole('group', { name: 'Indsatsområder' })).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: 'Anbefalinger' })).toBeInTheDocument();
});

test('another plan is shown in ours', async () => {
  renderApp(memoryRepository(smallPlan), { page: 'plan' });
  expect(await screen.findByRole('tab', { name: 'Aktiviteter' })).toBeInTheDocument();
  expect((await screen.findAllByRole('button', { name: 'Åbn aktiviteten' })).length).toBeGreaterThan(0);
});
