/** @jest-environment jsdom */
import path from 'node:path';
import type * as CardLibrary from 'adaptivecards';
import { activityCard, noticeCard, plain, readingCard, reminderCard, type ReadingCardState } from '../../../src/cards';
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
  token: 'x'.repeat(32),
  link: 'https://teams.microsoft.com/l/x',
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

const states: [string, PlanItem][] = [
  ['planned', item],
  ['milestone', { ...item, kind: 'milestone', periodText: null, start: null, end: '2019-05-15' }],
  ['undated', { ...item, periodText: null, start: null, end: null }],
  ['reached', { ...item, status: 'reached', reachedOn: '2019-05-15', reachedBy: 'Stabsmedarbejder' }],
  ['dropped', { ...item, status: 'dropped' }],
];

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
      ...readingStates.map((state) => readingCard({ ...reading, state, say })),
    ];
    for (const card of made) {
      const parsed = new cards.AdaptiveCard();
      const context = new cards.SerializationContext();
      parsed.parse(card, context);
      expect(parsed.validateProperties().validationEvents).toEqual([]);
      const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
      // The renderer tests `lang` with a pattern that remembers its last place, and so refuses every second good one.
      expect(events.filter((message) => !message.includes('"lang"'))).toEqual([]);
      expect(JSON.stringify(card).length).toBeLessThan(24_000);
      expect(card['fallbackText']).not.toBe('');
    }
  });
});

test('a button carries its token and nothing of the plan', () => {
  const card = reminderCard({ ...common, item, say: createSay('da') });
  const data = card.actions?.flatMap((action) => ('data' in action ? [action['data']] : []));
  expect(data).toEqual([{ token: common.token }]);
});

test('what people write can be no mark-up, mention or macro', () => {
  const said = plain(item.text);
  expect(said).toBe('Alle \\*kender\\* \\[konceptet\\](javascript:alert(1)) &lt;at\\>Alle&lt;/at\\> {\u200b{DATE(x)}}');
  expect(plain('1. punkt\n- andet')).toBe('1\\. punkt\n\\- andet');
});
