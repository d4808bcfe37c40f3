// What stands beside the plan answers too: roles with their people and units, former plans, meetings, documents and changes.
import { readFileSync } from 'node:fs';
import type { Known } from '../../../src/answers';
import type { Plan, RoleHolder } from '../../../src/plan/plan';
import { askerOn, engineOf, knownOf, planOf } from './support/engine';

const today = '2019-05-14';
const asker = askerOn(today);
let plan: Plan;
beforeAll(async () => {
  plan = await planOf(readFileSync('samples/udviklingsplan.docx'));
});

const holder = (key: string, role: string, name: string, unit: string | null): RoleHolder => ({
  key,
  role,
  person: { id: Number(key), name, login: `${name.split(' ')[0]?.toLowerCase() ?? ''}@contoso.example` },
  substitute: null,
  unit,
  from: null,
  to: null,
  row: null,
});
const withMembers = (): Known => ({
  ...knownOf(plan),
  plan: {
    ...plan,
    members: [
      holder('1', 'områdechef', 'Bo Berg', 'Amager'),
      holder('2', 'områdejurist', 'Ida Holm', 'Amager'),
      holder('3', 'områdechef', 'Kim Lund', 'Valby'),
    ],
  },
});

test('who is responsible in the asker’s own unit is told by the list of roles, and asked back where it has them in none', () => {
  const answers = engineOf(withMembers());
  const own = answers.ask('hvem er ansvarlig i min enhed?', { ...asker, login: 'ida@contoso.example' });
  expect(own).toMatchObject({ outcome: 'answer', intent: 'myUnit' });
  expect(own.sentence).toContain('Bo Berg');
  expect(own.sentence).not.toContain('Kim Lund');
  const stranger = answers.ask('hvem er ansvarlig i min enhed?', { ...asker, login: 'nobody@contoso.example' });
  expect(stranger).toMatchObject({ outcome: 'ask' });
  expect(stranger.choices.map(({ text }) => text)).toEqual(['Amager', 'Valby', 'Ingen af dem']);
  expect(answers.ask(stranger.choices[1]?.question ?? '', asker).facts.map(({ text }) => text)).toContain('Kim Lund');
  expect(answers.ask('hvem er områdechef i Valby', asker).sentence).toContain('Kim Lund');
});

test('what is one’s own goes by the roles that one has', () => {
  const answers = engineOf(withMembers());
  const mine = answers.ask('mine', { ...asker, login: 'ida@contoso.example' });
  expect(mine.sentence).toContain('områdejurist');
  expect(mine.facts.length).toBeGreaterThan(0);
  expect(answers.ask('mine', { ...asker, login: 'nobody@contoso.example' }).facts).toEqual([]);
});

test('what an earlier plan said is told as its rows say it', () => {
  const known = knownOf(plan);
  const former = [
    {
      key: 'p0:3',
      areaTitle: 'Handleplan 2016',
      title: 'Samværsregler',
      purpose: ['At alle kender reglerne.'],
      startedText: null,
      statusText: 'Vejledning skrevet (maj 2016): Nået',
      goal: null,
      continuesIn: null,
      row: null,
    },
  ];
  const answers = engineOf({ ...known, beside: { ...known.beside, former } });
  const told = answers.ask('hvad sagde den tidligere plan om samværsregler?', asker);
  expect(told.sources.map(({ id }) => id)).toEqual(['p0:3']);
  expect(told.sentence).toContain('Vejledning skrevet (maj 2016): Nået');
});

