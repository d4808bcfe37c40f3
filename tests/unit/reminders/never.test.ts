import { createCalendar } from '../../../src/periods';
import { decide, due, explain, isNever, rulesInForce, withNever, withoutNever } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const calendar = createCalendar();
const say = createSay('da');
const rules = rulesInForce([]);
const may = { from: '2019-05-01', until: '2019-05-31' };
const plan = (never: string[]) =>
  emptyPlan({
    activities: [emptyActivity({ never })],
    items: [emptyItem({ start: '2019-05-01', end: '2019-05-31', never })],
  });
const kinds = (never: string[]) => due(plan(never), { ...may, calendar, say }).map(({ kind }) => kind);

test('of all rules, of one by its name in either language or by its key, and never of another', () => {
  expect(kinds([])).toEqual(['before10', 'before3', 'lastDay']);
  expect(kinds(['Alle'])).toEqual([]);
  expect(kinds([' 10 Arbejdsdage før '])).toEqual(['before3', 'lastDay']);
  expect(kinds(['on the day', 'before3'])).toEqual(['before10']);
  expect(kinds(['noget, som ingen regel hedder'])).toHaveLength(3);
});

test('the decision and the answer to “hvorfor” say it, whatever else speaks against', () => {
  const told = explain(plan(['10 arbejdsdage før']), rules, '2.1.m1', '2019-05-20', { calendar, say });
  expect(told?.find(({ rule }) => rule === 'before10')).toMatchObject({
    state: 'not',
    day: null,
    why: 'nogen har valgt ”aldrig for denne” (feltet ”Aldrig påmindelser” på rækken i listen)',
  });
  expect(told?.find(({ rule }) => rule === 'before3')?.state).toBe('coming');
});

test('an activity’s own word is about the silence of the activity', () => {
  const news = new Map([['2.1', '2019-03-01']]);
  const sent = (never: string[]) =>
    decide(plan(never), rules, may, { calendar, news }).filter((one) => one.sent && one.subject.target === 'activity');
  expect(sent([])).not.toEqual([]);
  expect(sent(['intet nyt'])).toEqual([]);
});

test('what is said on a card stands once, and is taken back by the rule that was silenced', () => {
  expect(withNever([], 'before10')).toEqual(['10 arbejdsdage før']);
  expect(withNever(['10 arbejdsdage før'], 'before10')).toEqual(['10 arbejdsdage før']);
  expect(withNever(['overskredet'], null)).toEqual(['alle']);
  expect(withNever(['all'], 'before10')).toEqual(['all']);
  expect(withoutNever(['overskredet', 'before10'], 'before10')).toEqual(['overskredet']);
  expect(withoutNever(['alle'], 'snoozed')).toEqual([]);
  // A rule of the site’s own has no other name than its key.
  expect(isNever(withNever([], 'tidligt'), 'tidligt')).toBe(true);
});
