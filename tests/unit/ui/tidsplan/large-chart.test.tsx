/** @jest-environment jsdom */
import '../support/dom';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Plan } from '../../../../src/plan/plan';
import { delivery } from '../activity/full-plan';
import { memoryRepository } from '../support/memory-repository';
import { activity, item, smallPlan } from '../support/plans';
import { renderApp } from '../support/render-app';

const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
/** A mark says more than is seen of it. */
const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

function planOf(count: number): Plan {
  const many = Array.from({ length: count }, (_, i) => activity(`1.${i + 1}`, `Aktivitet ${i + 1}`));
  const items = many.map(({ key }) => item(`${key}.m1`, { start: '2019-06-01', end: '2019-06-30' }));
  return { ...smallPlan, activities: many, items };
}
const large = planOf(300);

async function chart(plan: Plan): Promise<HTMLElement> {
  renderApp(memoryRepository(plan));
  const grid = await screen.findByRole('grid');
  within(grid)
    .getByRole('button', { name: /^1\s*Ledelse/ })
    .focus();
  return grid;
}

describe('a plan of hundreds of activities', () => {
  test('draws the rows in view, and says how many there are', async () => {
    const grid = await chart(large);
    expect(grid).toHaveAttribute('aria-rowcount', '302');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length).toBeLessThan(40);
    expect(rows[2]).toHaveAttribute('aria-rowindex', '3');
  });

  test('is drawn with as many elements as one of tens', async () => {
    const tens = (await chart(planOf(60))).querySelectorAll('*').length;
    cleanup();
    const hundreds = (await chart(large)).querySelectorAll('*').length;
    expect(hundreds).toBeLessThan(tens * 1.05);
  });

  test('is reached to its end by the keyboard, and what has the focus stays', async () => {
    const grid = await chart(large);
    press('End', { ctrlKey: true });
    expect(focused()).toContain('Aktivitet 300');
    expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '302');
    fireEvent.scroll(grid);
    expect(focused()).toContain('Aktivitet 300');
    press('ArrowRight');
    expect(focused()).toContain('Milepæl: Punkt 1.300.m1 er klar');
  });

  test('letters one after the other find an activity', async () => {
    await chart(large);
    for (const letter of 'aktiv') press(letter);
    expect(focused()).toContain('Aktivitet 1');
  });
});

