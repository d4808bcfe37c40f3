import fs from 'node:fs';
import path from 'node:path';
import { importDocument } from '../../src/importing/index';
import type { createSp } from '../../src/lists/create-sp';
import { createPlanRepository } from '../../src/lists/plan-repository';
import { provision } from '../../src/lists/provisioning/index';
import type { Say } from '../../src/text/text';
import { localBotLogin } from '../people';

/** Makes the lists and writes the sample plan, by the same way as a person's own plan: from its Word file. */
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
  await createPlanRepository(sp).writePlan(imported.draft);
}
