/** @jest-environment jsdom */
import path from 'node:path';
import type * as CardLibrary from 'adaptivecards';
import {
  activityCard,
  channelsCard,
  agreedCard,
  agreementDialog,
  digestCard,
  meetingCard,
  noticeCard,
  personalCard,
  plain,
  readingCard,
  reminderCard,
  subjectCard,
  type DigestLine,
  type ReadingCardState,
} from '../../../src/cards';
import { mostPoints, type Ask, type Proposal } from '../../../src/agreements';
import { noPresses } from '../../../src/lists/card-press';
import { fieldsWith } from '../../../src/documents';
import { createCalendar } from '../../../src/periods';
import type { Activity, PlanItem } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem } from '../plan/support/empty-plan';

// The package's CommonJS build; its modules import without file endings, which Node does not take.
const cards = jest.requireActual<typeof CardLibrary>(path.resolve('node_modules/adaptivecards/dist/adaptivecards.js'));

const item: PlanItem = emptyItem({
  key: '2.4.g1',
  kind: 'goal',
  activityKey: '2.4',
  text: 'Alle *kender* [konceptet](javascript:alert(1)) <at>Alle</at> {{DATE(x)}}',
  periodText: 'Forår 2019',
  start: '2019-03-01',
  end: '2019-05-31',
});
const activity: Activity = emptyActivity({
  key: '2.4',
  title: 'Sikkerhedsplaner',
  purpose: ['At planerne bliver brugt.'],
  roles: ['områdechef'],
});
const common = {
  activity,
  day: '2019-05-15',
  step: 'before10',
  madeFor: undefined,
  today: '2019-05-15',
  snoozedUntil: null,
  presses: noPresses,
  planClosed: false,
  view: { acting: true, userIds: ['29:a'] },
  token: 'x'.repeat(32),
  link: 'https://teams.microsoft.com/l/x',
  texts: new Map(),
  nameOf: () => null,
  calendar: createCalendar(),
};

const reading = {
  document: {
    ...fieldsWith({
      title: item.text,
      ownerRole: '*Chefjurist*',
      audience: ['<at>Alle</at>'],
      acknowledgeBy: '2019-06-01',
    }),
    key: 'd:1',
    decided: null,
    readersAskedOn: null,
    order: 0,
    row: null,
  },
  reminder: 'request',
  token: 'x'.repeat(32),
  link: 'https://contoso.example/x',
} as const;
const readingStates: readonly ReadingCardState[] = [
  { kind: 'waiting' },
  { kind: 'confirmed', on: '2019-05-15' },
  { kind: 'confirmed', on: null },
  { kind: 'newVersion', version: '*2*' },
  { kind: 'noMore' },
];

const proposal: Proposal = {
  ...{ text: item.text, periodText: 'senest 30. april 2019', before: 'inden 1. maj', role: '*jurist*' },
  ...{ by: '<at>Kim</at>', on: '2019-05-15', link: 'https://teams.microsoft.com/l/message/a/1' },
};
const asks: readonly Ask[] = [
  { kind: 'same', itemKey: '2.4.o1', text: item.text },
  { kind: 'year', gone: '2019-04-30', choices: [{ periodText: 'senest 30. april 2020', before: null }] },
  { kind: 'role', said: '*leder*', choices: [0, 1].map((n) => ({ role: `leder ${n}`, personId: n })) },
  { kind: 'none' },
];

/** As many points as a meeting's card takes. */
const meeting = (text: string, of: PlanItem, place: Activity) => ({
  ...{ today: '2019-05-15', planClosed: false, token: common.token },
  plan: { activities: [place], items: [of] },
  links: { activity: () => 'https://a.example/', item: () => 'https://a.example/' },
  proposal: {
    points: Array.from({ length: mostPoints }, () => ({
      ...{ text, periodText: text, role: text, activityKey: '2.4', itemKey: of.key, known: false },
    })),
    meeting: { id: 1, title: text },
    ...{ heldOn: '2019-05-14', by: text, on: '2019-05-15', link: 'l' },
  },
});

const states: [string, PlanItem][] = [
  ['planned', item],
  ['milestone', { ...item, kind: 'milestone', periodText: null, start: null, end: '2019-05-15' }],
  ['undated', { ...item, periodText: null, start: null, end: null }],
  ['reached', { ...item, status: 'reached', reachedOn: '2019-05-15', reachedBy: 'Stabsmedarbejder' }],
  ['dropped', { ...item, status: 'dropped' }],
];

