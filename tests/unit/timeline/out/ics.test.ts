import fc from 'fast-check';
import { dueDay, icsFile, ruleOf, type IcsOptions } from '../../../../src/timeline/out/ics';
import { icsLine, icsText } from '../../../../src/timeline/out/ics-line';
import { repeatsOf } from '../../../../src/periods/repeats';
import { isUndated } from '../../../../src/timeline/mark';
import { marksOf } from '../../../../src/timeline/rows';
import type { Plan } from '../../../../src/plan/plan';
import { activity, item, smallPlan } from '../../ui/support/plans';
import { outgoing } from './support/outgoing';
import { readIcs, type ReadEvent } from './support/read-ics';

const options: IcsOptions = {
  stamp: new Date('2019-05-14T08:30:15.123Z'),
  site: 'https://contoso.sharepoint.com/sites/plan/',
  linkOf: () => null,
};
const read = (plan: Plan, more: Partial<IcsOptions> = {}): readonly ReadEvent[] =>
  readIcs(icsFile(outgoing(plan), { ...options, ...more }).text).events;
const one = (more: Parameters<typeof item>[1]): Plan => ({ ...smallPlan, items: [item('1.1.m1', more)] });
const get = (event: ReadEvent | undefined, name: string): string => event?.properties.get(name) ?? '';

test('a vague period is the day it falls due, with the plan’s words in the title', () => {
  const [event, more] = read(
    one({
      text: 'Beredskabsplan, udkast; klar\nog mere.',
      periodText: 'Medio 2019',
      start: '2019-05-01',
      end: '2019-08-31',
    }),
  );
  expect(more).toBeUndefined();
  expect(get(event, 'SUMMARY')).toBe('Milepæl: Beredskabsplan, udkast; klar (medio 2019 (maj–august))');
  expect(get(event, 'DTSTART;VALUE=DATE')).toBe('20190831');
  expect(get(event, 'DTEND;VALUE=DATE')).toBe('20190901');
  expect(get(event, 'UID')).toBe('p.1.1.m1@contoso.sharepoint.com/sites/plan');
  expect(get(event, 'DTSTAMP')).toBe('20190514T083015Z');
  expect(get(event, 'TRANSP')).toBe('TRANSPARENT');
  expect(get(event, 'DESCRIPTION').split('\n')).toEqual([
    'Beredskabsplan, udkast; klar',
    'og mere.',
    'Nummer: 1.1.m1',
    'Periode: medio 2019 (maj–august)',
    'Tilstand: I perioden',
    'Ansvarlig: områdechef',
    'Aktivitet: 1.1 Ledelsestilsyn',
    'Indsatsområde: 1 Ledelse',
  ]);
});

test.each([
  ['P3M', '2019-06-15', 'FREQ=MONTHLY;INTERVAL=3;COUNT=7'],
  ['P1Y', '2019-06-15', 'FREQ=YEARLY;INTERVAL=1;COUNT=2'],
  ['P2W', '2020-11-02', 'FREQ=WEEKLY;INTERVAL=2;COUNT=5'],
  ['P1M', '2020-08-31', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;COUNT=5'],
  ['P1M', '2019-06-30', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;COUNT=19'],
  ['P1M', '2019-01-30', ''],
  ['R4/P1Y', '2019-06-15', ''],
  ['continuous', '2019-06-15', ''],
])('%s from %s: %s', (recurrence, day, rule) => {
  const events = read(one({ recurrence, start: day, end: day }));
  const period = { text: null, start: day, end: day, recurrence };
  expect(get(events[0], 'RRULE')).toBe(rule);
  expect(events.flatMap(({ days }) => days)).toEqual([day, ...repeatsOf(period, '2020-12-31')]);
  expect(new Set(events.map((event) => get(event, 'UID'))).size).toBe(events.length);
});

test('what is dropped is taken out of a calendar that has it', () => {
  const [event] = read(one({ status: 'dropped', start: '2019-06-01', end: '2019-06-01' }));
  expect(get(event, 'STATUS')).toBe('CANCELLED');
});

test('a link stands in the words and as an address, and nothing else does', () => {
  const plan = one({ end: '2019-06-01' });
  const linked = read(plan, { linkOf: ({ key }) => `https://contoso.sharepoint.com/?fremdrift=tidsplan/${key}` });
  expect(get(linked[0], 'URL')).toBe('https://contoso.sharepoint.com/?fremdrift=tidsplan/1.1.m1');
  expect(get(read(plan, { linkOf: () => 'https://a.dk/\r\nATTENDEE:x' })[0], 'URL')).toBe('');
});

test('the head says whose plan it is, that it is a part, and how much has no date', () => {
  const file = icsFile(outgoing(smallPlan, { chosen: 'Overskredet' }), options);
  const { head, events } = readIcs(file.text);
  expect(head.get('X-WR-CALNAME')).toBe('Tidsplan for Prøveplan');
  expect(head.get('DESCRIPTION')).toBe(
    'Forvaltningen\nPlanen, som den så ud tirsdag den 14. maj 2019\nKun en del af planen er med: Overskredet'.replace(
      '14. maj',
      '14.\u00a0maj',
    ),
  );
  expect([events.length, file.events, file.undated]).toEqual([4, 4, 2]);
});

const day = fc
  .integer({ min: 0, max: 1200 })
  .map((n) => new Date(Date.UTC(2018, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const anyItem = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 120 }),
    periodText: fc.option(fc.string({ unit: 'grapheme', maxLength: 30 })),
    days: fc.option(fc.tuple(fc.option(day), fc.option(day))),
    recurrence: fc.option(fc.constantFrom('P1D', 'P1W', 'P2W', 'P1M', 'P3M', 'P1Y', 'R4/P1Y', 'continuous')),
    status: fc.constantFrom('planned' as const, 'reached' as const, 'dropped' as const),
  })
  .map(({ days, ...more }) => {
    const [a, b] = days ?? [null, null];
    return {
      ...more,
      start: a !== null && b !== null && b < a ? b : a,
      end: a !== null && b !== null && b < a ? a : b,
    };
  });

test('any plan is a calendar that says each day of each mark once, and its texts come back', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 6 }), (items) => {
      const plan: Plan = {
        ...smallPlan,
        activities: [activity('1.1', 'A')],
        items: items.map((more, n) => item(`1.1.m${n}`, more)),
      };
      const out = outgoing(plan);
      const marks = marksOf(out.rows).filter((mark) => !isUndated(mark));
      const { events } = readIcs(icsFile(out, options).text);
      const days = events.flatMap((event) =>
        event.days.map((on) => `${get(event, 'UID').split('.').slice(1, 4).join('.')} ${on}`),
      );
      const wanted = marks.flatMap((mark) => [dueDay(mark), ...mark.repeats].map((on) => `${mark.key} ${on}`));
      const bare = (text: string): string => text.replace(/@.* /, ' ');
      expect(days.map(bare).sort()).toEqual(wanted.sort());
    }),
    { numRuns: 60 },
  );
});

test('any text comes back from a line, which is never longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = icsLine('SUMMARY', icsText(text));
      const { head } = readIcs(`BEGIN:VCALENDAR\r\n${line}END:VCALENDAR\r\n`);
      // eslint-disable-next-line no-control-regex -- these are gone on purpose
      const plain = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ');
      expect(head.get('SUMMARY')).toBe(plain);
    }),
  );
});

test('no rule is given for what does not recur', () => {
  expect(ruleOf('2019-01-01', [])).toBeNull();
});
