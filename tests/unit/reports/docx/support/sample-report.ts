import type { EvaluationReport } from '../../../../../src/evaluation/for-report';
import { resultOf } from '../../../../../src/evaluation/results';
import type { ItemState } from '../../../../../src/plan/status';
import type { Report, ReportItem, StateCounts } from '../../../../../src/reports/report';

// A report by hand, with something in every part of it: an invented municipality, persons and figures.

export const counts = (some: Partial<StateCounts>): StateCounts => ({
  planned: 0,
  running: 0,
  reached: 0,
  late: 0,
  undated: 0,
  dropped: 0,
  postponed: 0,
  ...some,
});

export const item = (key: string, text: string, state: ItemState, more: Partial<ReportItem> = {}): ReportItem => ({
  key,
  kind: key.includes('.g') ? 'goal' : key.includes('.o') ? 'followUp' : 'milestone',
  activityKey: key.split('.').slice(0, 2).join('.'),
  areaKey: key.split('.')[0] ?? null,
  text,
  periodText: null,
  start: null,
  end: null,
  state,
  reachedOn: null,
  reachedBy: null,
  former: null,
  responsible: ['Faglig koordinator'],
  outcome: null,
  ...more,
});

const reached = [
  item('1.1.m1', 'Arbejdsgruppen har lagt sin plan for familiearbejdet frem.', 'reached', {
    periodText: 'marts 2024',
    start: '2024-03-01',
    end: '2024-03-31',
    reachedOn: '2024-03-20',
    reachedBy: 'Tovholder i staben',
    outcome: 'Planen er godkendt af ledergruppen med to ændringer.',
  }),
  item('2.1.o1', 'Gennemgang af de nye arbejdsgange på områdemødet', 'reached', {
    periodText: '1. kvartal 2024',
    start: '2024-01-01',
    end: '2024-03-31',
    reachedOn: '2024-04-10',
  }),
];
const late = [
  item('1.2.m1', 'Fælles skema til netværksmøder er taget i brug i alle enheder.', 'late', {
    periodText: 'ultimo marts 2024',
    start: '2024-03-21',
    end: '2024-03-31',
    responsible: ['Områdechef, Nord', 'Områdechef, Syd'],
  }),
  item('2.1.m1', 'Kursus i samtaler med børn er holdt.', 'late', {
    end: '2024-05-13',
    start: '2024-05-13',
    responsible: [],
  }),
];
const moved = [
  item('1.2.m2', 'Skemaet er evalueret.', 'planned', {
    periodText: 'juni 2024',
    start: '2024-06-01',
    end: '2024-06-30',
    former: { text: 'april 2024', end: '2024-04-30' },
  }),
];
const coming = [
  ...moved,
  item(
    '2.2.g1',
    'Alle enheder arbejder efter den fælles metode.\nMetoden er beskrevet i styringsdokumentet.',
    'running',
    {
      periodText: 'medio 2024',
      start: '2024-05-01',
      end: '2024-08-31',
    },
  ),
];
const undated = [item('2.2.m1', 'Nye medarbejdere får introduktion.', 'undated')];

/** Answers to one question by two units; what is small in them, and what would tell it, is left out as it is everywhere. */
const evaluation: EvaluationReport = {
  key: 'ev1',
  title: 'Medarbejderevaluering 2024',
  state: 'running',
  periodText: '1. halvår 2024',
  start: '2024-01-01',
  end: '2024-06-30',
  asked: ['Rådgivere', 'Teamledere'],
  verdicts: { inGoal: 1, needsAttention: 0, none: 1 },
  uncounted: 1,
  activities: [
    {
      key: '1.1',
      title: 'Familiearbejde i hverdagen',
      verdict: 'inGoal',
      reason: '=Rådgiverne bruger det næsten hver uge.',
      continuesAs: 'plan-2:1.1',
      results: [
        resultOf(
          {
            ...{ key: 'q1', designKey: 'ev1', activityKey: '1.1', row: null },
            text: 'Hjælper familiearbejdet i dine sager?',
            answers: ['Ja', 'Nej'],
          },
          {
            counts: (
              [
                ['Enhed Nord', 'Ja', 17],
                ['Enhed Nord', 'Nej', 3],
                ['Enhed Syd', 'Ja', 21],
                ['Enhed Syd', 'Nej', 9],
              ] as const
            ).map(([unit, answer, count]) => ({
              ...{ key: `${unit} ${answer}`, questionKey: 'q1', unit, answer, count, countedOn: null, row: null },
            })),
          },
        ),
      ],
    },
    { key: '2.2', title: 'En fælles metode', verdict: null, reason: null, continuesAs: null, results: [] },
  ],
};