/** The largest form there is: twelve areas, each with as many channels as there is room for. */
const channelsOf = (words: string) => ({
  intro: 'Hej',
  areas: Array.from({ length: 20 }, (_, n) => ({ key: `${n}`, title: words, channel: words, choice: null })),
  choices: Array.from({ length: 11 }, (_, n) => ({ title: words, value: `${n}`.padStart(10, 'x') })),
  notes: ['Note'],
  warning: 'Advarsel',
  closed: false,
  view: common.view,
  token: common.token,
});
const wish = {
  mode: 'both',
  quietFrom: '17:00',
  quietUntil: '08:00',
  quietWeekend: true,
  silentUntil: '2019-06-01',
} as const;

const line = (one: PlanItem): DigestLine => ({
  ...one,
  sign: '◆',
  title: one.text,
  detail: one.text,
  url: 'https://a.example/',
});

describe.each(['da', 'en'] as const)('in %s', (locale) => {
  const say = createSay(locale);
  test.each(states)('the card of an item that is %s is one that the renderer takes whole', (_state, one) => {
    const made = [
      reminderCard({ ...common, item: one, say }),
      activityCard({
        activity,
        items: Array.from({ length: 12 }, () => one),
        today: '2019-05-15',
        links: { activity: 'https://a.example/', timeline: 'https://b.example/' },
        say,
      }),
      noticeCard('Hej', say),
      channelsCard({ ...channelsOf(one.text), say }),
      channelsCard({ ...channelsOf(one.text), view: { acting: false, userIds: [] }, say }),
      personalCard({ wish, note: 'Gemt.', today: '2019-05-15', token: common.token, say }),
      digestCard({
        ...common,
        head: 'Hoved',
        ask: 'Spørgsmål',
        lines: Array.from({ length: 40 }, () => line(one)),
        say,
      }),
      subjectCard({ ...common, subject: { ...one, target: 'meeting', news: null }, say }),
      ...readingStates.map((state) => readingCard({ ...reading, state, say })),
      ...[one, null].map((agreed) => agreedCard({ ...common, item: agreed, proposal, say })),
      ...asks.map((ask) => agreedCard({ ...common, item: null, proposal: { ...proposal, ask }, say })),
      meetingCard({ ...meeting(item.text, one, activity), view: common.view, say }),
      agreementDialog({
        plan: { activities: [activity] },
        values: { text: one.text, period: '', role: '', activity: '' },
        question: 'Hvornår?',
        mayEdit: false,
        say,
      }),
    ];
    for (const card of made) {
      const parsed = new cards.AdaptiveCard();
      const context = new cards.SerializationContext();
      parsed.parse(card, context);
      expect(parsed.validateProperties().validationEvents.map(({ message }) => message)).toEqual([]);
      const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
      // The renderer tests `lang` with a pattern that remembers its last place, and so refuses every second good one.
      expect(events.filter((message) => !message.includes('"lang"'))).toEqual([]);
      expect(JSON.stringify(card).length).toBeLessThan(24_000);
      expect(card['fallbackText']).not.toBe('');
    }
  });
});

/** All of a card's actions, also those within it. */
function actionsIn(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(actionsIn);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Record<string, unknown>;
  const isAction = typeof own['type'] === 'string' && own['type'].startsWith('Action.');
  return [...(isAction ? [own] : []), ...Object.values(own).flatMap(actionsIn)];
}

test('buttons carry the token, and beside it nothing but the verb for clients that do not tell it', () => {
  const made = reminderCard({ ...common, item, say: createSay('da') });
  const data = actionsIn(made).flatMap((action) => ('data' in action ? [action['data']] : []));
  expect(data.length).toBeGreaterThan(5);
  for (const one of data) expect({ ...(one as object), verb: '' }).toEqual({ token: common.token, verb: '' });
});

test('who may not act sees neither fields nor buttons that would be refused, and what is written all the same', () => {
  const news = { text: 'To af tre enheder er med', on: '2019-05-10', by: 'Afdelingsleder' };
  const say = createSay('da');
  const shown = reminderCard({
    ...common,
    item: { ...item, news },
    view: { acting: false, userIds: ['29:a', '29:b'] },
    say,
  });
  expect(shown.actions?.map((action) => action['type'])).toEqual(['Action.OpenUrl']);
  expect(JSON.stringify(shown)).not.toContain('Input.');
  expect(JSON.stringify(shown)).toContain('To af tre enheder er med (Afdelingsleder, 10.');
  expect(shown['refresh']).toMatchObject({ action: { verb: 'card.refresh' }, userIds: ['29:a', '29:b'] });
});

