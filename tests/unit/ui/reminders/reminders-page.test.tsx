/** @jest-environment jsdom */
import '../support/dom';
import { fireEvent, screen } from '@testing-library/react';
import type { OutboxLog } from '../../../../src/lists/outbox-log';
import type { PlanRepository } from '../../../../src/lists/repository';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const rowsOf: PlanRepository['rowsOf'] = (asked) =>
  Promise.resolve(
    asked.map((list) => ({
      list,
      asked: list,
      token: null,
      rows: new Map(),
      // The list of channels may not be read; the others are empty.
      ...(list.name === 'FremdriftChannels' ? { absent: true as const } : {}),
    })),
  );
const repository = (more: Partial<MemoryRepository> = {}): MemoryRepository => ({
  ...memoryRepository(smallPlan),
  rowsOf,
  ...more,
});
const outbox = (more: Partial<OutboxLog>): { outbox: () => Promise<OutboxLog> } => ({
  outbox: () =>
    Promise.resolve({
      page: () => Promise.resolve({ rows: [], next: null }),
      standing: () => Promise.resolve({ run: null, begun: null, counts: {}, done: new Set<string>() }),
      ...more,
    }),
});

test('without the right to the lists of the bot it is said plainly, and what comes is told all the same', async () => {
  const forbidden = (): Promise<never> => Promise.reject(new RequestFault('forbidden', 403));
  renderApp(repository(), { page: 'reminders' }, outbox({ page: forbidden, standing: forbidden }));
  expect(await screen.findByText(/^Viser \d+ påmindelse/)).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Sendt' }));
  expect(await screen.findByText(/^Du har ikke læseadgang til listen Påmindelser/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: 'Kanaler' }));
  expect(await screen.findByText(/^Du har ikke læseadgang til listen Kanaler/)).toBeInTheDocument();
});

test('what could not be fetched says why, and comes at a new try', async () => {
  const standing = jest
    .fn<ReturnType<OutboxLog['standing']>, []>()
    .mockRejectedValueOnce(new RequestFault('busy', 503))
    .mockResolvedValue({ run: null, begun: null, counts: {}, done: new Set() });
  renderApp(repository(), { page: 'reminders', selected: 'sent' }, outbox({ standing }));
  expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint har travlt');
  fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
  expect(await screen.findByText(/^Botten har ikke gennemgået planen endnu/)).toBeInTheDocument();
  expect(await screen.findByText(/^Der er ikke sendt noget endnu/)).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a closed plan and one on hold say so', async () => {
  const load = (): ReturnType<PlanRepository['load']> =>
    Promise.resolve({ plan: smallPlan, problems: [], remindersPaused: true });
  const { unmount } = renderApp(repository({ load }), { page: 'reminders' });
  expect(await screen.findByText(/sat påmindelserne på pause/)).toBeInTheDocument();
  unmount();
  const closed = (): ReturnType<PlanRepository['load']> =>
    Promise.resolve({ plan: smallPlan, problems: [], closedOn: '2019-05-01' });
  renderApp(repository({ load: closed }), { page: 'reminders' });
  expect(await screen.findByText(/Der kommer ikke flere påmindelser om den/)).toBeInTheDocument();
  expect(screen.queryByText(/^Viser /)).toBeNull();
});

test('plans that run beside the one that is seen are named, and a plan that nothing is sent about says so', async () => {
  const plans = (states: Readonly<Record<string, string>>): PlanRepository['rowsOf'] => {
    const rows = Object.entries(states).map(([PlanKey, State], i) => ({
      ...{ Id: i + 1, 'odata.etag': '"1"', Title: `Plan ${PlanKey}`, PlanKey, State },
    }));
    return async (asked) =>
      (await rowsOf(asked)).map((state) =>
        state.list.name === 'FremdriftPlans' ? { ...state, rows: new Map(rows.map((row) => [row.Id, row])) } : state,
      );
  };
  const own = smallPlan.key;
  const { unmount } = renderApp(
    repository({ rowsOf: plans({ [own]: 'Gældende', p8: 'Næste', p9: 'Tidligere' }) }),
    { page: 'reminders' },
    outbox({}),
  );
  expect(await screen.findByText(/^Der sendes også påmindelser om/)).toHaveTextContent(/om: Plan p8$/);
  expect(screen.getByText(/^Viser \d+ påmindelse/)).toBeInTheDocument();
  unmount();
  renderApp(repository({ rowsOf: plans({ [own]: 'Tidligere', p8: 'Gældende' }) }), { page: 'reminders' }, outbox({}));
  expect(await screen.findByText(/^Der sendes ikke påmindelser om denne plan/)).toBeInTheDocument();
  expect(screen.getByText(/^Der sendes også påmindelser om/)).toHaveTextContent(/om: Plan p8$/);
  expect(screen.queryByText(/^Viser /)).toBeNull();
});
