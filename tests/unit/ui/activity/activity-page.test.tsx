/** @jest-environment jsdom */
import '../support/dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import type { PlanSummary } from '../../../../src/lists/plans/plan-summary';
import type { Plan } from '../../../../src/plan/plan';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { askField } from '../../../../src/ui/activity/asked-field';
import { fullPlan } from './full-plan';
import { openPage } from './open-page';

beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));
const card = (name: string): HTMLElement => screen.getByRole('region', { name });
const write = (label: string | RegExp, value: string, within_: HTMLElement = document.body): void =>
  void fireEvent.change(within(within_).getByLabelText(label), { target: { value } });
const keysIn = (list: { key: string; activityKey: string }[], of: string): string[] =>
  list.filter(({ activityKey }) => activityKey === of).map(({ key }) => key);

describe('what is read', () => {
  test('where it belongs, what it is called, how far it is and what is late', () => {
    const { placed } = openPage('activity', '2.1');
    expect(screen.getByRole('heading', { level: 1, name: '2.1 Netværk' })).toHaveFocus();
    expect(screen.getAllByText('Udvikling').length).toBeGreaterThan(0);
    expect(screen.getByText('Task Force-anbefaling')).toBeInTheDocument();
    expect(screen.getByText('1 overskredet')).toBeInTheDocument();
    press('2 Myndighedsarbejdet');
    expect(placed).toHaveBeenCalledWith(expect.objectContaining({ page: 'area', selected: '2' }));
  });

  test('its course as one image, with the same in words below', () => {
    openPage('activity', '2.1');
    expect(screen.getByRole('img', { name: /^Forløb fra september 2018 til september 2020/ })).toBeInTheDocument();
    const goals = card('Milepæle og mål');
    expect(goals).toHaveTextContent('April 2019');
    expect(goals).toHaveTextContent('14 dage over');
    expect(goals).toHaveTextContent('om 47 dage');
    expect(goals).toHaveTextContent('Ingen periode i planen. Sæt periode');
  });

  test('how far an item is, as somebody last wrote it on its card', () => {
    const news = { text: 'To af tre enheder er med', on: '2019-05-10', by: 'Afdelingsleder' };
    const items = fullPlan.items.map((item) => (item.activityKey === '2.1' ? { ...item, news } : item));
    openPage('activity', '2.1', { plan: { ...fullPlan, items } });
    expect(card('Milepæle og mål').textContent?.replace(/\u00a0/g, ' ')).toContain(
      'Status 10. maj 2019: To af tre enheder er med',
    );
  });

  test('the roles, the people who have them today, who stands in, and who is missing', () => {
    openPage('activity', '2.1');
    const people = card('Ansvarlige');
    expect(people).toHaveTextContent('TovholderJens Bækstedfortræder: Karen Ås');
    expect(people).toHaveTextContent('Lokal arbejdsgruppeingen person endnu');
    expect(within(people).getByRole('link', { name: 'Vælg personer til Lokal arbejdsgruppe' })).toHaveAttribute(
      'href',
      expect.stringContaining('FremdriftMembers'),
    );
  });

  test('indicators in words, and every measurement as a table', () => {
    openPage('activity', '2.1');
    const indicators = card('Indikatorer');
    expect(indicators.textContent?.replace(/\u00a0/g, ' ')).toContain('76 % i runde 5mål: mindst 80 %');
    expect(indicators).toHaveTextContent('målet er ikke nået');
    const rows = within(within(indicators).getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent?.replace(/\u00a0/g, ' '))).toEqual([
      'MålingEnhedVærdi',
      'runde 5–76 %',
      'runde 4–70,5 %',
    ]);
  });

  test('what went on before it, and what the evaluation of the plan before said of it', async () => {
    const earlier = { key: 'f1', areaTitle: null, title: 'Introkurser', purpose: [], row: null };
    const told = { startedText: 'Efterår 2016', statusText: 'I drift', goal: 'Alle nye deltager' };
    const plan: Plan = {
      ...fullPlan,
      earlierActivities: [
        { ...earlier, ...told, continuesIn: '2.1' },
        { ...earlier, ...told, key: 'f2', title: 'Samværsregler', continuesIn: '2.2' },
      ],
    };
    const former = jest.fn(() =>
      Promise.resolve([
        {
          activityKey: '2.1',
          verdict: 'needsAttention',
          reason: 'Bruges kun to steder',
          evaluation: 'Evaluering 2017',
        },
      ]),
    );
    const machinery = () => Promise.resolve({ evaluation: { former } } as unknown as MachineryLists);
    const next = { key: fullPlan.key, continues: 'p0' } as PlanSummary;
    const { plans } = memorySite(memoryRepository(plan));
    const site = { machinery, plans: { ...plans, list: () => Promise.resolve([next]) } };
    openPage('activity', '2.1', { plan, site });
    expect(card('Det gik forud')).toHaveTextContent('IntrokurserBegyndt: Efterår 2016I driftMål: Alle nye deltager');
    expect(card('Det gik forud')).not.toHaveTextContent('Samværsregler');
    await waitFor(() =>
      expect(card('Det gik forud')).toHaveTextContent(
        'Evaluering 2017Krævede opmærksomhed i den forrige plan. Bruges kun to steder',
      ),
    );
    expect(former).toHaveBeenCalledWith(fullPlan.key);
  });

  test('what was agreed in the thread leads there, and the procesplan says what it lacks', () => {
    openPage('activity', '2.1');
    expect(within(card('Opfølgning')).getByRole('link', { name: 'aftalt i tråden' })).toHaveAttribute(
      'href',
      'https://teams.example/l/message/1',
    );
    expect(screen.getByRole('link', { name: 'Åbn tråd' })).toHaveAttribute('href', 'https://teams.example/l/message/0');
    expect(card('Procesplan')).toHaveTextContent(
      '3 af 6 felter er udfyldt. Mangler: detaljeret tidsplan, deltagere og opfølgning',
    );
  });

  test('a link from a list that is no https address is no link', () => {
    const plan = { ...fullPlan, threads: [{ activityKey: '2.1', url: 'javascript:alert(1)' }] };
    openPage('activity', '2.1', { plan });
    expect(screen.queryByRole('link', { name: 'Åbn tråd' })).toBeNull();
    expect(card('Tråd i Teams')).toHaveTextContent('Tråden bliver lavet');
  });

  test('a press on an item opens what is known of it', () => {
    const { opened } = openPage('activity', '2.1');
    press('Punkt 2.1.m2 er klar');
    expect(opened).toHaveBeenCalledWith('2.1.m2');
  });

  test('what is not in the plan is said, with a way on', () => {
    const { placed } = openPage('activity', '9.9');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Aktiviteten findes ikke i planen');
    press('Vis alle aktiviteter');
    expect(placed).toHaveBeenCalledWith(expect.objectContaining({ page: 'plan' }));
  });

  test.each([
    ['a reader', { rights: { read: true, edit: false, manage: false, provision: false } }, 'Du kan læse planen.'],
    ['anybody in a closed plan', { closedOn: '2019-05-01' }, 'Planen blev lukket den 1. maj 2019'],
  ])('%s sees no way to change anything, and why', (_who, props, words) => {
    const { container } = openPage('activity', '2.1', { props });
    expect(screen.queryByRole('button', { name: /Rediger|Tilføj|Sæt periode|Markér|Ret rækkefølge/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /Vælg personer/ })).toBeNull();
    expect(container).toHaveTextContent(words);
  });
});