test('the message stands in the first two lines, and in what a notification and a screen reader get', () => {
  const milestone: PlanItem = { ...item, kind: 'milestone', text: 'Metoden afprøvet', end: '2019-05-31' };
  const made = reminderCard({ ...common, item: milestone, say: createSay('da') });
  expect(made.body.slice(0, 2).map((block) => block['text'])).toEqual([
    'Milepæl om 10 arbejdsdage',
    '◆ Metoden afprøvet',
  ]);
  expect(made['fallbackText']).toBe('Milepæl om 10 arbejdsdage: Metoden afprøvet. 2.4 Sikkerhedsplaner.');
});

describe('whatever stands in the plan', () => {
  const seeds = [
    '*',
    '_',
    '[x](javascript:alert(1))',
    '<at>Alle</at>',
    '{{DATE(2019-05-31T00:00:00Z)}}',
    'https://ond.example/?a=(b)',
    'www.ond.example',
    '\u202e',
    '\ud83d',
    '😀',
    '"\\',
    '\u0000\u0007',
    'æøå',
    '\n',
    '\n- ',
    '\n1. ',
    '`',
    '# ',
    ' ',
    'ord',
  ];
  /** The same texts in each run: a linear congruential generator. */
  const hostile = (seed: number, length: number): string => {
    let [state, made] = [seed, ''];
    while (made.length < length) {
      state = (state * 1103515245 + 12345) % 2147483648;
      made += seeds[state % seeds.length] ?? '';
    }
    return made;
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'a card stays below what Teams takes, and is no mark-up of its own (%i)',
    (seed) => {
      const text = hostile(seed, 20_000);
      const long: PlanItem = {
        ...item,
        text,
        periodText: text,
        responsible: text,
        news: { text, on: '2019-05-10', by: text },
        reachedBy: text,
      };
      const say = createSay('da');
      const place: Activity = { ...activity, title: text, purpose: [text], roles: [text] };
      const last = {
        kind: 'move' as const,
        by: text,
        on: '2019-05-15',
        before: {},
        after: {},
        oldPeriod: text,
      };
      const made = [
        ...([long, { ...long, status: 'reached', reachedOn: '2019-05-15' }] as const).flatMap((one) =>
          ([undefined, '2019-01-01'] as const).map((madeFor) =>
            reminderCard({
              ...common,
              madeFor,
              presses: { last, seen: [] },
              view: { acting: true, userIds: Array.from({ length: 300 }, () => '2'.repeat(80)) },
              activity: place,
              item: one,
              say,
            }),
          ),
        ),
        activityCard({
          activity: place,
          items: Array.from({ length: 40 }, (_, n) => ({ ...long, key: `2.4.g${n}` })),
          today: '2019-05-15',
          links: { activity: 'https://a.example/', timeline: 'https://b.example/' },
          say,
        }),
        channelsCard({ ...channelsOf(text), say }),
        readingCard({
          ...reading,
          document: { ...reading.document, title: text, ownerRole: text, audience: [text], version: text },
          state: { kind: 'waiting' },
          say,
        }),
        meetingCard({
          ...meeting(text, long, place),
          view: { acting: true, userIds: Array.from({ length: 300 }, () => '2'.repeat(80)) },
          say,
        }),
        ...[null, ...asks].map((ask) =>
          agreedCard({
            ...common,
            activity: place,
            item: ask === null ? long : null,
            proposal: { ...proposal, text, role: text, by: text, before: text, periodText: text, ask },
            view: { acting: ask !== null, userIds: Array.from({ length: 300 }, () => '2'.repeat(80)) },
            say,
          }),
        ),
      ];
      for (const card of made) {
        expect(JSON.stringify(card).length).toBeLessThan(24_000);
        for (const words of textsIn(card)) {
          // Our own links lead where the product's pages are.
          const rest = words
            .replaceAll(/\[Vis hele teksten i planen\]\(https:\/\/teams\.microsoft\.com\/l\/x\)/g, '')
            .replaceAll(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\(https:\/\/a\.example\/\)/g, '$1');
          expect(rest).not.toMatch(/(?<!\\)[*_`[\]]|<|\{\{|:\/\/|\bwww\.|[\u202e\p{Cc}]/u);
          expect(() => encodeURIComponent(rest)).not.toThrow();
        }
      }
    },
  );
});

/** What Teams reads as Markdown: texts and the values of facts. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    ['text', 'value'].includes(name) && typeof value === 'string' ? [value] : textsIn(value),
  );
}

test('a long text ends in dots at a word, with a link to the whole of it', () => {
  const text = 'Alle enheder har gennemgået konceptet og skrevet, hvad de vil gøre ved det. '.repeat(9);
  const made = reminderCard({ ...common, item: { ...item, text }, say: createSay('da') });
  expect(made.body[1]?.['text']).toMatch(/^⚑ Alle enheder .*\p{L}…$/u);
  expect(made.body[2]?.['text']).toBe('[Vis hele teksten i planen](https://teams.microsoft.com/l/x)');
});

describe('what has become of it stands on the card', () => {
  const say = createSay('da');
  const pressed = { by: 'Områdechef', on: '2019-05-15' } as const;
  const moved: PlanItem = { ...item, periodText: 'medio 2020', start: '2020-05-01', end: '2020-08-31' };
  const draw = (more: Partial<Parameters<typeof reminderCard>[0]>) =>
    JSON.stringify(reminderCard({ ...common, item, say, ...more }));

  test('moved on the card: from, to, by whom, and back again for a working day', () => {
    const last = {
      ...pressed,
      kind: 'move' as const,
      oldPeriod: 'forår 2019',
      before: { periodText: 'Forår 2019' },
      after: { periodText: 'medio 2020' },
    };
    const presses = { last, seen: [] };
    const made = draw({ item: moved, madeFor: '2019-05-31', presses });
    expect(made).toContain('Flyttet fra forår 2019 til medio 2020 (maj–august) af Områdechef.');
    expect(made).toContain('item.undo');
    expect(made).not.toContain('Input.Text');
    expect(draw({ item: moved, madeFor: '2019-05-31', presses, today: '2019-05-16' })).toContain('item.undo');
    expect(draw({ item: moved, madeFor: '2019-05-31', presses, today: '2019-05-20' })).not.toContain('item.undo');
  });

  test('moved elsewhere, put off, closed', () => {
    expect(draw({ item: moved, madeFor: '2019-05-31' })).toContain('Flyttet til medio 2020 (maj–august).');
    const snoozed = draw({ snoozedUntil: '2019-05-29' });
    expect(snoozed).toContain('Jeg minder om den igen onsdag den 29.');
    expect(snoozed).not.toContain('item.reached');
    const closed = draw({ planClosed: true });
    expect(closed).toContain('Planen er lukket.');
    expect(closed).not.toContain('Action.Execute');
    // What was reached before the plan was closed stays so.
    const reached = { ...item, status: 'reached', reachedOn: '2019-05-15', reachedBy: 'Områdechef' } as const;
    expect(draw({ item: reached, planClosed: true })).toContain('Markeret af Områdechef');
  });
});

test('what people write can be no mark-up, mention or macro', () => {
  const said = plain(item.text);
  expect(said).toBe('Alle \\*kender\\* \\[konceptet\\](javascript:alert(1)) &lt;at\\>Alle&lt;/at\\> {\u200b{DATE(x)}}');
  expect(plain('1. punkt\n- andet')).toBe('1\\. punkt\n\\- andet');
});

test('a digest says what is past due first, leaves out what is settled, and counts what it has no room for', () => {
  const late = { ...line(item), title: 'For sent', end: '2019-05-01' };
  const soon = { ...line(item), title: 'Snart', end: '2019-05-20' };
  const done = { ...line(item), title: 'Nået allerede', status: 'reached' as const };
  const lines = [soon, done, late, ...Array.from({ length: 20 }, () => soon)];
  const said = JSON.stringify(digestCard({ ...common, head: 'Hoved', ask: 'Spørgsmål', lines, say: createSay('da') }));
  expect(said.indexOf('For sent')).toBeLessThan(said.indexOf('Snart'));
  expect(said).not.toContain('Nået allerede');
  expect(said).toContain('og 7 mere i planen');
  expect(
    JSON.stringify(digestCard({ ...common, head: 'Hoved', ask: 'Spørgsmål', lines: [done], say: createSay('da') })),
  ).toContain('ikke mere, der er åbent');
});
