// Our calendar files read by ical.js, the parser of Thunderbird: what it makes of them is what a calendar shows.
import ICAL from 'ical.js';
import { icsFile, type IcsOptions } from '../../../../src/timeline/out/ics';
import type { Plan } from '../../../../src/plan/plan';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { sampleDraft } from '../../lists/support/sample-draft';
import { item, smallPlan } from '../../ui/support/plans';
import { outgoing } from './support/outgoing';

const options: IcsOptions = {
  stamp: new Date('2019-05-14T08:30:15.123Z'),
  site: 'https://contoso.sharepoint.com/sites/plan/',
  linkOf: ({ key }) => `https://contoso.sharepoint.com/sites/plan?fremdrift=tidsplan/${key}`,
};

interface Read {
  readonly calendar: ICAL.Component;
  readonly events: readonly ICAL.Event[];
}
function read(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}
const readPlan = (plan: Plan): Read => read(icsFile(outgoing(plan), options).text);
const one = (more: Parameters<typeof item>[1]): Plan => ({ ...smallPlan, items: [item('1.1.m1', more)] });
const only = (plan: Plan): ICAL.Event => {
  const [event, more] = readPlan(plan).events;
  if (event === undefined || more !== undefined) throw new Error('One event was meant');
  return event;
};
/** The days that an event falls on, as the parser's own reckoning has them. */
function daysOf(event: ICAL.Event): string[] {
  if (!event.isRecurring()) return [event.startDate.toString()];
  const days: string[] = [];
  const times = event.iterator();
  for (let next = times.next() as ICAL.Time | undefined; next && days.length < 100; next = times.next())
    days.push(next.toString());
  return days;
}

test('the sample plan: each dated mark is an event of one whole day with a UID of its own, and the undated are told', async () => {
  const plan = planFromDraft(await sampleDraft(), 'p1');
  const file = icsFile(outgoing(plan), options);
  const { calendar, events } = read(file.text);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(events).toHaveLength(file.events);
  const dated = plan.items.filter(({ start, end }) => start !== null || end !== null);
  expect(file.events).toBe(dated.length);
  expect(file.undated).toBe(plan.items.length - dated.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const event of events) {
    expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
    expect(event.duration.toSeconds()).toBe(86_400);
  }
  const summaries = events.map(({ summary }) => summary);
  expect(summaries).toContain(
    'Opfølgning: Der følges op via ledelsestilsynet begyndende medio 2019 (medio 2019 (maj–august))',
  );
  const again = read(icsFile(outgoing(plan), { ...options, stamp: new Date('2020-01-01T00:00:00Z') }).text);
  expect(again.events.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

test('a vague period is the last of its days, and the day after it is not in it', () => {
  const event = only(one({ periodText: 'Medio 2019', start: '2019-05-01', end: '2019-08-31' }));
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2019-08-31', '2019-09-01']);
});

test.each([
  ['P3M', '2019-06-15', 7, '2020-12-15'],
  ['P2W', '2020-11-02', 5, '2020-12-28'],
  ['P1M', '2020-08-31', 5, '2020-12-31'],
  ['P1Y', '2019-06-15', 2, '2020-06-15'],
])('%s from %s comes %d times, last on %s', (recurrence, day, times, last) => {
  const days = daysOf(only(one({ recurrence, start: day, end: day })));
  expect(days).toHaveLength(times);
  expect([days[0], days.at(-1)]).toEqual([day, last]);
});

test('what no rule says is an event for each day, never the same twice', () => {
  const { events } = readPlan(one({ recurrence: 'R4/P1Y', start: '2019-06-15', end: '2019-06-15' }));
  expect(events.length).toBeGreaterThan(1);
  expect(events.some((event) => event.isRecurring())).toBe(false);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('signs, Danish letters and long lines come back as they were, and no line is longer than 75 octets', () => {
  const text = `Sårbare børn; unge, og \\deres\\ familier: ${'æøåÆØÅ🙂 '.repeat(30)}slut\nog en linje til`;
  const plan = one({ text, start: '2019-06-01', end: '2019-06-01' });
  const file = icsFile(outgoing(plan), options).text;
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const event = only(plan);
  expect(event.description).toContain(text);
  expect(event.summary).toContain('Sårbare børn; unge, og \\deres\\ familier: æøåÆØÅ🙂');
  expect(event.component.getFirstPropertyValue('url')).toBe(
    'https://contoso.sharepoint.com/sites/plan?fremdrift=tidsplan/1.1.m1',
  );
});

test('what is dropped is cancelled, and nothing takes anybody’s time', () => {
  const event = only(one({ status: 'dropped', start: '2019-06-01', end: '2019-06-01' }));
  expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('a plan without a date is a calendar without events', () => {
  expect(readPlan(one({ start: null, end: null })).events).toEqual([]);
});
