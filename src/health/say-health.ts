import type { Say } from '../text/text';
import type { Finding } from './finding';
import { sayFinding } from './say-finding';

/** So many are told where there is room for few. */
const mostTold = 3;

/** How many things there are to mend, in a sentence. Pure. */
export function sayHealth(found: readonly Finding[], say: Say): string {
  if (found.length === 0) return say('health.allGood');
  const activities = new Set(found.flatMap(({ activityKey }) => activityKey ?? [])).size;
  return activities === 0
    ? say.count('health.leadPlan', found.length)
    : say.count('health.lead', found.length, { activities: say.count('count.activity', activities) });
}

/** The same in lines, as the week's overview has them: the sentence, and the worst of them below it. Pure. */
export function healthLines(found: readonly Finding[], say: Say): string[] {
  const rest = found.length - mostTold;
  const told = [
    ...found.slice(0, mostTold).map((one) => sayFinding(one, say)),
    ...(rest > 0 ? [say('health.more', { n: rest })] : []),
  ];
  return [`${say('health.title')}: ${sayHealth(found, say)}`, ...told.map((line) => `• ${line}`)];
}