test('meetings, the register and the history answer, and are missed where they are not told', () => {
  const known = knownOf(plan);
  const answers = engineOf({
    ...known,
    beside: {
      ...known.beside,
      meetings: [
        {
          key: 'm1',
          title: 'Styregruppemøde',
          group: plan.groups[0]?.title ?? null,
          day: '2019-06-03',
          time: '13.00',
          agenda: ['Beredskab'],
          decisions: [],
          url: null,
        },
      ],
      changes: [{ on: '2019-05-10', by: 'Bo Berg', key: '2.1.m2', text: 'Periode: april 2019 → juni 2019' }],
    },
  });
  expect(answers.ask('hvornår mødes styregruppen næste gang?', asker)).toMatchObject({
    outcome: 'answer',
    sources: [{ id: 'm1', kind: 'meeting' }],
  });
  const changed = answers.ask('hvad er ændret siden 1. maj?', asker);
  expect(changed.facts.map(({ text }) => text)).toEqual(['Periode: april 2019 → juni 2019']);
  expect(engineOf(known).ask('hvad er ændret siden 1. maj?', asker).outcome).toBe('unknown');
});

test('a group’s decisions, agenda, people and missing units are told from its meetings and the list of roles', () => {
  const [steering, reference] = plan.groups;
  if (!steering || !reference) throw new Error('The plan has no groups');
  const meeting = { group: steering.title, time: null, url: null, agenda: [], decisions: [] };
  const seat = (key: string, role: string, unit: string, group?: string): RoleHolder => ({
    ...{ key, role, unit, substitute: null, from: null, to: null, row: null },
    person: { id: 1, name: `Person ${key}`, login: `${key}@contoso.example` },
    ...(group !== undefined && { group }),
  });
  const known = knownOf({
    ...plan,
    members: [
      seat('r1', 'Sagsbehandler', 'Amager', reference.key),
      seat('r2', 'Afdelingsleder', 'Amager', reference.key),
      seat('r3', 'Områdechef', 'Valby'),
    ],
  });
  const answers = engineOf({
    ...known,
    beside: {
      ...known.beside,
      meetings: [
        { ...meeting, key: 'm1', title: 'Møde 1', day: '2019-04-09', decisions: ['Planen følges', '3.2.m1 Beredskab'] },
        { ...meeting, key: 'm2', title: 'Møde 2', day: '2019-06-04', isCancelled: true, agenda: ['Aflyst punkt'] },
        { ...meeting, key: 'm3', title: 'Møde 3', day: '2019-06-18', agenda: ['Beredskab'] },
      ],
    },
  });
  const told = (question: string) => {
    const { outcome, sentence, facts } = answers.ask(question, asker);
    return { outcome, sentence, texts: facts.map(({ text }) => text), ids: facts.map(({ source }) => source.id) };
  };
  expect(told('hvad besluttede styregruppen?').ids).toEqual(['m1', '3.2.m1']);
  expect(told('hvad er der besluttet i styregruppen?').ids).toEqual(['m1', '3.2.m1']);
  expect(told('hvad er på dagsordenen i styregruppen?').texts).toEqual(['Beredskab']);
  expect(told('hvornår mødes styregruppen næste gang?').ids).toEqual(['m3']);
  expect(told('hvad er på dagsordenen?').ids).toEqual(['m3']);
  expect(told('hvem sidder i følgegruppen?').texts).toEqual(expect.arrayContaining(['Person r1', 'Person r2']));
  expect(told('hvilke enheder mangler i følgegruppen?').sentence).toMatch(/mangler .* Valby\.$/);
  expect(told('hvad besluttede følgegruppen?').outcome).toBe('unknown');
});

test('a word of the municipality’s own is understood, and no longer once it is taken away', () => {
  const known = knownOf(plan);
  const answers = engineOf({ ...known, words: [{ word: 'kriseplan', means: 'beredskabsplan' }] });
  expect(answers.ask('hvornår er kriseplanen klar', asker).sources.map(({ id }) => id)).toContain('3.2.m1');
  answers.update(known);
  expect(answers.ask('hvornår er kriseplanen klar', asker).outcome).toBe('unknown');
});

test('two questions in one are both answered, the second about the same; one that is declined stands alone', () => {
  const answers = engineOf(knownOf(plan));
  const both = answers.ask('hvem har beredskabsplanen, og hvornår er den klar?', asker);
  expect(both.outcome).toBe('answer');
  expect(both.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['3.2', '3.2.m1']));
  expect(both.sentence).toMatch(/Ansvarlige for Beredskabsplan.*medio 2019/);
  expect(both.topic?.subjects).toEqual(['3.2']);
  expect(answers.ask('hvem har beredskabsplanen, og hvad siger loven om samtykke', asker)).toMatchObject({
    outcome: 'decline',
    facts: [],
  });
});

