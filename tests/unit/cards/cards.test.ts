/** @jest-environment jsdom */
import path from 'node:path';
import type * as CardLibrary from 'adaptivecards';
import {
  activityCard,
  channelsCard,
  agreedCard,
  agreementDialog,
  answerCard,
  digestCard,
  foundCard,
  foundLine,
  hiddenCard,
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
import { sourceKinds, type Answer, type Found } from '../../../src/answers';
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

/** An answer that takes from rows of every kind. */
const answerOf = (words: string, more: Partial<Answer> = {}): Answer => {
  const sources = sourceKinds.map((kind, n) => ({ id: `2.1.m${n}`, kind, title: words, url: 'https://a.example/' }));
  return {
    ...{ outcome: 'answer', locale: 'da', intent: 'when', sentence: words, topic: null, missed: null },
    facts: sources.map((source, n) => ({
      source,
      text: words,
      details: [1, 2, 3].map(() => ({ name: words, value: words })),
      period: { text: words, start: `2019-0${(n % 8) + 1}-01`, end: `2019-0${(n % 8) + 2}-01`, recurrence: null },
      state: (['planned', 'running', 'reached', 'late', 'undated', 'dropped', null] as const)[n % 7] ?? null,
    })),
    notes: Array.from({ length: 12 }, () => words),
    choices: Array.from({ length: 12 }, () => ({ text: words, question: words })),
    more: { count: 4, url: 'https://a.example/' },
    sources: [...sources, ...sources.map((source) => ({ ...source, id: `${source.id}x` }))],
    ...more,
  };
};

const foundOf = (one: PlanItem, place: Activity, words: string): Found[] => [
  { kind: 'activity', activity: place },
  { kind: one.kind, item: one, activity: place },
  { kind: one.kind, item: one, activity: null },
  {
    kind: 'document',
    known: { document: { ...reading.document, title: words, ownerRole: words }, url: 'https://a.example/' },
  },
];
const linksOf = { activity: () => 'https://a.example/', item: () => 'https://a.example/' };

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
      answerCard(answerOf(one.text, { locale })),
      ...foundOf(one, activity, one.text).flatMap((found) => [
        foundCard(found, { items: [one], links: linksOf, today: '2019-05-15', say }),
        hiddenCard(found, { links: linksOf, say }),
      ]),
      answerCard(answerOf(one.text, { locale, facts: answerOf(one.text).facts.slice(0, 1), more: null })),
      answerCard(answerOf(one.text, { locale, facts: [], sources: [], notes: [], choices: [], more: null })),
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
        answerCard(answerOf(text)),
        ...foundOf(long, place, text).map((found) =>
          foundCard(found, { items: [long], links: linksOf, today: '2019-05-15', say }),
        ),
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

/** What Teams reads as Markdown: texts and the values of facts; what a button writes in the chat is no part of the card. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    ['text', 'value'].includes(name) && typeof value === 'string' ? [value] : name === 'data' ? [] : textsIn(value),
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

describe('the card of an answer', () => {
  const [fact] = answerOf('Koncept afprøvet').facts;
  if (fact === undefined) throw new Error('an answer without facts');
  const none = { facts: [], sources: [], notes: [], choices: [], more: null };

  test('says the sentence first, then where it stands, with its number, kind and state in words', () => {
    const milestone = {
      ...fact,
      source: { id: '2.1.m2', kind: 'milestone', title: '2.1 Afprøvning', url: 'https://a.example/m2' },
      details: [{ name: 'Periode', value: 'medio 2019 (maj–august)' }],
      state: 'late',
    } as const;
    const made = answerCard(answerOf('Det er sat til medio 2019.', { ...none, facts: [milestone] }));
    expect(made.body[0]?.['text']).toBe('Det er sat til medio 2019.');
    expect(made['fallbackText']).toBe('Det er sat til medio 2019. · Koncept afprøvet');
    const said = textsIn(made);
    expect(said).toContain('[Koncept afprøvet](https://a.example/m2)');
    expect(said).toContain('Milepæl 2.1.m2 2.1 Afprøvning');
    expect(said).toContain('medio 2019 (maj–august)');
    expect(said).toContain('Overskredet');
    expect(made.actions?.map(({ title, url }) => [title, url])).toEqual([['Åbn i planen', 'https://a.example/m2']]);
  });

  test('draws what lies at different times as lines of equal cells, each with its mark where it ends', () => {
    const at = (id: string, kind: 'milestone' | 'goal', start: string | null, end: string | null) => ({
      ...fact,
      source: { ...fact.source, id, kind, title: 'x' },
      period: { text: null, start, end, recurrence: null },
    });
    const drawnOf = (...facts: Answer['facts']) => {
      const signs = textsIn(answerCard(answerOf('Svar', { ...none, facts })));
      return signs.slice(signs.findIndex((text) => /^\p{L}+ \d{4}$/u.test(text)));
    };
    const months = [at('2.1.m1', 'milestone', '2019-03-10', '2019-05-31'), at('2.4.g1', 'goal', null, '2019-12-31')];
    expect(drawnOf(...months).join(' ')).toBe('marts 2019 december 2019 2.1.m1 ▬ ▬ ◆ 2.4.g1 ⚑');
    // Three years stand in quarters.
    const years = [at('2.1.m1', 'milestone', '2017-01-01', '2017-06-30'), at('2.4.g1', 'goal', '2019-12-01', null)];
    expect(drawnOf(...years).join(' ')).toBe('januar 2017 december 2019 2.1.m1 ▬ ◆ 2.4.g1 ⚑');
    const same = [at('2.1.m1', 'milestone', null, '2019-05-31'), at('2.4.g1', 'goal', null, '2019-05-31')];
    expect(JSON.stringify(answerCard(answerOf('Svar', { ...none, facts: same })))).not.toContain('56px');
  });

  test('counts what it has no room for, together with what the answer left out, and leads to all of it', () => {
    const made = answerCard(answerOf('Svar', { choices: [] }));
    expect(textsIn(made)).toContain(`og ${sourceKinds.length - 10 + 4} til`);
    expect(made.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Vis alle', url: 'https://a.example/' }]);
    const open = (all: Answer) => answerCard(all, 'https://a.example/plan').actions?.map(({ url }) => url);
    expect(open(answerOf('Svar', { choices: [], more: null }))).toEqual(['https://a.example/plan']);
    expect(open(answerOf('Svar', none))).toBeUndefined();
  });

  test('choices are written as the person’s own words; the last of too many stays', () => {
    const choices = [
      ...Array.from({ length: 9 }, (_, n) => ({ text: `Valg ${n}`, question: `status på ${n}` })),
      { text: 'Ingen af dem', question: null },
    ];
    const made = answerCard(answerOf('Mener du?', { ...none, choices }));
    expect(made.actions?.map(({ title }) => title)).toEqual([...[0, 1, 2, 3].map((n) => `Valg ${n}`), 'Ingen af dem']);
    expect(made.actions?.[0]?.['data']).toEqual({ msteams: { type: 'imBack', value: 'status på 0' } });
    expect(made.actions?.at(-1)?.['data']).toEqual({ msteams: { type: 'imBack', value: 'Ingen af dem' } });
  });

  test('names the rows that no line shows, and makes no link of an address that nobody may follow', () => {
    const sources = [
      { id: '2.1', kind: 'activity', title: 'Afprøvning', url: 'javascript:alert(1)' },
      { id: 'n1', kind: 'note', title: 'Bekendtgørelsen', url: 'https://a.example/n1' },
    ] as const;
    const made = answerCard(answerOf('Svar', { ...none, sources }));
    expect(textsIn(made)).toContain('Står i: 2.1 Afprøvning, [Bekendtgørelsen](https://a.example/n1)');
    expect(made.actions).toBeUndefined();
  });
});

test('what is found says of which day it is; where not all may read, it says nothing of the plan but which thing it is', () => {
  const say = createSay('da');
  const milestone: PlanItem = { ...item, kind: 'milestone', text: 'Metoden afprøvet', responsible: 'områdechef' };
  const [, found] = foundOf({ ...milestone, key: '2.4.m1' }, activity, '');
  if (found === undefined) throw new Error('nothing found');
  const options = { items: [], links: linksOf, today: '2019-05-15', say };
  expect(foundLine(found, options)).toEqual({
    title: 'Metoden afprøvet',
    text: 'Milepæl 2.4.m1 · forår 2019 (marts–maj) · I perioden',
  });
  const undated: Found = { kind: 'milestone', item: emptyItem({ key: '2.4.m2' }), activity: null };
  expect(foundLine(undated, options).text).toBe('Milepæl 2.4.m2 · Uden dato');
  const shown = textsIn(foundCard(found, options));
  for (const part of ['Milepæl 2.4.m1', '◆ Metoden afprøvet', '2.4 Sikkerhedsplaner', 'områdechef'])
    expect(shown).toContain(part);
  expect(shown.at(-1)).toBe('Sådan stod det i planen den 15.\u00a0maj 2019.');
  const hidden = JSON.stringify(hiddenCard(found, options));
  expect(hidden).toContain('Milepæl 2.4.m1');
  for (const part of ['Metoden', 'Sikkerhedsplaner', 'områdechef', 'forår']) expect(hidden).not.toContain(part);
});

test('what was merged, postponed or dropped says why, and into what, on the thread’s card and where it is put into a conversation', () => {
  const merged = emptyItem({
    key: '2.4.m1',
    text: 'Udkast',
    status: 'dropped',
    mergedInto: '2.4.m3',
    reason: 'Samme arbejde',
  });
  const into = emptyItem({ key: '2.4.m3', text: 'Metoden afprøvet' });
  const waits = emptyItem({ key: '2.4.m2', text: 'Kursus', status: 'postponed', reason: 'Venter på ny lov' });
  const moved = emptyItem({ key: '2.4.m4', text: 'Oplæg', reason: 'Flyttet' });
  const say = createSay('da');
  const links = { activity: 'https://t.example/a', timeline: 'https://t.example/t' };
  const root = textsIn(
    activityCard({ activity, items: [merged, into, waits, moved], today: '2019-05-15', links, say }),
  );
  expect(root).toContain('Samlet i 2.4.m3 Metoden afprøvet.');
  expect(root).toContain('Begrundelse: Samme arbejde');
  expect(root).toContain('Begrundelse: Venter på ny lov');
  // What goes on as planned needs no defence here.
  expect(root).not.toContain('Begrundelse: Flyttet');
  const mergedOf = (key: string | null) =>
    key === null ? null : { title: `${key} Metoden afprøvet`, link: 'https://t.example/m3' };
  const found = foundCard(
    { kind: 'milestone', item: merged, activity },
    {
      items: [],
      links: { activity: () => null, item: () => 'https://t.example/m1' },
      mergedOf,
      today: '2019-05-15',
      say,
    },
  );
  expect(textsIn(found)).toEqual(
    expect.arrayContaining(['Samlet i 2.4.m3 Metoden afprøvet.', 'Begrundelse: Samme arbejde']),
  );
  expect(JSON.stringify(found.actions)).toContain('https://t.example/m3');
});