describe('editing in place', () => {
  test('text and period of a milestone; the focus comes back, and Ctrl+Z takes it back', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m1 er klar');
    const form = screen.getByRole('form', { name: 'Rediger Punkt 2.1.m1 er klar' });
    expect(within(form).getByLabelText(/Tekst/)).toHaveFocus();
    write(/Tekst/, 'Koncept udviklet', form);
    write('Periode', 'medio 2019', form);
    expect(await within(form).findByText('”medio 2019” læses som maj–august 2019.')).toBeInTheDocument();
    fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
    const now = () => stored().items.find(({ key }) => key === '2.1.m1');
    await waitFor(() =>
      expect(now()).toMatchObject({ text: 'Koncept udviklet', periodText: 'medio 2019', end: '2019-08-31' }),
    );
    expect(await screen.findByText('Gemt: tekst og periode.')).toBeInTheDocument();
    await waitFor(() => expect(button('Rediger Koncept udviklet')).toHaveFocus());
    fireEvent.keyDown(button('Rediger Koncept udviklet'), { key: 'z', ctrlKey: true });
    await waitFor(() => expect(now()).toMatchObject({ text: 'Punkt 2.1.m1 er klar', periodText: 'April 2019' }));
  });

  test('another way to say the period is taken with one press', () => {
    openPage('activity', '2.1');
    press('Sæt periode for Punkt 2.1.m3 er klar');
    write('Periode', 'medio 2019');
    press('senest 31. august 2019');
    expect(screen.getByLabelText('Periode')).toHaveValue('senest 31. august 2019');
    expect(screen.getByLabelText('Periode')).toHaveFocus();
  });

  test('all fields of the activity, among them its stage and its area', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Rediger');
    const form = screen.getByRole('form', { name: 'Rediger Netværk' });
    write(/Titel/, 'Netværk og viden', form);
    write('Stadie', 'operation', form);
    write('Indsatsområde', '1', form);
    write(/Formål/, 'Første\n\n Andet ', form);
    write('Implementering, periode', 'foråret 2020', form);
    fireEvent.click(within(form).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(stored().activities.find(({ key }) => key === '2.1')).toMatchObject({
        title: 'Netværk og viden',
        stage: 'operation',
        areaKey: '1',
        purpose: ['Første', 'Andet'],
        implementation: { text: 'foråret 2020', start: '2020-03-01', end: '2020-05-31' },
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: '2.1 Netværk og viden' })).toBeInTheDocument();
  });

  test('adds a goal, and undo drops it', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Tilføj til Milepæle og mål');
    const form = screen.getByRole('form', { name: 'Tilføj milepæl eller mål' });
    fireEvent.click(within(form).getByRole('button', { name: 'Tilføj' }));
    expect(within(form).getByText('Tekst skal udfyldes.')).toBeInTheDocument();
    write(/Tekst/, 'Alle nye kender metoden', form);
    write('Art', 'goal', form);
    write('Periode', 'sommeren 2020', form);
    fireEvent.click(within(form).getByRole('button', { name: 'Tilføj' }));
    expect(await screen.findByText('Gemt: punktet er tilføjet.')).toBeInTheDocument();
    const made = () => stored().items.find(({ text }) => text === 'Alle nye kender metoden');
    expect(made()).toMatchObject({ kind: 'goal', activityKey: '2.1', start: '2020-06-01', key: '2.1.g1' });
    press('Fortryd');
    await waitFor(() => expect(made()?.status).toBe('dropped'));
  });

  test('adds a delivery and fills in the field that is missing', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Tilføj leverance');
    const form = screen.getByRole('form', { name: 'Tilføj leverance' });
    write(/Hvad er leverancen/, 'Vejledning', form);
    fireEvent.click(within(form).getByRole('button', { name: 'Tilføj' }));
    await waitFor(() =>
      expect(stored().deliveries.find(({ title }) => title === 'Vejledning')).toMatchObject({ activityKey: '2.1' }),
    );
    press('Rediger Et afprøvet koncept');
    const other = screen.getByRole('form', { name: 'Rediger Et afprøvet koncept' });
    write(/Deltagere/, 'Staben\nAmager', other);
    fireEvent.click(within(other).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(stored().deliveries.find(({ key }) => key === '2.1.p1')?.participants).toEqual(['Staben', 'Amager']),
    );
  });

  test('moves an item to another activity', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m2 er klar');
    write('Aktivitet', '2.2');
    press('Gem');
    await waitFor(() => expect(keysIn(stored().items, '2.2')).toContain('2.1.m2'));
    await waitFor(() => expect(card('Milepæle og mål')).not.toHaveTextContent('2.1.m2'));
  });

  test('ends the activity from the menu, and opens it again', async () => {
    const { stored } = openPage('activity', '2.1');
    const stage = () => stored().activities.find(({ key }) => key === '2.1')?.stage;
    press('Flere handlinger');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Afslut aktiviteten' }));
    await waitFor(() => expect(stage()).toBe('ended'));
    expect(await screen.findByText('Gemt: aktiviteten er afsluttet.')).toBeInTheDocument();
    press('Fortryd');
    await waitFor(() => expect(stage()).toBe('development'));
  });
});

