import fs from 'node:fs';
import { importDocument } from '../../../../src/importing';
import type { DraftPlan } from '../../../../src/plan/draft';

/** The sample plan that the project ships, read from its Word file as a person's own would be. */
export async function sampleDraft(): Promise<DraftPlan> {
  const result = await importDocument(new Uint8Array(fs.readFileSync('samples/udviklingsplan.docx')), 'plan.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  return result.draft;
}
