import type { Plan } from '../plan/plan';
import { processPlanGaps } from '../plan/process-plan';

/** The fields that an area's procesplan lacks, by area. A procesplan that nobody has begun lacks none here: a plan may do without. Pure. */
export function processGaps(plan: Plan): Map<string, readonly string[]> {
  return new Map(
    processPlanGaps(plan).flatMap(({ area, empty, fields }): [string, readonly string[]][] =>
      area === null || empty ? [] : [[area.key, fields]],
    ),
  );
}