describe('order', () => {
  test('with buttons and with Alt and arrows, said each time', async () => {
    const { stored } = openPage('activity', '2.1');
    press('Ret rækkefølge');
    press('Flyt Punkt 2.1.m1 er klar ned');
    await waitFor(() => expect(keysIn(stored().items, '2.1').slice(0, 3)).toEqual(['2.1.m2', '2.1.m1', '2.1.m3']));
    expect(screen.getByText('Punkt 2.1.m1 er klar er nu nummer 2 af 3.')).toBeInTheDocument();
    await screen.findByText('Gemt: rækkefølgen.');
    fireEvent.keyDown(button('Punkt 2.1.m3 er klar'), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(keysIn(stored().items, '2.1').slice(0, 3)).toEqual(['2.1.m2', '2.1.m3', '2.1.m1']));
  });

  test('at the end it stays, and that is said', () => {
    openPage('activity', '2.1');
    fireEvent.keyDown(button('Punkt 2.1.m1 er klar'), { key: 'ArrowUp', altKey: true });
    expect(screen.getByText('Punkt 2.1.m1 er klar står allerede 1 af 3.')).toBeInTheDocument();
  });

  test('goes over a change of the text that somebody else made meanwhile, and leaves the text', async () => {
    const { stored, repository } = openPage('activity', '2.1');
    repository.changeBehind('2.1.m1', { text: 'Nyt navn' });
    fireEvent.keyDown(button('Punkt 2.1.m1 er klar'), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(keysIn(stored().items, '2.1').slice(0, 2)).toEqual(['2.1.m2', '2.1.m1']));
    expect(stored().items.find(({ key }) => key === '2.1.m1')?.text).toBe('Nyt navn');
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
});

describe('what can go wrong', () => {
  test('a save that fails keeps the text, says why, and can be tried again', async () => {
    const repository = memoryRepository(fullPlan);
    const working = repository.change.bind(repository);
    repository.change = () => Promise.reject(new RequestFault('offline'));
    const { stored } = openPage('activity', '2.1', { repository });
    press('Sæt periode for Punkt 2.1.m3 er klar');
    write('Periode', 'juni 2019');
    press('Gem');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Der er ingen forbindelse.*Det, du skrev, står her endnu/,
    );
    expect(screen.getByLabelText('Periode')).toHaveValue('juni 2019');
    repository.change = working;
    press('Prøv igen');
    await waitFor(() => expect(stored().items.find(({ key }) => key === '2.1.m3')?.periodText).toBe('juni 2019'));
  });

  test('what is typed survives a closed tab, and opens again', () => {
    const first = openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m1 er klar');
    write(/Tekst/, 'Halvt skrevet');
    expect(screen.getByText('Kladde gemt på denne computer')).toBeInTheDocument();
    first.unmount();
    openPage('activity', '2.1');
    expect(screen.getByLabelText(/Tekst/)).toHaveValue('Halvt skrevet');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    press('Annuller');
    expect(window.localStorage.length).toBe(0);
  });

  test('Esc closes and keeps the draft', () => {
    openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m1 er klar');
    write(/Tekst/, 'Halvt skrevet');
    fireEvent.keyDown(screen.getByLabelText(/Tekst/), { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(button('Rediger Punkt 2.1.m1 er klar')).toHaveFocus();
    press('Rediger Punkt 2.1.m1 er klar');
    expect(screen.getByLabelText(/Tekst/)).toHaveValue('Halvt skrevet');
  });

  test('a number like a CPR number is neither saved nor kept in the browser', () => {
    const { stored } = openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m1 er klar');
    write(/Tekst/, 'Barnet 010203-1234 følges');
    expect(JSON.stringify({ ...window.localStorage })).not.toContain('010203');
    press('Gem');
    expect(screen.getByText(/ligner et CPR-nummer/)).toBeInTheDocument();
    expect(stored().items.find(({ key }) => key === '2.1.m1')?.text).toBe('Punkt 2.1.m1 er klar');
  });

  test('two who change the activity settle it field by field', async () => {
    const { stored, repository } = openPage('activity', '2.1');
    repository.changeActivityBehind('2.1', { title: 'Netværk i hele byen', purpose: ['Deres formål'] });
    press('Rediger');
    write(/Titel/, 'Mit navn');
    press('Gem');
    expect(
      await screen.findByRole('heading', { name: 'En anden har også rettet denne aktivitet' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('form')).toBeNull();
    const title = screen.getByRole('radiogroup', { name: 'Titel' });
    expect(within(title).getByRole('radio', { name: /Mit navn/ })).toBeChecked();
    expect(
      within(screen.getByRole('radiogroup', { name: 'Formål' })).getByRole('radio', { name: /Deres/ }),
    ).toBeChecked();
    press('Gem det valgte');
    await waitFor(() =>
      expect(stored().activities.find(({ key }) => key === '2.1')).toMatchObject({
        title: 'Mit navn',
        purpose: ['Deres formål'],
      }),
    );
    await waitFor(() => expect(window.localStorage.length).toBe(0));
  });

  test('a draft that lay while somebody else changed the same field is a conflict, not a silent write', async () => {
    const { stored, repository, reload } = openPage('activity', '2.1');
    press('Rediger Punkt 2.1.m1 er klar');
    write(/Tekst/, 'Mit');
    repository.changeBehind('2.1.m1', { text: 'Deres' });
    reload();
    expect(screen.getByText(/en anden rettet tekst til: Deres/)).toBeInTheDocument();
    press('Gem');
    expect(await screen.findByRole('radiogroup', { name: 'Tekst' })).toBeInTheDocument();
    expect(stored().items.find(({ key }) => key === '2.1.m1')?.text).toBe('Deres');
  });

  test('refused for want of the right, the rights are asked for again', async () => {
    const repository = memoryRepository(fullPlan);
    repository.change = () => Promise.resolve([{ kind: 'item', ok: false, error: { kind: 'forbidden' } }]);
    const { refused } = openPage('activity', '2.1', { repository });
    press('Markér Punkt 2.1.m1 er klar som nået');
    expect(await screen.findByRole('alert')).toHaveTextContent('Bed webstedets ejer om redigeringsret');
    expect(refused).toHaveBeenCalledTimes(1);
  });

  test('a second change waits for the first', async () => {
    const repository = memoryRepository(fullPlan);
    const changes: unknown[] = [];
    let end: () => void = () => undefined;
    const working = repository.change.bind(repository);
    repository.change = async (...args) => {
      changes.push(args[1]);
      await new Promise<void>((done) => (end = done));
      return working(...args);
    };
    openPage('activity', '2.1', { repository });
    press('Markér Punkt 2.1.m1 er klar som nået');
    fireEvent.keyDown(button('Punkt 2.1.m1 er klar'), { key: 'ArrowDown', altKey: true });
    expect(screen.getByText('Gemmer …')).toBeInTheDocument();
    await waitFor(() => expect(changes).toHaveLength(1));
    await act(async () => {
      end();
      await Promise.resolve();
    });
    await screen.findByText('Gemt: punktet er nået.');
    expect(changes).toHaveLength(1);
  });
});

test('who chooses a stage in which nothing happens says why; who takes it back has said nothing', async () => {
  const { stored } = openPage('activity', '2.1');
  press('Rediger');
  expect(screen.queryByLabelText(/^Begrundelse/)).toBeNull();
  write(/^Stadie/, 'postponed');
  press('Gem');
  expect(
    await screen.findByText(/Udfyld|mangler|skal/i, { selector: '[class*="validationMessage"], [role="alert"]' }),
  ).toBeInTheDocument();
  expect(screen.getByLabelText(/^Begrundelse/)).toHaveFocus();
  write(/^Begrundelse/, 'Venter på ny lov');
  press('Gem');
  await waitFor(() =>
    expect(stored().activities.find(({ key }) => key === '2.1')).toMatchObject({
      ...{ stage: 'postponed', reason: 'Venter på ny lov' },
    }),
  );
});

test('another page may lead to a field; it is opened once, and for who may only read not at all', () => {
  const asks = { activityKey: '2.1', editor: 'activity', field: 'purpose' };
  const repository = memoryRepository(fullPlan);
  const site = memorySite(repository);
  askField(site, asks);
  const { unmount } = openPage('activity', '2.1', { repository, props: { site } });
  expect(screen.getByLabelText(/^Formål/)).toHaveFocus();
  unmount();
  openPage('activity', '2.1', { repository, props: { site } }).unmount();
  expect(screen.queryByLabelText(/^Formål/)).toBeNull();
  askField(site, asks);
  openPage('activity', '2.1', {
    repository,
    props: { site, rights: { read: true, edit: false, manage: false, provision: false } },
  });
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});
