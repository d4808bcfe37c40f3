import { createSay } from '../../../../src/text/text';
import { daysBeside } from '../../../../src/ui/marks/speak';
import { smallPlan } from '../support/plans';

const [item] = smallPlan.items;
if (!item) throw new Error('no item');

test.each([
  ['medio 2019', '2019-05-01', '2019-08-31', 'maj–august 2019'],
  ['April  2019', '2019-04-01', '2019-04-30', null],
  ['uge 31 2019', '2019-07-29', '2019-08-04', null],
  ['Uge 31 i 2019', '2019-07-29', '2019-08-04', null],
  ['ugen efter ferien', '2019-08-05', '2019-08-11', 'uge 32 i 2019'],
  ['når vi får tid', null, null, null],
  [null, '2019-04-01', '2019-04-30', null],
])('beside “%s” stand the days that it does not say itself', (periodText, start, end, days) => {
  const said = daysBeside({ ...item, periodText, start, end }, createSay('da'));
  expect(said?.replace(/\u00a0/g, ' ') ?? null).toBe(days);
});
