import type { Delivery, Indicator, Plan, RoleHolder } from '../../../../src/plan/plan';
import { activity, item, smallPlan } from '../support/plans';

const holder = (key: string, role: string, more: Partial<RoleHolder> = {}): RoleHolder => ({
  key,
  role,
  person: { id: Number(key), name: 'Jens Bæk', login: 'jb@contoso.example' },
  substitute: null,
  unit: null,
  from: null,
  to: null,
  row: null,
  ...more,
});

export const delivery = (key: string, more: Partial<Delivery> = {}): Delivery => ({
  key,
  areaKey: '2',
  activityKey: '2.1',
  order: 1,
  lead: 'Tovholder',
  title: 'Et afprøvet koncept',
  content: ['Møder'],
  schedule: [],
  participants: [],
  followUp: null,
  row: null,
  ...more,
});

export const indicator = (key: string, more: Partial<Indicator> = {}): Indicator => ({
  key,
  activityKey: '2.1',
  areaKey: '2',
  goalKey: null,
  title: 'Relevant netværk er inddraget',
  unit: '%',
  baseline: 60,
  target: 80,
  operator: 'atLeast',
  byText: null,
  by: null,
  source: null,
  measurements: [
    { on: '2019-01-31', unit: null, round: 'runde 4', value: 70.5, basis: null, source: null },
    { on: '2019-04-30', unit: null, round: 'runde 5', value: 76, basis: null, source: null },
  ],
  row: null,
  ...more,
});

/** Activity 2.1 with something of everything; `today` is 14 May 2019. */
export const fullPlan: Plan = {
  ...smallPlan,
  areas: smallPlan.areas.map((area) => (area.key === '2' ? { ...area, focus: 'Børn inddrages.' } : area)),
  activities: [
    activity('1.1', 'Ledelsestilsyn', { order: 1 }),
    activity('2.1', 'Netværk', {
      order: 2,
      taskForce: true,
      stage: 'development',
      roles: ['Tovholder', 'Lokal arbejdsgruppe'],
      development: { text: 'Oktober 2018 - oktober 2019', start: '2018-10-01', end: '2019-10-31' },
      implementation: { text: 'November 2019 - august 2020', start: '2019-11-01', end: '2020-08-31' },
    }),
    activity('2.2', 'Beredskab', { order: 3 }),
  ],
  items: [
    item('2.1.m1', { order: 1, periodText: 'April 2019', start: '2019-04-01', end: '2019-04-30' }),
    item('2.1.m2', { order: 2, periodText: 'Juni 2019', start: '2019-06-01', end: '2019-06-30' }),
    item('2.1.m3', { order: 3 }),
    item('2.1.o1', {
      order: 4,
      kind: 'followUp',
      periodText: 'Medio 2019',
      start: '2019-05-01',
      end: '2019-08-31',
      origin: 'agreed',
      messageLink: 'https://teams.example/l/message/1',
    }),
    item('2.2.m1', { order: 5 }),
  ],
  members: [
    holder('1', 'tovholder', { substitute: { id: 9, name: 'Karen Ås', login: 'ka@contoso.example' } }),
    holder('2', 'Lokal arbejdsgruppe', { to: '2019-01-31' }),
  ],
  indicators: [indicator('2.1.i1')],
  deliveries: [delivery('2.1.p1')],
  threads: [{ activityKey: '2.1', url: 'https://teams.example/l/message/0' }],
};
