import { sayOfPlan } from '../../../bot/say-of-plan';
import type { PlanWords } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import { emptyPlan } from '../plan/support/empty-plan';
import { memoryRepository } from '../ui/support/memory-repository';

test('the bot speaks in the words of the current plan as it was last read, and of no other', async () => {
  const plain = memoryRepository(emptyPlan());
  let words: PlanWords | null = 'themes';
  plain.load = (key) => {
    const plan = emptyPlan({ words: key === undefined ? words : 'visits' });
    return Promise.resolve({ plan, problems: [] });
  };
  const { say, repository } = sayOfPlan(createSay('da'), plain);
  const said = (): string => say.count('count.area', 2).replace(/\u00a0/g, ' ');
  expect(said()).toBe('2 indsatsområder');
  await repository.load();
  expect(said()).toBe('2 temaer');
  await repository.load('p9');
  expect(said()).toBe('2 temaer');
  words = null;
  await repository.load();
  expect(said()).toBe('2 indsatsområder');
});