test('a delivery answers by its own words: who leads it, its steps, and what the procesplan lacks', () => {
  const [first] = plan.activities;
  const known = knownOf({
    ...plan,
    deliveries: [
      {
        key: `${first?.key ?? ''}.p1`,
        areaKey: first?.areaKey ?? null,
        activityKey: first?.key ?? null,
        order: 1,
        lead: 'Faglig koordinator',
        title: 'Vejledning om familiemøder',
        content: [],
        schedule: ['Udkast: juni 2019'],
        participants: [],
        followUp: null,
        row: null,
      },
      {
        key: 'p2',
        areaKey: first?.areaKey ?? null,
        activityKey: null,
        order: 2,
        lead: null,
        title: 'Skabelon til breve',
        content: [],
        schedule: [],
        participants: [],
        followUp: null,
        row: null,
      },
    ],
  });
  const answers = engineOf(known);
  const lead = answers.ask('hvem er tovholder for leverancen vejledning om familiemøder?', asker);
  expect(lead).toMatchObject({ outcome: 'answer', intent: 'delivery' });
  expect(lead.sentence).toBe('Tovholder for Vejledning om familiemøder er Faglig koordinator.');
  const nobody = answers.ask('hvem er tovholder for leverancen skabelon til breve', asker);
  expect(nobody).toMatchObject({ outcome: 'unknown', missed: 'noPerson' });
  const steps = answers.ask('hvornår er leverancen vejledning om familiemøder færdig?', asker);
  expect(steps.facts[0]?.details.map(({ value }) => value)).toContain('Udkast: juni 2019');
  const lacking = answers.ask('hvad mangler i procesplanen?', asker);
  expect(lacking.sentence).toContain('mangler: tovholder, indhold');
  expect(lacking.facts.map(({ source }) => source.id)).toContain('p2');
});

test('asked what the law says of a deadline, its list is quoted with law and day, and advice is declined', () => {
  const known = knownOf(plan);
  const deadline = {
    ...{ key: 'underretning-24', title: 'Vurdering af underretninger', limit: '24 timer', row: null },
    ...{ saidThen: 'Alle underretninger vurderes inden 24 timer.', sourceThen: '2.5' },
    ...{ saysNow: 'Kommunen skal vurdere en underretning inden for 24 timer.', sourceNow: 'barnets lov § 136' },
    ...{ link: 'https://example.dk/lov', checkedOn: '2019-05-02', indicatorKey: null },
  };
  const other = { ...deadline, key: 'undersoegelse-4', title: 'Børnefaglig undersøgelse', limit: '4 måneder' };
  const answers = engineOf({ ...known, beside: { ...known.beside, deadlines: [deadline, other] } });
  const about = (question: string) => {
    const { outcome, intent, facts } = answers.ask(question, asker);
    return { outcome, intent, ids: facts.map(({ source }) => source.id), details: facts[0]?.details ?? [] };
  };
  const all = about('hvad siger loven om fristen?');
  expect(all).toMatchObject({
    outcome: 'decline',
    intent: 'decline.legal',
    ids: ['underretning-24', 'undersoegelse-4'],
  });
  const one = about('hvad siger loven om fristen for underretninger');
  expect(one.ids).toEqual(['underretning-24']);
  expect(one.details.map(({ value }) => value.replace(/\u00a0/g, ' '))).toEqual([
    'Alle underretninger vurderes inden 24 timer.',
    'Kommunen skal vurdere en underretning inden for 24 timer.',
    'barnets lov § 136',
    '2. maj 2019',
  ]);
  expect(about('what does the law say about the deadline').ids).toEqual(['underretning-24', 'undersoegelse-4']);
  // Advice on a case is no deadline of the list, and is declined with nothing beside it.
  expect(about('må vi give oplysningerne videre')).toMatchObject({ outcome: 'decline', ids: [] });
});