describe('keys beside the arrows', () => {
  afterEach(() => window.localStorage.clear());

  test('a slash leads to the search box, a question mark shows the keys', async () => {
    await chart(smallPlan);
    press('?');
    expect(screen.getByRole('region', { name: 'Taster i tidsplanen' })).toBeInTheDocument();
    press('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  test('single characters can be switched off', async () => {
    const grid = await chart(smallPlan);
    press('?');
    fireEvent.click(screen.getByRole('checkbox', { name: /Brug taster med ét tegn/ }));
    within(grid)
      .getByRole('button', { name: /^1\s*Ledelse/ })
      .focus();
    press('+');
    press('/');
    expect(screen.getByRole('radio', { name: 'Kvartal' })).toBeChecked();
    expect(document.activeElement).not.toBe(screen.getByRole('searchbox'));
  });

  test('F6 goes round toolbar, chart and details', async () => {
    const grid = await chart(smallPlan);
    press('ArrowDown');
    fireEvent.click(document.activeElement as HTMLElement);
    const details = await screen.findByRole('complementary');
    press('F6');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    press('F6');
    expect(grid).toContainElement(document.activeElement as HTMLElement);
    press('F6');
    expect(details).toContainElement(document.activeElement as HTMLElement);
    press('F6', { shiftKey: true });
    expect(grid).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('what is shown', () => {
  const mixed: Plan = {
    ...smallPlan,
    activities: smallPlan.activities.map((one) => ({ ...one, taskForce: one.key === '2.1' })),
    deliveries: [delivery('d1', { activityKey: '2.1', title: 'Et kursus', schedule: ['Kursus i juni 2019'] })],
  };
  const choose = async (button: RegExp, role: 'menuitemradio' | 'menuitemcheckbox', name: string): Promise<void> => {
    fireEvent.click(screen.getByRole('button', { name: button }));
    fireEvent.click(await screen.findByRole(role, { name }));
  };
  const heads = (grid: HTMLElement): string[] =>
    [...grid.querySelectorAll('[aria-expanded][data-name]')].map(({ textContent }) => textContent ?? '');

  test('rows gather by what is chosen', async () => {
    const grid = await chart(mixed);
    await choose(/^Gruppér efter/, 'menuitemradio', 'Tilstand');
    expect(heads(grid)[0]).toContain('Overskredet');
    expect(within(grid).getAllByText(/1.1.m1 er klar/).length).toBeGreaterThan(0);
  });

  test('one kind, or what the Task Force asked for, and back by one press', async () => {
    const grid = await chart(mixed);
    await choose(/^Slags/, 'menuitemcheckbox', 'Mål');
    expect(within(grid).queryByText(/1.1.m1/)).toBeNull();
    expect(within(grid).getByLabelText(/^Mål: Punkt 2.1.g1/)).toBeInTheDocument();
    fireEvent.keyDown(screen.getByRole('menuitemcheckbox', { name: 'Mål' }), { key: 'Escape' });
    expect(screen.getByText('Fandt 1 af 6')).toBeInTheDocument();
    const tags = screen.getByLabelText('Valgte filtre');
    fireEvent.click(within(tags).getByRole('button', { name: /^Mål/ }));
    expect(within(grid).getAllByText(/1.1.m1/)).not.toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: 'Task Force-anbefaling' }));
    expect(heads(grid)).toHaveLength(1);
    expect(within(grid).queryByText('Ledelsestilsyn')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Ryd alle filtre' }));
    expect(within(grid).getByText('Ledelsestilsyn')).toBeInTheDocument();
  });

  test('deliveries stand under their activity and fold away', async () => {
    const grid = await chart(mixed);
    expect(within(grid).getByLabelText(/^Trin i en leverance: Kursus i juni 2019/)).toBeInTheDocument();
    press('n');
    expect(focused()).toContain('Netværk');
    press('ArrowLeft');
    expect(within(grid).queryByText('Et kursus')).toBeNull();
    expect(focused()).toContain('Netværk');
    press('ArrowRight');
    expect(within(grid).getByText('Et kursus')).toBeInTheDocument();
  });
});

describe('what stands in other lists', () => {
  const meeting = {
    key: 'meeting:1',
    kind: 'meeting' as const,
    title: 'Styregruppemøde',
    period: { text: null, start: '2019-06-03', end: '2019-06-03', recurrence: null },
    state: 'planned' as const,
    former: null,
    repeats: [],
    item: null,
    url: 'https://contoso.example/Lists/FremdriftMeetings/DispForm.aspx?ID=1',
  };

  test('is the last group, says what it is and leads to its own form', async () => {
    renderApp(
      memoryRepository(smallPlan),
      {},
      {
        timelineBeside: () => Promise.resolve({ meetings: [meeting], rounds: [], reviews: [] }),
      },
    );
    const link = await screen.findByRole('link', { name: /^Møde: Styregruppemøde,\s3.\sjuni\s2019/ });
    expect(link).toHaveAttribute('href', meeting.url);
    const legend = await screen.findByRole('list', { name: 'Tegnforklaring' });
    expect(within(legend).getByText('Møde')).toBeInTheDocument();
  });

  test('is searched with the plan and counted; what asks for an area or for whom leaves it out, and says so', async () => {
    const site = { timelineBeside: () => Promise.resolve({ meetings: [meeting], rounds: [], reviews: [] }) };
    renderApp(memoryRepository(smallPlan), {}, site);
    await screen.findByRole('link', { name: /^Møde: Styregruppemøde/ });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'styregruppe' } });
    expect(await screen.findByText('Fandt 1 af 7')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Møde: Styregruppemøde/ })).toBeInTheDocument();
    expect(screen.queryByText('Ledelsestilsyn')).toBeNull();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    await screen.findByText('Ledelsestilsyn');
    fireEvent.click(screen.getByRole('button', { name: 'Indsatsområde' }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Myndighedsarbejdet/ }));
    expect(screen.queryByRole('link', { name: /^Møde: Styregruppemøde/ })).toBeNull();
    expect(screen.getByText(/Møder, tilsyn og gennemgange hører til hele planen/)).toBeInTheDocument();
  });

  test('that cannot be read leaves the plan as it is', async () => {
    renderApp(memoryRepository(smallPlan), {}, { timelineBeside: () => Promise.reject(new Error('offline')) });
    const grid = await screen.findByRole('grid');
    expect(within(grid).queryByText('Møder')).toBeNull();
    expect(within(grid).getByText('Ledelsestilsyn')).toBeInTheDocument();
  });
});
