import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';
import { emptyActivity, emptyItem, emptyPlan } from '../../plan/support/empty-plan';

export const item = (key: string, more: Partial<PlanItem> = {}): PlanItem =>
  emptyItem({
    key,
    activityKey: key.split('.').slice(0, 2).join('.'),
    areaKey: key.split('.')[0] ?? null,
    text: `Punkt ${key} er klar`,
    ...more,
  });

export const activity = (key: string, title: string, more: Partial<Activity> = {}): Activity =>
  emptyActivity({
    key,
    areaKey: key.split('.')[0] ?? null,
    title,
    purpose: ['Børn får hjælp i tide.'],
    description: 'Alle enheder er med.',
    responsible: ['Områdechefen'],
    roles: ['områdechef'],
    ...more,
  });

const area = (key: string, title: string): Plan['areas'][number] => ({
  key,
  order: Number(key),
  title,
  focus: null,
  channelId: null,
  row: null,
});

/** Two areas, three activities, one item of each sort; today is meant to be 2019-05-14. */
export const smallPlan: Plan = emptyPlan({
  key: 'p',
  title: 'Prøveplan',
  organisation: 'Forvaltningen',
  unit: null,
  documentDate: '2018-10-17',
  periodText: '2017-2019',
  areas: [area('1', 'Ledelse'), area('2', 'Myndighedsarbejdet')],
  activities: [activity('1.1', 'Ledelsestilsyn'), activity('2.1', 'Netværk'), activity('2.2', 'Beredskab')],
  items: [
    item('1.1.m1', { periodText: 'April 2019', start: '2019-04-01', end: '2019-04-30' }),
    item('1.1.m2', { periodText: 'Medio 2019', start: '2019-05-01', end: '2019-08-31' }),
    item('2.1.m1'),
    item('2.1.g1', { kind: 'goal', periodText: 'Sommeren 2020', start: '2020-06-01', end: '2020-08-31' }),
    item('2.2.o1', { kind: 'followUp', periodText: 'Løbende', recurrence: 'continuous' }),
    item('2.2.m1', {
      periodText: '3. maj 2019',
      start: '2019-05-03',
      end: '2019-05-03',
      status: 'reached',
      reachedOn: '2019-05-02',
    }),
  ],
  groups: [
    {
      key: 'g1',
      title: 'Styregruppe',
      chair: 'Direktøren',
      members: ['Chefen'],
      cadence: 'hver anden måned',
      tasks: ['Følger planen'],
    },
  ],
  earlierActivities: [
    {
      key: 'e1',
      areaTitle: 'Ledelse',
      title: 'Den gamle aktivitet',
      purpose: [],
      startedText: '2016',
      statusText: 'I drift',
      goal: null,
      continuesIn: null,
      row: null,
    },
  ],
  notes: [{ text: 'En tekst uden plads', where: 'afsnit 12' }],
});
export const today = '2019-05-14';
