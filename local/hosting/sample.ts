import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { importDocument } from '../../src/importing/index';
import type { createSp } from '../../src/lists/create-sp';
import { createPlanRepository } from '../../src/lists/plan-repository';
import { provision } from '../../src/lists/provisioning/index';
import type { Say } from '../../src/text/text';
import { localBotLogin } from '../people';

/**
 * Makes the lists and writes the sample plan, by the same way as a person's own plan: from its Word file. The phases, which a
 * plan document has only as a drawing, are then written as stab would.
 */
export async function importSample(
  root: string,
  sp: ReturnType<typeof createSp>,
  write: (line: string) => void,
  say: Say,
): Promise<void> {
  const file = path.join(root, 'samples', 'udviklingsplan.docx');
  write(say('cli.firstStart'));
  const imported = await importDocument(fs.readFileSync(file), path.basename(file), {});
  if (!imported.ok) throw new Error(`The sample plan was refused: ${imported.refusal.code}`);
  await provision(sp, { serviceLogin: localBotLogin });
  const repository = createPlanRepository(sp);
  const plan = await repository.writePlan(imported.draft);
  const phases = phasesSchema.parse(JSON.parse(fs.readFileSync(path.join(root, 'samples', 'faser.json'), 'utf8')));
  const done = await repository.change(
    plan.key,
    plan.activities.flatMap((base) => {
      const of = phases[base.key];
      if (of === undefined) return [];
      const change = { developmentText: of.development, implementationText: of.implementation };
      return [{ kind: 'activity' as const, base, change }];
    }),
  );
  if (done.some(({ ok }) => !ok)) throw new Error('The phases of the sample plan could not be written');
}

const phasesSchema = z.record(z.string(), z.object({ development: z.string(), implementation: z.string() }));
