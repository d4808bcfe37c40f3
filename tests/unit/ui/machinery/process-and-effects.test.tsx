/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { EffectStep } from '../../../../src/effects/effect-chain';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { Delivery, Plan } from '../../../../src/plan/plan';
import { createSay } from '../../../../src/text/text';
import { withChanged } from '../../../../src/ui/edit/things';
import { EffectsPart } from '../../../../src/ui/machinery/effects/effects-part';
import type { MachineryPartProps } from '../../../../src/ui/machinery/parts';
import { ProcessPart } from '../../../../src/ui/machinery/process/process-part';
import { SayProvider } from '../../../../src/ui/say';
import { delivery, fullPlan } from '../activity/full-plan';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { today } from '../support/plans';

beforeEach(() => window.localStorage.clear());

/** A part in a host that holds the plan as the shell does. */
function openPart(Part: React.FC<MachineryPartProps>, first: Plan, lists: Partial<MachineryLists>, mayWrite = true) {
  const repository = memoryRepository(first);
  const site = memorySite(repository, { machinery: () => Promise.resolve(lists as MachineryLists) });
  let plan = first;
  const [go, open, reload] = [jest.fn(), jest.fn(), jest.fn(() => Promise.resolve())];
  const view = (): React.ReactElement => (
    <FluentProvider theme={webLightTheme}>
      <SayProvider value={createSay('da')}>
        <Part
          {...({
            site,
            plan,
            today,
            mayWrite,
            rights: { read: true, edit: mayWrite, manage: mayWrite, provision: mayWrite },
            closedOn: null,
            signal: 0,
            inner: null,
            ways: { go },
            opened: { open },
            source: {
              reload,
              replace: (changed: Parameters<typeof withChanged>[1]) => show(withChanged(plan, changed)),
            },
          } as unknown as MachineryPartProps)}
        />
      </SayProvider>
    </FluentProvider>
  );
  const show = (next: Plan): void => {
    plan = next;
    act(() => rendered.rerender(view()));
  };
  const rendered = render(view());
  return { go, open, reload, show, stored: () => repository.stored() ?? first };
}

const row = { list: 'FremdriftDeliveries', id: 1, etag: '"1"' };
const withDelivery: Plan = { ...fullPlan, deliveries: [delivery('2.1.p1', { schedule: ['Maj 2019: udkast'], row })] };

test('what each area lacks is said, and one press makes an empty delivery for each activity without one', async () => {
  const { stored } = openPart(ProcessPart, withDelivery, {});
  expect(screen.getByText(/mangler: deltagere og opfølgning/)).toBeInTheDocument();
  expect(screen.getByText('maj 2019', { exact: false, selector: 'p' })).toBeInTheDocument();
  fireEvent.click(screen.getAllByRole('button', { name: /^Opret \d tomme leverancer$/ })[0] as HTMLElement);
  await waitFor(() => expect(stored().deliveries).toHaveLength(fullPlan.activities.length));
  expect(stored().deliveries.every(({ activityKey }) => activityKey !== null)).toBe(true);
  await waitFor(() => expect(screen.queryByRole('button', { name: /tomme leverancer/ })).toBeNull());
});

test('a delivery is asked about before it is taken out, and put back', async () => {
  const remove = jest.fn((_one: Delivery) => Promise.resolve('removed' as const));
  const restore = jest.fn((_plan: string, one: Delivery) => Promise.resolve({ ok: true as const, value: one }));
  const { reload } = openPart(ProcessPart, withDelivery, { deliveries: { remove, restore } });
  fireEvent.click(screen.getByRole('button', { name: 'Fjern Et afprøvet koncept' }));
  expect(remove).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Fjern leverancen' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
  expect(await screen.findByText('Et afprøvet koncept er tilbage i procesplanen.')).toBeInTheDocument();
  expect(restore.mock.calls[0]?.[1].key).toBe('2.1.p1');
  expect(reload).toHaveBeenCalledTimes(2);
});

test('who may only read sees the procesplan, and nothing that changes it', () => {
  openPart(ProcessPart, withDelivery, {}, false);
  expect(screen.getByText('Et afprøvet koncept')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Fjern|Opret|Rediger/ })).toBeNull();
});

const step = (key: string, title: string, from: readonly string[]): EffectStep => ({
  key,
  kind: 'intermediate',
  title,
  from,
  goalKey: null,
  row: { list: 'FremdriftEffectSteps', id: Number(key.slice(1)), etag: '"1"' },
});

test('the chain stands as a diagram that a keyboard reaches and as text; an intermediate goal is added by a form', async () => {
  let steps: EffectStep[] = [];
  const add = jest.fn((_plan: string, one: Omit<EffectStep, 'key' | 'row'>) => {
    const made = { ...step('e1', one.title, one.from), kind: one.kind };
    steps = [made];
    return Promise.resolve({ ok: true as const, value: made });
  });
  const effects = { read: () => Promise.resolve(steps), add } as unknown as MachineryLists['effects'];
  const { go } = openPart(EffectsPart, fullPlan, { effects });
  const node = await screen.findByRole('button', { name: /^Aktivitet 2\.1: Netværk/ });
  fireEvent.keyDown(node, { key: 'Enter' });
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ page: 'activity', selected: '2.1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tilføj delmål' }));
  const form = screen.getByRole('form', { name: 'Tilføj delmål' });
  fireEvent.change(within(form).getByLabelText(/anderledes/), { target: { value: 'Netværket er med' } });
  fireEvent.click(within(form).getByRole('checkbox', { name: '2.1 Netværk' }));
  fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
  await waitFor(() => expect(add).toHaveBeenCalled());
  expect(add.mock.calls[0]?.[1]).toEqual({
    kind: 'intermediate',
    title: 'Netværket er med',
    from: ['2.1'],
    goalKey: null,
  });
  expect(await screen.findByText('Gemt: Netværket er med.')).toBeInTheDocument();
  const text = await screen.findByRole('region', { name: 'Hvad fører til hvad' });
  await waitFor(() => expect(text).toHaveTextContent('Netværket er med'));
});

test('a link that closed a circle meanwhile is refused with its sentence, and nothing is written', async () => {
  const change = jest.fn();
  let steps = [step('e1', 'Første', ['2.1']), step('e2', 'Andet', ['2.1'])];
  const effects = { read: () => Promise.resolve(steps), change } as unknown as MachineryLists['effects'];
  openPart(EffectsPart, fullPlan, { effects });
  fireEvent.click(await screen.findByRole('button', { name: 'Ret Første' }));
  const form = screen.getByRole('form', { name: 'Ret Første' });
  fireEvent.click(within(form).getByRole('checkbox', { name: 'Andet' }));
  // Somebody else has led the first to the second since.
  steps = [step('e1', 'Første', ['2.1']), step('e2', 'Andet', ['e1'])];
  fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
  expect(await screen.findByText(/Andet kan ikke føre til Første/)).toBeInTheDocument();
  expect(change).not.toHaveBeenCalled();
});
