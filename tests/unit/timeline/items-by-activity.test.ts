import fc from 'fast-check';
import type { Plan } from '../../../src/plan/plan';
import { addDays } from '../../../src/periods/index';
import { itemDays } from '../../../src/timeline/item-days';
import { itemsByActivity } from '../../../src/timeline/items-by-activity';
import { compareDated } from '../../../src/timeline/mark';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const keys = ['1.1', '1.2', '2.1'];
const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays(today, n));
const someItem = fc.record({
  activityKey: fc.constantFrom(...keys, 'lost'),
  start: fc.option(day),
  end: fc.option(day),
});

/** Keys of the items of each activity, and last of those without one. */
function gathered(plan: Plan): string[][] {
  const { order, from } = itemsByActivity(plan, itemDays(plan.items));
  return Array.from({ length: from.length - 1 }, (_, n) =>
    [...order.slice(from[n], from[n + 1])].map((place) => plan.items[place]?.key ?? ''),
  );
}

test('each activity has its own in the order of time, then as the plan has them, however they stand in it', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 120 }), fc.boolean(), (some, together) => {
      const made = some.map((more, i) => item(`i${i}`, more));
      const items = together ? [...made].sort((a, b) => (a.activityKey < b.activityKey ? -1 : 1)) : made;
      const plan = { ...smallPlan, activities: keys.map((key) => activity(key, key)), items };
      const wanted = [...keys, 'lost'].map((key) =>
        items
          .filter(({ activityKey }) => activityKey === key)
          .sort(compareDated)
          .map((one) => one.key),
      );
      expect(gathered(plan)).toEqual(wanted);
    }),
  );
});
