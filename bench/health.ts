// The findings of a plan of 1,000 activities and 4,000 items (docs: bench/README.md).
import { findings, planAlone } from '../src/health';
import { newsOf } from '../src/reminders';
import { madePlan, madeToday } from '../tests/unit/answers/support/made-plan';

/** Milliseconds: within a frame's reach of whoever waits for the page. */
const aim = 100;
const plan = madePlan(1000);
const runs = Array.from({ length: 15 }, () => {
  const begun = performance.now();
  // All that stands between the plan as it was read and the list on the page.
  const sources = { ...planAlone(plan, madeToday), news: newsOf(plan, '2026-11-01') };
  const found = findings(sources, madeToday);
  return { ms: performance.now() - begun, found: found.length };
});
const [first] = runs;
const middle = runs.map(({ ms }) => ms).sort((a, b) => a - b)[7] ?? NaN;
process.stdout.write(
  `${plan.activities.length} activities, ${plan.items.length} items: ${runs[0]?.found ?? 0} findings in ${middle.toFixed(1)} ms, at first ${(first?.ms ?? NaN).toFixed(1)} ms (aim ${aim})\n`,
);
if (middle > aim) process.exitCode = 1;