export const sampleReport: Report = {
  form: 1,
  planKey: 'plan-1',
  planTitle: 'Udviklingsplan for familieområdet 2023-2025',
  organisation: 'Lyngdal Kommune',
  day: '2024-05-14',
  since: '2024-03-12',
  until: '2024-07-02',
  areas: [
    {
      key: '1',
      title: 'Samarbejde med familierne',
      milestones: counts({ reached: 3, running: 1, late: 1, planned: 4 }),
      goals: counts({ running: 1, planned: 1 }),
      activities: [
        {
          key: '1.1',
          title: 'Familiearbejde i hverdagen',
          milestones: counts({ reached: 2, running: 1, planned: 2 }),
          news: 'Arbejdsgruppen mødes igen i uge 21.',
          newsOn: '2024-05-06',
        },
        {
          key: '1.2',
          title: 'Netværksmøder, hvor barnets egne ord får plads',
          milestones: counts({ reached: 1, late: 1, planned: 2 }),
          news: null,
          newsOn: null,
        },
      ],
    },
    {
      key: '2',
      title: 'Faglighed og læring på tværs af enhederne',
      milestones: counts({ reached: 1, late: 1, undated: 1, dropped: 1 }),
      goals: counts({}),
      activities: [
        {
          key: '2.1',
          title: 'Samtaler med børn',
          milestones: counts({ reached: 1, late: 1 }),
          news: null,
          newsOn: null,
        },
        {
          key: '2.2',
          title: 'En fælles metode',
          milestones: counts({ undated: 1, dropped: 1 }),
          news: 'Afventer den nye vejledning.',
          newsOn: null,
        },
      ],
    },
  ],
  reached,
  moved,
  late,
  coming,
  undated,
  followUps: [
    ...reached.filter(({ kind }) => kind === 'followUp'),
    item('1.1.o1', 'Status på familiearbejdet', 'planned', {
      periodText: 'september 2024',
      start: '2024-09-01',
      end: '2024-09-30',
    }),
  ],
  indicators: [
    {
      key: 'i1',
      title: 'Sager, hvor netværket er inddraget',
      unit: '%',
      baseline: 61,
      target: 80,
      operator: 'atLeast',
      by: '2024-12-31',
      latest: { value: 74.5, on: '2024-04-30', source: 'Ledelsestilsyn, 6. runde.' },
      reached: false,
      series: [
        { on: '2023-10-31', value: 61 },
        { on: '2024-01-31', value: 68 },
        { on: '2024-04-30', value: 74.5 },
      ],
      byUnit: [
        { unit: 'Enhed Nord', value: 78, masked: false },
        { unit: 'Enhed Syd', value: 71, masked: false },
        { unit: 'Enhed Øen', value: null, masked: true },
      ],
    },
    {
      key: 'i2',
      title: 'Dage fra henvendelse til første samtale',
      unit: 'dage',
      baseline: null,
      target: 10,
      operator: 'atMost',
      by: null,
      latest: { value: 9, on: '2024-04-30', source: null },
      reached: true,
      series: [{ on: '2024-04-30', value: 9 }],
      byUnit: [],
    },
    {
      key: 'i3',
      title: 'Medarbejdere, der har været på kursus',
      unit: null,
      baseline: null,
      target: null,
      operator: 'atLeast',
      by: null,
      latest: null,
      reached: null,
      series: [],
      byUnit: [],
    },
  ],
  supervision: {
    roundKey: 'r6',
    title: '6. runde, forår 2024',
    state: 'running',
    end: '2024-06-14',
    lines: [
      { aspect: 'Netværket er fundet og spurgt', reviewed: 40, fulfilled: 30, share: 74.6 },
      { aspect: 'Frist for afgørelse er holdt', reviewed: 38, fulfilled: 36, share: 94.7 },
      { aspect: 'Plan for sikkerhed er fulgt op', reviewed: null, fulfilled: null, share: null },
    ],
    owing: ['Enhed Syd'],
    themes: [
      { unit: 'Enhed Nord', titles: ['Barnets stemme i journalen', 'Møder med skolen'] },
      { unit: 'Enhed Øen', titles: [] },
    ],
  },
  evaluations: [evaluation],
  timeline: [...reached, ...late, ...moved, ...coming.slice(1)].sort((a, b) =>
    (a.end ?? '').localeCompare(b.end ?? ''),
  ),
  texts: {
    summary:
      'Arbejdet følger i det store og hele planen. Netværksmøderne er bagefter, fordi to enheder har skiftet leder.\n\nEvalueringen er flyttet til juni, så alle enheder når at bruge skemaet.',
    risks: 'To enheder mangler en faglig koordinator:\n- Enhed Syd fra 1. juni\n- Enhed Øen fra 1. august',
    decisions: '- Skal skemaet også bruges i akutte sager?\n- Godkendelse af den nye dato for evalueringen',
    next: 'Vi samler kræfterne om netværksmøderne.',
  },
  notRead: [],
};

/** Lots of items: tables that go over several pages. */
export const longReport: Report = {
  ...sampleReport,
  timeline: Array.from({ length: 60 }, (_, i) =>
    item(
      `1.${(i % 2) + 1}.m${i + 1}`,
      `Punkt nummer ${i + 1}, som beskriver noget, der skal være på plads.`,
      i % 3 === 0 ? 'reached' : 'planned',
      {
        start: '2024-06-01',
        end: '2024-06-30',
        periodText: 'juni 2024',
      },
    ),
  ),
};
