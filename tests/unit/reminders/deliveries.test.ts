import { createCalendar } from '../../../src/periods/index';
import { defaultRules, deliverySubjects, due } from '../../../src/reminders/index';
import { createSay } from '../../../src/text/text';
import { activity, smallPlan } from '../ui/support/plans';
import { delivery } from '../ui/activity/full-plan';

const plan = {
  ...smallPlan,
  activities: [
    activity('2.1', 'Netværk', { areaKey: '2' }),
    activity('2.2', 'Beredskab', { areaKey: '2', stage: 'ended' as const }),
  ],
  items: [],
  deliveries: [
    delivery('2.1.p1', { lead: 'Jurist', schedule: ['Udkast: juni 2019', 'Når det er godkendt: høring'] }),
    delivery('2.2.p1', { activityKey: '2.2', schedule: ['Udkast: juni 2019'] }),
  ],
};

test('a step is reminded of five working days before it is due, in the area’s channel, by the delivery’s name and lead', () => {
  const [subject] = deliverySubjects(plan);
  expect(subject).toMatchObject({ areaKey: '2', activityKey: '2.1', end: '2019-06-30', status: 'planned' });
  const say = createSay('da');
  const sent = due(plan, {
    say,
    calendar: createCalendar(),
    rules: defaultRules,
    from: '2019-05-01',
    until: '2019-08-01',
  });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    kind: 'deliveryStep',
    text: 'Et afprøvet koncept (Jurist): Udkast: juni 2019',
    day: '2019-06-24',
    why: 'der er 5 arbejdsdage til, at trinnet skal være nået',
  });
});
