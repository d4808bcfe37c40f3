import type { ProcessField, ProcessPlanGap } from '../../../plan/process-plan';
import type { Say } from '../../../text/text';
import { listOf } from '../../edit/saved-words';

/** Names of fields as they stand within a sentence. */
export const sayFields = (fields: readonly ProcessField[], say: Say): string =>
  listOf(
    fields.map((field) => say(`process.field.${field}`)),
    say,
  );

/** What an area's procesplan lacks, in one sentence or two; null where it lacks nothing. Pure. */
export function sayGap(gap: ProcessPlanGap | undefined, say: Say): string | null {
  if (gap === undefined) return null;
  const title = gap.area?.title ?? say('process.outside');
  const parts = [
    gap.empty
      ? say('process.gap.empty', { area: title })
      : gap.fields.length > 0
        ? say('process.gap', { area: title, fields: sayFields(gap.fields, say) })
        : null,
    gap.without.length > 0
      ? say.count('process.without', gap.without.length, {
          activities: listOf(
            gap.without.map((one) => `${one.key} ${one.title}`),
            say,
          ),
        })
      : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
