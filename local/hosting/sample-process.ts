import fs from 'node:fs';
import path from 'node:path';
import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { createMachinery } from '../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../src/lists/plan-repository';

const text = z.string();
const lines = z.array(text);
const deliveriesSchema = z.object({
  /** One is not filled in to the end. */
  deliveries: z.array(
    z.object({
      ...{ activity: text, title: text, lead: z.optional(text), content: lines, schedule: lines },
      ...{ participants: z.optional(lines), followUp: z.optional(text) },
    }),
  ),
});
const stepsSchema = z.object({
  /** `from`: numbers of activities, or ids of steps before it. `goal`: the plan's own goal that the step stands for. */
  steps: z.array(
    z.object({
      ...{ id: z.optional(text), goal: z.optional(text), title: z.optional(text), from: lines },
      kind: z._default(z.enum(['intermediate', 'goal']), 'intermediate'),
    }),
  ),
});

/** Writes some of the procesplan and of the effect chain beside the sample plan, by the same ways as people do it. */
export async function importSampleProcess(root: string, sp: SPFI): Promise<void> {
  const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(root, 'samples', name), 'utf8'));
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('The sample has no plan');
  const { plan } = loaded;
  const areaOf = new Map(plan.activities.map(({ key, areaKey }) => [key, areaKey]));
  const { deliveries } = deliveriesSchema.parse(read('procesplan.json'));
  const written = await repository.change(
    plan.key,
    deliveries.map(({ activity, ...rest }) => ({
      kind: 'addDelivery' as const,
      delivery: { ...rest, activityKey: activity, areaKey: areaOf.get(activity) ?? null },
    })),
  );
  if (written.some(({ ok }) => !ok)) throw new Error('The deliveries of the sample were refused');

  const { effects } = createMachinery({ sp, repository, writing: { place: 'commandLine' } });
  const keys = new Map<string, string>();
  for (const { id, goal: goalKey = null, kind, title, from } of stepsSchema.parse(read('effektkaede.json')).steps) {
    const own = plan.items.find(({ key }) => key === goalKey)?.text;
    const step = {
      kind: goalKey === null ? kind : ('goal' as const),
      title: title ?? own ?? '',
      from: from.map((one) => keys.get(one) ?? one),
      goalKey,
    };
    const added = await effects.add(plan.key, step);
    if (!added.ok) throw new Error(`The effect chain of the sample was refused: ${added.error.kind}`);
    if (id !== undefined) keys.set(id, added.value.key);
  }
}
