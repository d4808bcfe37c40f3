import { createCalendar, readPeriod } from '../../../src/periods';
import { defaultRules, reminderDays } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { sayDays } from '../../../src/ui/edit/say-days';

const context = { today: '2019-05-14', calendar: createCalendar() };
const milestone = { kind: 'milestone', areaKey: '2' } as const;
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test.each([
  ['26. juni 2019', '12., 21. og 26. juni'],
  // A vague period is reminded of when it begins, too.
  ['efterår 2019', '2. september, 18., 27. og 29. november'],
  ['31. januar 2020', '17., 28. og 31. januar 2020'],
  ['marts 2019', ''],
  ['løbende', ''],
])('a milestone of %s is reminded of on %s', (text, days) => {
  const found = reminderDays(milestone, readPeriod(text), defaultRules, context);
  expect(plain(sayDays(found, context.today, createSay('da')))).toBe(days);
});

test('what a rule of another area says, or one on hold, is not told', () => {
  const rules = defaultRules.map((rule) =>
    rule.key === 'before10' ? { ...rule, areaKey: '3' } : rule.key === 'before3' ? { ...rule, active: false } : rule,
  );
  expect(reminderDays(milestone, readPeriod('26. juni 2019'), rules, context)).toEqual(['2019-06-26']);
});

test('in English each day has its month', () => {
  expect(plain(sayDays(['2019-06-12', '2019-06-21'], context.today, createSay('en')))).toBe('12 June and 21 June');
});
